"""Pronouns that open a content and can only mean who speaks: "it had never fired", "its boats", "we will stay"."""

import re

from counterclaim.agent import Agent, AgentKind
from counterclaim.extraction.grammar.agreement import agree
from counterclaim.extraction.grammar.clause import be_of
from counterclaim.extraction.wording.naming import names
from counterclaim.extraction.wording.said import Said
from counterclaim.lexicon.grammar import FEMALE, MALE, OWNERS, PRONOUNS
from counterclaim.lexicon.names import Gender, first_names
from counterclaim.lexicon.sides import OPPONENTS
from counterclaim.lexicon.speakers import (
    BODIES,
    DOCUMENTS,
    ESTABLISHMENTS,
    FEMALE_TITLES,
    INSTITUTIONS,
    MALE_TITLES,
    ROLES,
    SPOKES,
)
from counterclaim.lexicon.verbs import AUXILIARIES
from counterclaim.stance import Mode

_SELF = re.compile(
    r"^(?P<word>I|we|he|she|it|they)\b(?!\s+(?:as|to|for|of|in|on|at|with|and|or|by|from)\b)(?=\W*\w)", re.IGNORECASE
)
_OWN = re.compile(
    r"^(?P<word>my|our|his|her|its|their)\s+"
    r"(?!(?:to|as|of|for|and|or|in|on|with|at|from|by|that|is|was|has|had|into|about|being|a|an|the|not|been|going|"
    r"supposed|just|very|really|too|so)\b)(?=[a-z])",
    re.IGNORECASE,
)
_BELIEF = re.compile(
    r"^(?P<word>I|we|he|she|it|they)\s+(?:(?:still|also|strongly|firmly|really)\s+)?"
    r"(?:believes?d?|thinks?|thought|suspects?|suspected)\s+(?:that\s+)?"
    r"(?!(?:in|of|about|so|him|her|them|it|me|us)\b)(?=\S+\s+\S+\s+\S)",
    re.IGNORECASE,
)
_HOLDING = re.compile(
    r"^(?P<word>I|we|he|she|it|they)\s+(?:(?:also|still)\s+)?(?:holds?|held)\s+"
    r"(?P<who>(?!(?:him|her|them|it|you|us|me|those|anyone|everyone|no)\b)\S.{0,60}?)\s+"
    r"(?P<how>(?:\w+ly\s+)?(?:responsible|accountable|liable))\s+(?=for\b)",
    re.IGNORECASE,
)
_PLEONASTIC = re.compile(
    r"^it['\u2019]?s?\s+(?:(?:is|was|would be|will be|has been|had been|may be|might be|seems?|appears?)\s+)?"
    r"(?:not\s+)?(?:(?:yet|still|also|now|only|\w+ly)\s+)?"
    r"(?:too|clear|unclear|time|possible|impossible|likely|unlikely|important|necessary|difficult|hard|easy|hoped|"
    r"believed|thought|known|unknown|said|reported|alleged|that|because|essential|vital|urgent|estimated|expected|feared|"
    r"understood|assumed|rumou?red|(?:rain|snow)(?:ed|s|ing)|up\s+to|emerged|happen(?:s|ed)|turn(?:s|ed)\s+out|depend(?:s|ed))\b|"
    r"^it['\u2019]?s?\s+(?:is|was|would\s+be|will\s+be)\s+(?:also|now|only)\s+(?!\w+ing\b)|"
    r"^it\s+(?:is|was)\s+(?:(?:no|not|far|much|slightly|well)\s+)?(?:more|less|fewer|closer|nearer|higher|lower)\s+(?:than|to)\s+\S*\d|"
    r"^it\s+(?:is|was|has\s+been|had\s+been)\s+(?:not\s+)?(?:(?!(?:behind|among|in|on|at|near|under|against|with|from|aware|responsible|involved|guilty)\b|"
    r"\w+ing\b(?!\s+(?:that|to|how|if|when)\b))[a-z]\w*\b[^.]*?\b(?:that|who|which)\b|"
    r"(?!(?:disappoint|pleas|concern|satisfi|commit|worri|alarm|sadden|dedicat|encourag|shock|surpris|"
    r"honou?r|delight|convinc|interest|embarrass|outrag|oppos|entitl)t?ed\b)\w+ed\b|done\b|made\b|shot\b|hit\b)|"
    r"^it\s+(?:is|was|had\s+been|has\s+been)\s+(?:not\s+)?(?:\W\s*)?(?:an?|the|his|her|their|its|all|never|what|why|how)\b",
    re.IGNORECASE,
)
"""It is nobody in "it is feared", "it was rebels who", and may well be an event in "it was carried out", but
no event "was disappointed"."""
_PERSONAL = re.compile(
    r"(?:er|or|ist|man|woman|ian|(?<!pl)ant|(?<!m)ent|ee|year-old|youth|priest|monk|nun|aide|spy|one)$"
)
_THINGS = DOCUMENTS | {"comparison", "findings", "research"}
_QUOTED_LATER = re.compile(r"[^\"\u201c\u201d]*\s[\"\u201c](?=\w)")
_BARE_BE = re.compile(r"^\w+\s+(?:not\s+)?be\b", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:I|me|my|mine|we|us|our|ours|myself|ourselves)\b", re.IGNORECASE)
_GROUPS = BODIES | INSTITUTIONS | {"report", "statement", "poll"}
_LONGEST_OWNER = 4
_OF = re.compile(r"\s(?:of(?!\s[A-Z])|for|from|in|on|at|near|with|by)\s")
_TELLING_CUE = re.compile(r"\b(?:tell|told|remind|warn)\w*$", re.IGNORECASE)
_TOLD = re.compile(r"^\w+\s+(?:should|must|ought|needs?|needed|had\s+better)\b", re.IGNORECASE)
"""Who is told that he should do something need not be who tells it."""
_DENYING = re.compile(r"\bden(?:y|ies|ied|ying)\b", re.IGNORECASE)
"""Nobody denies for others what "they" did, unless others are named."""
_VERB = re.compile(rf"\b(?:{AUXILIARIES}|\w{{2,}}ed)\b", re.IGNORECASE)
_COUNTED = re.compile(r"^(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|some|many|most|several|both)\b)", re.I)


def without_belief(words: str, said: Said) -> str:
    """Leave out that the speaker believes what the speaker says: "it believes the army did it"."""
    found = _BELIEF.match(words)
    return words[found.end() :] if found and _means_speaker(found["word"], words, said) else words


def without_holding(words: str, said: Said) -> str:
    """Say of whom the speaker holds responsible that they are: "we hold the army responsible for the raid"."""
    found = _HOLDING.match(words)
    if found is None or not (found["word"].lower() in {"i", "we"} or _means_speaker(found["word"], words, said)):
        return words
    return f"{found['who']} {be_of(found['who'])} {found['how']} {words[found.end() :]}"


def name_speaker(words: str, said: Said) -> str:
    """Return ``words`` with the speaker's name for a pronoun that opens them, if nobody else can be meant."""
    speaker = said.speaker
    if speaker is None:
        return words
    owned = _OWN.match(words)
    if (
        owned
        and _VERB.search(words)
        and _may_own(speaker.name)
        and _means_speaker(OWNERS[owned["word"].lower()], words, said)
    ):
        return f"{_possessive(speaker.name)} {words[owned.end() :]}"
    found = _SELF.match(words)
    if found is None or _BARE_BE.match(words) or not _means_speaker(found["word"], words, said):
        return words
    rest = words[found.end() :]
    if found["word"].lower() in {"i", "we"} and _FIRST_PERSON.search(rest):
        return words
    if found["word"].lower() in {"he", "she", "it"} and not rest.startswith(("'", "\u2019")):
        return f"{speaker.name}{rest}"
    agreeing = agree(rest, plural=_is_plural(speaker))
    return words if agreeing is None else f"{speaker.name}{agreeing}"


def _may_own(name: str) -> bool:
    return len(name.split()) <= _LONGEST_OWNER and not _OF.search(name)


def _possessive(name: str) -> str:
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def _is_plural(speaker: Agent) -> bool:
    return be_of(speaker.name, speaker) == "are" or bool(_COUNTED.match(speaker.name))


def _means_speaker(pronoun: str, words: str, said: Said) -> bool:
    """Tell whether the pronoun that opens ``words`` is the speaker; "we" of one person are others too."""
    speaker = said.speaker
    told = _TELLING_CUE.search(said.cue) and _TOLD.match(words)
    if speaker is None or names(said.cue) or told:
        return False
    reported = said.mode is Mode.INDIRECT or (said.mode is Mode.MIXED and _QUOTED_LATER.match(said.content))
    indirect = bool(reported) and said.cue_first
    group = speaker.kind not in (AgentKind.PERSON, AgentKind.UNNAMED) or _is_called_a_group(speaker.name)
    match pronoun.lower():
        case "i":
            return not _is_plural(speaker)
        case "we":
            return group
        case "he" | "she":
            alone = not (group or said.of_another or _is_plural(speaker))
            return indirect and alone and _may_be(pronoun.lower(), speaker, words)
        case "it":
            return indirect and group and _may_be_it(speaker) and not _PLEONASTIC.match(words)
        case _:
            several = group or _is_party(speaker.name) or bool(_DENYING.search(said.cue))
            return indirect and several and _is_plural(speaker)


def _is_called_a_group(name: str) -> bool:
    return name.rsplit(maxsplit=1)[-1].lower() in _GROUPS


def _is_party(name: str) -> bool:
    """Tell whether several are a side of their own: rebels speak for themselves, activists mostly for others."""
    return name.rsplit(maxsplit=1)[-1].lower() in OPPONENTS


def _may_be_it(speaker: Agent) -> bool:
    """Tell whether a body may be "it": several are not, and a body's spokesman is not the body."""
    if speaker.kind is not AgentKind.UNNAMED:
        return True
    return not _is_plural(speaker) and speaker.name.split(maxsplit=1)[0].lower() not in SPOKES


def _may_be(pronoun: str, speaker: Agent, words: str) -> bool:
    """Tell whether a speaker may be "he" or "she": no document is, and no Donald is a she.

    In "she left with his car" the one whose gender nobody knows may be either.
    """
    parts = speaker.name.split()
    if speaker.kind is not AgentKind.PERSON:
        return _THINGS.isdisjoint(part.lower() for part in parts) and _is_personal(pronoun, speaker.name)
    gender = first_names().get(parts[0]) if len(parts) > 1 else None
    if gender is None:
        return len(parts) == 1 or not (FEMALE if pronoun == "he" else MALE).intersection(words.lower().split())
    return (gender is Gender.FEMALE) == (pronoun == "she")


def _is_personal(pronoun: str, description: str) -> bool:
    """Tell whether a description's noun is a person's who may be "he" or "she": no tribunal is, nor a sister "he"."""
    noun = _OF.split(description, maxsplit=1)[0].rsplit(maxsplit=1)[-1].lower()
    if noun in (FEMALE_TITLES if pronoun == "he" else MALE_TITLES):
        return False
    return noun not in BODIES | INSTITUTIONS | ESTABLISHMENTS | {"family"} and (
        noun in ROLES | PRONOUNS or bool(_PERSONAL.search(noun))
    )
