"""Timelines as pages draw them: a lane for each party and what it does, in each lane its marks, and where they lead."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from counterclaim.agent import AgentKind
from counterclaim_api.exchange import Kind
from counterclaim_api.pictures.timeline import Event, Mark, Tick, lay_out
from counterclaim_api.references import ClaimantReference

MOST = 5
"""Lanes for parties that do the same; the last of them is for all others, if there are more."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One statement to be marked.

    Attributes:
        kind: what it does.
        party: whose it is; None where all are of one.
        day: None is unknown.
        words: what the mark tells.
        address: where it leads.
    """

    kind: Kind
    party: ClaimantReference | None
    day: date | None
    words: str
    address: str


@dataclass(frozen=True, slots=True)
class Point:
    """A mark: where it stands from 0 to 1, of which days and of how many statements it is, and where it leads."""

    at: float
    since: date
    until: date
    count: int
    words: str
    address: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One party's marks of one kind.

    Attributes:
        kind: their kind.
        party: whose they are; None if they are of several, or of the one that all lanes are of.
        parties: how many these are.
        points: the marks, from left to right.
        undated: the entries of unknown day.
    """

    kind: Kind
    party: ClaimantReference | None
    parties: int
    points: tuple[Point, ...]
    undated: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Lanes:
    """A timeline: its lanes from top to bottom, the days under them, and for how long statements share a mark."""

    step: str
    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]

    @property
    def is_counting(self) -> bool:
        """Whether some mark is of several statements."""
        return any(point.count > 1 for lane in self.lanes for point in lane.points)


Listing = Callable[[Kind, ClaimantReference | None, date, date], str]
"""Says where the statements of a kind (and of a party, unless None) from one day to another are listed."""


def lanes_of(entries: Iterable[Entry], listing: Listing) -> Lanes:
    """Return a timeline: kinds in their order, in each the parties in that of ``entries``.

    A mark of one statement leads to it, one of several to where ``listing`` says.
    """
    groups = _groups(entries)
    drawn = lay_out(
        Event(str(lane), entry.day, str(place))
        for lane, group in enumerate(groups)
        for place, entry in enumerate(group)
        if entry.day
    )
    lanes = (_lane(group, drawn.marks.get(str(lane), ()), listing) for lane, group in enumerate(groups))
    return Lanes(drawn.step, tuple(lanes), drawn.ticks)


def _groups(entries: Iterable[Entry]) -> list[list[Entry]]:
    """Return the entries of each lane."""
    kinds: dict[Kind, dict[str, list[Entry]]] = defaultdict(lambda: defaultdict(list))
    for entry in entries:
        kinds[entry.kind][_name(entry.party)].append(entry)
    return [group for kind in Kind for group in _few(list(kinds[kind].values()))]


def _few(groups: Sequence[list[Entry]]) -> list[list[Entry]]:
    """Return at most ``MOST`` groups: the largest, and one of all others."""
    if len(groups) <= MOST:
        return list(groups)
    largest = set(sorted(range(len(groups)), key=lambda place: -len(groups[place]))[: MOST - 1])
    others = [entry for place, group in enumerate(groups) if place not in largest for entry in group]
    return [*(groups[place] for place in sorted(largest)), others]


def _lane(group: Sequence[Entry], marks: Iterable[Mark], listing: Listing) -> Lane:
    parties = {_name(entry.party) for entry in group}
    kind, party = group[0].kind, group[0].party if len(parties) == 1 else None

    def point(mark: Mark) -> Point:
        one, *more = (group[int(name)] for name in mark.names)
        if not more:
            return Point(mark.at, mark.since, mark.until, 1, one.words, one.address)
        address = listing(kind, party, mark.since, mark.until)
        return Point(mark.at, mark.since, mark.until, 1 + len(more), f"{1 + len(more)} statements", address)

    undated = tuple(entry for entry in group if entry.day is None)
    return Lane(kind, party, len(parties), tuple(map(point, marks)), undated)


def _name(party: ClaimantReference | None) -> str:
    """Return what tells lanes apart: the voices of all articles share one."""
    if party is None or party.kind is AgentKind.NARRATOR:
        return ""
    return party.id
