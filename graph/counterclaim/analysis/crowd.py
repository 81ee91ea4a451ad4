"""Crowds: so many on one side of a claim that relating each with each would take more room than anybody has.

A hundred thousand denials of one claim are five thousand million pairs. Beyond a limit, few pairs stand for all: such
that who is connected stays connected.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, product
from typing import TypeVar

Member = TypeVar("Member")

LIMIT = 100
"""Up to so many, each is related with each."""


def within(side: Sequence[Member], limit: int | None = LIMIT) -> Iterator[tuple[Member, Member]]:
    """Yield the pairs of one side; of more than ``limit``, each with the next, and the last with the first.

    >>> list(within("pqr"))
    [('p', 'q'), ('p', 'r'), ('q', 'r')]
    >>> list(within("pqrs", limit=2))
    [('p', 'q'), ('q', 'r'), ('r', 's'), ('s', 'p')]
    """
    if limit is None or len(side) <= limit:
        return combinations(side, 2)
    return zip(side, (*side[1:], side[0]), strict=True)


def across(
    one: Sequence[Member], other: Sequence[Member], limit: int | None = LIMIT
) -> Iterator[tuple[Member, Member]]:
    """Yield the pairs of two sides; if both have more than ``limit``, each with the first of the other side.

    >>> list(across("pq", "xy"))
    [('p', 'x'), ('p', 'y'), ('q', 'x'), ('q', 'y')]
    >>> list(across("pq", "xyz", limit=1))
    [('p', 'x'), ('p', 'y'), ('p', 'z'), ('q', 'x')]
    """
    if limit is None or min(len(one), len(other)) <= limit:
        return product(one, other)
    return iter([*((one[0], member) for member in other), *((member, other[0]) for member in one[1:])])
