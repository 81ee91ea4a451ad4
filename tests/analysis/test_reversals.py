import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.statements import Said, graph
from counterclaim.analysis.reversals import Turn, reversals

DAYS = [None, "2031-03-04", "2031-03-05", "2031-03-06"]
SAID = st.builds(
    Said,
    party=st.sampled_from("pq"),
    stance=st.sampled_from(["asserts", "denies", "questions"]),
    claim=st.sampled_from("cd"),
    first_seen=st.sampled_from(DAYS),
)


def said(stance: str, day: int | None, claim: str = "c") -> Said:
    return Said("army", stance, claim, first_seen=None if day is None else f"2031-03-{day:02}")


def turns(G: "nx.MultiDiGraph[str]") -> list[tuple[str, int | None]]:
    return [(found.turn.value, found.days) for found in reversals(G)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([said("denies", 4), said("asserts", 9)], [("reversed", 5)]),
        ([said("asserts", 4), said("denies", 9), said("asserts", 10)], [("reversed", 5), ("reversed", 1)]),
        ([said("asserts", 4), said("asserts", 9)], []),
        ([said("asserts", 4), said("questions", 9)], []),
        ([said("asserts", 4), said("denies", 4)], [("both at once", 0)]),
        ([said("asserts", None), said("denies", 9)], [("both at once", None)]),
        ([said("asserts", None), said("denies", None)], [("both at once", None)]),
        ([said("asserts", 3), said("asserts", 4), said("denies", 4)], [("both at once", 0)]),
        ([], []),
    ],
)
def test_a_turn_is_from_one_side_to_the_other(words: list[Said], expected: list[tuple[str, int | None]]) -> None:
    assert turns(graph(*words)) == expected


def test_who_asserts_contradicting_claims_turns_round() -> None:
    G = graph(said("asserts", 4, "held"), said("asserts", 9, "left"))
    assert turns(G) == []
    G.add_edge("held", "left", key="contradicts", kind="contradicts", sign=-1, weight=1.0)
    [found] = reversals(G)
    assert (found.turn, found.before.claim, found.after.claim, found.days) == (Turn.REVERSED, "held", "left", 5)


def test_words_taken_back_are_retracted_and_count_once() -> None:
    G = graph(said("asserts", 4), said("denies", 9))
    G.add_edge("army", "army", kind="retracts", utterance="u1", disputed="u0")
    assert turns(G) == [("retracted", 5)]


def test_words_of_one_day_that_are_taken_back_together_count_once() -> None:
    G = graph(said("asserts", 4), said("asserts", 4), said("asserts", 5), said("questions", 9))
    for taken_back in ("u0", "u1", "u2"):
        G.add_edge("army", "army", kind="retracts", utterance="u3", disputed=taken_back)
    assert turns(G) == [("retracted", 5), ("retracted", 4)]


def test_two_parties_that_disagree_turn_nowhere() -> None:
    assert reversals(graph(said("asserts", 4), Said("rebels", "denies", "c", first_seen="2031-03-09"))) == ()


def test_a_spokesman_s_words_are_the_party_s() -> None:
    G = graph(said("asserts", 4), Said("army", "denies", "c", speaker="colonel", first_seen="2031-03-09"))
    assert turns(G) == [("reversed", 5)]


def test_implied_claims_and_own_voices_left_out_turn_nowhere() -> None:
    assert turns(graph(said("asserts", 4), said("denies", 9)._replace(mode="implied"))) == []
    paper = [said("asserts", 4)._replace(mode="narrated"), said("denies", 9)._replace(mode="narrated")]
    assert turns(graph(*paper)) == [("reversed", 5)]
    assert reversals(graph(*paper), narrator=False) == ()


def test_only_the_party_asked_for() -> None:
    G = graph(said("asserts", 4), said("denies", 9), Said("rebels", "asserts", "c"), Said("rebels", "denies", "c"))
    assert [found.party for found in reversals(G)] == ["army", "rebels"]
    assert [found.party for found in reversals(G, party="rebels")] == ["rebels"]
    with pytest.raises(nx.NodeNotFound, match="'navy'"):
        reversals(G, party="navy")


@given(st.lists(SAID, max_size=10))
def test_who_never_takes_both_sides_never_turns(words: list[Said]) -> None:
    sides = {(one.party, one.claim, one.stance) for one in words}
    for found in reversals(graph(*words)):
        assert {(found.party, found.before.claim, stance) for stance in ("asserts", "denies")} <= sides
        assert {found.before.stance, found.after.stance} == {"asserts", "denies"}
        assert found.turn is Turn.AT_ONCE or (found.days is not None and found.days > 0)


@given(st.lists(SAID, max_size=10))
def test_whoever_takes_both_sides_of_a_claim_turns_somewhere(words: list[Said]) -> None:
    sides = {(one.party, one.claim, one.stance) for one in words}
    both = {(p, c) for p, c, s in sides if s == "asserts" and (p, c, "denies") in sides}
    assert {(found.party, found.before.claim) for found in reversals(graph(*words))} == both
