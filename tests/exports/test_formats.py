import csv
import io
import json
from typing import Any

import networkx as nx
import pytest

from counterclaim.errors import NotFound
from counterclaim.exports import FORMATS, find_format, write_graph
from counterclaim.exports.documents import cytoscape, node_link
from counterclaim.exports.edges import edge_list
from exports.edges import described, edges


def test_node_link_brings_back_the_very_graph(projected: "nx.Graph[str]") -> None:
    back: nx.Graph[str] = nx.node_link_graph(json.loads(node_link(projected)), edges="edges")
    assert nx.utils.graphs_equal(back, projected)


def test_cytoscape_brings_back_nodes_and_edges(projected: "nx.Graph[str]") -> None:
    back: nx.Graph[str] = nx.cytoscape_graph(json.loads(cytoscape(projected)))
    assert (back.is_directed(), back.is_multigraph()) == (projected.is_directed(), projected.is_multigraph())
    added = {"id", "name", "source", "target", "key", "value"}
    assert {n: described(data, added) for n, data in back.nodes(data=True)} == {
        n: described(data) for n, data in projected.nodes(data=True)
    }
    assert edges(back, without=added) == edges(projected)


def test_cytoscape_has_places_names_and_an_id_for_every_element(projected: "nx.Graph[str]") -> None:
    elements: dict[str, list[dict[str, Any]]] = json.loads(cytoscape(projected))["elements"]
    assert all(set(node["position"]) == {"x", "y"} for node in elements["nodes"])
    assert {node["data"]["name"] for node in elements["nodes"]} == {str(v) for _, v in projected.nodes(data="label")}
    ids = [element["data"]["id"] for kind in ("nodes", "edges") for element in elements[kind]]
    assert len(set(ids)) == len(ids)
    nodes = {node["data"]["id"] for node in elements["nodes"]}
    assert all({edge["data"]["source"], edge["data"]["target"]} <= nodes for edge in elements["edges"])


def test_the_edge_list_has_every_edge_with_what_it_has(projected: "nx.Graph[str]") -> None:
    rows = list(csv.DictReader(io.StringIO(edge_list(projected))))
    assert len(rows) == projected.size()
    for row, (source, target, data) in zip(rows, projected.edges(data=True), strict=True):
        assert (row["source"], row["target_label"]) == (source, projected.nodes[target]["label"])
        assert {name: value for name, value in row.items() if name in data} == {
            name: str(value) for name, value in data.items()
        }


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_the_empty_graph_and_one_node_are_files(name: str) -> None:
    lonely: nx.DiGraph[str] = nx.DiGraph()
    lonely.add_node("c", kind="claim", label="It burned.", iri="c")
    assert write_graph(nx.DiGraph(), name)
    assert name == "csv" or "It burned." in write_graph(lonely, name)


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_a_format_says_who_reads_it(name: str) -> None:
    known = FORMATS[name]
    assert known.summary
    assert "/" in known.media_type
    assert known.suffix.isascii()


def test_an_unknown_format_is_an_error_that_names_the_nearest() -> None:
    with pytest.raises(NotFound, match=r"Did you mean gexf\?"):
        find_format("gefx")
