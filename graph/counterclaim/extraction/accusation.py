"""Accusations: "accused B of X", "blamed B for X". Who is put in the wrong, and for what."""

import re
from dataclasses import dataclass

_ACCUSING_CUE = re.compile(r"\b(?:accus|blam|charg|fault|condemn|critici[sz]|denounc)\w*", re.IGNORECASE)
_DEED = re.compile(r"\s(?:of|for|with)\s+(?=(?:\w+ly\s+)?(?:having\s|not\s|\w+ing\b))", re.IGNORECASE)
_MATTER = re.compile(r"\s(?:of|for|with|over)\s+", re.IGNORECASE)
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Accusation:
    """``accused`` and ``deed`` are the words of the article ("the army", "shelling the town")."""

    accused: str
    deed: str


def parse_accusation(content: str, cue: str) -> Accusation | None:
    """Return who is accused of what, or None if cue and content are no accusation."""
    if not _ACCUSING_CUE.search(cue):
        return None
    parted = _DEED.search(content) or _MATTER.search(content)
    if parted is None or not 0 < parted.start() <= _LONGEST_NAME:
        return None
    return Accusation(content[: parted.start()].strip(), content[parted.end() :].strip())
