import networkx as nx
import pytest
from pyoxigraph import NamedNode

from analysis.statements import Said, accused, graph
from counterclaim.analysis import to_networkx
from counterclaim.analysis.accusation import accusations
from counterclaim.rdf import Iris
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_ontology.vocabulary import Ccg
from rdf.readings import FLEET, GOVERNOR, SHELLED, STARVED

IRIS = Iris()
ARMY = {("c", "army")}
RISING = Said("rebels", "asserts", "c")


def test_an_accusation_leads_to_its_answer(disputes: "nx.MultiDiGraph[str]") -> None:
    D = accusations(disputes)
    edge = D.edges[IRIS.agent(GOVERNOR.id).value, IRIS.agent(FLEET.id).value, IRIS.claim(SHELLED.id).value]
    assert (edge["kind"], edge["first_seen"], edge["answered"]) == ("accuses", "2031-03-04", "2031-03-04")
    assert (edge["answer_kind"], edge["answer_quote"]) in {
        ("denies", "The fleet denied the accusation"),
        ("asserts", '"Our guns were silent that night,"'),
    }


def test_an_implied_accusation_is_none(disputes: "nx.MultiDiGraph[str]") -> None:
    claims = {claim for *_, claim in accusations(disputes).edges(keys=True)}
    assert IRIS.claim(STARVED.id).value not in claims


def test_an_accused_who_never_speaks_has_a_name(store: EmbeddedStore) -> None:
    fleet = IRIS.agent(FLEET.id)
    spoken = {NamedNode(Ccg.SPEAKER), NamedNode(Ccg.ON_BEHALF_OF)}
    silenced = {quad.subject for quad in store.quads() if quad.predicate in spoken and quad.object == fleet}
    with EmbeddedStore.open(None) as silent:
        silent.load(quad for quad in store.quads() if quad.subject not in silenced)
        D = accusations(to_networkx(silent))
    assert {target for _, target, _ in D.edges} == {fleet.value}
    assert D.nodes[fleet.value] == {
        "kind": "claimant", "type": "organization", "label": "Northern Fleet", "iri": fleet.value
    }  # fmt: skip


@pytest.mark.parametrize("stance", ["denies", "asserts", "questions", "declinesToComment"])
def test_any_stance_of_the_accused_is_an_answer(stance: str) -> None:
    D = accusations(accused(graph(Said("rebels", "asserts", "c"), Said("army", stance, "c")), *ARMY))
    assert D.edges["rebels", "army", "c"]["answer_kind"] == stance


def test_a_spokesman_answers_for_the_accused() -> None:
    D = accusations(
        accused(graph(Said("rebels", "asserts", "c"), Said("army", "denies", "c", speaker="colonel")), *ARMY)
    )
    assert D.edges["rebels", "army", "c"]["answer"] == "u1"


def test_a_counterclaim_answers_too() -> None:
    G = graph(Said("rebels", "asserts", "c"), Said("army", "asserts", "silent"))
    G.add_edge("army", "rebels", kind="rebuts", utterance="u1", disputed="u0")
    assert accusations(accused(G, *ARMY)).edges["rebels", "army", "c"]["answer"] == "u1"


def test_a_denial_by_somebody_else_is_no_answer() -> None:
    D = accusations(accused(graph(Said("rebels", "asserts", "c"), Said("allies", "denies", "c")), *ARMY))
    assert "answer" not in D.edges["rebels", "army", "c"]


def test_nobody_accuses_himself() -> None:
    assert accusations(accused(graph(Said("army", "asserts", "c")), *ARMY)).size() == 0


def test_the_first_report_and_the_first_answer_count() -> None:
    said = [Said("rebels", "asserts", "c", first_seen=f"2031-03-0{day}") for day in (5, 3)]
    denied = [Said("army", "denies", "c", first_seen=f"2031-03-0{day}") for day in (9, 7)]
    edge = accusations(accused(graph(*said, *denied), *ARMY)).edges["rebels", "army", "c"]
    assert (edge["first_seen"], edge["answered"], edge["weight"]) == ("2031-03-03", "2031-03-07", 2)


def test_the_empty_store_has_no_accusations() -> None:
    with EmbeddedStore.open(None) as empty:
        assert accusations(to_networkx(empty)).size() == 0
