"""Bursts: the times in which more is said of something than otherwise, of all that is said."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import networkx as nx

from counterclaim.analysis.graph import SIGNS
from counterclaim.analysis.match import MATCHING, least_sure
from counterclaim.analysis.relay import is_on_record
from counterclaim.analysis.timeline import Step, find_step

_NEARLY_ALL = 0.9999
"""What the share within a burst is at most, as in Kleinberg's program: a share of 1 would have no logarithm."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Burst:
    """A run of batches, by number, half open.

    Attributes:
        weight: how much better the higher rate explains it, in nats.
    """

    start: int
    end: int
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Surge:
    """A burst of one claim or one party.

    Attributes:
        node: of which.
        first: the first day of its first period.
        last: the last day of its last period.
        utterances: how many about it (or by it) in that time.
        weight: as of `Burst`.
        matching_confidence: of the least sure match by which these utterances are about the claim; None if none is.
    """

    node: str
    first: date
    last: date
    utterances: int
    weight: float
    matching_confidence: float | None = None


def burst(
    relevant: Sequence[int], total: Sequence[int], *, scaling: float = 2.0, gamma: float = 1.0
) -> tuple[Burst, ...]:
    r"""Return the runs of batches in which a larger share is relevant than otherwise.

    Parameters
    ----------
    relevant : sequence of int
        How many of each batch (a day's utterances) are about something.
    total : sequence of int
        How many there are in each batch.
    scaling : float, optional (default=2)
        How many times as large the share is within a burst as over all.
    gamma : float, optional (default=1)
        How hard it is to begin a burst: the cost is gamma times the logarithm of the number of batches.

    Returns
    -------
    tuple of Burst
        In the order of time; none overlap.

    Raises
    ------
    networkx.NetworkXError
        If the lengths differ, a count is impossible, `scaling` is not above 1 or `gamma` is negative.

    Examples
    --------
    >>> for found in burst([0, 1, 0, 8, 9, 0, 1], [20, 20, 20, 20, 20, 20, 20]):
    ...     print(found.start, found.end, round(found.weight, 2))
    3 5 7.85

    Notes
    -----
    Kleinberg's automaton with two states for batched arrivals [1]_: of :math:`d_t` in a batch, :math:`r_t` are
    relevant, each with the probability :math:`p_0 = R / D` in the low state and :math:`s p_0` in the high one. The
    sequence of states that is the least costly is found by dynamic programming. Linear in the batches.

    References
    ----------
    .. [1] J. Kleinberg, "Bursty and Hierarchical Structure in Streams", Data Mining and Knowledge Discovery 7,
       373-397 (2003); section 4.
    """
    _check(relevant, total, scaling, gamma)
    whole = sum(total)
    low = sum(relevant) / whole if whole else 0.0
    high = min(low * scaling, _NEARLY_ALL)
    if not 0 < low < high:
        return ()
    rise, fall = math.log(high / low), math.log((1 - high) / (1 - low))
    gains = [r * rise + (d - r) * fall for r, d in zip(relevant, total, strict=True)]
    return tuple(_runs(_states(gains, gamma * math.log(len(gains))), gains))


def _check(relevant: Sequence[int], total: Sequence[int], scaling: float, gamma: float) -> None:
    if len(relevant) != len(total):
        raise nx.NetworkXError(f"There are {len(relevant)} counts of what is relevant, but {len(total)} of all.")
    if not all(0 <= r <= d for r, d in zip(relevant, total, strict=True)):
        raise nx.NetworkXError("In each batch, what is relevant has to be from 0 to all that is in it.")
    if not (scaling > 1 and gamma >= 0):
        raise nx.NetworkXError(f"scaling is {scaling}, gamma {gamma}; they have to be above 1 and at least 0.")


def _states(gains: Sequence[float], price: float) -> list[bool]:
    """Return whether each batch is in a burst, such that gains less prices of beginning are the most."""
    calm, busy = 0.0, -price
    came: list[tuple[bool, bool]] = []
    for gain in gains:
        from_busy = busy > calm, busy >= calm - price
        calm, busy = max(calm, busy), max(busy, calm - price) + gain
        came.append(from_busy)
    state = busy > calm
    states = [state]
    for from_busy in reversed(came[1:]):
        state = from_busy[state]
        states.append(state)
    return states[::-1]


def _runs(states: Sequence[bool], gains: Sequence[float]) -> Iterator[Burst]:
    start = 0
    for at, state in enumerate((*states, False)):
        if not state:
            if at > start:
                yield Burst(start=start, end=at, weight=math.fsum(gains[start:at]))
            start = at + 1


def surges(
    G: "nx.MultiDiGraph[str]", *, step: str = Step.DAY, least: int = 3, scaling: float = 2.0, gamma: float = 1.0
) -> tuple[Surge, ...]:
    """Return the bursts of all claims and parties, the strongest first.

    Parameters
    ----------
    G : networkx.MultiDiGraph
        As made by `to_networkx`.
    step : string, optional (default="day")
        What is one batch: day, week, month or year.
    least : int, optional (default=3)
        The fewest utterances that a burst may have.
    scaling, gamma : float, optional
        As for `burst`.

    Returns
    -------
    tuple of Surge
        By falling weight.

    Raises
    ------
    networkx.NetworkXError
        If an option is impossible.

    Examples
    --------
    >>> G = nx.MultiDiGraph()
    >>> days = [4, 4, 4, 4, *(day for day in range(1, 10) for _ in range(4))]
    >>> for number, (claim, day) in enumerate(zip(["c"] * 4 + ["d"] * 36, days)):
    ...     said = dict(kind="denies", mode="direct", party="army", first_seen=f"2031-03-0{day}")
    ...     _ = G.add_edge("army", claim, utterance=f"u{number}", **said)
    >>> [(found.node, str(found.first), found.utterances) for found in surges(G)]
    [('c', '2031-03-04', 4)]

    See Also
    --------
    timeline : all that was said.

    Notes
    -----
    Measured against all dated utterances of the graph, so that a day on which much was published is no burst of
    everything. Periods in which nothing was published take no part. Implied claims, and words without any stated
    source, are nobody's and do not count. Time grows with the utterances, and with the
    periods times the nodes that have `least` utterances.
    """
    if least < 1:
        raise nx.NetworkXError(f"least is {least}; it has to be at least 1.")
    chosen = find_step(step)
    counts: dict[str, dict[date, set[str]]] = {}
    totals: dict[date, set[str]] = {}
    matching: dict[tuple[str, date], float | None] = {}
    for _, claim, said in G.edges(data=True):
        if said.get("kind") in SIGNS and "first_seen" in said and is_on_record(G, said):
            start = chosen.start(date.fromisoformat(said["first_seen"][:10]))
            totals.setdefault(start, set()).add(said["utterance"])
            matching[claim, start] = least_sure(matching.get((claim, start)), said.get(MATCHING))
            for node in (claim, said["party"]):
                counts.setdefault(node, {}).setdefault(start, set()).add(said["utterance"])
    periods = sorted(totals)
    sizes = [len(totals[start]) for start in periods]
    _check(sizes, sizes, scaling, gamma)
    found: list[Surge] = []
    for node, by in counts.items():
        if sum(map(len, by.values())) >= least:
            relevant = [len(by.get(start, ())) for start in periods]
            for one in burst(relevant, sizes, scaling=scaling, gamma=gamma):
                size = sum(relevant[one.start : one.end])
                within = periods[one.start : one.end]
                found.append(
                    Surge(
                        node=node,
                        first=within[0],
                        last=chosen.end(within[-1]),
                        utterances=size,
                        weight=one.weight,
                        matching_confidence=least_sure(*(matching.get((node, start)) for start in within)),
                    )
                )
    found = [one for one in found if one.utterances >= least]
    return tuple(sorted(found, key=lambda one: (-one.weight, one.first, one.node)))
