import json
from collections import Counter
from typing import Any

import networkx as nx
import pytest

from counterclaim.analysis import to_networkx
from counterclaim.exports.xaif import xaif
from counterclaim.store.embedded import EmbeddedStore

STANCES = {
    "asserts": "Asserting",
    "denies": "Disagreeing",
    "questions": "Questioning",
    "declinesToComment": "Declining to comment",
}
SCHEMES = {-1: "CA", 1: "RA", 0: "MA"}


class Map:
    """An argument map as another program would read it."""

    def __init__(self, G: "nx.Graph[str]") -> None:
        aif: dict[str, Any] = json.loads(xaif(G))["AIF"]
        self.nodes = {node["nodeID"]: node for node in aif["nodes"]}
        self.graph = nx.DiGraph((edge["fromID"], edge["toID"]) for edge in aif["edges"])
        self.people = {person["participantID"]: person["firstname"] for person in aif["participants"]}
        self.speakers = {one["nodeID"]: self.people[one["personID"]] for one in aif["locutions"]}

    def triples(self, *types: str) -> Counter[tuple[str, str, str]]:
        """Return from where to where nodes of these types lead, by IRIs, and the node's text."""
        found: Counter[tuple[str, str, str]] = Counter()
        for number, node in self.nodes.items():
            if node["type"] in types:
                [source], [target] = self.graph.pred[number], self.graph.succ[number]
                found[self.nodes[source]["iri"], node["text"], self.nodes[target]["iri"]] += 1
        return found


def test_stances_come_back_from_the_locutions(disputes: "nx.MultiDiGraph[str]") -> None:
    said = {
        (data["utterance"], STANCES[data["kind"]], v)
        for _, v, data in disputes.edges(data=True)
        if data["kind"] in STANCES
    }
    assert set(Map(disputes).triples("YA")) == said


def test_the_party_is_the_speaker_of_its_words(disputes: "nx.MultiDiGraph[str]") -> None:
    made = Map(disputes)
    speakers = {made.nodes[number]["iri"]: name for number, name in made.speakers.items()}
    parties = {
        data["utterance"]: disputes.nodes[data["party"]]["label"]
        for *_, data in disputes.edges(data=True)
        if "party" in data
    }
    assert speakers == parties


def test_rebuttals_come_back_as_transitions(disputes: "nx.MultiDiGraph[str]") -> None:
    rebutted = {
        (data["disputed"], data["utterance"]) for *_, data in disputes.edges(data=True) if data["kind"] == "rebuts"
    }
    assert {(source, target) for source, _, target in Map(disputes).triples("TA")} == rebutted


@pytest.mark.parametrize("projection", ["positions", "claims", "bipartite"])
def test_conflicts_and_supports_come_back_with_their_signs(projection: str, store: EmbeddedStore) -> None:
    G = to_networkx(store, projection=projection)
    made = Map(G)
    wanted = Counter(
        (G.nodes[u]["iri"], G.nodes[v]["iri"], SCHEMES[data["sign"]])
        for u, v, data in G.edges(data=True)
        if data["kind"] not in STANCES
    )
    found: Counter[tuple[str, str, str]] = Counter()
    for kind in SCHEMES.values():
        for (source, _, target), count in made.triples(kind).items():
            found[source, target, kind] += count
    assert found == wanted


def test_every_position_is_uttered(store: EmbeddedStore) -> None:
    G = to_networkx(store, projection="positions")
    texts = Counter(node["text"] for node in Map(G).nodes.values() if node["type"] == "I")
    assert texts == Counter(data["label"] for _, data in G.nodes(data=True))
    assert sum(Map(G).triples("YA").values()) == len(G)


@pytest.mark.parametrize("projection", ["parties", "relays", "utterances"])
def test_a_graph_without_claims_or_positions_is_an_error_that_says_what_to_take(
    projection: str, store: EmbeddedStore
) -> None:
    with pytest.raises(nx.NetworkXError, match="Take the projection disputes"):
        xaif(to_networkx(store, projection=projection))


def test_every_edge_leads_through_a_scheme_or_an_illocution(disputes: "nx.MultiDiGraph[str]") -> None:
    made = Map(disputes)
    for source, target in made.graph.edges:
        assert len({made.nodes[source]["type"], made.nodes[target]["type"]} & {"I", "L"}) == 1
