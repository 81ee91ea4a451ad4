"""Headlines: "Raids kill nine: monitor", and the headline that the first paragraph repeats word for word.

Archives repeat the title behind the date. What the title says, and who is said to say it, stands in both places or in
neither: so it is with all 186 repeated titles of the annotated training articles.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from counterclaim.attribution.reading import BY_RULE, Attribution
from counterclaim.claimants.lexicon import BODIES, DOCUMENTS, INSTITUTIONS, ROLES
from counterclaim.span import Span, Spans, hull

_SIGNED = re.compile(r"(?P<said>\S.{15,}?): (?P<source>[a-z][a-z '\u2019-]{1,30})$")
_SHORTEST = 20
_EDGE = " \t\r\u00a0."
_SPEAKING = ROLES | BODIES | INSTITUTIONS | DOCUMENTS


def with_headline(text: str, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return ``attributions`` of ``text`` with what its headline says, wherever the headline stands, in text order."""
    start = len(text) - len(text.lstrip())
    words = text[start:].partition("\n")[0].rstrip(_EDGE)
    if len(words) < _SHORTEST:
        return tuple(attributions)
    title = Span(start, start + len(words))
    said = _inside(attributions, title) or _signed(text, title)
    again = text.find(words, title.end)
    if again < 0:
        touched = any(hull(one.content).overlaps(title) for one in attributions)
        return tuple(attributions) if touched else (*said, *attributions)
    places = (title, Span(again, again + len(words)))
    said = _fuller(said, _moved(_inside(attributions, places[1]), title.start - again))
    others = [one for one in attributions if not any(hull(one.content).overlaps(place) for place in places)]
    everywhere = [one for place in places for one in _moved(said, place.start - title.start)]
    return tuple(sorted((*others, *everywhere), key=lambda one: one.content[0]))


def _inside(attributions: Iterable[Attribution], place: Span) -> list[Attribution]:
    return [one for one in attributions if place.covers(hull(one.content))]


def _signed(text: str, title: Span) -> list[Attribution]:
    """Return what a title like "…: activists" says by itself."""
    signed = _SIGNED.match(text, title.start, title.end)
    if signed is None or signed["source"].split()[-1] not in _SPEAKING:
        return []
    return [Attribution((), (Span(*signed.span("said")),), (Span(*signed.span("source")),), BY_RULE)]


def _fuller(said: list[Attribution], repeated: list[Attribution]) -> list[Attribution]:
    """Return what a title says, all that either reading has of it where both have one claim."""
    if [len(one.content) for one in said] == [len(one.content) for one in repeated] == [1]:
        return [replace(said[0], content=(hull((*said[0].content, *repeated[0].content)),))]
    return said


def _moved(attributions: Iterable[Attribution], by: int) -> list[Attribution]:
    def shifted(spans: Spans) -> Spans:
        return tuple(Span(start + by, end + by) for start, end in spans)

    return [
        replace(one, cue=shifted(one.cue), content=shifted(one.content), source=shifted(one.source))
        for one in attributions
    ]
