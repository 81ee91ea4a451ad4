"""What a store tells those who keep a copy of it: each commit, as an update that does the same to the copy."""

import re
import threading
from collections.abc import Callable
from dataclasses import dataclass

_VARIES = re.compile(r"\b(?:rand|uuid|struuid|now|limit|offset|sample|group_concat|min|max|sum|avg)\b", re.IGNORECASE)
"""Words by which an update may do one thing here and another on a copy: chance, time, the order of solutions."""


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit.

    Attributes:
        version: the store's version from then on.
        update: does the same to a copy (blank nodes apart, which get names of its own); None if nothing short does,
            so that the copy has to be made anew.
    """

    version: int
    update: str | None


Follower = Callable[[Commit], None]


class Followers:
    """Those who follow a store. They are told by the thread that wrote, before anyone can see the version."""

    def __init__(self) -> None:
        self._followers: list[Follower] = []
        self._lock = threading.Lock()

    def add(self, follower: Follower) -> Callable[[], None]:
        """Tell ``follower`` of every commit from now on; returns what ends that."""
        with self._lock:
            self._followers.append(follower)
        return lambda: self._remove(follower)

    def tell(self, commit: Commit) -> None:
        """Tell all."""
        for follower in tuple(self._followers):
            follower(commit)

    def _remove(self, follower: Follower) -> None:
        with self._lock:
            self._followers = [kept for kept in self._followers if kept is not follower]


def repeatable(update: str) -> str | None:
    """Return ``update`` if it does the same on every copy, else None."""
    return None if _VARIES.search(update) else update
