"""GEXF 1.2 for Gephi: with a timeline from the first day each thing was seen, and places, sizes and colours."""

import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import networkx as nx

from counterclaim.exports.attributes import attribute_types
from counterclaim.exports.layout import layout
from counterclaim.exports.xml import xml_attributes

# Okabe and Ito's palette, told apart with every common kind of colour blindness.
_KINDS = {
    "claim": (240, 228, 66),
    "claimant": (0, 114, 178),
    "party": (0, 114, 178),
    "article": (153, 153, 153),
    "position": (86, 180, 233),
    "utterance": (86, 180, 233),
}
_SIGNS = {1: (0, 114, 178), -1: (213, 94, 0), 0: (153, 153, 153)}
_OTHER = (0, 158, 115)
_TAKEN = {"label", "weight", "first_seen"}
"""What GEXF has a place of its own for."""


def gexf(G: "nx.Graph[str]") -> str:
    """Return a graph as a GEXF 1.2 document.

    Parameters
    ----------
    G : networkx.Graph
        Any whose attributes are strings, numbers or truth values.

    Returns
    -------
    str
        UTF-8 is declared. ``first_seen`` is also the ``start`` of nodes and edges, so that Gephi has a timeline; what
        has no date is there all the time. ``label`` is the label, the size of ``weight`` the weight (Gephi takes no
        negative one): ``sign`` and, where one is not above 0, ``signed_weight`` of all edges keep its direction. Each
        node has a place, a colour by its kind and a size by its degree, each edge a colour by its sign.

    Raises
    ------
    networkx.NetworkXError
        If an attribute is no string, number or truth value.

    Examples
    --------
    >>> from io import BytesIO
    >>> G = nx.DiGraph()
    >>> G.add_edge("rebels", "c", kind="asserts", first_seen="2031-03-04")
    >>> nx.read_gexf(BytesIO(gexf(G).encode())).edges["rebels", "c"]["start"]
    '2031-03-04'
    """
    return "".join(_document(G))


def _document(G: "nx.Graph[str]") -> Iterator[str]:
    edge_data = _edge_data(G)
    dated = any("first_seen" in data for data in (*(data for _, data in G.nodes(data=True)), *edge_data))
    dynamics = ' mode="dynamic" timeformat="date"' if dated else ' mode="static"'
    direction = "directed" if G.is_directed() else "undirected"
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">\n'
    yield "<meta><creator>counterclaim</creator></meta>\n"
    yield f'<graph defaultedgetype="{direction}"{dynamics}>\n'
    nodes, edges = _Attributes.of(data for _, data in G.nodes(data=True)), _Attributes.of(edge_data)
    yield from nodes.declared("node")
    yield from edges.declared("edge")
    places = layout(G)
    yield "<nodes>\n"
    for node, data in G.nodes(data=True):
        x, y = places[node]
        drawn = f'<viz:size value="{4 + 2 * math.log1p(G.degree(node)):.2f}"/>'
        drawn += f'<viz:position x="{x}" y="{y}" z="0.0"/>{_colour(_KINDS.get(data.get("kind", ""), _OTHER))}'
        names = xml_attributes(id=node, label=data.get("label", node), start=data.get("first_seen"))
        yield f"<node{names}>{nodes.values(data)}{drawn}</node>\n"
    yield "</nodes>\n<edges>\n"
    for number, ((source, target, *_), data) in enumerate(zip(G.edges, edge_data, strict=True)):
        weight = abs(_weight(data)) or None
        names = xml_attributes(
            id=str(number), source=source, target=target, weight=weight, start=data.get("first_seen")
        )
        colour = _colour(_SIGNS.get(data.get("sign", 0), _OTHER))
        yield f"<edge{names}>{edges.values(data)}{colour}</edge>\n"
    yield "</edges>\n</graph>\n</gexf>\n"


def _edge_data(G: "nx.Graph[str]") -> list[dict[str, Any]]:
    """Return what edges have: where a weight is not above 0, as Gephi needs it, all have ``signed_weight`` too."""
    found: list[dict[str, Any]] = [data for *_, data in G.edges(data=True)]
    if all(_weight(data) > 0 for data in found):
        return found
    return [{**data, "signed_weight": _weight(data)} for data in found]


def _weight(data: Mapping[str, object]) -> float:
    weight = data.get("weight", 1)
    return weight if isinstance(weight, int | float) else 1


class _Attributes:
    """The attributes of nodes or of edges, by number, each with one type for all."""

    def __init__(self, types: Mapping[str, str]) -> None:
        self._types = types
        self._numbers = {name: str(number) for number, name in enumerate(types)}

    @classmethod
    def of(cls, all_data: Iterable[Mapping[str, object]]) -> "_Attributes":
        return cls(attribute_types(all_data, without=_TAKEN))

    def declared(self, kind: str) -> Iterator[str]:
        if self._types:
            yield f'<attributes class="{kind}">\n'
            for name, number in self._numbers.items():
                yield f"<attribute{xml_attributes(id=number, title=name, type=self._types[name])}/>\n"
            yield "</attributes>\n"

    def values(self, data: Mapping[str, object]) -> str:
        found = "".join(
            f"<attvalue{xml_attributes(**{'for': number, 'value': data[name]})}/>"
            for name, number in self._numbers.items()
            if name in data
        )
        return f"<attvalues>{found}</attvalues>" if found else ""


def _colour(rgb: tuple[int, int, int]) -> str:
    return '<viz:color r="{}" g="{}" b="{}"/>'.format(*rgb)
