"""Intervals: how far a number could be from what was counted."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist

import networkx as nx


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A number and between which two it lies, as far as chance goes."""

    value: float
    low: float
    high: float


def wilson(count: int, total: int, *, alpha: float = 0.05) -> Interval:
    """Return the share that a count is of a total, with Wilson's score interval.

    Parameters
    ----------
    count, total : int
        How many of how many.
    alpha : float, optional (default=0.05)
        One minus the confidence level.

    Returns
    -------
    Interval
        From 0 to 1 if there is nothing to count.

    Raises
    ------
    networkx.NetworkXError
        If `count` is not from 0 to `total`, or `alpha` is not between 0 and 1.

    Examples
    --------
    >>> share = wilson(1, 3)
    >>> round(share.value, 2), round(share.low, 2), round(share.high, 2)
    (0.33, 0.06, 0.79)

    References
    ----------
    .. [1] E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", Journal of the
       American Statistical Association 22, 209-212 (1927).
    """
    check_level(alpha)
    if not 0 <= count <= total:
        raise nx.NetworkXError(f"count is {count}, total {total}; it has to be one of 0 to total.")
    if not total:
        return Interval(value=0.5, low=0.0, high=1.0)
    z = NormalDist().inv_cdf(1 - alpha / 2)
    share, room = count / total, z * z / total
    middle = (share + room / 2) / (1 + room)
    width = z * math.sqrt(share * (1 - share) / total + room / total / 4) / (1 + room)
    low = 0.0 if count == 0 else max(0.0, middle - width)
    high = 1.0 if count == total else min(1.0, middle + width)
    return Interval(value=share, low=low, high=high)


def quantile(ordered: Sequence[float], level: float) -> float:
    """Return a quantile of numbers in rising order, between two neighbours in proportion.

    >>> quantile([1, 2, 4], 0.75)
    3.0
    """
    at = level * (len(ordered) - 1)
    below = math.floor(at)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (at - below) * (ordered[above] - ordered[below])


def check_level(alpha: float) -> None:
    """Raise NetworkXError unless ``alpha`` is between 0 and 1."""
    if not 0 < alpha < 1:
        raise nx.NetworkXError(f"alpha is {alpha}; it has to be between 0 and 1.")
