"""How long until something happens, when for some it has not happened yet: the Kaplan-Meier estimate."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist

import networkx as nx


@dataclass(frozen=True, slots=True, kw_only=True)
class Survival:
    """A falling curve of steps, one for each time at which something happened.

    Attributes:
        times: when; before the first, the share is 1.
        shares: for whom it has not happened by then.
        low: lower ends of the confidence intervals of ``shares``.
        high: upper ends.
        at_risk: how many were still watched just before.
        happened: to how many of them it happened at that time.
        total: how many were watched at all.
    """

    times: tuple[float, ...]
    shares: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    at_risk: tuple[int, ...]
    happened: tuple[int, ...]
    total: int

    @property
    def median(self) -> float | None:
        """The time by which it has happened to half of them; None if it has not."""
        half = 1 / 2 + 1e-9  # products of shares are rounded
        return next((time for time, share in zip(self.times, self.shares, strict=True) if share <= half), None)

    def share(self, time: float) -> float:
        """Return for whom it has not happened by ``time``."""
        return next((s for t, s in zip(reversed(self.times), reversed(self.shares), strict=True) if t <= time), 1.0)


def kaplan_meier(durations: Sequence[float], observed: Sequence[bool], *, alpha: float = 0.05) -> Survival:
    """Return the share for whom something has not happened yet, over time.

    Parameters
    ----------
    durations : sequence of float
        How long each was watched.
    observed : sequence of bool
        Whether that ended because it happened. If not, all that is known is that it took longer.
    alpha : float, optional (default=0.05)
        One minus the confidence level of the intervals.

    Returns
    -------
    Survival
        Without any step if nothing happened.

    Raises
    ------
    networkx.NetworkXError
        If the lengths differ, a duration is negative or not a number, or `alpha` is not between 0 and 1.

    Examples
    --------
    Answers after 1, 3 and 3 days; one accusation has stood for 2 days so far, another for 5.

    >>> curve = kaplan_meier([1, 3, 3, 2, 5], [True, True, True, False, False])
    >>> [(time, round(share, 3)) for time, share in zip(curve.times, curve.shares)]
    [(1, 0.8), (3, 0.267)]
    >>> curve.median
    3

    Notes
    -----
    The product-limit estimate [1]_, with Greenwood's variance [2]_ and intervals on the scale of log(-log), which
    stay between 0 and 1. Where the share falls to 0 that variance has no value: the upper end stays where it was, and
    is 1 if there is no step before. It assumes that those still open are like the others. Linear, and sorted.

    References
    ----------
    .. [1] E. L. Kaplan, P. Meier, "Nonparametric Estimation from Incomplete Observations", Journal of the American
       Statistical Association 53, 457-481 (1958).
    .. [2] M. Greenwood, "The Natural Duration of Cancer", Reports on Public Health and Medical Subjects 33 (1926).
    """
    _check(durations, observed, alpha)
    left = Counter(durations)
    events = Counter(time for time, seen in zip(durations, observed, strict=True) if seen)
    z = NormalDist().inv_cdf(1 - alpha / 2)
    at_risk, share, variance, interval = len(durations), 1.0, 0.0, (0.0, 1.0)
    steps: list[tuple[float, float, float, float, int, int]] = []
    for time in sorted(left):
        happened = events[time]
        if happened:
            share *= 1 - happened / at_risk
            if happened < at_risk:
                variance += happened / (at_risk * (at_risk - happened))
                interval = _interval(share, variance, z)
            else:
                interval = 0.0, interval[1]
            steps.append((time, share, *interval, at_risk, happened))
        at_risk -= left[time]
    times, shares, low, high, risks, counts = zip(*steps, strict=True) if steps else ((),) * 6
    return Survival(
        times=times, shares=shares, low=low, high=high, at_risk=risks, happened=counts, total=len(durations)
    )


def _check(durations: Sequence[float], observed: Sequence[bool], alpha: float) -> None:
    if len(durations) != len(observed):
        raise nx.NetworkXError(f"There are {len(durations)} durations, but {len(observed)} tell whether it happened.")
    if not all(duration >= 0 for duration in durations):
        raise nx.NetworkXError("A duration is negative or not a number.")
    if not 0 < alpha < 1:
        raise nx.NetworkXError(f"alpha is {alpha}; it has to be between 0 and 1.")


def _interval(share: float, variance: float, z: float) -> tuple[float, float]:
    width = z * math.sqrt(variance) / -math.log(share)
    return math.pow(share, math.exp(width)), math.pow(share, math.exp(-width))
