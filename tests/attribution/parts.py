"""Attributions given and read back as their words, for tests of what puts them right."""

from collections.abc import Callable, Iterable, Sequence

from counterclaim.attribution import Attribution
from counterclaim.span import Span, Spans

Parts = tuple[str, str, str]
"""Source, cue and content, as words."""


def place(text: str, words: str) -> Spans:
    """Return where ``words`` stand first in ``text``, as the one span; nothing for no words."""
    if not words:
        return ()
    start = text.index(words)
    return (Span(start, start + len(words)),)


def read_parts(
    rule: Callable[[str, Sequence[Attribution]], Iterable[Attribution]], text: str, *given: Parts
) -> list[Parts]:
    """Return what ``rule`` makes of attributions of ``text``."""
    attributions = [Attribution(place(text, c), place(text, w), place(text, s), 0.8) for s, c, w in given]

    def words(spans: Spans) -> str:
        return " ".join(span.within(text) for span in spans)

    return [(words(one.source), words(one.cue), words(one.content)) for one in rule(text, attributions)]
