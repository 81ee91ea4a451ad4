"""What stands between who speaks and the verb is about who speaks: "Ada Renn, mayor of Selmet | on the Ova | said P".

The network ends the source with its first words, and takes the rest of it for a part of what is said.
"""

from collections.abc import Iterable
from dataclasses import replace

from counterclaim.attribution.reading import Attribution
from counterclaim.span import Span


def with_whole_speakers(text: str, attributions: Iterable[Attribution]) -> list[Attribution]:
    """Return ``attributions``, each source with the words up to its cue that were taken for content."""
    return [_whole(text, one) for one in attributions]


def _whole(text: str, one: Attribution) -> Attribution:
    if len(one.cue) != 1 or len(one.source) != 1 or len(one.content) == 1:
        return one
    [cue], [source], [first, *behind] = one.cue, one.source, one.content
    gaps = text[source.end : first.start], text[first.end : cue.start]
    if (
        source.end > first.start
        or first.end > cue.start
        or behind[0].start < cue.end
        or any(gap.strip() for gap in gaps)
    ):
        return one
    return replace(one, source=(Span(source.start, first.end),), content=tuple(behind))
