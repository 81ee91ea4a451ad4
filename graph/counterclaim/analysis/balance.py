"""Signed balance: whether enmities and friendships divide the parties into two camps, and who does not fit."""

import random
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

import networkx as nx

from counterclaim.analysis import switching


@dataclass(frozen=True, slots=True, kw_only=True)
class Frustration:
    """The best division into two camps that was found, and what does not fit it.

    Attributes:
        camps: every node in one of two sets; the camp of the first node comes first.
        edges: the frustrated ones: friends in two camps, enemies in one.
        index: their weight, or their number if no weight was asked for.
        bound: what every division costs at least.
        total: the weight or number of all signed edges.
    """

    camps: tuple[frozenset[str], frozenset[str]]
    edges: tuple[tuple[str, str], ...]
    index: float
    bound: float
    total: float

    @property
    def is_exact(self) -> bool:
        """Whether no division is better."""
        return self.index - self.bound <= 1e-9 * self.total

    @property
    def balance(self) -> float:
        """``1 - 2 index / total``: 1 where two camps explain everything; without loops at least 0 in the best."""
        return 1 - 2 * self.index / self.total if self.total else 1.0


def is_balanced(S: "nx.Graph[str]", *, sign: str = "sign") -> bool:
    """Tell whether two camps explain every edge: friends within, enemies across.

    Parameters
    ----------
    S : networkx.Graph
        For example as made by `parties`.
    sign : string, optional (default="sign")
        Edge attribute: positive for friends, negative for enemies; edges with 0 or without it take no part.

    Returns
    -------
    bool
        Whether every cycle has an even number of enmities.

    Raises
    ------
    networkx.NetworkXNotImplemented
        If `S` is directed or a multigraph.

    Examples
    --------
    The enemy of my enemy is my friend, or should be.

    >>> S = nx.Graph()
    >>> S.add_edge("p", "q", sign=-1)
    >>> S.add_edge("q", "r", sign=-1)
    >>> S.add_edge("p", "r", sign=1)
    >>> is_balanced(S)
    True
    >>> S.edges["p", "r"]["sign"] = -1
    >>> is_balanced(S)
    False

    See Also
    --------
    frustration : how far from balanced, and which edges are in the way.

    Notes
    -----
    Linear in nodes and edges.

    References
    ----------
    .. [1] F. Harary, "On the notion of balance of a signed graph", Michigan Mathematical Journal 2, 143-146 (1953).
    """
    B = _signed(S, sign=sign, weight=None)
    sides = _coloured(B)
    return all(data["weight"] * sides[u] * sides[v] > 0 for u, v, data in B.edges(data=True))


def frustration(
    S: "nx.Graph[str]",
    *,
    sign: str = "sign",
    weight: str | None = None,
    limit: int = 32,
    restarts: int = 8,
    seed: int | random.Random | None = None,
) -> Frustration:
    """Return the two camps that leave the least frustrated, and what they leave: who breaks ranks, and where.

    Parameters
    ----------
    S : networkx.Graph
        For example as made by `parties`.
    sign : string, optional (default="sign")
        Edge attribute: positive for friends, negative for enemies; edges with 0 or without it take no part.
    weight : string or None, optional (default=None)
        Edge attribute whose size says how much an edge counts (1 where absent). If None, every edge counts 1.
    limit : int, optional (default=32)
        Blocks of up to so many nodes (never more than 300) are solved exactly, unless that takes too many steps.
    restarts : int, optional (default=8)
        From how many random divisions the search in larger blocks starts.
    seed : integer, random_state, or None (default)
        Indicator of random number generation state, as in NetworkX. Only blocks above `limit` depend on it.

    Returns
    -------
    Frustration
        Its ``bound`` equals its ``index`` where the division is known to be the best; there may be others as good, in
        which others break ranks: of three who are all enemies any two may be the pair that does not fit.

    Raises
    ------
    networkx.NetworkXError
        If `limit` is negative or `restarts` is less than 1.
    networkx.NetworkXNotImplemented
        If `S` is directed or a multigraph.

    Examples
    --------
    >>> S = nx.Graph()
    >>> S.add_edges_from([("army", "rebels"), ("rebels", "ministry"), ("army", "medics")], sign=-1)
    >>> S.add_edges_from([("army", "ministry"), ("rebels", "medics"), ("medics", "ministry")], sign=1)
    >>> found = frustration(S)
    >>> [sorted(camp) for camp in found.camps], found.index, found.is_exact
    ([['army', 'ministry'], ['medics', 'rebels']], 1.0, True)
    >>> found.edges
    (('ministry', 'medics'),)

    See Also
    --------
    is_balanced : whether nothing is frustrated, in linear time.

    Notes
    -----
    The frustration index [1]_ is the least number of edges to take away before the graph is balanced; finding it is
    NP-hard. Cycles lie within blocks (biconnected components), so these are solved one by one. Small blocks: Russian
    doll search, exponential in the nodes of the block, given up after 400,000 steps. Others: local search from random
    spanning trees, with a lower bound from negative cycles that share no edge; both near linear. Exact results for
    15,000 edges need an integer programme [2]_.

    A camp is who is on the same side of most disputes; it says nothing about alliances outside the texts.

    References
    ----------
    .. [1] F. Harary, "On the measurement of structural balance", Behavioral Science 4, 316-323 (1959).
    .. [2] S. Aref, M. C. Wilson, "Balance and frustration in signed networks", Journal of Complex Networks 7(2),
       163-189 (2019).
    """
    if limit < 0 or restarts < 1:
        raise nx.NetworkXError(f"limit is {limit}, restarts {restarts}; they have to be at least 0 and 1.")
    B = _signed(S, sign=sign, weight=weight)
    chance = nx.utils.create_py_random_state(seed)
    lonely = [(node, node) for node in nx.nodes_with_selfloops(B) if B.edges[node, node]["weight"] < 0]
    bound = sum(abs(B.edges[loop]["weight"]) for loop in lonely)
    total = sum(abs(data["weight"]) for _, _, data in B.edges(data=True))
    frustrated = list(lonely)
    for nodes, bonds in _blocks(B):
        best = switching.exact(bonds) if len(nodes) <= limit else None
        sides = best or switching.local(bonds, chance, restarts=restarts)
        bound += switching.cost(bonds, sides) if best else switching.bound(bonds, sides)
        side = dict(zip(nodes, sides, strict=True))
        frustrated += [(u, v) for u, v in B.subgraph(nodes).edges if _hurts(B, u, v, side) and u != v]
    index = sum(abs(B.edges[edge]["weight"]) for edge in frustrated)
    return Frustration(
        camps=_camps(B, frustrated),
        edges=_in_order(B, frustrated),
        index=float(index),
        bound=float(bound),
        total=float(total),
    )


def _signed(S: "nx.Graph[str]", *, sign: str, weight: str | None) -> "nx.Graph[str]":
    """Return the edges that take part, with the sign in their weight."""
    if S.is_directed() or S.is_multigraph():
        raise nx.NetworkXNotImplemented("Balance is a property of a Graph; directed graphs and multigraphs have none.")
    B: nx.Graph[str] = nx.Graph()
    B.add_nodes_from(S)
    for u, v, data in S.edges(data=True):
        direction = data.get(sign) or 0
        size = 1 if weight is None else abs(data.get(weight, 1))
        if direction and size:
            B.add_edge(u, v, weight=size if direction > 0 else -size)
    return B


def _blocks(B: "nx.Graph[str]") -> Iterator[tuple[list[str], list[dict[int, float]]]]:
    """Yield the nodes of each block that has a cycle, and their bonds by number."""
    order = {node: at for at, node in enumerate(B)}
    blocks: Iterator[set[str]] = nx.biconnected_components(B)  # type: ignore[assignment]
    for block in blocks:
        if len(block) > 2:  # noqa: PLR2004 - two nodes have no cycle
            nodes = sorted(block, key=order.__getitem__)
            number = {node: at for at, node in enumerate(nodes)}
            yield (
                nodes,
                [{number[v]: data["weight"] for v, data in B.adj[u].items() if v in number and v != u} for u in nodes],
            )


def _hurts(B: "nx.Graph[str]", u: str, v: str, side: dict[str, int]) -> bool:
    return bool(B.edges[u, v]["weight"] * side[u] * side[v] < 0)


def _camps(B: "nx.Graph[str]", frustrated: list[tuple[str, str]]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the camps once what is frustrated counts as its contrary: then all blocks agree on their common nodes."""
    C = B.copy()
    for u, v in frustrated:
        C.edges[u, v]["weight"] *= -1
    sides = _coloured(C)
    return frozenset(n for n in sides if sides[n] > 0), frozenset(n for n in sides if sides[n] < 0)


def _in_order(B: "nx.Graph[str]", edges: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    wanted = {frozenset(edge) for edge in edges}
    return tuple(edge for edge in B.edges if frozenset(edge) in wanted)


def _coloured(B: "nx.Graph[str]") -> dict[str, int]:
    """Return a side for each node, as the edges of a spanning forest ask for."""
    sides: dict[str, int] = {}
    for root in B:
        if root in sides:
            continue
        sides[root] = 1
        waiting = deque([root])
        while waiting:
            node = waiting.popleft()
            for other, data in B.adj[node].items():
                if other not in sides:
                    sides[other] = sides[node] if data["weight"] > 0 else -sides[node]
                    waiting.append(other)
    return sides
