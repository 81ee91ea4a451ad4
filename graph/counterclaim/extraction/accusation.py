"""Accusations: "accused B of X", "blamed B for X". Who is put in the wrong, and for what."""

import re
from dataclasses import dataclass

from counterclaim.lexicon.days import WEEKDAY
from counterclaim.lexicon.talk import CHARGE
from counterclaim.lexicon.verbs import AUXILIARIES

_ACCUSING_CUE = re.compile(
    r"\b(?:accus(?:e[sd]?|ing)|blam(?:e[sd]?|ing)|charg(?:e[sd]|ing)|fault(?:s|ed|ing)|condemn(?:s|ed|ing)?|"
    r"critici[sz](?:e[sd]?|ing)|denounc(?:e[sd]?|ing))\b",
    re.IGNORECASE,
)
_NAMING_CUE = re.compile(r"\b(?:accus|blam)", re.IGNORECASE)
_CHARGING_CUE = re.compile(r"\bcharg(?:e[sd]|ing)$", re.IGNORECASE)
_CHARGE = re.compile(r"\s(?:with|over)\s+")
_BLAMING_CUE = re.compile(r"\bblam", re.IGNORECASE)
_DOING = r"(?=(?:\w+ly\s+)?(?:having\s|not\s|\w+ing\b))"
_DEED = re.compile(rf"\s(?:of|for|with)\s+{_DOING}", re.IGNORECASE)
_BARE_DEED = re.compile(
    r"(?<!\bof)(?<!\bon)(?<!\bupon)(?<!\bby)(?<!\bin)(?<!\band)(?<!\bthe)(?<!\ba)(?<!\ban)(?<!['\u2019]s)\s+"
    r"(?=(?:\w+ly\s+)?[a-z]{2,}(?<!th)ing\s)"
)
_MATTER = re.compile(r"\s(?:of\s+(?![A-Z])|(?:for|with|over)\s+)")
_FOR_DEED = re.compile(rf"\s(?:for|with)\s+{_DOING}", re.IGNORECASE)
_FOR = re.compile(r"\s(?:for|over)\s+")
"""Who criticises "the lack of a plan" accuses nobody of a plan, nor who blames it for a flood: only what it is
criticised or blamed for is a deed."""
_DAY = re.compile(rf"\s+(?:on\s+)?{WEEKDAY}$|\s+(?:yester|to)day$")
_NO_NAME = re.compile(r"(?:for|of|over|with|to|in|on|that|how|as|at|from|by)\b", re.IGNORECASE)
_ON = re.compile(r"\s(?:up)?on\s+(?=\S)", re.IGNORECASE)
_CLAUSE = re.compile(
    rf"\b(?:{AUXILIARIES}|that|to|took|gave|made|came|went|said|kept|told)\b|['\u2019](?:ve|re|ll|m|d)\b|n['\u2019]t\b",
    re.IGNORECASE,
)
_JUDGED = re.compile(r"\sas\s", re.IGNORECASE)
"""What is condemned "as" something is described, and nobody is accused of it."""
_DENIED = re.compile(
    rf",\s+(?:which|(?:(?:an?|the|both|all)\s+)?(?:{CHARGE}|claim)s?(?:\s+(?:that|which))?)\s+"
    r"(?:(?:he|she|it|they)(?:\s+(?:\w+ly|has|have))?|\S+(?:\s+\S+)?)\s+"
    r"(?:den|reject|disput|refut|dismiss)(?:y|ie[sd]|s|ed)?$",
    re.IGNORECASE,
)
"""What the accused says to it is none of the deed: ", a charge that she denies"."""
_RELATIVE = re.compile(r"\b(?:who|which|that|whose|where)\b", re.IGNORECASE)
_EDGES = " \t\r\n,;:-\u2013\u2014."
_LONGEST_NAME = 60
_LONGEST_ALONE = 6


@dataclass(frozen=True, slots=True)
class Accusation:
    """``accused`` and ``deed`` are words of the article ("the army", "shelling the town"); the deed may be empty."""

    accused: str
    deed: str


def parse_accusation(content: str, cue: str) -> Accusation | None:
    """Return who is accused of what, or None if cue and content are no accusation."""
    if not _ACCUSING_CUE.search(cue) or (_JUDGED.search(content) and not _NAMING_CUE.search(cue)):
        return None
    return _of_matter(content, cue) or _blamed_on(content, cue) or _alone(content, cue)


def _of_matter(content: str, cue: str) -> Accusation | None:
    naming = _NAMING_CUE.search(cue) and not (_BLAMING_CUE.search(cue) and _FOR.search(content))
    reproach = _MATTER if naming else _CHARGE if _CHARGING_CUE.search(cue) else _FOR
    deed, matter = (_DEED if naming else _FOR_DEED).search(content), reproach.search(content)
    reason = deed and matter and "accus" in cue.lower() and deed.group().strip() == "for"
    parted = matter if reason else deed or matter
    bare = _BARE_DEED.search(content[: parted.start() if parted else None])
    parted = bare or parted
    if parted is None or not 0 < parted.start() <= _LONGEST_NAME or not _may_be_name(content[: parted.start()]):
        return None
    return _accusation(content[: parted.start()], content[parted.end() :])


def _blamed_on(content: str, cue: str) -> Accusation | None:
    """Read "blamed the fire on the crew"."""
    places = list(_ON.finditer(content))
    if not places or not _BLAMING_CUE.search(cue) or _CLAUSE.search(content[places[-1].end() :]):
        return None
    if _RELATIVE.search(content[: places[-1].start()]):
        return None
    return _accusation(content[places[-1].end() :], content[: places[-1].start()])


def _alone(content: str, cue: str) -> Accusation | None:
    """Read "blamed the crew"."""
    is_short = len(content.split()) <= _LONGEST_ALONE
    return _accusation(content, "") if _NAMING_CUE.search(cue) and is_short and _may_be_name(content) else None


def _may_be_name(words: str) -> bool:
    return not (_CLAUSE.search(words) or _NO_NAME.match(words))


def _accusation(accused: str, deed: str) -> Accusation | None:
    bare = _DAY.sub("", accused.strip(_EDGES))
    return Accusation(bare, _DENIED.sub("", deed.strip(_EDGES))) if bare else None
