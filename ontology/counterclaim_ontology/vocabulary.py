"""The terms of the graph as plain strings: our own (mirrored from ``ontology.ttl``) and those borrowed from others.

A test compares ``Ccg`` with the file, so neither can drift.
"""

from enum import StrEnum

CCG = "https://w3id.org/contested-claims/ns#"
SCHEMA = "https://schema.org/"
PROV = "http://www.w3.org/ns/prov#"
OA = "http://www.w3.org/ns/oa#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCTERMS = "http://purl.org/dc/terms/"
OWL = "http://www.w3.org/2002/07/owl#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
XSD = "http://www.w3.org/2001/XMLSchema#"
WIKIDATA = "http://www.wikidata.org/entity/"

ONTOLOGY = "https://w3id.org/contested-claims/ns"
"""The vocabulary's own IRI; it stays the same wherever a server answers for it."""

PREFIXES = {
    "ccg": CCG,
    "schema": SCHEMA,
    "prov": PROV,
    "oa": OA,
    "skos": SKOS,
    "dcterms": DCTERMS,
    "owl": OWL,
    "rdf": RDF,
    "rdfs": RDFS,
    "xsd": XSD,
}


class Ccg(StrEnum):
    """Every term of the Contested Claims vocabulary."""

    CLAIM = CCG + "Claim"
    UTTERANCE = CCG + "Utterance"
    REBUTTAL = CCG + "Rebuttal"
    UNNAMED_SOURCE = CCG + "UnnamedSource"
    NARRATOR = CCG + "Narrator"

    SPEAKER = CCG + "speaker"
    ON_BEHALF_OF = CCG + "onBehalfOf"
    VIA = CCG + "via"

    EXPRESSES = CCG + "expresses"
    ASSERTS = CCG + "asserts"
    DENIES = CCG + "denies"
    QUESTIONS = CCG + "questions"
    DECLINES_TO_COMMENT = CCG + "declinesToComment"
    ASSERTED_IN = CCG + "assertedIn"
    DENIED_IN = CCG + "deniedIn"

    RESPONDS_TO = CCG + "respondsTo"
    RETRACTS = CCG + "retracts"
    REBUTS = CCG + "rebuts"
    REBUTTAL_KIND = CCG + "rebuttalKind"
    REBUTTAL_CONFIDENCE = CCG + "rebuttalConfidence"

    CONTRADICTS = CCG + "contradicts"
    SUPPORTS = CCG + "supports"
    ACCUSES = CCG + "accuses"
    ONLY_IN = CCG + "onlyIn"

    CLAIMED_BY = CCG + "claimedBy"
    DENIED_BY = CCG + "deniedBy"
    ANSWERED_BY = CCG + "answeredBy"
    CANONICAL = CCG + "canonical"

    CLAIM_COUNT = CCG + "claimCount"
    STATEMENT_COUNT = CCG + "statementCount"
    CLAIMANT_COUNT = CCG + "claimantCount"
    DENIER_COUNT = CCG + "denierCount"
    COUNTERCLAIMANT_COUNT = CCG + "counterclaimantCount"
    DOUBTER_COUNT = CCG + "doubterCount"
    FIRST_REPORTED = CCG + "firstReported"
    LAST_REPORTED = CCG + "lastReported"
    CARRIES_BOTH_SIDES_OF = CCG + "carriesBothSidesOf"

    MATCH = CCG + "Match"
    VETO = CCG + "Veto"
    BETWEEN = CCG + "between"
    RELATION = CCG + "relation"
    METHOD = CCG + "method"
    SAME_AGENT = CCG + "sameAgent"
    ECHOES = CCG + "echoes"
    SHARES_TEXT_WITH = CCG + "sharesTextWith"
    MATCHED_BY = CCG + "matchedBy"
    NAME_KEY = CCG + "nameKey"
    NAME_BLOCK = CCG + "nameBlock"
    AFFILIATION = CCG + "affiliation"
    PASSAGE_KEY = CCG + "passageKey"

    CORRECTION = CCG + "Correction"
    CORRECTS = CCG + "corrects"
    RIGHT_SPEAKER = CCG + "rightSpeaker"
    RIGHT_SPEAKER_NAME = CCG + "rightSpeakerName"
    RIGHT_SPEAKER_KIND = CCG + "rightSpeakerKind"
    RIGHT_PARTY = CCG + "rightParty"
    RIGHT_PARTY_NAME = CCG + "rightPartyName"
    RIGHT_PARTY_KIND = CCG + "rightPartyKind"
    RIGHT_STANCE = CCG + "rightStance"
    WRONG_TARGET = CCG + "wrongTarget"
    RIGHT_TARGET = CCG + "rightTarget"
    PATCH = CCG + "patch"

    MODE = CCG + "mode"
    CERTAINTY = CCG + "certainty"
    CONFIDENCE = CCG + "confidence"
    SPAN = CCG + "span"
    CUE = CCG + "cue"
    CUE_SPAN = CCG + "cueSpan"
    MENTION = CCG + "mention"
    MENTION_SPAN = CCG + "mentionSpan"

    MODES = CCG + "modes"
    DIRECT = CCG + "Direct"
    INDIRECT = CCG + "Indirect"
    MIXED = CCG + "Mixed"
    NARRATED = CCG + "Narrated"
    IMPLIED = CCG + "Implied"

    CERTAINTIES = CCG + "certainties"
    CERTAIN = CCG + "Certain"
    PROBABLE = CCG + "Probable"
    POSSIBLE = CCG + "Possible"

    REBUTTAL_KINDS = CCG + "rebuttalKinds"
    DENIAL = CCG + "Denial"
    COUNTERCLAIM = CCG + "Counterclaim"
    DOUBT = CCG + "Doubt"


class Schema(StrEnum):
    """What we borrow from schema.org."""

    NEWS_ARTICLE = SCHEMA + "NewsArticle"
    PERSON = SCHEMA + "Person"
    ORGANIZATION = SCHEMA + "Organization"
    GOVERNMENT_ORGANIZATION = SCHEMA + "GovernmentOrganization"
    NEWS_MEDIA_ORGANIZATION = SCHEMA + "NewsMediaOrganization"
    CLAIM_REVIEW = SCHEMA + "ClaimReview"
    RATING = SCHEMA + "Rating"

    NAME = SCHEMA + "name"
    TEXT = SCHEMA + "text"
    HEADLINE = SCHEMA + "headline"
    ARTICLE_BODY = SCHEMA + "articleBody"
    IS_PART_OF = SCHEMA + "isPartOf"
    URL = SCHEMA + "url"
    PUBLISHER = SCHEMA + "publisher"
    AUTHOR = SCHEMA + "author"
    DATE_PUBLISHED = SCHEMA + "datePublished"
    IN_LANGUAGE = SCHEMA + "inLanguage"
    SHA256 = SCHEMA + "sha256"
    SOFTWARE_VERSION = SCHEMA + "softwareVersion"
    DESCRIPTION = SCHEMA + "description"
    ITEM_REVIEWED = SCHEMA + "itemReviewed"
    CLAIM_REVIEWED = SCHEMA + "claimReviewed"
    REVIEW_RATING = SCHEMA + "reviewRating"
    ALTERNATE_NAME = SCHEMA + "alternateName"
    RATING_VALUE = SCHEMA + "ratingValue"
    WORST_RATING = SCHEMA + "worstRating"
    BEST_RATING = SCHEMA + "bestRating"
    ABOUT = SCHEMA + "about"


class Prov(StrEnum):
    """What we borrow from PROV-O."""

    ENTITY = PROV + "Entity"
    ACTIVITY = PROV + "Activity"
    AGENT = PROV + "Agent"
    SOFTWARE_AGENT = PROV + "SoftwareAgent"
    WAS_ATTRIBUTED_TO = PROV + "wasAttributedTo"
    WAS_DERIVED_FROM = PROV + "wasDerivedFrom"
    WAS_GENERATED_BY = PROV + "wasGeneratedBy"
    GENERATED_AT_TIME = PROV + "generatedAtTime"
    WAS_ASSOCIATED_WITH = PROV + "wasAssociatedWith"
    USED = PROV + "used"
    ENDED_AT_TIME = PROV + "endedAtTime"
    WAS_INVALIDATED_BY = PROV + "wasInvalidatedBy"
    WAS_REVISION_OF = PROV + "wasRevisionOf"
    ALTERNATE_OF = PROV + "alternateOf"
    WAS_INFLUENCED_BY = PROV + "wasInfluencedBy"


class Oa(StrEnum):
    """What we borrow from Web Annotation."""

    SPECIFIC_RESOURCE = OA + "SpecificResource"
    TEXT_POSITION_SELECTOR = OA + "TextPositionSelector"
    TEXT_QUOTE_SELECTOR = OA + "TextQuoteSelector"
    HAS_SOURCE = OA + "hasSource"
    HAS_SELECTOR = OA + "hasSelector"
    START = OA + "start"
    END = OA + "end"
    EXACT = OA + "exact"
    PREFIX = OA + "prefix"
    SUFFIX = OA + "suffix"


class Skos(StrEnum):
    """What we borrow from SKOS."""

    ALT_LABEL = SKOS + "altLabel"
    EXACT_MATCH = SKOS + "exactMatch"
    CLOSE_MATCH = SKOS + "closeMatch"
    BROAD_MATCH = SKOS + "broadMatch"
    NARROW_MATCH = SKOS + "narrowMatch"


class Dcterms(StrEnum):
    """What we borrow from Dublin Core."""

    IDENTIFIER = DCTERMS + "identifier"
    CREATOR = DCTERMS + "creator"


class Owl(StrEnum):
    """What we borrow from OWL."""

    SAME_AS = OWL + "sameAs"
