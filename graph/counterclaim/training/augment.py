"""Changes of an article's text that make the model robust; each keeps the way back to the old offsets.

FA-KES lost its commas, apostrophes and half of its quotation marks on the way into the data set, and other
archives lose case or paragraphs: the model must not lean on any of them.
"""

import random
from dataclasses import dataclass

from counterclaim.span import Span

COMMAS = frozenset(",")
APOSTROPHES = frozenset("'\u2018\u2019")
QUOTES = frozenset('"\u201c\u201d')

WITHOUT_APOSTROPHES = 0.8
WITHOUT_QUOTES = 0.55
ONE_PARAGRAPH = 0.5
UPPER_CASE = 0.02
LOWER_CASE = 0.04


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A changed text; `origin[i]` is the place in the old text of its character `i`."""

    text: str
    origin: list[int] | None = None

    def original(self, span: Span) -> Span:
        """The place in the old text of a span of the new one."""
        if self.origin is None:
            return span
        return Span(self.origin[span.start], self.origin[span.end - 1] + 1)


def rewrite(text: str, rng: random.Random, *, share: float) -> Rewritten:
    """Drop punctuation in `share` of the texts, case and paragraphs in some."""
    dropped: frozenset[str] = frozenset()
    if rng.random() < share:
        dropped = COMMAS
        if rng.random() < WITHOUT_APOSTROPHES:
            dropped |= APOSTROPHES
        if rng.random() < WITHOUT_QUOTES:
            dropped |= QUOTES
    one_paragraph = bool(dropped) and rng.random() < ONE_PARAGRAPH
    case = rng.random()
    if not dropped and case >= UPPER_CASE + LOWER_CASE:
        return Rewritten(text)
    origin = [at for at, sign in enumerate(text) if sign not in dropped]
    signs = [" " if one_paragraph and text[at] == "\n" else text[at] for at in origin]
    if case < UPPER_CASE + LOWER_CASE:
        signs = [_recased(sign, upper=case < UPPER_CASE) for sign in signs]
    return Rewritten("".join(signs), origin)


def _recased(sign: str, *, upper: bool) -> str:
    changed = sign.upper() if upper else sign.lower()
    return changed if len(changed) == 1 else sign
