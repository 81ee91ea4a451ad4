from collections import Counter

import networkx as nx
import pytest
from lxml import etree

from counterclaim.analysis import bipartite, contest, contested
from counterclaim.exports.graphml import graphml

GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"


def read(G: "nx.Graph[str]") -> "nx.Graph[str]":
    """Return what NetworkX reads, without the key that it leaves among the attributes of a multigraph's edges."""
    back: nx.Graph[str] = nx.parse_graphml(graphml(G), force_multigraph=G.is_multigraph())
    if isinstance(back, nx.MultiGraph):
        for *_, key, data in back.edges(keys=True, data=True):
            assert data.pop("key") == key
    back.graph.clear()
    return back


def repeated(document: str, name: str) -> list[str]:
    ids = Counter(one.get("id") for one in etree.fromstring(document.encode()).iter(f"{GRAPHML}{name}"))
    return [str(one) for one, times in ids.items() if one is not None and times > 1]


def test_graphml_brings_back_the_very_graph(projected: "nx.Graph[str]") -> None:
    assert nx.utils.graphs_equal(read(projected), projected)


def test_what_may_be_contested_in_a_graph_is_so_in_the_file_of_its_parties_and_claims(
    disputes: "nx.MultiDiGraph[str]",
) -> None:
    P = bipartite(disputes)
    claim = next(iter(contested(disputes)))
    assert contest(read(P), claim) == contest(P, claim)  # type: ignore[arg-type]


def test_no_two_attributes_and_no_two_edges_have_one_id(projected: "nx.Graph[str]") -> None:
    """GraphML's schema asks for it, and readers may take edges of one id for one."""
    document = graphml(projected)
    assert repeated(document, "key") == []
    assert repeated(document, "edge") == []


def test_numbers_and_words_under_one_name_come_back() -> None:
    G: nx.DiGraph[str] = nx.DiGraph()
    G.add_node("a", share=1, weight="heavy")
    G.add_node("b", share=0.5, weight=2)
    G.add_edge("a", "b", weight=1.5)
    back = nx.parse_graphml(graphml(G))
    assert dict(back.nodes(data="share")) == {"a": 1.0, "b": 0.5}
    assert dict(back.nodes(data="weight")) == {"a": "heavy", "b": "2"}
    assert back.edges["a", "b"]["weight"] == 1.5


def test_line_ends_in_quotes_come_back() -> None:
    G: nx.DiGraph[str] = nx.DiGraph()
    G.add_node("a", quote="one\r\ntwo\tthree & <four>", early=True)
    assert nx.parse_graphml(graphml(G)).nodes["a"] == G.nodes["a"]


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
