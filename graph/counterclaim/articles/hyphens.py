"""Words broken at a line's end: "the gov-" above "ernment" is one word, "the two-" above "year" keeps its hyphen."""

import re
from collections.abc import Iterator

from counterclaim.lexicon.words import listed

_BROKEN = re.compile(
    r"(?P<left>(?<![\w-])(?:[A-Za-z]+-)*[A-Za-z]{2,})(?P<hyphen>-)\r?\n(?P<right>[a-z]+)(?P<rest>\S*)(?P<gap> ?)"
)
_KEEP_LEFT = listed(
    "well self non anti pro ex long short high low two three four five six seven eight nine ten half cross co vice so "
    "mid pre post much far near part full front state right left hard soft old new first second third one many "
    "multi ill all middle then ever large small open double twenty thirty forty fifty sixty seventy eighty ninety"
)
"""What is joined to another word by a hyphen wherever it stands."""
_KEEP_RIGHT = listed(
    "year old day week month term time based backed led run wide held made level style free like rate fire general "
    "elect law known paid owned controlled wing range scale ranking winning born speaking friendly"
)
"""What another word is joined to so."""


def mended(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield what stands instead of which stretch of ``text``, so that no word goes over a line's end.

    The line ends behind the word instead.
    """
    words: frozenset[str] | None = None
    for found in _BROKEN.finditer(text):
        words = words if words is not None else frozenset(re.findall(r"[a-z]+(?:-[a-z]+)*", text.lower()))
        hyphen = "-" if _is_compound(found["left"].lower(), found["right"], words) else ""
        yield found.start("hyphen"), found.end("right"), hyphen + found["right"]
        if found["gap"]:
            yield found.start("gap"), found.end("gap"), "\n"


def _is_compound(left: str, right: str, words: frozenset[str]) -> bool:
    """Tell whether two halves are joined by a hyphen of their own, by what else stands in the text."""
    if left + right in words:
        return False
    if f"{left}-{right}" in words or "-" in left:
        return True
    return left in _KEEP_LEFT or right in _KEEP_RIGHT
