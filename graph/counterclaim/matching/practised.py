"""Who is said to do what, every time or once, so that a denial of the practice finds each time of it."""

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import product
from typing import NamedTuple

from counterclaim.matching.practice import Practice

_KEPT = 16
"""Claims kept of each party and practice, of single times and of every time: the last ones."""
_SOON = 14
"""In days: what happens later is not what was denied."""

Row = tuple[str, str, bool, list[list[int]]]


class Instance(NamedTuple):
    """A claim about one time and one about every time, by number.

    Attributes:
        single: number of the claim about one time.
        general: number of the other.
        cleared: whether that one says that nobody ever did so.
    """

    single: int
    general: int
    cleared: bool


class _Said(NamedTuple):
    number: int
    day: int
    cleared: int


class Practised:
    """The last claims, by number, about each party and practice."""

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        self._last = {
            (party, way, general): deque((_Said(*one) for one in said), _KEPT) for party, way, general, said in rows
        }

    def add(self, number: int, practice: Practice, *, day: int) -> frozenset[Instance]:
        """Remember a claim; return those pairs of one time and every time that it makes with the claims before it.

        Args:
            number: that of the claim.
            practice: what it is about.
            day: the day of its article as an ordinal; 0 if not known.
        """
        said, found = _Said(number, day, practice.cleared), set[Instance]()
        for party, way in product(sorted(practice.parties), sorted(practice.ways)):
            for other in self._last.get((party, way, not practice.general), ()):
                single, general = (other, said) if practice.general else (said, other)
                if not single.day or not general.day or single.day - general.day <= _SOON:
                    found.add(Instance(single.number, general.number, bool(general.cleared)))
            self._last.setdefault((party, way, practice.general), deque(maxlen=_KEPT)).append(said)
        return frozenset(found)

    def rows(self) -> Iterator[Row]:
        """Yield party, practice, whether every time is meant, and the claims, from which the same can be made."""
        for (party, way, general), said in self._last.items():
            yield party, way, general, [list(one) for one in said]
