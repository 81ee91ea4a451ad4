"""A second report by participle: "The pier burned, the mayor said, adding that nobody was hurt" reports twice.

By the guide a new cue makes a new claim. The network mostly knows it, and now and then takes both for one content.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from counterclaim.attribution.reading import BY_RULE, Attribution
from counterclaim.span import Span

_PARTICIPLE = re.compile(
    r",?[\"\u201d]?\s+(?:while\s+|and\s+)?(?P<cue>adding|noting|stressing|pointing\s+out|asserting|affirming|emphasi[sz]ing|"
    r"underlining|confirming|clarifying|reiterating)\s+(?:also\s+)?that\s+[\"\u201c]?"
)
_BLAMES = re.compile(r"(?P<cue>blaming|accusing)\s+(?=[\w\"\u201c])")
"""How a piece behind the cue begins that is a claim of its own: "SANA said | blaming rebels for it"."""
_DOCUMENT = re.compile(
    r"\b(?:statement|letter|message|report|tweet|video|note|memo|document|text|leaflet|post|article|email|speech|call|"
    r"resolution|ruling|interview)s?\b",
    re.IGNORECASE,
)
"""What itself may add and note: "he said the ministry sent a letter noting that P"."""


def with_participles_apart(text: str, attributions: Iterable[Attribution]) -> list[Attribution]:
    """Return ``attributions`` of ``text``, each participle of speech with what it reports as one of its own."""
    found = list(attributions)
    cues = [cue for one in found for cue in one.cue]
    return [part for one in found for part in _parts(text, one, cues)]


def _parts(text: str, one: Attribution, cues: Iterable[Span]) -> Iterator[Attribution]:
    last = one.content[-1]
    blames = _BLAMES.match(text, last.start, last.end) if len(one.content) > 1 and one.cue and one.source else None
    if blames and last.start >= one.cue[-1].end:
        yield replace(one, content=one.content[:-1])
        yield Attribution((Span(*blames.span("cue")),), (Span(blames.end(), last.end),), one.source, BY_RULE)
        return
    start, end = one.content[0].start, one.content[-1].end
    second = _PARTICIPLE.search(text, start, end) if one.cue and one.source else None
    before = _until(one, second.start()) if second else ()
    again = Span(*second.span("cue")) if second else Span(0, 0)
    if (
        second is None
        or not before
        or any(cue.overlaps(again) for cue in cues)
        or _DOCUMENT.search(text, start, again.start)
    ):
        yield one
        return
    yield replace(one, content=before)
    yield Attribution((again,), (Span(second.end(), end),), one.source, BY_RULE)


def _until(one: Attribution, end: int) -> tuple[Span, ...]:
    return tuple(Span(piece.start, min(piece.end, end)) for piece in one.content if piece.start < end)
