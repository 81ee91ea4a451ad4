"""Where marks stand on a timeline: what happened on which day in, marks out.

Invariants: every event is in exactly one mark, of its own lane; marks of one lane never touch, on a phone either; the
periods that events share a mark for are as short as that allows, and of one length throughout.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Protocol

from counterclaim.analysis.timeline import Step

GAP = 0.06
"""The least distance of two marks, in widths of the lane: 20 of the 330 pixels that a phone has for it."""
_FAR, _NEAR = 0.37, 0.2
"""The least distances of two days written under the lanes: where there is little room for them, and otherwise."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something on a day, in a lane; ``name`` is what the caller knows it by."""

    lane: str
    day: date
    name: str


@dataclass(frozen=True, slots=True)
class Mark:
    """What happened in one lane and one period.

    Attributes:
        at: where, from 0 (left) to 1.
        since: the first day of its events.
        until: the last one.
        names: of its events, in the order of days.
    """

    at: float
    since: date
    until: date
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A day, month or year to be written under the lanes; an extra one only if it is wider than a phone."""

    at: float
    label: str
    is_extra: bool = False


@dataclass(frozen=True, slots=True)
class Timeline:
    """Where everything stands.

    Attributes:
        step: for how long events share a mark: "day", "week", "2 weeks", "month", …, "1000 years"
        marks: of each lane that has events, from left to right.
        ticks: at most five, from left to right; the first and the last period are among them.
    """

    step: str
    marks: dict[str, tuple[Mark, ...]]
    ticks: tuple[Tick, ...]


class _Period(Protocol):
    def start(self, day: date, /) -> date: ...


@dataclass(frozen=True, slots=True)
class _Weeks:
    count: int

    def start(self, day: date) -> date:
        return date.fromordinal(day.toordinal() - (day.toordinal() - 1) % (7 * self.count))

    def __str__(self) -> str:
        return f"{self.count} weeks"


@dataclass(frozen=True, slots=True)
class _Months:
    count: int

    def start(self, day: date) -> date:
        return day.replace(month=day.month - (day.month - 1) % self.count, day=1)

    def __str__(self) -> str:
        return f"{self.count} months"


@dataclass(frozen=True, slots=True)
class _Years:
    count: int

    def start(self, day: date) -> date:
        return date(max(1, day.year - day.year % self.count), 1, 1)

    def __str__(self) -> str:
        return f"{self.count} years"


_PERIODS: tuple[_Period, ...] = (
    Step.DAY, Step.WEEK, _Weeks(2), Step.MONTH, _Months(3), Step.YEAR, *map(_Years, (5, 10, 100, 1000)),
)  # fmt: skip
"""Shorter ones first. Of the last there are ten at most, which always leaves a gap."""


def lay_out(events: Iterable[Event]) -> Timeline:
    """Return where to mark events, in whatever order they come. Of no events, nothing is marked."""
    known = sorted(events, key=lambda event: event.day)
    if not known:
        return Timeline(str(Step.DAY), {}, ())
    *shorter, longest = _PERIODS
    period = next((one for one in shorter if _keeps_apart(known, one)), longest)
    scale = _Scale.over(known, period)
    return Timeline(str(period), _marks(known, scale), scale.ticks())


@dataclass(frozen=True, slots=True)
class _Scale:
    period: _Period
    first: date
    last: date

    @classmethod
    def over(cls, events: Sequence[Event], period: _Period) -> "_Scale":
        return cls(period, period.start(events[0].day), period.start(events[-1].day))

    def at(self, day: date) -> float:
        """Return where the period of a day stands; the only one stands in the middle."""
        if self.first == self.last:
            return 0.5
        return (self.period.start(day) - self.first) / (self.last - self.first)

    def ticks(self) -> tuple[Tick, ...]:
        days = {self.first: False, self.last: False}
        for part, least in ((2, _FAR), (1, _NEAR), (3, _NEAR)):
            day = self.period.start(self.first + (self.last - self.first) * part / 4)
            if min(abs(self.at(day) - self.at(other)) for other in days) >= least:
                days[day] = least == _NEAR
        return tuple(Tick(self.at(day), self._label(day), is_extra) for day, is_extra in sorted(days.items()))

    def _label(self, day: date) -> str:
        match self.period:
            case Step.DAY | Step.WEEK | _Weeks():
                return day.isoformat()
            case Step.MONTH | _Months():
                return day.isoformat()[:7]
        return day.isoformat()[:4]


def _keeps_apart(events: Sequence[Event], period: _Period) -> bool:
    """Tell whether marks for such periods do not touch."""
    scale = _Scale.over(events, period)
    places = defaultdict(list)
    for event in events:
        places[event.lane].append(scale.at(event.day))
    return all(one == next_ or next_ - one >= GAP for lane in places.values() for one, next_ in pairwise(lane))


def _marks(events: Sequence[Event], scale: _Scale) -> dict[str, tuple[Mark, ...]]:
    lanes: dict[str, dict[float, list[Event]]] = defaultdict(lambda: defaultdict(list))
    for event in events:
        lanes[event.lane][scale.at(event.day)].append(event)
    return {
        lane: tuple(
            Mark(at, together[0].day, together[-1].day, tuple(event.name for event in together))
            for at, together in periods.items()
        )
        for lane, periods in lanes.items()
    }
