"""Which marks open a quotation and which close one.

A straight mark says neither, and texts lose marks: read by turns, one that is missing swaps speech and narration for
the rest of its paragraph. So each mark is judged by what stands beside it, and only a mark that could be either by its
turn.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from counterclaim.span import Span

_BROKEN = "\u00ef\u00bf\u00bd\u00ef\u00bf\u00bd"
"""What two wrong encodings leave of a sign; before a word it was an opening mark."""
_BROKEN_MARK = re.compile(rf"(?<!\S){_BROKEN}(?=\w)")
_MARK = re.compile('["\u201c\u201d]')
_BEFORE_OPENING = frozenset("([{-\u2013\u2014/:'\u2018\u2026\"\u201c>")
_BEHIND_CLOSING = frozenset(".,;:!?)]}-\u2013\u2014'\u2019\"\u201d<")
_SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bGen)(?<!\bSt)[.?!\u2026]['\u2019)]?(?=\s+[A-Z\"\u201c'\u2018(]|\s*$)"
)
_REPORTS = re.compile(r"\b(?:said|says?|told|tells|add(?:s|ed)|according to|report(?:s|ed))\b", re.IGNORECASE)
_MOST_NESTED = 12
_LONGEST_PARAGRAPH = 1000
"""A longer one is an article that has lost its line breaks."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark's place, and what its neighbours let it be."""

    span: Span
    opens: bool
    closes: bool


def with_mended_marks(text: str) -> str:
    """Return ``text`` with a plain opening mark for each that wrong encodings broke; it is as long as before."""
    return _BROKEN_MARK.sub('"'.rjust(len(_BROKEN)), text)


def quotations(paragraph: str) -> tuple[Span, ...]:
    """Return the quotations of ``paragraph`` with their marks, in order and apart; one within another is part of it."""
    marks = [_judged(paragraph, Span(*found.span())) for found in _MARK.finditer(paragraph)]
    found: list[Span] = []
    opened: int | None = None
    depth = 0
    for number, mark in enumerate(marks):
        if opened is None:
            if mark.opens:
                opened, depth = mark.span.start, 1
        elif mark.closes:
            depth -= 1
            if not depth:
                found.append(Span(opened, mark.span.end))
                opened = None
        elif _is_nested(paragraph, opened, marks[number : number + _MOST_NESTED]):
            depth += 1
        else:
            found.append(Span(opened, _end_of_unclosed(paragraph, opened, mark.span.start)))
            opened, depth = mark.span.start, 1
    if opened is not None:
        found.append(Span(opened, _end_of_unclosed(paragraph, opened, len(paragraph))))
    return tuple(found)


def quoted_places(paragraph: str) -> bytearray:
    """1 for each character between double quotation marks, the marks included."""
    places = bytearray(len(paragraph))
    for start, end in quotations(paragraph):
        places[start:end] = b"\x01" * (end - start)
    return places


def _judged(paragraph: str, span: Span) -> _Mark:
    """Tell what a mark may be; one that stands free or inside a word goes by its shape, a straight one by its turn."""
    before = paragraph[max(0, span.start - 1) : span.start]
    behind = paragraph[span.end : span.end + 1]
    free = not before or before.isspace()
    last = not behind or behind.isspace()
    opens = (free or before in _BEFORE_OPENING) and not last
    closes = not free and (last or behind in _BEHIND_CLOSING)
    if opens is closes:
        sign = paragraph[span.start]
        return _Mark(span, sign != "\u201d", sign in '"\u201d')
    return _Mark(span, opens, closes)


def _is_nested(paragraph: str, opened: int, marks: Sequence[_Mark]) -> bool:
    """Tell whether the first of ``marks`` opens a quotation within the one ``opened``; both of them close."""
    depths = accumulate((-1 if mark.closes else 1 for mark in marks), initial=1)
    start = marks[0].span.start
    announced = paragraph[max(0, start - 2) : start].rstrip().endswith((",", ":"))
    return 0 in depths and (announced or not _SENTENCE_END.search(paragraph, opened, start))


def _end_of_unclosed(paragraph: str, opened: int, limit: int) -> int:
    """Return where a quotation ends that nothing closes: with its sentence, if what follows reports other speech.

    That of a whole paragraph goes on in the next one.
    """
    if not paragraph[:opened].strip() and limit == len(paragraph) <= _LONGEST_PARAGRAPH:
        return limit
    end = _SENTENCE_END.search(paragraph, opened, limit)
    if end is None or not _REPORTS.search(paragraph, end.end(), limit):
        return limit
    return end.end()
