"""Who is accused of what kind of deed, so that accusations that share no word find each other."""

from collections import deque
from collections.abc import Iterable, Iterator

from counterclaim.matching.charge import Charge

_KEPT = 16
"""Claims kept of each party and kind of deed: the last ones."""


class Accused:
    """The claims, by number, that last accused each party of each kind of deed."""

    def __init__(self, rows: Iterable[tuple[int, int, list[int]]] = ()) -> None:
        self._last = {(party, kind): deque(numbers, _KEPT) for party, kind, numbers in rows}

    def add(self, number: int, charge: Charge) -> list[int]:
        """Remember a claim; return those before it that accuse a party of it of a kind of deed of it."""
        found: list[int] = []
        for party in sorted(charge.parties):
            for kind in sorted(charge.kinds):
                last = self._last.setdefault((party, kind), deque(maxlen=_KEPT))
                found += last
                last.append(number)
        return found

    def rows(self) -> Iterator[tuple[int, int, list[int]]]:
        """Yield party, kind and numbers, from which the same can be made."""
        for (party, kind), numbers in self._last.items():
            yield party, kind, list(numbers)
