"""Where marks stand on a timeline, whatever happened when."""

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from counterclaim_api.pictures.timeline import GAP, Event, Timeline, lay_out

START = date(2031, 3, 3)
"""A Monday."""

ANY_DAY = st.dates()
NEAR = st.integers(0, 500).map(lambda days: START + timedelta(days=days))
EVENTS = st.lists(
    st.tuples(st.sampled_from("abc"), ANY_DAY | NEAR), max_size=60
).map(lambda found: [Event(lane, day, str(place)) for place, (lane, day) in enumerate(found)])  # fmt: skip


def crowd(seed: int) -> list[Event]:
    """Return 500 events within 500 days."""
    chance = Random(seed)  # noqa: S311
    return [
        Event(chance.choice("abc"), START + timedelta(days=chance.randrange(500)), str(place)) for place in range(500)
    ]


CROWD = st.integers(0, 1000).map(crowd)


def on(*days: int, lane: str = "a") -> list[Event]:
    return [Event(lane, START + timedelta(days=day), str(day)) for day in days]


def places(drawn: Timeline, lane: str = "a") -> list[float]:
    return [round(mark.at, 3) for mark in drawn.marks[lane]]


@given(EVENTS | CROWD)
def test_every_event_is_in_one_mark_of_its_lane(events: list[Event]) -> None:
    drawn = lay_out(events)
    marked = Counter((lane, name) for lane, marks in drawn.marks.items() for mark in marks for name in mark.names)
    assert marked == Counter((event.lane, event.name) for event in events)


@given(EVENTS | CROWD)
def test_marks_of_a_lane_keep_apart_and_within_it(events: list[Event]) -> None:
    for marks in lay_out(events).marks.values():
        assert all(0 <= mark.at <= 1 for mark in marks)
        assert all(right.at - left.at >= GAP for left, right in pairwise(marks))


@given(EVENTS | CROWD)
def test_what_is_further_right_is_later(events: list[Event]) -> None:
    for marks in lay_out(events).marks.values():
        assert all(mark.since <= mark.until for mark in marks)
        assert all(left.until < right.since for left, right in pairwise(marks))


@given(EVENTS | CROWD)
def test_a_mark_has_the_days_of_its_events(events: list[Event]) -> None:
    days = {event.name: event.day for event in events}
    for marks in lay_out(events).marks.values():
        for mark in marks:
            assert (mark.since, mark.until) == (days[mark.names[0]], days[mark.names[-1]])


@given(EVENTS)
def test_the_order_in_which_events_come_changes_no_mark(events: list[Event]) -> None:
    one, other = lay_out(events), lay_out(reversed(events))
    assert (one.step, one.ticks) == (other.step, other.ticks)
    assert {lane: [mark.at for mark in marks] for lane, marks in one.marks.items()} == {
        lane: [mark.at for mark in marks] for lane, marks in other.marks.items()
    }


@given(EVENTS | CROWD)
def test_days_under_the_lanes_have_room_on_a_phone(events: list[Event]) -> None:
    ticks = lay_out(events).ticks
    assert len(ticks) <= 5
    shown = [tick.at for tick in ticks if not tick.is_extra]
    assert shown in ([], [0.5]) or (shown[0], shown[-1]) == (0, 1)
    assert all(right - left >= 0.37 for left, right in pairwise(shown))
    assert all(right.at - left.at >= 0.2 for left, right in pairwise(ticks))
    assert [tick.at for tick in ticks] == sorted(tick.at for tick in ticks)


def test_nothing_is_marked_where_nothing_happened() -> None:
    assert lay_out([]) == Timeline("day", {}, ())


def test_one_day_stands_in_the_middle() -> None:
    drawn = lay_out(on(0, 0))
    assert [(mark.at, mark.names) for mark in drawn.marks["a"]] == [(0.5, ("0", "0"))]
    assert [(tick.at, tick.label) for tick in drawn.ticks] == [(0.5, "2031-03-03")]


def test_a_few_days_far_apart_are_days_however_long_the_time() -> None:
    drawn = lay_out(on(0, 100, 1000))
    assert (drawn.step, places(drawn)) == ("day", [0, 0.1, 1])


def test_days_in_other_lanes_do_not_crowd_one() -> None:
    assert lay_out([*on(0, 40), *on(1, 41, lane="b")]).step == "day"


def test_crowded_days_share_weeks_and_these_months() -> None:
    assert lay_out(on(*range(10))).step == "day"
    assert lay_out(on(*range(60))).step == "week"
    assert lay_out(on(*range(120))).step == "2 weeks"
    assert lay_out(on(*range(400))).step == "month"
    assert lay_out(on(*range(0, 900, 7))).step == "3 months"


def test_marks_of_months_are_labelled_by_months() -> None:
    assert next(tick.label for tick in lay_out(on(*range(400))).ticks) == "2031-03"
