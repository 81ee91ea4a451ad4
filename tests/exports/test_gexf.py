from io import BytesIO
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from lxml import etree

from counterclaim.exports.gexf import gexf
from exports.edges import described, edges

SCHEMA = etree.RelaxNG(etree.parse(Path(__file__).with_name("gexf-1.2.rng")))
GEXF = "{http://www.gexf.net/1.2draft}"
ADDED = {"id", "start", "signed_weight", "viz"}


def read(G: "nx.Graph[str]") -> "nx.Graph[str]":
    back: nx.Graph[str] = nx.read_gexf(BytesIO(gexf(G).encode("utf-8")))
    return back


def elements(G: "nx.Graph[str]", name: str) -> list[Any]:
    return list(etree.fromstring(gexf(G).encode("utf-8")).iter(f"{GEXF}{name}"))


def test_networkx_reads_back_every_node_and_edge_with_its_attributes(projected: "nx.Graph[str]") -> None:
    back = read(projected)
    left_out = {*ADDED, "first_seen", "weight"}
    assert {n: described(data, left_out) for n, data in back.nodes(data=True)} == {
        n: described(data, {"first_seen", "weight"}) for n, data in projected.nodes(data=True)
    }
    assert edges(back, without=left_out) == edges(projected, without={"first_seen", "weight"})


def test_a_second_reader_finds_what_gexf_says_it_must_find(projected: "nx.Graph[str]") -> None:
    document = etree.fromstring(gexf(projected).encode("utf-8"))
    assert SCHEMA.validate(document), SCHEMA.error_log
    nodes = {node.get("id"): node.get("label") for node in document.iter(f"{GEXF}node")}
    assert nodes == {n: data["label"] for n, data in projected.nodes(data=True)}
    ends = [(edge.get("source"), edge.get("target")) for edge in document.iter(f"{GEXF}edge")]
    assert ends == [(u, v) for u, v, *_ in projected.edges(data=True)]
    assert len({edge.get("id") for edge in document.iter(f"{GEXF}edge")}) == len(ends)


def test_what_was_first_seen_on_a_day_starts_on_that_day(disputes: "nx.MultiDiGraph[str]") -> None:
    starts = {node.get("id"): node.get("start") for node in elements(disputes, "node")}
    assert starts == {n: data.get("first_seen") for n, data in disputes.nodes(data=True)}
    assert {edge.get("start") for edge in elements(disputes, "edge")} == {"2031-03-04", "2031-03-09", None}
    [graph] = elements(disputes, "graph")
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")


def test_a_graph_without_days_has_no_timeline() -> None:
    [graph] = elements(nx.Graph([("a", "b")]), "graph")
    assert graph.get("mode") == "static"


def test_a_weight_below_nought_keeps_its_direction_beside_its_size() -> None:
    weights = {"ab": -2, "bc": 0, "cd": 3}
    back = read(nx.Graph([(*ends, {"weight": weight, "sign": 0}) for ends, weight in weights.items()]))
    assert (back.edges["a", "b"]["weight"], back.edges["a", "b"]["signed_weight"]) == (2.0, -2)
    assert {f"{u}{v}": data["signed_weight"] for u, v, data in back.edges(data=True)} == weights


def test_attributes_of_two_types_are_of_the_wider_one() -> None:
    G: nx.Graph[str] = nx.Graph()
    G.add_node("a", size=1, mixed=1, yes=True)
    G.add_node("b", size=1.5, mixed="x")
    back = read(G)
    assert (back.nodes["a"]["size"], back.nodes["a"]["mixed"], back.nodes["a"]["yes"]) == (1.0, "1", True)


def test_characters_that_xml_cannot_hold_and_marks_that_it_reads_are_safe() -> None:
    G: nx.DiGraph[str] = nx.DiGraph()
    G.add_edge("a", "b", quote="form\x0cfeed <\"&'>\n")
    assert read(G).edges["a", "b"]["quote"] == "form\ufffdfeed <\"&'>\n"


def test_an_attribute_without_a_type_is_an_error() -> None:
    G: nx.DiGraph[str] = nx.DiGraph()
    G.add_node("a", spans=[1, 2])
    with pytest.raises(nx.NetworkXError, match="spans"):
        gexf(G)


def test_the_same_graph_gives_the_same_file(projected: "nx.Graph[str]") -> None:
    assert gexf(projected) == gexf(projected)


def test_the_empty_graph_is_a_document() -> None:
    assert SCHEMA.validate(etree.fromstring(gexf(nx.Graph()).encode("utf-8")))
    assert len(read(nx.Graph())) == 0
