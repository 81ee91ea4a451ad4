"""Where nodes are drawn, in files for programs that draw: the same each time, and quickly."""

import math

import networkx as nx

SPRINGS = 400
"""Up to so many nodes, springs pull together what belongs together; it takes time by the square of them."""

_GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))
_SIZE = 1000.0


def layout(G: "nx.Graph[str]") -> dict[str, tuple[float, float]]:
    """Return a place for each node within 1000 of the middle.

    Small graphs are laid out by springs. In larger ones nodes lie on a sunflower's spiral, part by part and the
    busiest of each first: a start that Gephi's own layouts take from there.
    """
    drawn: nx.Graph[str] = nx.Graph()
    drawn.add_nodes_from(G)
    drawn.add_edges_from(G.edges())
    if len(drawn) <= SPRINGS:
        places = nx.spring_layout(drawn, seed=0, method="force", weight=None, scale=_SIZE)
        return {node: (round(float(x), 2), round(float(y), 2)) for node, (x, y) in places.items()}
    order = [
        node
        for part in sorted(nx.connected_components(drawn), key=lambda part: (-len(part), min(part)))
        for node in sorted(part, key=lambda one: (-drawn.degree(one), one))
    ]
    return {node: _on_spiral(at, len(order)) for at, node in enumerate(order)}


def _on_spiral(at: int, count: int) -> tuple[float, float]:
    radius, angle = _SIZE * math.sqrt((at + 0.5) / count), at * _GOLDEN_ANGLE
    return round(radius * math.cos(angle), 2), round(radius * math.sin(angle), 2)
