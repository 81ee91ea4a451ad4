import networkx as nx
import pytest

from counterclaim.analysis import bipartite, parties
from counterclaim.exports.graphml import graphml


def described(G: "nx.Graph[str]") -> tuple[dict[str, dict[str, object]], set[tuple[tuple[str, object], ...]]]:
    edges = {tuple(sorted(data.items())) for _, _, data in G.edges(data=True)}
    return {node: G.nodes[node] for node in G}, edges


def test_graphml_brings_back_nodes_edges_and_attributes(disputes: "nx.MultiDiGraph[str]") -> None:
    for G in (disputes, bipartite(disputes), parties(disputes)):
        back = nx.parse_graphml(graphml(G), force_multigraph=G.is_multigraph())
        assert described(back) == described(G)


def test_characters_that_xml_cannot_hold_do_not_stop_the_export() -> None:
    G: nx.DiGraph[str] = nx.DiGraph()
    G.add_edge("a", "b", quote="form\x0cfeed")
    assert nx.parse_graphml(graphml(G)).edges["a", "b"]["quote"] == "form\ufffdfeed"
    assert G.edges["a", "b"]["quote"] == "form\x0cfeed"


def test_the_same_graph_gives_the_same_file(disputes: "nx.MultiDiGraph[str]") -> None:
    assert graphml(disputes) == graphml(disputes)


def test_an_attribute_without_a_graphml_type_is_an_error() -> None:
    G: nx.DiGraph[str] = nx.DiGraph()
    G.add_node("a", spans=[1, 2])
    with pytest.raises(nx.NetworkXError, match="list"):
        graphml(G)
