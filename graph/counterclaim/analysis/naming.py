"""Which node of the graph stands for an agent that a query names."""

from collections.abc import Iterator
from typing import NamedTuple

import networkx as nx
from pyoxigraph import Literal, NamedNode

from counterclaim.agent import AgentKind
from counterclaim.store.protocol import Row, Store


class Named(NamedTuple):
    """One row of a query: the IRIs and words bound, an agent among them, and the agent's name."""

    agent: str
    name: str
    rest: dict[str, str]


def read_named(store: Store, query: str, agent: str) -> Iterator[Named]:
    """Yield the rows of a query that binds ``agent`` and ``?name``."""
    for row in store.select(query):
        bound = _values(row)
        yield Named(bound.pop(agent), bound.pop("name"), bound)


class Nodes:
    """The nodes of a graph made by ``to_networkx``, found by IRI or, if names are merged there, by name."""

    def __init__(self, G: "nx.MultiDiGraph[str]", *, merge_names: bool = True) -> None:
        self._graph = G
        self._merge_names = merge_names
        self._by_name: dict[str, str] = {}
        for node, data in G.nodes(data=True):
            if merge_names and data.get("kind") == "claimant" and data.get("type") not in _NAMELESS:
                self._by_name.setdefault(_folded(str(data.get("label", node))), node)

    def find(self, iri: str, name: str) -> str:
        """Return the node; an agent that is not in the graph is its own, or that of the first of its name."""
        if iri in self._graph or not self._merge_names:
            return iri
        return self._by_name.setdefault(_folded(name), iri)


_NAMELESS = {AgentKind.UNNAMED, AgentKind.NARRATOR}


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _values(row: Row) -> dict[str, str]:
    return {name: term.value for name, term in row.items() if isinstance(term, NamedNode | Literal)}
