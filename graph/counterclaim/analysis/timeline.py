"""Timelines: how much was said, by how many, day by day or by longer periods."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

import networkx as nx

from counterclaim.analysis.graph import SIGNS
from counterclaim.analysis.match import MATCHING, least_sure
from counterclaim.analysis.relay import is_on_record
from counterclaim.stance import Stance


class Step(StrEnum):
    """How long a period is. Weeks begin on Monday."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"

    def start(self, day: date) -> date:
        """Return the first day of the period that a day is in.

        >>> print(Step.WEEK.start(date(2031, 3, 9)), Step.MONTH.start(date(2031, 3, 9)))
        2031-03-03 2031-03-01
        """
        match self:
            case Step.DAY:
                return day
            case Step.WEEK:
                return day - timedelta(days=day.weekday())
            case Step.MONTH:
                return day.replace(day=1)
            case Step.YEAR:
                return day.replace(month=1, day=1)

    def end(self, day: date) -> date:
        """Return the last day of the period that a day is in.

        >>> print(Step.WEEK.end(date(2031, 3, 4)), Step.MONTH.end(date(2031, 2, 4)))
        2031-03-09 2031-02-28
        """
        start = self.start(day)
        match self:
            case Step.DAY:
                return day
            case Step.WEEK:
                return start + timedelta(days=6)
            case Step.MONTH:
                return start.replace(day=monthrange(start.year, start.month)[1])
            case Step.YEAR:
                return start.replace(month=12, day=31)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """What was published in one period.

    Attributes:
        start: its first day; None for what has no date.
        articles: in how many.
        utterances: how many.
        parties: by how many.
        asserting: utterances that assert.
        disputing: utterances that deny or question.
        claims: how often each claim was spoken of, the most frequent first.
        matching_confidence: of the least sure match by which utterances are about the first of these; None if none is.
    """

    start: date | None
    articles: int
    utterances: int
    parties: int
    asserting: int
    disputing: int
    claims: Mapping[str, int]
    matching_confidence: float | None


def timeline(G: "nx.MultiDiGraph[str]", node: str | None = None, *, step: str = Step.DAY) -> tuple[Period, ...]:
    """Return what was said period by period.

    Parameters
    ----------
    G : networkx.MultiDiGraph
        As made by `to_networkx`.
    node : node, optional
        Only what is about this claim, or what this party says.
    step : string, optional (default="day")
        One of day, week, month, year.

    Returns
    -------
    tuple of Period
        In the order of time, those with nothing left out; what has no date is last.

    Raises
    ------
    networkx.NodeNotFound
        If `node` is not in `G`.
    networkx.NetworkXError
        If there is no such step.

    Examples
    --------
    >>> G = nx.MultiDiGraph()
    >>> for number, day in enumerate(["2031-03-04", "2031-03-04", "2031-03-09"]):
    ...     said = dict(kind="denies", mode="direct", party="army", article="paper", first_seen=day)
    ...     _ = G.add_edge("army", "c", utterance=f"u{number}", **said)
    >>> [(str(period.start), period.utterances) for period in timeline(G)]
    [('2031-03-04', 2), ('2031-03-09', 1)]

    See Also
    --------
    burst : which of them are more than usual.

    Notes
    -----
    Dates are of publication. Implied claims, and words without any stated source, are nobody's and do not count.
    Linear, and sorted.
    """
    if node is not None and node not in G:
        raise nx.NodeNotFound(f"{node!r} is not in the graph.")
    chosen = find_step(step)
    periods: dict[date | None, list[tuple[str, dict[str, Any]]]] = {}
    for _, claim, said in G.edges(data=True):
        if said.get("kind") in SIGNS and node in {None, claim, said["party"]} and is_on_record(G, said):
            periods.setdefault(_start(said, chosen), []).append((claim, said))
    order = sorted(periods, key=lambda start: (start is None, start or date.min))
    return tuple(_period(start, periods[start]) for start in order)


def find_step(name: str) -> Step:
    """Return the step of that name.

    Raises:
        networkx.NetworkXError: if there is none.
    """
    if name not in set(Step):
        raise nx.NetworkXError(f"There is no step {name!r}; take one of {', '.join(Step)}.")
    return Step(name)


def _start(said: Mapping[str, Any], step: Step) -> date | None:
    return step.start(date.fromisoformat(said["first_seen"][:10])) if "first_seen" in said else None


def _period(start: date | None, said: list[tuple[str, dict[str, Any]]]) -> Period:
    claims: dict[str, set[str]] = {}
    for claim, data in said:
        claims.setdefault(claim, set()).add(data["utterance"])
    taking: dict[str, set[str]] = {}
    for _, data in said:
        taking.setdefault(str(data["kind"]), set()).add(data["utterance"])
    order = sorted(claims, key=lambda one: (-len(claims[one]), one))
    return Period(
        start=start,
        articles=len({data["article"] for _, data in said}),
        utterances=len({data["utterance"] for _, data in said}),
        parties=len({data["party"] for _, data in said}),
        asserting=len(taking.get(Stance.ASSERTS, ())),
        disputing=len(taking.get(Stance.DENIES, set()) | taking.get(Stance.QUESTIONS, set())),
        claims={claim: len(claims[claim]) for claim in order},
        matching_confidence=least_sure(*(data.get(MATCHING) for claim, data in said if claim == order[0])),
    )
