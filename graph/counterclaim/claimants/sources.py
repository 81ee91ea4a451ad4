"""Where a source begins and ends: names and phrases that a span cuts through are taken whole, datelines left out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.claimants.cast import Cast
from counterclaim.claimants.layout import Layout
from counterclaim.claimants.lexicon import BODIES, INSTITUTIONS, PREPOSITIONS, PRONOUNS, ROLES
from counterclaim.claimants.tokens import Token
from counterclaim.span import Span, Spans

_APPOSED = re.compile(
    r", ((?:[\w'\u2019-]+ ){0,4}?spokes(?:man|woman|person) (?:for|of) [^,.;:\n\"\u201c\u201d]{3,80})"
)


@dataclass(frozen=True, slots=True)
class Sources:
    """Grows and trims the source spans of one attribution, whose content they must not enter."""

    text: str
    tokens: Sequence[Token]
    cast: Cast
    layout: Layout
    content: Spans

    def grown(self, span: Span) -> Span:
        """Return the span grown to the names that it cuts through."""
        start, end = span
        if (dateline := self.layout.in_dateline(start)) is not None and dateline.end < end:
            start = dateline.end
        start, end = span = self._apposed(self._undangled(Span(start, end)))
        if span.within(self.text).lower() in ROLES | BODIES | INSTITUTIONS | PRONOUNS:
            return span
        for name in self.cast.names:
            if name.outer.start < end and start < name.span.end:
                start, end = (
                    min(start, name.outer.start) if start > name.outer.start else start,
                    max(end, name.span.end),
                )
        return Span(start, end)

    def _apposed(self, span: Span) -> Span:
        """Return the span of a name grown over ", spokesman for …" behind it, unless that is what is said."""
        found = _APPOSED.match(self.text, span.end)
        if found is None or self._is_said(found.start(1)):
            return span
        return Span(span.start, found.end())

    def _undangled(self, span: Span) -> Span:
        """Return a span that ends in a preposition grown over the name behind it, or else cut before it."""
        inside = [number for number, token in enumerate(self.tokens) if span.start <= token.start < span.end]
        if len(inside) < 2 or self.tokens[inside[-1]].low not in PREPOSITIONS:  # noqa: PLR2004
            return span
        following = inside[-1] + 1
        while following < len(self.tokens) and self.tokens[following].low in {"the", "a", "an"}:
            following += 1
        start = self.tokens[following].start if following < len(self.tokens) else len(self.text)
        name = next((name for name in self.cast.names if name.outer.start <= start < name.span.end), None)
        if name is not None and not self._is_said(name.span.start):
            return Span(span.start, name.span.end)
        return Span(span.start, self.tokens[inside[-2]].end)

    def _is_said(self, offset: int) -> bool:
        return any(span.start <= offset < span.end for span in self.content)
