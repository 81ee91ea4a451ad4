import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.analysis import Contest
from counterclaim.analysis.interval import Interval, quantile, wilson


@pytest.mark.parametrize(
    ("count", "total", "low", "high"),
    [(0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1.0), (81, 263, 0.2553, 0.3662), (0, 0, 0, 1)],
)
def test_wilson_s_interval_has_the_published_ends(count: int, total: int, low: float, high: float) -> None:
    found = wilson(count, total)
    assert [found.low, found.high] == pytest.approx([low, high], abs=5e-5)


@given(st.integers(1, 500), st.data())
def test_the_share_is_in_its_interval_and_more_of_the_same_narrows_it(total: int, data: st.DataObject) -> None:
    count = data.draw(st.integers(0, total))
    one, four = wilson(count, total), wilson(4 * count, 4 * total)
    assert 0 <= one.low <= one.value <= one.high <= 1
    assert four.high - four.low < one.high - one.low


@pytest.mark.parametrize(("count", "total", "alpha"), [(3, 2, 0.05), (-1, 2, 0.05), (1, 2, 0.0), (1, 2, 1.0)])
def test_impossible_counts_and_levels_are_errors(count: int, total: int, alpha: float) -> None:
    with pytest.raises(nx.NetworkXError, match="has to be"):
        wilson(count, total, alpha=alpha)


@given(st.lists(st.floats(-5, 5), min_size=1), st.floats(0, 1))
def test_a_quantile_lies_within(numbers: list[float], level: float) -> None:
    ordered = sorted(numbers)
    assert ordered[0] <= quantile(ordered, level) <= ordered[-1] + 1e-12
    assert (quantile(ordered, 0), quantile(ordered, 1)) == (ordered[0], ordered[-1])


@given(st.integers(0, 30), st.integers(0, 30))
def test_the_balance_of_a_contest_is_in_its_interval(asserting: int, denying: int) -> None:
    contest = Contest(asserting=tuple(map(str, range(asserting))), denying=tuple(map(str, range(denying))))
    found = contest.balance_interval()
    assert isinstance(found, Interval)
    assert 0 <= found.low <= found.value + 1e-12
    assert found.value <= found.high <= 1
    mirrored = Contest(asserting=contest.denying, denying=contest.asserting).balance_interval()
    assert [mirrored.low, mirrored.high] == pytest.approx([found.low, found.high])


def test_one_against_one_says_little_of_the_others() -> None:
    found = Contest(asserting=("p",), denying=("q",)).balance_interval()
    assert (found.value, round(found.low, 2), found.high) == (1, 0.34, 1)
