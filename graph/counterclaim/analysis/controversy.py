"""Controversy: whether walks along agreements stay on their side of a dispute, more than chance would have it.

A bare score is high on random graphs, too. So each comes with what graphs of the same degrees get.
"""

import random
from collections.abc import Collection
from dataclasses import dataclass
from statistics import fmean, pstdev

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from counterclaim.analysis import switching
from counterclaim.analysis.absorption import absorbed
from counterclaim.analysis.rewiring import Pairs, rewired

LIMIT = 100_000
"""With more parties than this, the random graphs take hours."""

ROUNDS = 10
"""How often each edge is offered an exchange."""

_SEARCHES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Controversy:
    """How far apart two sides are, and what chance gives.

    Attributes:
        score: random-walk controversy, from -1 to 1; 1 where no walk changes sides, 0 where sides say nothing or all
            are on one.
        sides: the parties of each.
        random: the scores of random graphs in which every party has as many friends and as many enemies.
    """

    score: float
    sides: tuple[frozenset[str], frozenset[str]]
    random: tuple[float, ...]

    @property
    def expected(self) -> float:
        """The mean of the random graphs."""
        return fmean(self.random)

    @property
    def excess(self) -> float:
        """The score less what chance gives: the normalised score of Salloum, Chen and Kivelä."""
        return self.score - self.expected

    @property
    def z(self) -> float | None:
        """The excess in standard deviations of the random graphs; None if these are all alike."""
        spread = pstdev(self.random)
        return self.excess / spread if spread > 1e-9 else None  # noqa: PLR2004 - rounding

    @property
    def percentile(self) -> float:
        """The percentage of random graphs that score less; those that score the same count half."""
        less = sum(score < self.score - 1e-9 for score in self.random)
        same = sum(abs(score - self.score) <= 1e-9 for score in self.random)  # noqa: PLR2004 - rounding
        return 100 * (less + same / 2) / len(self.random)


def random_walk_controversy(
    G: "nx.Graph[str]",
    sides: Collection[Collection[str]],
    *,
    hubs: int | None = None,
    max_iter: int = 10_000,
    tol: float = 1e-9,
) -> float:
    r"""Return whether random walks end on the side where they began.

    .. math:: RWC = P_{XX} P_{YY} - P_{YX} P_{XY}

    where :math:`P_{AB}` is the probability that a walk that ended on side `B` began on side `A`. Walks begin on
    either side as likely, at any node of it, and end at the first hub they reach.

    Parameters
    ----------
    G : networkx.Graph
        Whose edges are agreements.
    sides : collection of two collections of nodes
        That have no node in common.
    hubs : int or None, optional (default=None)
        How many of the nodes with most edges are hubs on each side. If None, one in a hundred, at least one.
    max_iter : int, optional (default=10,000)
        The most rounds in which the equations of where walks end are solved.
    tol : float, optional (default=1e-9)
        Rounds end when what is left of them is no larger share than this.

    Returns
    -------
    float
        From -1 to 1.

    Raises
    ------
    networkx.NetworkXError
        If there are not two sides, both with a node and none in common, or an option is not positive.
    networkx.NodeNotFound
        If a node of a side is not in `G`.
    networkx.NetworkXNotImplemented
        If `G` is directed or a multigraph.
    networkx.PowerIterationFailedConvergence
        If `max_iter` rounds are not enough.

    Examples
    --------
    Two cliques have no way between them; in one clique a walk forgets at once where it began.

    >>> random_walk_controversy(nx.disjoint_union(nx.complete_graph(5), nx.complete_graph(5)), [range(5), range(5, 10)])
    1.0
    >>> round(random_walk_controversy(nx.complete_graph(10), [range(5), range(5, 10)]), 2)
    0.2

    See Also
    --------
    controversy : with sides and with what chance gives. Do not quote a score without it.

    Notes
    -----
    The measure of Garimella and others [1]_, computed from absorption probabilities and not from sampled walks. A
    walk that reaches no hub is left out. Linear in nodes and edges for a round.

    References
    ----------
    .. [1] K. Garimella, G. De Francisci Morales, A. Gionis, M. Mathioudakis, "Quantifying Controversy on Social
       Media", ACM Transactions on Social Computing 1(1), 3 (2018).
    """
    if G.is_directed() or G.is_multigraph():
        raise nx.NetworkXNotImplemented("Random-walk controversy needs a Graph, no directed graph and no multigraph.")
    if (hubs is not None and hubs < 1) or max_iter < 1 or tol <= 0:
        raise nx.NetworkXError(f"hubs is {hubs}, max_iter {max_iter}, tol {tol}; all have to be positive.")
    number = {node: at for at, node in enumerate(G)}
    for node in (node for side in sides for node in side if node not in number):
        raise nx.NodeNotFound(f"{node!r} is on a side, but not in the graph.")
    taken = [{number[node] for node in side} for side in sides]
    if len(taken) != 2 or not all(taken) or taken[0] & taken[1]:  # noqa: PLR2004 - two sides
        raise nx.NetworkXError("There have to be two sides, each with a node, and none on both.")
    side = np.zeros(len(number), dtype=np.int64)
    side[list(taken[0])], side[list(taken[1])] = 1, -1
    pairs = np.array([(number[u], number[v]) for u, v in G.edges if u != v], dtype=np.int64).reshape(-1, 2)
    return _score(pairs, side, hubs, max_iter, tol)


def controversy(
    S: "nx.Graph[str]",
    *,
    sign: str = "sign",
    hubs: int | None = None,
    samples: int = 100,
    limit: int = LIMIT,
    seed: int | random.Random | None = None,
) -> Controversy:
    """Return how far apart the two sides of a dispute are, against what chance gives.

    Parameters
    ----------
    S : networkx.Graph
        For example a connected part of what `parties` makes.
    sign : string, optional (default="sign")
        Edge attribute: positive for agreement, negative for dispute; edges with 0 or without it take no part.
    hubs : int or None, optional (default=None)
        As for `random_walk_controversy`.
    samples : int, optional (default=100)
        How many random graphs are drawn.
    limit : int, optional (default=100,000)
        The most nodes.
    seed : integer, random_state, or None (default)
        Indicator of random number generation state, as in NetworkX.

    Returns
    -------
    Controversy
        Look at its ``z`` and its ``percentile``; its ``score`` alone says little.

    Raises
    ------
    networkx.NetworkXError
        If `samples` or `hubs` is less than 1, or `S` has more than `limit` nodes.
    networkx.NetworkXNotImplemented
        If `S` is directed or a multigraph.

    Examples
    --------
    >>> S = nx.disjoint_union(nx.complete_graph(8), nx.complete_graph(8))
    >>> nx.set_edge_attributes(S, 1, "sign")
    >>> S.add_edges_from(((u, v) for u in range(8) for v in range(8, 16) if (u + v) % 3 == 0), sign=-1)
    >>> found = controversy(S, samples=50, seed=1)
    >>> found.score, found.z > 2, found.percentile > 95
    (1.0, True, True)

    Notes
    -----
    Sides are those that local search finds to frustrate little (as `frustration` does beyond its limit); walks go
    along agreements. In the random graphs, ends of agreements are exchanged with ends of agreements and ends of
    disputes with ends of disputes, so that each party keeps its number of both; sides are found anew in each. Without
    that, sparse random graphs score high as well, because sides can be found in them [1]_: look at `z` or
    `percentile`.

    Near linear for each sample; beyond 100,000 nodes that is too long, so take a subgraph (one dispute, one month), or
    raise `limit`.

    References
    ----------
    .. [1] A. Salloum, T. H. Y. Chen, M. Kivelä, "Separating Polarization from Noise: Comparison and Normalization of
       Structural Polarization Measures", Proceedings of the ACM on Human-Computer Interaction 6 (CSCW1), 115 (2022).
    """
    if S.is_directed() or S.is_multigraph():
        raise nx.NetworkXNotImplemented("Controversy needs a Graph, no directed graph and no multigraph.")
    if samples < 1 or (hubs is not None and hubs < 1):
        raise nx.NetworkXError(f"samples is {samples}, hubs {hubs}; they have to be at least 1.")
    if len(S) > limit:
        raise nx.NetworkXError(
            f"{len(S)} parties are too many to compare with {samples} random graphs (limit {limit}). Take a subgraph."
        )
    pairs, signs = _signed(S, sign)
    chance = nx.utils.create_py_random_state(seed)
    draw = np.random.default_rng(chance.getrandbits(64))
    side = _sides(pairs, signs, len(S), chance)
    scores = []
    for _ in range(samples):
        drawn = rewired(pairs, signs, len(S), draw, rounds=ROUNDS)
        scores.append(_scored(drawn, signs, _sides(drawn, signs, len(S), chance), hubs))
    return Controversy(score=_scored(pairs, signs, side, hubs), sides=_named(S, side), random=tuple(scores))


def two_sides(
    S: "nx.Graph[str]", *, sign: str = "sign", seed: int | random.Random | None = None
) -> tuple[frozenset[str], frozenset[str]]:
    """Return the sides that `controversy` would measure, without measuring: for `S` and options see there."""
    return _named(S, _sides(*_signed(S, sign), len(S), nx.utils.create_py_random_state(seed)))


def _signed(S: "nx.Graph[str]", sign: str) -> tuple[Pairs, NDArray[np.int64]]:
    """Return the edges that take part, by node numbers, and their signs."""
    number = {node: at for at, node in enumerate(S)}
    signed = [(number[u], number[v], data.get(sign) or 0) for u, v, data in S.edges(data=True) if u != v]
    signed = [edge for edge in signed if edge[2]]
    pairs = np.array([edge[:2] for edge in signed], dtype=np.int64).reshape(-1, 2)
    return pairs, np.array([1 if edge[2] > 0 else -1 for edge in signed], dtype=np.int64)


def _named(S: "nx.Graph[str]", side: NDArray[np.int64]) -> tuple[frozenset[str], frozenset[str]]:
    return (
        frozenset(node for node, where in zip(S, side, strict=True) if where > 0),
        frozenset(node for node, where in zip(S, side, strict=True) if where < 0),
    )


def _sides(pairs: Pairs, signs: NDArray[np.int64], size: int, chance: random.Random) -> NDArray[np.int64]:
    bonds: list[dict[int, float]] = [{} for _ in range(size)]
    for (u, v), sign in zip(pairs.tolist(), signs.tolist(), strict=True):
        bonds[u][v] = bonds[v][u] = sign
    return np.array(switching.local(bonds, chance, restarts=_SEARCHES), dtype=np.int64)


def _scored(pairs: Pairs, signs: NDArray[np.int64], side: NDArray[np.int64], hubs: int | None) -> float:
    if not len(side) or abs(int(side.sum())) == len(side):
        return 0.0
    return _score(pairs[signs > 0], side, hubs, 10_000, 1e-9)


def _score(pairs: Pairs, side: NDArray[np.int64], hubs: int | None, max_iter: int, tol: float) -> float:
    """Return the controversy of a graph whose nodes are on side 1, -1 or (0) none."""
    size = len(side)
    degrees = np.bincount(pairs.ravel(), minlength=size)
    hub = np.zeros(size, dtype=np.bool_)
    for one in (1, -1):
        members = np.flatnonzero(side == one)
        most = max(1, len(members) // 100) if hubs is None else hubs
        hub[members[np.argsort(-degrees[members], kind="stable")[:most]]] = True
    there = absorbed(pairs, np.stack([hub & (side == 1), hub & (side == -1)]), max_iter=max_iter, tol=tol)
    (xx, xy), (yx, yy) = (_ended(there, side == one) for one in (1, -1))
    return float(xx / (xx + yx) * yy / (xy + yy) - yx / (xx + yx) * xy / (xy + yy))


def _ended(there: NDArray[np.float64], began: NDArray[np.bool_]) -> tuple[float, float]:
    """Return the share of the walks that began somewhere and ended that ended on the one side and on the other."""
    ended = there[:, began].sum(axis=1)
    return float(ended[0] / ended.sum()), float(ended[1] / ended.sum())
