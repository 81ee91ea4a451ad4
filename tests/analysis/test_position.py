import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from analysis.statements import Said, graph
from counterclaim.analysis import contested
from counterclaim.analysis.argumentation import grounded_labelling, preferred_labellings
from counterclaim.analysis.label import Label
from counterclaim.analysis.position import positions

SAID = st.builds(
    Said,
    party=st.sampled_from("pqrs"),
    stance=st.sampled_from(["asserts", "denies", "questions", "declinesToComment"]),
    claim=st.sampled_from(["c", "d"]),
)


def manners(A: "nx.DiGraph[str]") -> dict[tuple[str, str], str]:
    return {(u, v): data.get("manner", data["kind"]) for u, v, data in A.edges(data=True)}


def test_opposite_stances_on_a_claim_attack_each_other() -> None:
    A = positions(graph(Said("rebels", "asserts", "c"), Said("army", "denies", "c")))
    one, other = "rebels asserts c", "army denies c"
    assert manners(A) == {(one, other): "denial", (other, one): "denial"}
    assert A.nodes[one]["label"] == "rebels asserts: c"
    assert A.nodes[one]["quote"] == "words 0"


def test_ten_reprints_of_a_denial_are_one_attacker() -> None:
    G = graph(Said("rebels", "asserts", "c"), *(Said("army", "denies", "c", f"a{number}") for number in range(10)))
    A = positions(G)
    assert A.in_degree("rebels asserts c") == 1
    assert A.nodes["army denies c"]["articles"] == 10


def test_asserting_contradicting_claims_is_a_conflict() -> None:
    G = graph(Said("rebels", "asserts", "shelled"), Said("army", "asserts", "rocket"))
    G.add_edge("rocket", "shelled", key="contradicts", kind="contradicts", sign=-1, weight=1.0)
    assert set(manners(positions(G)).values()) == {"contradiction"}


def test_doubt_is_an_attack_unless_told_otherwise() -> None:
    G = graph(Said("rebels", "asserts", "c"), Said("monitors", "questions", "c"))
    assert set(manners(positions(G)).values()) == {"doubt"}
    assert positions(G, doubts=False).size() == 0


def test_who_declines_to_comment_holds_no_position() -> None:
    assert len(positions(graph(Said("army", "declinesToComment", "c")))) == 0


def test_a_party_that_contradicts_itself_is_contested() -> None:
    A = positions(graph(Said("army", "asserts", "c"), Said("army", "denies", "c", "a2")))
    assert set(grounded_labelling(A).values()) == {Label.UNDECIDED}


def test_what_a_party_took_back_is_defeated_by_the_party_unless_other_words_show_it() -> None:
    G = graph(Said("mill", "asserts", "c"), Said("mill", "questions", "c"), Said("union", "denies", "c"))
    G.add_edge("mill", "mill", kind="retracts", sign=-1, utterance="u1", disputed="u0")
    A = positions(G)
    assert ("mill asserts c", "mill questions c") not in A.edges
    assert {one for one, label in grounded_labelling(A).items() if label is Label.OUT} == {"mill asserts c"}
    G.add_edge("mill", "c", **{**G.get_edge_data("mill", "c")[0], "utterance": "u3", "article": "a2"})
    assert set(grounded_labelling(positions(G)).values()) == {Label.UNDECIDED}


def test_supports_are_made_on_request() -> None:
    G = graph(Said("rebels", "asserts", "c"), Said("medics", "asserts", "c"))
    assert positions(G).size() == 0
    assert [data["sign"] for *_, data in positions(G, supports=True).edges(data=True)] == [1, 1]


def test_an_attack_is_as_sure_as_the_less_sure_position() -> None:
    A = positions(graph(Said("p", "asserts", "c", confidence=0.9), Said("q", "denies", "c", confidence=0.4)))
    assert {data["confidence"] for *_, data in A.edges(data=True)} == {0.4}


def test_the_empty_graph_has_no_arguments() -> None:
    assert len(positions(nx.MultiDiGraph())) == 0


def test_the_hand_made_readings_hold_contested_and_unanswered_positions(disputes: "nx.MultiDiGraph[str]") -> None:
    labels = grounded_labelling(positions(disputes))
    assert {label.wording for label in labels.values()} == {"unanswered", "contested"}


@given(st.lists(SAID, max_size=12))
def test_contested_claims_are_those_with_contested_positions(statements: list[Said]) -> None:
    G = graph(*statements)
    A = positions(G)
    open_claims = {A.nodes[one]["claim"] for one, label in grounded_labelling(A).items() if label is Label.UNDECIDED}
    parties = {claim: {A.nodes[one]["party"] for one in A if A.nodes[one]["claim"] == claim} for claim in open_claims}
    assert {claim for claim in open_claims if len(parties[claim]) > 1} == set(contested(G))


@given(st.lists(SAID, max_size=12))
def test_printing_everything_again_changes_no_attack(statements: list[Said]) -> None:
    again = [said._replace(article="reprint") for said in statements]
    assert manners(positions(graph(*statements))) == manners(positions(graph(*statements, *again)))


@given(st.lists(SAID, max_size=12))
def test_coherent_accounts_are_the_largest_sets_without_a_conflict(statements: list[Said]) -> None:
    A = positions(graph(*statements))
    mine = {frozenset(one for one, label in found.items() if label is Label.IN) for found in preferred_labellings(A)}
    if len(A):
        free = nx.complement(A.to_undirected())
        assert mine == {frozenset(clique) for clique in nx.find_cliques(free)}
