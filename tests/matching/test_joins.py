"""How a group hangs together: by the surest way, which is as sure as its weakest match."""

from counterclaim.matching.joins import Join, joins


def test_who_is_matched_with_the_start_is_joined_by_that_match() -> None:
    assert joins("a", [("a", "b", 0.7)]) == {"b": Join("a", 0.7, 0.7)}


def test_a_match_may_be_given_either_way_round() -> None:
    assert joins("b", [("a", "b", 0.7)]) == {"a": Join("b", 0.7, 0.7)}


def test_the_surer_way_is_taken_though_it_is_longer() -> None:
    found = joins("a", [("a", "c", 0.4), ("a", "b", 0.9), ("b", "c", 0.8)])
    assert found["c"] == Join("b", 0.8, 0.8)


def test_a_way_is_as_sure_as_its_weakest_match() -> None:
    found = joins("a", [("a", "b", 0.5), ("b", "c", 0.9)])
    assert found["c"] == Join("b", 0.9, 0.5)


def test_a_ring_of_matches_ends() -> None:
    assert set(joins("a", [("a", "b", 0.9), ("b", "c", 0.9), ("c", "a", 0.9)])) == {"b", "c"}


def test_what_nothing_leads_to_is_left_out() -> None:
    assert joins("a", [("b", "c", 0.9)]) == {}
