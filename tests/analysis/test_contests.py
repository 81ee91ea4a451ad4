import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.statements import Said, graph
from counterclaim.analysis import Contest, bipartite, contest, contested
from counterclaim.rdf import Iris
from rdf.readings import BURNED, FIRST, FLEET, GOVERNOR, SHELLED

SAID = st.builds(
    Said,
    party=st.sampled_from("pqrs"),
    stance=st.sampled_from(["asserts", "denies", "questions", "declinesToComment"]),
    claim=st.sampled_from(["c", "d"]),
    article=st.sampled_from(["a1", "a2"]),
)


def sides(asserting: int, denying: int) -> Contest:
    return Contest(asserting=tuple(map(str, range(asserting))), denying=tuple(map(str, range(denying))))


@pytest.mark.parametrize(
    ("a", "d", "balance", "strength"),
    [(1, 1, 1, 1), (2, 2, 1, 2), (3, 1, 0.75, 1.5), (1, 10, 40 / 121, 20 / 11), (5, 0, 0, 0), (0, 0, 0, 0)],
)
def test_balance_and_strength_are_as_computed_by_hand(a: int, d: int, balance: float, strength: float) -> None:
    assert sides(a, d).balance == pytest.approx(balance)
    assert sides(a, d).strength == pytest.approx(strength)


def test_ten_reprints_of_a_denial_are_one_party() -> None:
    reprints = [Said("army", "denies", "c", f"a{number}") for number in range(10)]
    assert contested(graph(Said("rebels", "asserts", "c"), *reprints))["c"].denying == ("army",)


def test_a_claim_that_nobody_disputes_is_not_contested() -> None:
    assert contested(graph(Said("rebels", "asserts", "c"), Said("army", "declinesToComment", "c"))) == {}


def test_a_denial_of_what_nobody_says_is_not_contested() -> None:
    assert contested(graph(Said("army", "denies", "c"))) == {}


def test_more_parties_on_both_sides_rank_higher() -> None:
    one = [Said("p", "asserts", "small"), Said("q", "denies", "small")]
    two = [Said(party, stance, "large") for party, stance in zip("pqrs", ["asserts", "denies"] * 2, strict=True)]
    assert list(contested(graph(*one, *two))) == ["large", "small"]


def test_who_asserts_a_contradicting_claim_counters() -> None:
    G = graph(Said("rebels", "asserts", "shelled"), Said("army", "asserts", "rocket"))
    G.add_edge("rocket", "shelled", key="contradicts", kind="contradicts", sign=-1, weight=1.0)
    found = contested(G)
    assert found["shelled"].countering == ("army",)
    assert found["rocket"].countering == ("rebels",)


@pytest.mark.parametrize(("doubts", "claims"), [(True, ["c"]), (False, [])])
def test_doubt_disputes_unless_told_otherwise(doubts: bool, claims: list[str]) -> None:
    G = graph(Said("rebels", "asserts", "c"), Said("monitors", "questions", "c"))
    assert list(contested(G, doubts=doubts)) == claims


def test_unnamed_sources_described_alike_count_once() -> None:
    G = graph(Said("x1", "asserts", "c"), Said("x2", "asserts", "c", "a2"), Said("army", "denies", "c"))
    for node in ("x1", "x2"):
        G.nodes[node].update(type="unnamed", label="Two officials")
    assert contested(G)["c"].asserting == ("x1",)


def test_own_voices_of_articles_count_once_or_not_at_all() -> None:
    papers = [Said(paper, "asserts", "c", paper, mode="narrated") for paper in ("x", "y")]
    G = graph(*papers, Said("army", "denies", "c"), x="narrator", y="narrator")
    assert contested(G)["c"].asserting == ("x",)
    assert contested(G, narrator=False) == {}


@pytest.mark.parametrize("kind", ["narrator", "unnamed"])
def test_who_may_be_the_same_counts_once_on_a_side_in_whichever_ways_they_dispute(kind: str) -> None:
    said = [
        Said("army", "asserts", "c"),
        Said("x", "denies", "c"),
        Said("y", "asserts", "d"),
        Said("z", "questions", "c"),
    ]
    G = graph(*said, x=kind, y=kind, z=kind)
    nx.set_node_attributes(G, dict.fromkeys("xyz", "two officials"), "label")
    G.add_edge("c", "d", key="contradicts", kind="contradicts")
    found = contested(G)["c"]
    assert (found.denying, found.countering, found.doubting) == (("x",), ("y",), ("z",))
    assert found.opposing == ("x",)
    assert found.strength == 1.0


def test_a_party_that_reversed_itself_stands_on_both_sides(disputes: "nx.MultiDiGraph[str]") -> None:
    iris = Iris()
    found = contested(disputes)[iris.claim(SHELLED.id).value]
    assert set(found.asserting) == {iris.agent(FLEET.id).value, iris.agent(GOVERNOR.id).value}
    assert found.opposing == (iris.agent(FLEET.id).value,)


def test_the_doubted_claim_of_the_hand_made_reading(disputes: "nx.MultiDiGraph[str]") -> None:
    found = contested(disputes)[Iris().claim(BURNED.id).value]
    assert found.doubting == (Iris().agent(f"{FIRST.id}-insurers-league").value,)


def test_an_unknown_claim_is_an_error() -> None:
    with pytest.raises(nx.NodeNotFound, match="'nowhere'"):
        contest(bipartite(graph(Said("army", "denies", "c"))), "nowhere")


@given(st.lists(SAID, max_size=12))
def test_printing_everything_again_changes_nothing(statements: list[Said]) -> None:
    again = [said._replace(article="reprint") for said in statements]
    assert contested(graph(*statements)) == contested(graph(*statements, *again))


@given(st.lists(SAID, max_size=12))
def test_exchanging_asserting_and_denying_keeps_the_balance(statements: list[Said]) -> None:
    other = {"asserts": "denies", "denies": "asserts"}
    swapped = [said._replace(stance=other.get(said.stance, said.stance)) for said in statements]
    before, after = (contested(graph(*some), doubts=False) for some in (statements, swapped))
    assert {claim: found.balance for claim, found in before.items()} == {
        claim: found.balance for claim, found in after.items()
    }
