"""A stretch of an article's text.

Offsets are Unicode code points into the text as given, half-open: ``text[span.start:span.end]`` is the quote.
"""

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open stretch ``[start, end)`` of a text, in Unicode code points."""

    start: int
    end: int

    def within(self, text: str) -> str:
        """Return the quote: the characters of ``text`` that the span covers."""
        return text[self.start : self.end]

    def rstripped(self, text: str) -> "Span":
        """Return the span without the white space of ``text`` at its end."""
        return Span(self.start, self.start + len(self.within(text).rstrip()))

    def overlaps(self, other: "Span") -> bool:
        """Tell whether both spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Tell whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


Spans = tuple[Span, ...]


def hull(spans: Iterable[Span]) -> Span:
    """Return the smallest span that covers all of ``spans``.

    Raises:
        ValueError: if there are none.
    """
    pieces = tuple(spans)
    return Span(min(piece.start for piece in pieces), max(piece.end for piece in pieces))


GAP = " … "
"""What stands between the pieces of a quote."""


def quote(text: str, spans: Iterable[Span], *, gap: str = GAP) -> str:
    """Return the pieces' characters in the order given, parted by ``gap``."""
    return gap.join(piece.within(text) for piece in spans)
