import math
import random

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.analysis.survival import kaplan_meier

# Weeks in remission of 21 patients with 6-mercaptopurine; a plus: still in remission. E. J. Freireich and others, "The
# Effect of 6-Mercaptopurine on the Duration of Steroid-induced Remissions in Acute Leukemia", Blood 21 (1963).
FREIREICH = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+"

watched = st.lists(st.tuples(st.integers(0, 9), st.booleans()), max_size=20)


def test_the_curve_of_a_published_trial() -> None:
    durations = [float(week.rstrip("+")) for week in FREIREICH.split()]
    curve = kaplan_meier(durations, [not week.endswith("+") for week in FREIREICH.split()])
    assert curve.times == (6, 7, 10, 13, 16, 22, 23)
    assert [round(share, 3) for share in curve.shares] == [0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448]
    assert curve.at_risk == (21, 17, 15, 12, 11, 7, 6)
    assert curve.median == 23


def test_the_interval_is_as_computed_by_hand() -> None:
    curve = kaplan_meier([1, 2], [True, False])
    width = 1.959963985 * math.sqrt(1 / (2 * 1)) / math.log(2)
    assert curve.low == pytest.approx([0.5 ** math.exp(width)])
    assert curve.high == pytest.approx([0.5 ** math.exp(-width)])


def test_what_happens_to_all_ends_at_zero() -> None:
    curve = kaplan_meier([1, 1, 2], [True, True, True])
    assert curve.shares == pytest.approx((1 / 3, 0))


def test_what_happens_to_the_last_of_few_is_not_certain_for_all() -> None:
    """Greenwood's variance has no value there: the interval cannot be narrower than before."""
    assert (kaplan_meier([3], [True]).low, kaplan_meier([3], [True]).high) == ((0,), (1,))
    curve = kaplan_meier([1, 1, 2], [True, True, True])
    assert curve.low[1] == 0
    assert curve.high[1] == curve.high[0] < 1


@given(st.integers(1, 200))
def test_the_median_is_when_it_has_happened_to_half_of_them(number: int) -> None:
    assert kaplan_meier(range(1, number + 1), [True] * number).median == (number + 1) // 2


def test_nothing_watched_makes_no_step() -> None:
    curve = kaplan_meier([], [])
    assert (curve.times, curve.median, curve.share(5), curve.total) == ((), None, 1, 0)


def test_the_share_at_a_time_is_that_of_the_last_step() -> None:
    curve = kaplan_meier([1, 3, 3, 2, 5], [True, True, True, False, False])
    assert [curve.share(time) for time in (0, 1, 2.5, 3, 99)] == pytest.approx([1, 0.8, 0.8, 4 / 15, 4 / 15])


@pytest.mark.parametrize(
    ("durations", "observed", "alpha", "message"),
    [
        ([1.0], [], 0.05, "1 durations, but 0"),
        ([-1.0], [True], 0.05, "negative"),
        ([math.nan], [True], 0.05, "not a number"),
        ([1.0], [True], 0.0, "alpha is 0.0"),
    ],
)
def test_impossible_input_is_an_error(durations: list[float], observed: list[bool], alpha: float, message: str) -> None:
    with pytest.raises(nx.NetworkXError, match=message):
        kaplan_meier(durations, observed, alpha=alpha)


@given(watched)
def test_without_open_ends_it_is_the_share_that_took_longer(watched: list[tuple[int, bool]]) -> None:
    durations = [duration for duration, _ in watched]
    curve = kaplan_meier(durations, [True] * len(durations))
    for time in curve.times:
        assert curve.share(time) == pytest.approx(sum(one > time for one in durations) / len(durations))


@given(watched)
def test_the_curve_falls_within_its_interval(watched: list[tuple[int, bool]]) -> None:
    curve = kaplan_meier([duration for duration, _ in watched], [seen for _, seen in watched])
    assert list(curve.shares) == sorted(curve.shares, reverse=True)
    for low, share, high in zip(curve.low, curve.shares, curve.high, strict=True):
        assert 0 <= low <= share <= high <= 1


@given(watched, st.randoms(use_true_random=False))
def test_order_changes_nothing(watched: list[tuple[int, bool]], chance: random.Random) -> None:
    mixed = chance.sample(watched, len(watched))
    one, other = (kaplan_meier([d for d, _ in some], [seen for _, seen in some]) for some in (watched, mixed))
    assert one == other
