"""Which matches hold: what contradicts is never one, a veto parts also by way of a third, no order matters."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from counterclaim.linking.settling import settle
from counterclaim.rdf.matches import CLOSE_CLAIM, CONTRADICTS, SAME_CLAIM, Found

RUN = NamedNode("https://claims.example/run/1")


def found(one: str, relation: NamedNode, other: str, confidence: float = 0.9) -> Found:
    return Found.between(
        NamedNode(f"x:{one}"), NamedNode(f"x:{other}"), relation, method="hand", confidence=confidence, run=RUN
    )


def veto(one: str, other: str, relation: NamedNode = SAME_CLAIM) -> tuple[NamedNode, frozenset[str]]:
    return relation, frozenset({f"x:{one}", f"x:{other}"})


def test_without_conflict_all_matches_hold() -> None:
    matches = {found("a", SAME_CLAIM, "b"), found("b", SAME_CLAIM, "c"), found("c", CONTRADICTS, "d")}
    assert settle(matches) == matches


def test_the_surer_of_two_that_cannot_both_hold_does() -> None:
    same, against = found("a", SAME_CLAIM, "b", 0.8), found("a", CONTRADICTS, "b", 0.9)
    assert settle({same, against}) == {against}
    sure = found("a", SAME_CLAIM, "b", 0.95)
    assert settle({sure, against}) == {sure}


def test_claims_that_contradict_do_not_become_one_by_way_of_a_third() -> None:
    against = found("a", CONTRADICTS, "c", 0.95)
    first, second = found("a", SAME_CLAIM, "b", 0.9), found("b", SAME_CLAIM, "c", 0.8)
    assert settle({against, first, second}) == {against, first}


def test_a_veto_parts_also_by_way_of_a_third() -> None:
    first, second, direct = found("a", SAME_CLAIM, "b"), found("b", SAME_CLAIM, "c", 0.8), found("a", SAME_CLAIM, "c")
    assert settle({first, second, direct}, {veto("a", "c")}) == {first}


def test_a_veto_of_one_relation_leaves_others() -> None:
    close, against = found("a", CLOSE_CLAIM, "b"), found("a", CONTRADICTS, "b")
    assert settle({close, against}, {veto("a", "b", CONTRADICTS)}) == {close}


MATCHES = st.builds(
    found,
    st.sampled_from("abcd"),
    st.sampled_from([SAME_CLAIM, CONTRADICTS, CLOSE_CLAIM]),
    st.sampled_from("efab"),
    st.sampled_from([0.7, 0.8, 0.9]),
).filter(lambda match: match.ends[0] != match.ends[1])


@given(st.lists(MATCHES, max_size=4, unique_by=lambda match: (match.relation.value, match.ends)))
def test_no_order_of_matches_matters(matches: list[Found]) -> None:
    assert len({settle(order) for order in permutations(matches)}) == 1
