import math
from itertools import product

import networkx as nx
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from analysis.statements import Said, graph
from counterclaim.analysis.bursts import Burst, burst, surges

batches = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), min_size=1, max_size=8)


def cost(states: tuple[int, ...], relevant: list[int], total: list[int], scaling: float, gamma: float) -> float:
    """Return what Kleinberg's automaton pays for a sequence of states, binomial coefficients included."""
    low = sum(relevant) / sum(total)
    shares = low, min(low * scaling, 0.9999)
    paid = 0.0
    for before, state, r, d in zip((0, *states), states, relevant, total, strict=False):
        paid += gamma * math.log(len(total)) if state > before else 0.0
        paid -= math.log(math.comb(d, r) * shares[state] ** r * (1 - shares[state]) ** (d - r))
    return paid


@given(batches, st.sampled_from([1.5, 2.0, 3.0]), st.sampled_from([0.0, 0.5, 1.0]))
def test_no_other_sequence_of_states_costs_less(drawn: list[tuple[int, int]], scaling: float, gamma: float) -> None:
    relevant, total = [r for r, _ in drawn], [r + rest for r, rest in drawn]
    assume(0 < sum(relevant) < 0.9999 * sum(total))
    found = burst(relevant, total, scaling=scaling, gamma=gamma)
    states = tuple(int(any(one.start <= at < one.end for one in found)) for at in range(len(total)))
    least = min(cost(other, relevant, total, scaling, gamma) for other in product((0, 1), repeat=len(total)))
    assert cost(states, relevant, total, scaling, gamma) == pytest.approx(least)


def test_a_surge_among_quiet_days_is_one_burst() -> None:
    [found] = burst([1, 1, 9, 8, 1, 1], [20] * 6)
    assert (found.start, found.end) == (2, 4)
    assert found.weight > 0


def test_a_busy_day_for_everything_is_no_burst() -> None:
    assert burst([1, 1, 9, 1], [10, 10, 90, 10]) == ()


@pytest.mark.parametrize(("relevant", "total"), [([], []), ([0, 0], [5, 5]), ([5, 5], [5, 5]), ([0], [0])])
def test_nothing_and_everything_have_no_bursts(relevant: list[int], total: list[int]) -> None:
    assert burst(relevant, total) == ()


@pytest.mark.parametrize(
    ("relevant", "total", "scaling", "gamma"),
    [([1], [1, 1], 2, 1), ([2], [1], 2, 1), ([-1], [1], 2, 1), ([1], [2], 1, 1), ([1], [2], 2, -1)],
)
def test_impossible_counts_and_options_are_errors(
    relevant: list[int], total: list[int], scaling: float, gamma: float
) -> None:
    with pytest.raises(nx.NetworkXError):
        burst(relevant, total, scaling=scaling, gamma=gamma)


def test_surges_are_of_claims_and_parties_and_need_a_few_utterances() -> None:
    quiet = [
        Said("press", "asserts", f"c{day}{n}", first_seen=f"2031-03-{day:02}") for day in range(1, 20) for n in "ab"
    ]
    loud = [Said(f"p{n}", "asserts", "shelling", first_seen="2031-03-10") for n in range(6)]
    [found, *_] = surges(graph(*quiet, *loud))
    assert (found.node, found.first, found.utterances) == ("shelling", found.last, 6)
    assert surges(graph(*quiet, *loud), least=30) == ()
    assert [one.node for one in surges(graph(*loud))] == []


@pytest.mark.parametrize(("step", "last"), [("week", "2031-03-09"), ("month", "2031-03-31"), ("year", "2031-12-31")])
def test_a_surge_lasts_until_the_last_day_of_its_last_period(step: str, last: str) -> None:
    surge = [Said("army", "denies", "c", first_seen=f"2031-03-0{day}") for day in (3, 4, 5, 6)]
    calm = [Said("army", "denies", f"c{year}", first_seen=f"{year}-03-04") for year in range(2032, 2072)]
    found = next(one for one in surges(graph(*surge, *calm), step=step, gamma=0) if one.node == "c")
    assert (str(found.first)[:7], str(found.last)) == ("2031-01" if step == "year" else "2031-03", last)


def test_what_is_only_implied_makes_no_surge() -> None:
    quiet = [
        Said("press", "asserts", f"c{day}{n}", first_seen=f"2031-03-{day:02}") for day in range(1, 20) for n in "ab"
    ]
    loud = [Said(f"p{n}", "denies", "shelling", first_seen="2031-03-10") for n in range(5)]
    implied = [Said("nobody", "asserts", "shelling", mode="implied", first_seen="2031-03-10") for _ in range(5)]
    [found, *others] = surges(graph(*quiet, *loud, *implied))
    assert (found.node, found.utterances) == ("shelling", 5)
    assert "nobody" not in {one.node for one in others}


def test_impossible_options_of_surges_are_errors_on_an_empty_graph_too() -> None:
    assert surges(nx.MultiDiGraph()) == ()
    for options in ({"least": 0}, {"scaling": 0.5}, {"gamma": -1.0}, {"step": "hour"}):
        with pytest.raises(nx.NetworkXError):
            surges(nx.MultiDiGraph(), **options)


def test_bursts_are_ordered_in_time() -> None:
    assert sorted([Burst(start=3, end=4, weight=1), Burst(start=0, end=1, weight=9)])[0].start == 0
