import networkx as nx
import pytest

from analysis.statements import Said, graph
from counterclaim.analysis import to_networkx
from counterclaim.analysis.accusation import accusations, charges
from counterclaim.rdf import Iris
from counterclaim.store.embedded import EmbeddedStore
from rdf.readings import FIRST, FLEET, GOVERNOR, SHELLED, STARVED

IRIS = Iris()
ARMY = {("c", "army")}


def test_an_accusation_leads_to_its_answer(disputes: "nx.MultiDiGraph[str]", store: EmbeddedStore) -> None:
    D = accusations(disputes, store)
    edge = D.edges[IRIS.agent(GOVERNOR.id).value, IRIS.agent(FLEET.id).value, IRIS.claim(SHELLED.id).value]
    assert (edge["kind"], edge["first_seen"], edge["answered"]) == ("accuses", "2031-03-04", "2031-03-04")
    assert (edge["answer_kind"], edge["answer_quote"]) in {
        ("denies", "The fleet denied the accusation"),
        ("asserts", '"Our guns were silent that night,"'),
    }


def test_an_implied_accusation_is_none(disputes: "nx.MultiDiGraph[str]", store: EmbeddedStore) -> None:
    claims = {claim for *_, claim in accusations(disputes, store).edges(keys=True)}
    assert IRIS.claim(STARVED.id).value not in claims


def test_an_accused_who_never_speaks_has_a_name(disputes: "nx.MultiDiGraph[str]", store: EmbeddedStore) -> None:
    aide, governor = IRIS.agent(f"{FIRST.id}-an-aide-to-the-governor-of-sel").value, IRIS.agent(GOVERNOR.id).value
    D = accusations(disputes.subgraph([aide, governor, IRIS.claim(SHELLED.id).value]), store)
    assert D.nodes[IRIS.agent(FLEET.id).value] == {"kind": "claimant", "label": "Northern Fleet"}
    assert D.size() == 1


@pytest.mark.parametrize("stance", ["denies", "asserts", "questions", "declinesToComment"])
def test_any_stance_of_the_accused_is_an_answer(stance: str) -> None:
    D = charges(graph(Said("rebels", "asserts", "c"), Said("army", stance, "c")), ARMY)
    assert D.edges["rebels", "army", "c"]["answer_kind"] == stance


def test_a_spokesman_answers_for_the_accused() -> None:
    D = charges(graph(Said("rebels", "asserts", "c"), Said("army", "denies", "c", speaker="colonel")), ARMY)
    assert D.edges["rebels", "army", "c"]["answer"] == "u1"


def test_a_counterclaim_answers_too() -> None:
    G = graph(Said("rebels", "asserts", "c"), Said("army", "asserts", "silent"))
    G.add_edge("army", "rebels", kind="rebuts", utterance="u1", target="u0")
    assert charges(G, ARMY).edges["rebels", "army", "c"]["answer"] == "u1"


def test_a_denial_by_somebody_else_is_no_answer() -> None:
    D = charges(graph(Said("rebels", "asserts", "c"), Said("allies", "denies", "c")), ARMY)
    assert "answer" not in D.edges["rebels", "army", "c"]


def test_nobody_accuses_himself() -> None:
    assert charges(graph(Said("army", "asserts", "c")), ARMY).size() == 0


def test_the_first_report_and_the_first_answer_count() -> None:
    said = [Said("rebels", "asserts", "c", first_seen=f"2031-03-0{day}") for day in (5, 3)]
    denied = [Said("army", "denies", "c", first_seen=f"2031-03-0{day}") for day in (9, 7)]
    edge = charges(graph(*said, *denied), ARMY).edges["rebels", "army", "c"]
    assert (edge["first_seen"], edge["answered"], edge["weight"]) == ("2031-03-03", "2031-03-07", 2)


def test_claims_that_the_graph_does_not_have_accuse_nobody() -> None:
    assert charges(graph(Said("rebels", "asserts", "c")), {("elsewhere", "army")}).size() == 0


def test_the_empty_store_has_no_accusations() -> None:
    with EmbeddedStore.open(None) as empty:
        assert accusations(to_networkx(empty), empty).size() == 0
