"""What has to come back of a graph, whatever a format calls its edges."""

from collections import Counter
from collections.abc import Iterable, Mapping

import networkx as nx

Edge = tuple[str, str, frozenset[tuple[str, str]]]


def edges(G: "nx.Graph[str]", *, without: Iterable[str] = ()) -> Counter[Edge]:
    """Return the edges with their attributes as text, each as often as it is there."""
    left_out = set(without)
    return Counter((*_ends(G, u, v), described(data, left_out)) for u, v, data in G.edges(data=True))


def described(data: Mapping[str, object], left_out: Iterable[str] = ()) -> frozenset[tuple[str, str]]:
    """Return attributes as text; a number without a fraction is an integer."""
    return frozenset((name, _text(value)) for name, value in data.items() if name not in set(left_out))


def _ends(G: "nx.Graph[str]", u: str, v: str) -> tuple[str, str]:
    return (u, v) if G.is_directed() else (min(u, v), max(u, v))


def _text(value: object) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
