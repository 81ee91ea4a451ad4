"""What polls show, without a verb: "Ilo up by ten points", "only a small gap between the two"."""

import re

from counterclaim.extraction.grammar.clause import HAVE, NOMINATIVE
from counterclaim.extraction.grammar.verbless import is_verbless

_CUE = re.compile(r"\b(?:show|find|found|ha[sd]|have|having|put)", re.IGNORECASE)
_SHOWING_CUE = re.compile(r"\b(?:show|find|found|indicat|reveal)", re.IGNORECASE)
_STANDING = re.compile(
    r"^(?P<who>him|her|them|(?:(?:Mr|Mrs|Ms|Sen|Gov|Dr)\.\s+)?(?-i:[A-Z])[\w'\u2019-]+(?:\s+(?-i:[A-Z])[\w'\u2019-]+){0,2})\s+"
    r"(?:(?P<has>with)\s+(?=an?\s+(?:[\w-]+\s+){0,3}?(?:lead|edge|advantage|margin)\b)|"
    r"(?P<how>(?:(?:far|well|just|narrowly|slightly|comfortably)\s+)?(?:leading|trailing|ahead|behind|up|down|within|above|below|"
    r"tied|out\s+in\s+front|besting|beating)\s+(?!to\b|for\b)\S))",
    re.IGNORECASE,
)
_GAP = re.compile(
    r"^(?:(?:just|only|merely)\s+)?an?\s+(?:[\w.-]+\s+){0,3}?"
    r"(?:difference|gap|increase|decrease|rise|drop|decline|surge|shift|swing|slump)\b",
    re.IGNORECASE,
)


def polled(words: str, cue: str) -> str | None:
    """Return the clause that ``words`` amount to as what a poll shows; None if they are no such thing."""
    if (found := _STANDING.match(words)) and _CUE.search(cue):
        return _standing(words, found)
    is_gap = _GAP.match(words) and _SHOWING_CUE.search(cue) and is_verbless(words)
    return f"there is {words}" if is_gap else None


def _standing(words: str, found: re.Match[str]) -> str:
    """Return "Ilo is up by ten points" for "Ilo up by ten points", which a poll shows."""
    who = NOMINATIVE.get(found["who"].lower(), found["who"])
    be = "are" if who == "they" else "is"
    if found["has"]:
        return f"{who} {HAVE[be]}{words[found.end('has') :]}"
    return f"{who} {be} {words[found.start('how') :]}"
