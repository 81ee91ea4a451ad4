"""Attributions of a bare thing: "defended the column", "demanded an inquiry", "condemned the attack", "spoke of it".

By the guide an act, a demand or an attitude is a claim only where what is said is a clause, a judgement ("as a
disgrace", "for breaking the truce"), or carries quoted words: so it is with each act among the 2,388 claims of the
annotated training articles that have a cue.
"""

import re

from counterclaim.attribution.reading import Attribution
from counterclaim.extraction.grammar.verbless import PREPOSITIONS, is_verbless, words_of
from counterclaim.lexicon.speakers import BODIES, DOCUMENTS, INSTITUTIONS, ROLES
from counterclaim.lexicon.talk import ACCOUNT, CLAIM, IDEA
from counterclaim.span import hull, quote

_ACT = re.compile(
    r"\b(?:defend(?:s|ed|ing)?|rail(?:s|ed|ing)? against|assail(?:s|ed|ing)?|oppos(?:e[sd]?|ing)|thank(?:s|ed|ing)?|"
    r"apologi[sz](?:e[sd]?|ing)(?: for)?|hono(?:u?r)(?:s|ed|ing)?|mourn(?:s|ed|ing)?|salut(?:e[sd]?|ing)|"
    r"echo(?:es|ed|ing)?|highlight(?:s|ed|ing)?|(?:discuss|address)(?:es|ed|ing)?|explain(?:s|ed|ing)?|"
    r"rescind(?:s|ed|ing)?|ignor(?:e[sd]?|ing)|deliberating over|wary of|block(?:s|ed|ing)?|"
    r"derid(?:e[sd]?|ing)|tout(?:s|ed|ing)?|recall(?:s|ed|ing)?|vot(?:e[sd]?|ing) down|make light of|made light of|"
    r"criticism(?: from)?|(?:slam|blast|rebuk|attack|criticiz|criticis)(?:s|es|ed|med|ming|e|ing)?|"
    r"underscor(?:e[sd]?|ing)|(?:stress|pass)(?:es|ed|ing)?|emphasi[sz](?:e[sd]?|ing)|approv(?:e[sd]?|ing)|"
    r"stifle|elect(?:s|ed|ing)?|(?:respond|react)(?:s|ed|ing)? to|"
    r"(?:add|giv|gav|provid|offer|releas)(?:e?s|e?d|ing|en|e)?(?: \w+){0,2} details? (?:of|about|on)|"
    r"(?:sp(?:eak|eaks|oke|eaking)|talk(?:s|ed|ing)?)(?: \w+){0,3} (?:about|of))$",
    re.IGNORECASE,
)
_DEMAND = re.compile(
    r"\b(?:(?:call|appeal|press|push)(?:s|ed|es|ing)?(?: again)? for|demand(?:s|ed|ing)?)$", re.IGNORECASE
)
_PROMISE = re.compile(r"\b(?:promis|pledg|vow)(?:e?s|e?d|ing|e)?$", re.IGNORECASE)
_CITING = re.compile(r"\bcit(?:e[sd]?|ing)$", re.IGNORECASE)
_FAMILIAR = {"familiar", "close", "briefed", "who", ","}
_TELLERS = ROLES | BODIES | INSTITUTIONS | DOCUMENTS
_ATTITUDE = re.compile(
    r"\b(?:condemn|denounc|decr|deplor|prais|applaud|hail|welcom|support|back|endors|veto)(?:e?s|e?d|y|ied|ies|ing|e)?"
    r"(?: up)?$",
    re.IGNORECASE,
)
_REPROACH = re.compile(
    r"\b(?:slam|blast|mock|critici[sz]e|critici[sz]ing|attack|rebuk|ridicul|chid|hit out at|lash out at)\w*$",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:the\s+)?[A-Z][\w.'\u2019-]*(?:\s+(?:of|and|the|de|al|von|[A-Z][\w.'\u2019-]*))*\s*$")
_THING = re.compile(r"(?:an?|more|further|greater|immediate|urgent)\b(?!.*\bto be\b)", re.IGNORECASE)
_CLAUSE = re.compile(
    r"^(?:that|how|why|what|whether|to|\w+ing)\b|\bto (?!(?:the|an?|its?|his|her|their|this|these|all)\b)[a-z]+",
    re.IGNORECASE,
)
_DEMANDED = re.compile(r"\bdemand", re.IGNORECASE)
_JUDGED = re.compile(r"\b(?:as|for|because|over|in light of)\b", re.IGNORECASE)
_STATED = re.compile(rf"^(?:that|how|what|to)\b|{_JUDGED.pattern}", re.IGNORECASE)
_QUOTED = re.compile("[\"\u201c\u201d\u2018]|''|(?<!\\w)'")
_FEELING = re.compile(
    r"\b(?:express|voic|rais|convey|extend|shar)(?:e?s|e?d|ing|e)?(?: \w+){0,4}(?: (?:at|over|about|for|with|to))?$",
    re.IGNORECASE,
)
_RECOUNTING = re.compile(r"\b(?:describ|recount|recall|relat)(?:e?s|e?d|ing|e)?$", re.IGNORECASE)
_OCCASION = re.compile(
    r"(?:the|that|this|his|her|their|its)\s+(?:(?:exact|very|first|last|next)\s+)?"
    r"(?:moments?|day|night|morning|evening|hours?|minutes?|scenes?|ordeal|experiences?)\b(?!\s+as\b)",
    re.IGNORECASE,
)
_NEWS = re.compile(r"\b(?:reports?|rumou?rs?|news|word) of$", re.IGNORECASE)
_DOING = re.compile(r"\b(?:being|having)\b|\b(?:\w+s|people|men|women|children)\s+\w+ing\b", re.IGNORECASE)
"""A clause without its verb: "civilians being killed", "boats leaving"."""
_DETERMINED = re.compile(
    r"(?:the|its|their|his|her|an?|this|these|those|all|any)\s|[A-Z][\w.-]*['\u2019]s\s", re.IGNORECASE
)
_WHAT_IS_SAID = re.compile(rf"\b(?:{CLAIM}|{IDEA}|{ACCOUNT})s?\s+that\b", re.IGNORECASE)
_PREPOSITION = re.compile(r"\s+(?P<word>for|of|on|at|over|about|against|to)\s+")
_WARNING = re.compile(r"\b(?:warn|caution|advis|counsel)\w*(?P<against>\s+against)?$", re.IGNORECASE)
_AGAINST = re.compile(r"\bagainst\s+$")
_POINTING = re.compile(r"(?:it|this|that|these|those|him|her|them|us|me)\W*", re.IGNORECASE)
_AS = re.compile(r"\bas\s+$")
_BEFORE = 2
_WORD = 6
_LONG_WORD = 10


def is_of_a_thing(text: str, attribution: Attribution) -> bool:
    """Tell whether an attribution of ``text`` only acts on, demands, or takes a stand on, a bare thing."""
    cue, content = _cue(text, attribution), quote(text, attribution.content, gap=" ")
    place = hull(attribution.content)
    if _QUOTED.search(text, max(0, place.start - _BEFORE), place.end):
        return False
    judged = _JUDGED.search(content) or _AS.search(text, max(0, place.start - _WORD), place.start)
    acted_on = _ACT.search(cue) and not judged and (is_verbless(content) or _POINTING.fullmatch(content))
    warning = _WARNING.search(cue)
    before = _AGAINST.search(text, max(0, place.start - _LONG_WORD), place.start)
    warned_of = warning and (warning["against"] or before) and is_verbless(content)
    promised = _PROMISE.search(cue) and is_verbless(content) and not _CLAUSE.search(content)
    return (
        bool(acted_on or warned_of or promised)
        or _is_felt(cue, content)
        or _is_source(cue, content)
        or _is_demanded(cue, content)
        or _is_judged(cue, content)
    )


def _cue(text: str, attribution: Attribution) -> str:
    """Return the cue with the preposition between it and the content, if there is one ("called" "for")."""
    words = quote(text, attribution.cue, gap=" ")
    if not attribution.cue or attribution.cue[-1].end > attribution.content[0].start:
        return words
    found = _PREPOSITION.fullmatch(text, attribution.cue[-1].end, attribution.content[0].start)
    return f"{words} {found['word']}" if found else words


def _is_felt(cue: str, content: str) -> bool:
    """Tell whether a feeling is voiced over a thing, an occasion recounted, or there are "reports of" something."""
    if _RECOUNTING.search(cue):
        return bool(_OCCASION.match(content))
    if _NEWS.search(cue):
        return is_verbless(content) and not _DOING.search(content)
    return bool(_FEELING.search(cue)) and is_verbless(content)


def _is_source(cue: str, content: str) -> bool:
    """Tell whether what is cited is who or what says so ("citing people familiar with the matter")."""
    if not _CITING.search(cue) or not is_verbless(content):
        return False
    words = words_of(content)
    end = next((place for place, word in enumerate(words) if word in PREPOSITIONS | _FAMILIAR), len(words))
    return not _TELLERS.isdisjoint(words[max(0, end - 1) : end])


def _is_demanded(cue: str, content: str) -> bool:
    if not _DEMAND.search(cue):
        return False
    return bool(_THING.match(content)) or not (_DEMANDED.search(cue) or _CLAUSE.search(content))


def _is_judged(cue: str, content: str) -> bool:
    if _REPROACH.search(cue):
        thing = _DETERMINED.match(content) and not (_STATED.search(content) or _WHAT_IS_SAID.search(content))
        return bool(_NAME.match(content) or thing)
    return bool(_ATTITUDE.search(cue)) and not _STATED.search(content)
