"""Attributions by where they stand, so that a rule need not look at all of a long text for each of its finds."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from counterclaim.attribution.reading import Attribution
from counterclaim.span import Span, hull

_BLOCK = 500
"""In characters: about a paragraph, so that one block or two hold all that can touch a find."""

Rule = Callable[[Sequence[Attribution]], Iterable[Attribution]]


class Board:
    """Attributions that rules put right piece by piece."""

    def __init__(self, attributions: Iterable[Attribution]) -> None:
        self._held: dict[int, Attribution] = {}
        self._numbers: defaultdict[int, set[int]] = defaultdict(set)
        self._last = 0
        for one in attributions:
            self._put(one)

    def near(self, place: Span) -> tuple[Attribution, ...]:
        """Return all attributions that touch ``place`` with cue, content or source, and others close to it."""
        return tuple(self._held[number] for number in self._near(place))

    def mend(self, place: Span, rule: Rule) -> None:
        """Put what ``rule`` makes of the attributions near ``place`` instead of them."""
        numbers = self._near(place)
        mended = tuple(rule(tuple(self._held[number] for number in numbers)))
        for number in numbers:
            for block in _blocks(self._held.pop(number)):
                self._numbers[block].discard(number)
        for one in mended:
            self._put(one)

    def in_order(self) -> tuple[Attribution, ...]:
        """Return all attributions in text order."""
        return tuple(sorted(self._held.values(), key=lambda one: one.content[0]))

    def _near(self, place: Span) -> list[int]:
        return sorted({number for block in _blocks_of(place) for number in self._numbers.get(block, ())})

    def _put(self, one: Attribution) -> None:
        self._held[self._last] = one
        for block in _blocks(one):
            self._numbers[block].add(self._last)
        self._last += 1


def overlooked(text: str, attributions: Iterable[Attribution], found: Iterable[Attribution]) -> Iterator[Attribution]:
    """Yield those of ``found`` that share no character, from cue to content, with any of ``attributions``."""
    taken = bytearray(len(text))
    for one in attributions:
        start, end = _reach(one)
        taken[start:end] = b"\x01" * (end - start)
    yield from (one for one in found if not any(taken[slice(*_reach(one))]))


def _reach(one: Attribution) -> Span:
    return hull((*one.cue, *one.content))


def _blocks(one: Attribution) -> set[int]:
    return {block for span in (*one.cue, *one.content, *one.source) for block in _blocks_of(span)}


def _blocks_of(span: Span) -> range:
    return range(span.start // _BLOCK, span.end // _BLOCK + 1)
