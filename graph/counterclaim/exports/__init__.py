"""Graphs as files for other programs: any graph of NetworkX whose attributes are words and numbers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType

import networkx as nx

from counterclaim.errors import NotFound
from counterclaim.exports.documents import cytoscape, node_link
from counterclaim.exports.edges import edge_list
from counterclaim.exports.gexf import gexf
from counterclaim.exports.graphml import graphml
from counterclaim.exports.xaif import xaif


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file.

    Attributes:
        name: what it is asked for by.
        media_type: what HTTP calls it.
        suffix: what its files end in.
        summary: who reads it, and what is special about it.
        write: from a graph to the file's text.
    """

    name: str
    media_type: str
    suffix: str
    summary: str
    write: Callable[["nx.Graph[str]"], str]


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        known.name: known
        for known in (
            Format("node-link", "application/json", "json", "JSON for NetworkX, D3 and Observable", node_link),
            Format(
                "graphml", "application/graphml+xml", "graphml", "for Gephi, Cytoscape, yEd, igraph, NetworkX", graphml
            ),
            Format("gexf", "application/gexf+xml", "gexf", "for Gephi: with a timeline, colours and places", gexf),
            Format(
                "cytoscape", "application/json", "cyjs", "JSON for Cytoscape.js and Cytoscape, with places", cytoscape
            ),
            Format("csv", "text/csv", "csv", "an edge a row", edge_list),
            Format(
                "xaif",
                "application/json",
                "xaif.json",
                "AIF for argument tools; disputes, positions, bipartite, claims",
                xaif,
            ),
        )
    }
)


def write_graph(G: "nx.Graph[str]", format_name: str) -> str:
    """Return a graph as a file.

    Raises:
        NotFound: if there is no such format; it names the nearest.
        networkx.NetworkXError: if that format cannot hold the graph.
    """
    return find_format(format_name).write(G)


def find_format(name: str) -> Format:
    """Return the format of that name.

    Raises:
        NotFound: if there is none; it names the nearest.
    """
    if name not in FORMATS:
        near = get_close_matches(name, FORMATS, n=1)
        hint = f" Did you mean {near[0]}?" if near else ""
        raise NotFound(f"There is no format {name!r} for graphs.{hint} There is {', '.join(FORMATS)}.")
    return FORMATS[name]
