"""Which of two lists of contents are the same ones, cut a little differently."""

from collections.abc import Sequence

from counterclaim.span import Spans

LEAST_JACCARD = 0.5
"""Share of common characters from which on two contents count as one, as the scorers have it."""


def align(one: Sequence[Spans], other: Sequence[Spans], least: float = LEAST_JACCARD) -> dict[int, int]:
    """Return one-to-one pairs of indices whose contents overlap by ``least`` (Jaccard) or more, best first."""
    first, second = ([_characters(content) for content in contents] for contents in (one, other))
    scored = sorted(
        (
            (len(a & b) / len(a | b), i, j)
            for i, a in enumerate(first)
            for j, b in enumerate(second)
            if a & b and len(a & b) / len(a | b) >= least
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in scored:
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def _characters(spans: Spans) -> set[int]:
    return {place for start, end in spans for place in range(start, end)}
