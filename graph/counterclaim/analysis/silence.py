"""Silence: which accusations stand unanswered, how long answers take, and the curve of both."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

import networkx as nx

from counterclaim.analysis.survival import Survival, kaplan_meier


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """One accusation and how long it has waited.

    Attributes:
        accused: from whom an answer is to be expected.
        claim: of what.
        accusers: who says so.
        since: when it was first reported, if known.
        answer: the utterance that answers it, if there is one.
        days: from the accusation to the answer or, without one, to the last day; None where a date is not known. An
            answer reported before the accusation took 0 days.
    """

    accused: str
    claim: str
    accusers: tuple[str, ...]
    since: date | None
    answer: str | None
    days: int | None

    @property
    def is_answered(self) -> bool:
        """Whether the accused said anything about it, declining to comment included."""
        return self.answer is not None


def waits(D: "nx.MultiDiGraph[str]", *, accused: str | None = None, until: date | None = None) -> tuple[Wait, ...]:
    """Return how long each accusation has waited, those without an answer first, the longest first.

    Parameters
    ----------
    D : networkx.MultiDiGraph
        As made by `accusations`.
    accused : node, optional
        Only accusations of this one.
    until : datetime.date, optional
        The last day; what is dated later has not happened yet. By default the latest date in `D`.

    Returns
    -------
    tuple of Wait
        One for each claim and each whom it accuses.

    Raises
    ------
    networkx.NodeNotFound
        If `accused` is not in `D`.

    Examples
    --------
    >>> D = nx.MultiDiGraph()
    >>> _ = D.add_edge("rebels", "army", key="shelled", first_seen="2031-03-04", answer="u2", answered="2031-03-09")
    >>> _ = D.add_edge("medics", "army", key="starved", first_seen="2031-03-06")
    >>> for wait in waits(D, until=date(2031, 3, 20)):
    ...     print(wait.claim, wait.days, wait.is_answered)
    starved 14 False
    shelled 5 True

    See Also
    --------
    answer_times : the same as a curve.

    Notes
    -----
    Silence in these articles is silence as far as they report it: who was not asked, or not quoted, is silent too.

    Linear, and sorted.
    """
    if accused is not None and accused not in D:
        raise nx.NodeNotFound(f"{accused!r} is not in the graph.")
    edges = D.edges(keys=True, data=True) if accused is None else D.in_edges(accused, keys=True, data=True)
    rows = sorted(((target, claim), accuser, data) for accuser, target, claim, data in edges)
    last = until or _latest(D)
    found: list[Wait] = []
    for (target, claim), group in groupby(rows, key=lambda row: row[0]):
        found += _wait(target, claim, [(accuser, data) for _, accuser, data in group], last)
    found.sort(key=lambda one: (one.is_answered, -1 if one.days is None else -one.days, one.accused, one.claim))
    return tuple(found)


def answer_times(
    D: "nx.MultiDiGraph[str]", *, accused: str | None = None, until: date | None = None, alpha: float = 0.05
) -> Survival:
    """Return the share of accusations that are still unanswered, by days since they were first reported.

    Parameters
    ----------
    D : networkx.MultiDiGraph
        As made by `accusations`.
    accused : node, optional
        Only accusations of this one.
    until : datetime.date, optional
        The last day; by default the latest date in `D`.
    alpha : float, optional (default=0.05)
        One minus the confidence level of the intervals.

    Returns
    -------
    Survival
        Accusations without a date, or with an answer without one, are left out.

    Raises
    ------
    networkx.NodeNotFound
        If `accused` is not in `D`.
    networkx.NetworkXError
        If `alpha` is not between 0 and 1.

    Examples
    --------
    >>> D = nx.MultiDiGraph()
    >>> _ = D.add_edge("rebels", "army", key="shelled", first_seen="2031-03-04", answer="u2", answered="2031-03-09")
    >>> _ = D.add_edge("medics", "army", key="starved", first_seen="2031-03-06")
    >>> curve = answer_times(D, until=date(2031, 3, 20))
    >>> curve.times, curve.shares
    ((5,), (0.5,))

    See Also
    --------
    kaplan_meier : the estimate, and what it assumes.
    waits : the accusations one by one.
    """
    dated = [(wait.days, wait.is_answered) for wait in waits(D, accused=accused, until=until) if wait.days is not None]
    return kaplan_meier([days for days, _ in dated], [answered for _, answered in dated], alpha=alpha)


_Charge = tuple[str, Mapping[str, Any]]
"""Who accuses, and the edge."""


def _wait(target: str, claim: str, charges: Sequence[_Charge], last: date | None) -> Iterator[Wait]:
    """Yield the accusation, if it has been made by the last day."""
    made = [(accuser, _day(data.get("first_seen"))) for accuser, data in charges]
    made = [(accuser, day) for accuser, day in made if day is None or last is None or day <= last]
    if not made:
        return
    since = min((day for _, day in made if day is not None), default=None)
    data = charges[0][1]
    answered = _day(data.get("answered"))
    answer = None if answered and last and answered > last else data.get("answer")
    end = answered if answer is not None else last
    yield Wait(
        accused=target,
        claim=claim,
        accusers=tuple(accuser for accuser, _ in made),
        since=since,
        answer=answer,
        days=max(0, (end - since).days) if since and end else None,
    )


def _latest(D: "nx.MultiDiGraph[str]") -> date | None:
    dates = [data[name] for _, _, data in D.edges(data=True) for name in ("first_seen", "answered") if name in data]
    return _day(max(dates, default=None))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text[:10]) if text else None
