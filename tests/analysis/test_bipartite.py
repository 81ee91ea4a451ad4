import networkx as nx
import pytest

from analysis.statements import Said, graph
from counterclaim.analysis import bipartite
from counterclaim.rdf import Iris
from rdf.readings import FLEET, SHELLED


def test_a_spokesman_and_his_party_hold_one_position() -> None:
    P = bipartite(graph(Said("army", "denies", "c"), Said("army", "denies", "c", "a2", speaker="colonel")))
    assert list(P.edges(keys=True)) == [("army", "c", "denies")]
    assert "colonel" not in P


def test_a_position_counts_utterances_and_articles() -> None:
    said = Said("army", "denies", "c", first_seen="2031-03-09")
    P = bipartite(graph(said, said, said._replace(article="a2", first_seen="2031-03-04")))
    edge = P.edges["army", "c", "denies"]
    assert (edge["weight"], edge["articles"], edge["first_seen"]) == (3.0, 2, "2031-03-04")


def test_the_words_shown_are_direct_before_they_are_sure() -> None:
    P = bipartite(graph(Said("army", "denies", "c"), Said("army", "denies", "c", mode="direct", confidence=0.5)))
    assert P.edges["army", "c", "denies"]["quote"] == "words 1"


def test_both_stances_of_a_party_that_reversed_itself_are_kept() -> None:
    P = bipartite(graph(Said("army", "denies", "c"), Said("army", "asserts", "c", "a2")))
    assert {key for _, _, key in P.edges(keys=True)} == {"asserts", "denies"}


def test_implied_claims_are_nobodys_position() -> None:
    assert len(bipartite(graph(Said("unstated source", "asserts", "c", mode="implied")))) == 0


def test_words_without_any_stated_source_are_nobodys_position() -> None:
    G = graph(Said("unstated source", "asserts", "c"), **{"unstated source": "unnamed"})
    assert len(bipartite(G)) == 0


@pytest.mark.parametrize(("narrator", "count"), [(True, 1), (False, 0)])
def test_the_articles_own_voice_can_be_left_out(narrator: bool, count: int) -> None:
    G = graph(Said("paper", "asserts", "c", mode="narrated"), paper="narrator")
    assert bipartite(G, narrator=narrator).number_of_edges() == count


def test_a_graph_of_another_kind_is_an_error() -> None:
    G: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    G.add_edge("army", "c", kind="denies")
    with pytest.raises(nx.NetworkXError, match="lacks article, confidence"):
        bipartite(G)


def test_the_contradicting_claim_of_the_hand_made_reading_stays_joined(disputes: "nx.MultiDiGraph[str]") -> None:
    P = bipartite(disputes)
    fleet, shelled = Iris().agent(FLEET.id).value, Iris().claim(SHELLED.id).value
    assert P.nodes[fleet]["kind"] == "party"
    assert any(key == "contradicts" and shelled in (u, v) for u, v, key in P.edges(keys=True))
