"""Graphs as a table: an edge a row."""

import csv
from io import StringIO

import networkx as nx

_FIRST = ("kind", "sign", "weight", "confidence", "matching_confidence", "first_seen")


def edge_list(G: "nx.Graph[str]") -> str:
    r"""Return RFC 4180 CSV: source, target, their labels, then what edges have. Nodes without an edge are not in it.

    >>> edge_list(nx.Graph([("a", "b", {"sign": -1})]))
    'source,source_label,target,target_label,sign\r\na,a,b,b,-1\r\n'
    """
    found = {name for _, _, data in G.edges(data=True) for name in data}
    names = [*(name for name in _FIRST if name in found), *sorted(found - set(_FIRST))]
    written = StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow(["source", "source_label", "target", "target_label", *names])
    for source, target, data in G.edges(data=True):
        ends = (source, G.nodes[source].get("label", source), target, G.nodes[target].get("label", target))
        writer.writerow([*ends, *(data.get(name, "") for name in names)])
    return written.getvalue()
