"""Random signed graphs in which every node has as many friends and as many enemies as in a given one."""

import numpy as np
from numpy.typing import NDArray

Pairs = NDArray[np.int64]
"""Edges as rows of two node numbers."""


def rewired(pairs: Pairs, signs: NDArray[np.int64], size: int, chance: np.random.Generator, *, rounds: int) -> Pairs:
    """Return the edges with their ends exchanged among those of one sign.

    In each round all edges of a sign are put into random pairs, and each pair exchanges ends (``a-b, c-d`` become
    ``a-d, c-b``) unless that makes a loop or an edge that there is already, of whichever sign. Degrees stay as they
    are, by sign. Linear and sorted for a round.
    """
    pairs = pairs.copy()
    for _ in range(rounds):
        for sign in (1, -1):
            chosen = chance.permutation(np.flatnonzero(signs == sign))
            half = len(chosen) // 2
            _exchange(pairs, chosen[:half], chosen[half : 2 * half], size, chance)
    return pairs


def _exchange(
    pairs: Pairs, one: NDArray[np.int64], other: NDArray[np.int64], size: int, chance: np.random.Generator
) -> None:
    turned = chance.random(len(one)) < 1 / 2
    a, b = pairs[one].T
    c, d = np.where(turned, pairs[other].T[::-1], pairs[other].T)
    new = np.concatenate([_codes(a, d, size), _codes(c, b, size)])
    values, places, counts = np.unique(new, return_inverse=True, return_counts=True)
    known = np.isin(values, _codes(pairs[:, 0], pairs[:, 1], size), assume_unique=False)
    free = ((counts == 1) & ~known)[places].reshape(2, -1).all(axis=0) & (a != d) & (c != b)
    pairs[one[free]] = np.stack([a[free], d[free]], axis=1)
    pairs[other[free]] = np.stack([c[free], b[free]], axis=1)


def _codes(u: NDArray[np.int64], v: NDArray[np.int64], size: int) -> NDArray[np.int64]:
    """Return one number for each edge, whichever way it is written."""
    return np.asarray(np.minimum(u, v) * size + np.maximum(u, v), dtype=np.int64)
