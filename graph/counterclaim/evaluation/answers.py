"""Answers kept until the data change, within a bound of memory; the least recently asked for go first."""

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

Kept = TypeVar("Kept")

_LARGEST_PART = 16
"""No answer takes more than this part of the room."""


class Answers(Generic[Kept]):
    """A cache of answers from one version of the data. For one thread.

    Attributes:
        hits: how many were found.
        misses: how many were not.
    """

    def __init__(self, room: int) -> None:
        """Begin empty.

        Args:
            room: how many bytes the answers and what was asked may take.
        """
        self.hits = self.misses = 0
        self._room = room
        self._taken = 0
        self._version = 0
        self._kept: OrderedDict[Hashable, tuple[Kept, int]] = OrderedDict()

    def find(self, version: int, key: Hashable) -> Kept | None:
        """Return the answer to ``key`` from data of ``version``, if it is kept."""
        self._turn(version)
        found = self._kept.get(key) if version == self._version else None
        if found is None:
            self.misses += 1
            return None
        self.hits += 1
        self._kept.move_to_end(key)
        return found[0]

    def keep(self, version: int, key: Hashable, answer: Kept, *, size: int) -> None:
        """Keep an answer of ``size`` bytes from data of ``version``, if there is none newer and it is not too large."""
        self._turn(version)
        if version != self._version or size * _LARGEST_PART > self._room or key in self._kept:
            return
        self._kept[key] = answer, size
        self._taken += size
        while self._taken > self._room:
            self._taken -= self._kept.popitem(last=False)[1][1]

    def _turn(self, version: int) -> None:
        """Forget all answers from older data."""
        if version > self._version:
            self._version = version
            self._kept.clear()
            self._taken = 0
