"""GraphML, which Gephi, Cytoscape, yEd, igraph and NetworkX itself read."""

from collections.abc import Iterable, Iterator, Mapping
from xml.sax.saxutils import escape

import networkx as nx

from counterclaim.exports.attributes import attribute_types
from counterclaim.exports.xml import xml_attributes, xml_safe

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_CARRIAGE_RETURN = {"\r": "&#13;"}
"""Readers would make a line feed of it."""


def graphml(G: "nx.Graph[str]") -> str:
    r"""Return a graph as a GraphML document.

    Parameters
    ----------
    G : networkx.Graph
        Any whose attributes are strings, numbers or truth values.

    Returns
    -------
    str
        UTF-8 is declared. Each attribute has one type for all nodes and one for all edges. The edges of a multigraph
        have their key in ``key``, where NetworkX looks for it, and no ``id``: keys tell apart only the edges between
        the same two nodes, and readers that go by ids would take many for one. Characters that XML cannot hold are
        U+FFFD, so that offsets into quotes stay.

    Raises
    ------
    networkx.NetworkXError
        If an attribute is no string, number or truth value.

    Examples
    --------
    >>> G = nx.DiGraph()
    >>> G.add_node("c", label="quoted\x00words")
    >>> nx.parse_graphml(graphml(G)).nodes["c"]["label"]
    'quoted\ufffdwords'
    """
    return "".join(_document(G))


def _document(G: "nx.Graph[str]") -> Iterator[str]:
    nodes = _Keys("node", "n", (data for _, data in G.nodes(data=True)))
    edges = _Keys("edge", "e", (data for *_, data in _edges(G)))
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<graphml xmlns="{_NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    yield f'xsi:schemaLocation="{_NAMESPACE} {_NAMESPACE}/1.0/graphml.xsd">\n'
    yield from nodes.declared()
    yield from edges.declared()
    yield f'<graph edgedefault="{"directed" if G.is_directed() else "undirected"}">\n'
    for node, data in G.nodes(data=True):
        yield f"<node{xml_attributes(id=node)}>{nodes.values(data)}</node>\n"
    for source, target, described in _edges(G):
        yield f"<edge{xml_attributes(source=source, target=target)}>{edges.values(described)}</edge>\n"
    yield "</graph>\n</graphml>\n"


def _edges(G: "nx.Graph[str]") -> Iterator[tuple[str, str, Mapping[str, object]]]:
    if not isinstance(G, nx.MultiGraph):
        yield from G.edges(data=True)
        return
    for source, target, key, data in G.edges(keys=True, data=True):
        yield source, target, {**data, "key": key}


class _Keys:
    """What GraphML calls keys: the attributes of nodes or of edges, by ids that no other attribute has."""

    def __init__(self, kind: str, prefix: str, all_data: Iterable[Mapping[str, object]]) -> None:
        self._kind = kind
        self._types = attribute_types(all_data)
        self._ids = {name: f"{prefix}{number}" for number, name in enumerate(self._types)}

    def declared(self) -> Iterator[str]:
        for name, form in self._types.items():
            of = {"for": self._kind, "attr.name": name, "attr.type": form}
            yield f"<key{xml_attributes(id=self._ids[name], **of)}/>\n"

    def values(self, data: Mapping[str, object]) -> str:
        return "".join(
            f'<data key="{self._ids[name]}">{escape(xml_safe(value), _CARRIAGE_RETURN)}</data>'
            for name, value in data.items()
        )
