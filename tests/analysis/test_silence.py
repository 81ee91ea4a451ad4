from datetime import date

import networkx as nx
import pytest

from analysis.statements import Said, accused, graph
from counterclaim.analysis.accusation import accusations
from counterclaim.analysis.silence import answer_times, waits

MARCH_20 = date(2031, 3, 20)


def said(party: str, stance: str, claim: str, day: int | None = None) -> Said:
    return Said(party, stance, claim, first_seen=f"2031-03-{day:02}" if day else None)


def accused_army(*statements: Said) -> "nx.MultiDiGraph[str]":
    return accusations(accused(graph(*statements), ("c", "army"), ("d", "army"), ("e", "army"), ("e", "rebels")))


def test_an_unanswered_accusation_waits_until_the_last_day() -> None:
    [wait] = waits(accused_army(said("rebels", "asserts", "c", 4)), until=MARCH_20)
    assert (wait.is_answered, wait.days, wait.since) == (False, 16, date(2031, 3, 4))


def test_an_answer_ends_the_wait() -> None:
    [wait] = waits(accused_army(said("rebels", "asserts", "c", 4), said("army", "denies", "c", 9)))
    assert (wait.is_answered, wait.days, wait.answer) == (True, 5, "u1")


def test_an_answer_reported_before_the_accusation_takes_no_time() -> None:
    [wait] = waits(accused_army(said("rebels", "asserts", "c", 9), said("army", "denies", "c", 4)))
    assert wait.days == 0


def test_what_comes_after_the_last_day_has_not_happened() -> None:
    D = accused_army(
        said("rebels", "asserts", "c", 4), said("army", "denies", "c", 9), said("medics", "asserts", "c", 8)
    )
    [wait] = waits(D, until=date(2031, 3, 6))
    assert (wait.is_answered, wait.days, wait.accusers) == (False, 2, ("rebels",))
    assert waits(D, until=date(2031, 3, 1)) == ()


def test_several_accusers_of_one_thing_make_one_wait() -> None:
    [wait] = waits(accused_army(said("rebels", "asserts", "c", 6), said("medics", "asserts", "c", 4)), until=MARCH_20)
    assert (wait.accusers, wait.days) == (("medics", "rebels"), 16)


def test_the_longest_silence_comes_first_and_answers_last() -> None:
    D = accused_army(
        said("rebels", "asserts", "c", 1),
        said("army", "denies", "c", 2),
        said("rebels", "asserts", "d", 9),
        said("medics", "asserts", "e", 4),
    )
    assert [wait.claim for wait in waits(D, accused="army", until=MARCH_20)] == ["e", "d", "c"]


def test_without_dates_no_time_is_known() -> None:
    [wait] = waits(accused_army(said("rebels", "asserts", "c"), said("army", "denies", "c")))
    assert (wait.days, wait.since, wait.is_answered) == (None, None, True)


def test_answer_times_are_as_computed_by_hand() -> None:
    D = accused_army(
        said("rebels", "asserts", "c", 4),
        said("army", "denies", "c", 6),
        said("rebels", "asserts", "d", 5),
        said("medics", "asserts", "e", 10),
        said("rebels", "denies", "e", 14),
    )
    curve = answer_times(D, until=MARCH_20)
    assert curve.times == (2, 4)
    assert curve.shares == pytest.approx((3 / 4, 3 / 4 * 2 / 3))
    assert answer_times(D, accused="rebels", until=MARCH_20).shares == (0,)


def test_nobody_accused_makes_no_curve() -> None:
    D: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    assert waits(D) == ()
    assert answer_times(D).total == 0


def test_an_unknown_accused_is_an_error() -> None:
    with pytest.raises(nx.NodeNotFound, match="'x'"):
        waits(accused_army(), accused="x")


def test_an_impossible_level_is_an_error() -> None:
    with pytest.raises(nx.NetworkXError, match="alpha"):
        answer_times(nx.MultiDiGraph(), alpha=2)


def test_an_answer_of_the_same_day_takes_no_time() -> None:
    D = accused_army(said("governor", "asserts", "c", 4), said("army", "denies", "c", 4))
    assert answer_times(D).median == 0
