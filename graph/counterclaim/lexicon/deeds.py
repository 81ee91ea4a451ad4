"""Kinds of deed that somebody is accused of, by their words, and what such deeds are done to."""

import re

_KINDS = {
    "gas": r"gas(?:sed|sing|ses)?\b(?! (?:field|tank|pipeline|plant|cylinder|compan|price|suppl|station))|chemical|"
    r"sarin|chlorine|nerve|toxic|mustard|poison|napalm|phosphorus",
    "air raid": r"air[- ]?(?:strike|raid|attack|force)s?|warplanes?|jets?\b|bombed|bombing|bombard\w*|barrel|"
    r"helicopters?|aircraft|planes?\b|raids?\b|drones?\b",
    "shelling": r"shell(?:s|ed|ing)?\b|mortars?|rockets?|artillery|missiles?|guns?\b|gunners?",
    "bomb": r"(?:car|truck|suicide|roadside|tunnel|motor\w+) ?bomb\w*|bombers?\b|explosions?|blasts?|detonat\w+|"
    r"explod\w+|blew|bombs?\b",
    "downing": r"(?:shot|shoot\w*|brought|bring\w*) down|down(?:ed|ing)\b|crash\w*",
    "killing": r"massacre\w*|execut\w+|behead\w*|murder\w*|assassin\w*|slaughter\w*|shot\b|stabb\w*|gunmen|lynch\w*",
    "seizure": r"kidnap\w*|abduct\w*|seiz\w+|captur\w+|hostages?|detain\w*|arrest\w*|storm\w*|overr[au]n",
    "theft": r"steal\w*|stole\w*|theft|hack\w*|leak\w*|brib\w*|rigg\w*|fraud\w*|loot\w*|embezzl\w*",
    "assault": r"grop\w*|assault\w*|rap(?:e|ed|ing)\b|harass\w*|tortur\w*|beat\w*",
    "fire": r"fires?\b|arson|burn\w*|blaze",
    "breach": r"besieg\w*|siege|block\w*|starv\w*|truce|ceasefire|cease-fire|violat\w*",
}
_PATTERNS = {kind: re.compile(rf"\b(?:{words})", re.IGNORECASE) for kind, words in _KINDS.items()}
RARE = frozenset({"gas", "downing"})
"""Kinds of which even a war sees few, so that two in one story are likely to be one."""
_TARGET = re.compile(
    r"\b(?:convoy|hospital|clinic|market|school|bakery|mosque|church|wedding|funeral|camp|embassy|airport|airliner|bus|"
    r"train|ship|ferry|bridge|dam|factory|pilot|journalist|depot|warehouse|kindergarten|queue|checkpoint|prison|consulate|"
    r"parliament|stadium|hotel|restaurant|nightclub|pipeline|refinery|power plant|medic|village|protest|rally)"
    r"(?=s?\b|es\b|er)",
    re.IGNORECASE,
)


def kinds_of(text: str) -> frozenset[str]:
    """Return the kinds of deed that ``text`` has words for."""
    return frozenset(kind for kind, words in _PATTERNS.items() if words.search(text))


def targets_of(text: str) -> frozenset[str]:
    """Return what ``text`` names that such deeds are done to, in the singular."""
    return frozenset(found.lower() for found in _TARGET.findall(text))
