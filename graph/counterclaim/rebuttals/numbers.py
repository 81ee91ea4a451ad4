"""Numbers that statements give: how many, of what, and whether of the dead.

"More than a quarter of a million people have been killed and 10 million displaced" gives two, the first of the dead.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.rebuttals.words import content_stems

_WORDS = {
    **{"two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0, "seven": 7.0, "eight": 8.0, "nine": 9.0},
    **{"ten": 10.0, "eleven": 11.0, "twelve": 12.0, "twenty": 20.0},
}
_PARTS = {"a quarter of a": 0.25, "half a": 0.5}
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9}
NUMBER = re.compile(
    rf"(?<![\w.,-])(?P<figure>\d[\d,]*(?:\.\d+)?|{'|'.join(_WORDS)}|(?:{'|'.join(_PARTS)})(?=\s+(?:million|billion)))"
    rf"(?:\s+(?P<scale>{'|'.join(_SCALES)}))?(?![\w-])",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_NO_COUNT = re.compile(
    r"\s*(?:January|February|March|April|May|June|July|August|September|October|November|December|years?[\s-]old|"
    r"days?|weeks?|months?|years?|hours?|minutes?|o['\u2019]clock|times?|[ap]\.?m\b|of\s+(?:the|his|her|its|their|our|them|us)\b)",
    re.IGNORECASE,
)
DEAD = content_stems("dead died death deaths killed killing kills lives")
_DEAD_BEHIND = re.compile(
    r"(?:\s+(?!(?:and|but|while|with)\b)[a-z][\w-]*){0,4}?\s+(?:dead|died|deaths?|killed)\b", re.IGNORECASE
)
_DEAD_BEFORE = re.compile(
    r"\b(?:kill(?:s|ed|ing)?|(?:death\s+)?toll(?:\s+[^\s\d]+){0,9}?\s+(?:at|of|to))\s+(?:(?!and\b)[a-z]+\s+){0,3}?$",
    re.IGNORECASE,
)
_UNIT_WORDS = 3


@dataclass(frozen=True, slots=True)
class Count:
    """A number as a statement gives it.

    Attributes:
        value: how many.
        unit: the stems of the words right behind it, empty if none are there.
        dead: whether it counts the dead.
    """

    value: float
    unit: frozenset[str]
    dead: bool


def counts_in(content: str) -> tuple[Count, ...]:
    """Return the counts that ``content`` gives, in text order: no years, ages, times or parts of a whole."""
    return tuple(_counts(content))


def without_numbers(content: str) -> str:
    """Return ``content`` with a blank for each number."""
    return NUMBER.sub(" ", content)


def _counts(content: str) -> Iterator[Count]:
    for found in NUMBER.finditer(content):
        if _YEAR.fullmatch(found["figure"]) or _NO_COUNT.match(content, found.end()):
            continue
        dead = _DEAD_BEHIND.match(content, found.end()) or _DEAD_BEFORE.search(content, 0, found.start())
        unit = content_stems(" ".join(content[found.end() :].split()[:_UNIT_WORDS]))
        yield Count(_value(found), unit, bool(dead))


def _value(found: re.Match[str]) -> float:
    word = " ".join(found["figure"].lower().split())
    known = {**_WORDS, **_PARTS}.get(word)
    value = float(word.replace(",", "")) if known is None else known
    return value * _SCALES.get((found["scale"] or "").lower(), 1.0)
