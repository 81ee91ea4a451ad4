"""By which matches several are one: of all ways from one to another, the one whose weakest match is surest."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from heapq import heappop, heappush


@dataclass(frozen=True, slots=True)
class Join:
    """How one belongs to a group.

    Attributes:
        to: whom it is matched with, on the surest way to the one that the group is looked at from.
        confidence: how sure that match is.
        weakest: how sure the least sure match on the way is.
    """

    to: str
    confidence: float
    weakest: float


def joins(start: str, matches: Iterable[tuple[str, str, float]]) -> dict[str, Join]:
    """Return how all others that matches lead to belong to ``start``, the surest first.

    >>> joins("a", [("a", "b", 0.9), ("b", "c", 0.5), ("a", "c", 0.4)])["c"]
    Join(to='b', confidence=0.5, weakest=0.5)
    """
    near: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for one, other, sure in matches:
        near[one].append((other, sure))
        near[other].append((one, sure))
    found: dict[str, Join] = {}
    waiting = [(-sure, other, start) for other, sure in near[start]]
    waiting.sort()
    while waiting:
        least, one, to = heappop(waiting)
        if one in found or one == start:
            continue
        weakest = found[to].weakest if to in found else 1.0
        found[one] = Join(to, -least, min(-least, weakest))
        for other, sure in near[one]:
            heappush(waiting, (-sure, other, one))
    return found
