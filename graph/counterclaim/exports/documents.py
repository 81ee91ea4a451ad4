"""Graphs as JSON: node-link for NetworkX and D3, elements for Cytoscape.js."""

import json

import networkx as nx

from counterclaim.exports.layout import layout


def node_link(G: "nx.Graph[str]") -> str:
    """Return node-link JSON: what ``networkx.node_link_graph`` reads, and D3 with ``links`` taken from ``edges``.

    >>> nx.node_link_graph(json.loads(node_link(nx.path_graph(["a", "b"])))).edges
    EdgeView([('a', 'b')])
    """
    return _written(nx.node_link_data(G, edges="edges"))


def cytoscape(G: "nx.Graph[str]") -> str:
    """Return the elements of Cytoscape.js, each node with its place; ``networkx.cytoscape_graph`` reads them too.

    Nodes have their name as ``id`` and their label as ``name``; an edge has an ``id`` of its own.
    """
    document = nx.cytoscape_data(G)
    places = layout(G)
    for element in document["elements"]["nodes"]:
        data = element["data"]
        x, y = places[data["value"]]
        element["position"] = {"x": x, "y": -y}  # a screen's y grows downwards
        data["name"] = data.get("label", data["name"])
    for number, element in enumerate(document["elements"]["edges"]):
        element["data"]["id"] = f"e{number}"
    return _written(document)


def _written(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n"
