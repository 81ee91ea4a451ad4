"""Projections: the graphs that analyses run on and other programs draw, all made from one answer of the store."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import partial
from types import MappingProxyType
from typing import Literal, TypedDict, Unpack, overload

import networkx as nx

from counterclaim.analysis.bipartite import bipartite
from counterclaim.analysis.claim import claims
from counterclaim.analysis.graph import read_disputes
from counterclaim.analysis.party import parties
from counterclaim.analysis.position import positions
from counterclaim.analysis.question import Selection
from counterclaim.analysis.relay import relays
from counterclaim.analysis.source import Sources
from counterclaim.analysis.utterance import utterances
from counterclaim.store.protocol import Store


@dataclass(frozen=True, slots=True)
class Projection:
    """One way to look at the graph of disputes.

    Attributes:
        name: what it is asked for by.
        nodes: what a node is.
        edges: what an edge is.
        make: from the graph of disputes to it.
    """

    name: str
    nodes: str
    edges: str
    make: Callable[["nx.MultiDiGraph[str]"], "nx.Graph[str]"]


def _itself(G: "nx.MultiDiGraph[str]") -> "nx.Graph[str]":
    return G


PROJECTIONS: Mapping[str, Projection] = MappingProxyType(
    {
        projection.name: projection
        for projection in (
            Projection(
                "disputes",
                "claimants, claims",
                "one utterance, with its words; a rebuttal; a spokesperson; what claims have to do with each other; "
                "whom a claim accuses",
                _itself,
            ),
            Projection(
                "positions",
                "a party's stance on a claim",
                "one attacks or supports the other",
                partial(positions, supports=True),
            ),
            Projection(
                "parties",
                "parties",
                "two parties: claims they dispute or agree on (undirected, signed)",
                parties,
            ),
            Projection("bipartite", "parties, claims", "a party's stance on a claim, however often printed", bipartite),
            Projection("relays", "claims, claimants, articles", "words go from one to the next", relays),
            Projection(
                "claims", "claims", "one contradicts, supports or matches the other; both are in an article", claims
            ),
            Projection("utterances", "utterances", "one rebuts, takes back or follows the other", utterances),
        )
    }
)


_Directed = Literal["disputes", "bipartite", "relays", "claims", "utterances"]


class _Choice(TypedDict, total=False):
    since: date | None
    until: date | None
    publishers: Iterable[str] | None
    merge_names: bool


@overload
def to_networkx(
    store: Store, *, projection: _Directed = "disputes", **choice: Unpack[_Choice]
) -> "nx.MultiDiGraph[str]": ...


@overload
def to_networkx(store: Store, *, projection: Literal["positions"], **choice: Unpack[_Choice]) -> "nx.DiGraph[str]": ...


@overload
def to_networkx(store: Store, *, projection: str, **choice: Unpack[_Choice]) -> "nx.Graph[str]": ...


def to_networkx(
    store: Store,
    *,
    projection: str = "disputes",
    since: date | None = None,
    until: date | None = None,
    publishers: Iterable[str] | None = None,
    merge_names: bool = True,
) -> "nx.Graph[str]":
    """Return a graph of who says what and who disputes whom.

    Parameters
    ----------
    store : Store
        Where the articles were ingested.
    projection : string, optional (default="disputes")
        One of `PROJECTIONS`: what is a node and what is an edge.
    since, until : datetime.date, optional
        Only articles published on these days or between them; those without a date are left out then.
    publishers : iterable of string, optional
        Only articles of these publishers, case apart.
    merge_names : bool, optional
        Whether named claimants that articles call by the same name are one node.

    Returns
    -------
    networkx.MultiDiGraph
        Or, for ``"positions"``, a ``DiGraph`` and, for ``"parties"``, a ``Graph``. Each is what the function of the
        same name makes of ``"disputes"``, whose attributes `read_disputes` lists.

    Raises
    ------
    networkx.NetworkXError
        If there is no such projection, or no day or publisher can be meant.

    Examples
    --------
    >>> from counterclaim.store.embedded import EmbeddedStore
    >>> with EmbeddedStore.open(None) as empty:
    ...     print(to_networkx(empty, projection="parties"))
    Graph with 0 nodes and 0 edges

    See Also
    --------
    bipartite, claims, parties, positions, relays, utterances : the same from a graph, with options of their own.

    Notes
    -----
    One SPARQL query, read once. Time and memory grow with the number of utterances in the articles asked for; on one
    claim there are as many attacks between positions as pairs on opposite sides.
    """
    chosen = find_projection(projection)
    sources = Sources.choose(since=since, until=until, publishers=publishers)
    return chosen.make(read_disputes(store, merge_names=merge_names, sources=sources))


def read_selection(store: Store, selection: Selection) -> "nx.MultiDiGraph[str]":
    """Return the graph of disputes of the articles that a selection chooses."""
    return to_networkx(store, since=selection.since, until=selection.until, publishers=selection.publishers or None)


def find_projection(name: str) -> Projection:
    """Return the projection of that name.

    Raises:
        networkx.NetworkXError: if there is none; it names the nearest.
    """
    if name not in PROJECTIONS:
        near = get_close_matches(name, PROJECTIONS, n=1)
        hint = f" Did you mean {near[0]}?" if near else ""
        raise nx.NetworkXError(f"There is no projection {name!r}.{hint} There is {', '.join(PROJECTIONS)}.")
    return PROJECTIONS[name]
