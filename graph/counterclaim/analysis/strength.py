"""How strongly positions stand: gradual semantics of attacks and supports, and what each argument contributes.

A strength orders positions by what was said against and for them; it is no probability of being true.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Strength = Callable[["nx.DiGraph[str]"], Mapping[str, float]]


def h_categoriser(
    A: "nx.DiGraph[str]",
    *,
    initial: str | None = None,
    sign: str | None = "sign",
    max_iter: int = 1000,
    tol: float = 1e-9,
) -> dict[str, float]:
    r"""Return how strongly each argument stands against its attackers.

    .. math:: s(x) = \frac{w(x)}{1 + \sum_{y \text{ attacks } x} s(y)}

    Parameters
    ----------
    A : networkx.DiGraph
        An edge from `u` to `v` says that `u` attacks `v`.
    initial : string or None, optional (default=None)
        Node attribute with the weight `w`, from 0 to 1 (1 where absent). If None, all weights are 1.
    sign : string or None, optional (default="sign")
        Edges whose attribute of this name is positive are supports and left out. If None, all edges attack.
    max_iter : int, optional (default=1000)
        The most rounds.
    tol : float, optional (default=1e-9)
        Rounds end when no strength changes by more.

    Returns
    -------
    dict
        From argument to a strength from 0 to 1: its weight if nothing attacks it, less with every attacker.

    Raises
    ------
    networkx.NetworkXError
        If a weight is not a number from 0 to 1, or an option is not positive.
    networkx.NetworkXNotImplemented
        If `A` is undirected or a multigraph.
    networkx.PowerIterationFailedConvergence
        If `max_iter` rounds are not enough.

    Examples
    --------
    >>> A = nx.DiGraph([("denial", "claim"), ("another", "claim"), ("proof", "denial")])
    >>> {argument: round(strength, 2) for argument, strength in h_categoriser(A).items()}
    {'denial': 0.5, 'claim': 0.4, 'another': 1.0, 'proof': 1.0}

    See Also
    --------
    df_quad : counts supports too.
    influences : which argument weighs how much.

    Notes
    -----
    Every graph has exactly one solution, and the iteration reaches it [2]_. Linear in nodes and edges for a round.

    References
    ----------
    .. [1] P. Besnard, A. Hunter, "A logic-based theory of deductive arguments", Artificial Intelligence 128, 203-235
       (2001).
    .. [2] F. Pu, J. Luo, Y. Zhang, G. Luo, "Argument Ranking with Categoriser Function", KSEM 2014, 290-301.
    """
    web = _web(A, initial, 1.0, sign)
    size = len(web.weights)

    def updated(strengths: Numbers) -> Numbers:
        against = np.bincount(web.victims, weights=strengths[web.attackers], minlength=size)
        return np.asarray(web.weights / (1 + against), dtype=np.float64)

    return dict(zip(A, _settled(updated, web.weights, max_iter, tol), strict=True))


def df_quad(
    A: "nx.DiGraph[str]",
    *,
    initial: str | None = None,
    sign: str | None = "sign",
    max_iter: int = 1000,
    tol: float = 1e-9,
) -> dict[str, float]:
    r"""Return how strongly each argument stands given its attackers and its supporters.

    Attackers together weigh :math:`a = 1 - \prod (1 - s(y))`, supporters `b` likewise; the weight `w` falls to
    :math:`w - w(a - b)` if attackers weigh more, and rises to :math:`w + (1 - w)(b - a)` if supporters do.

    Parameters
    ----------
    A : networkx.DiGraph
        An edge from `u` to `v` attacks `v`, or supports it if its `sign` is positive.
    initial : string or None, optional (default=None)
        Node attribute with the weight `w`, from 0 to 1 (0.5 where absent). If None, all weights are 0.5.
    sign : string or None, optional (default="sign")
        Edge attribute: positive for support. If None, all edges attack.
    max_iter : int, optional (default=1000)
        The most rounds.
    tol : float, optional (default=1e-9)
        Rounds end when no strength changes by more.

    Returns
    -------
    dict
        From argument to a strength from 0 to 1.

    Raises
    ------
    networkx.NetworkXError
        If a weight is not a number from 0 to 1, or an option is not positive.
    networkx.NetworkXNotImplemented
        If `A` is undirected or a multigraph.
    networkx.PowerIterationFailedConvergence
        If `max_iter` rounds are not enough; on cycles they may never be.

    Examples
    --------
    >>> A = nx.DiGraph()
    >>> A.add_edge("denial", "claim", sign=-1)
    >>> A.add_edge("witness", "claim", sign=1)
    >>> A.add_edge("another witness", "claim", sign=1)
    >>> df_quad(A)["claim"]
    0.625

    See Also
    --------
    h_categoriser : attacks only; always converges.
    influences : which argument weighs how much.

    Notes
    -----
    Exact on graphs without cycles, after as many rounds as the longest path has edges. Linear for a round.

    References
    ----------
    .. [1] A. Rago, F. Toni, M. Aurisicchio, P. Baroni, "Discontinuity-Free Decision Support with Quantitative
       Argumentation Debates", KR 2016, 63-73.
    """
    web = _web(A, initial, 0.5, sign)

    def updated(strengths: Numbers) -> Numbers:
        doubt, faith = np.ones_like(strengths), np.ones_like(strengths)
        np.multiply.at(doubt, web.victims, 1 - strengths[web.attackers])
        np.multiply.at(faith, web.supported, 1 - strengths[web.supporters])
        gain = doubt - faith
        return np.asarray(web.weights + np.where(gain > 0, 1 - web.weights, web.weights) * gain, dtype=np.float64)

    return dict(zip(A, _settled(updated, web.weights, max_iter, tol), strict=True))


def influences(
    A: "nx.DiGraph[str]", argument: str, *, strength: Strength = h_categoriser, limit: int = 2_000
) -> dict[str, float]:
    """Return what each other argument contributes to the strength of one: its strength less that without the other.

    Parameters
    ----------
    A : networkx.DiGraph
        As for `strength`.
    argument : node
        The one to explain.
    strength : callable, optional (default=h_categoriser)
        From a graph to a strength for each node; options are bound with `functools.partial`.
    limit : int, optional (default=2,000)
        The most arguments that may have a path to `argument`.

    Returns
    -------
    dict
        From each argument that has a path to `argument` to its contribution (positive: it helps), the largest first.

    Raises
    ------
    networkx.NodeNotFound
        If `argument` is not in `A`.
    networkx.NetworkXError
        If more than `limit` arguments have a path to it.
    networkx.PowerIterationFailedConvergence
        If `strength` does not converge.

    Examples
    --------
    >>> A = nx.DiGraph([("denial", "claim"), ("proof", "denial")])
    >>> {other: round(change, 3) for other, change in influences(A, "claim").items()}
    {'denial': -0.333, 'proof': 0.167}

    Notes
    -----
    Leave-one-out: contributions need not sum to the strength, and of two arguments that alone would do, neither may
    matter. Computes `strength` once for each ancestor, on the ancestors: quadratic in their number, so that 100,000
    take days. Take a subgraph, or raise `limit`.
    """
    if argument not in A:
        raise nx.NodeNotFound(f"The argument {argument!r} is not in the graph.")
    behind = nx.ancestors(A, argument)
    if len(behind) > limit:
        raise nx.NetworkXError(
            f"{len(behind)} arguments bear on {argument!r}, too many to leave out one by one (limit {limit}). "
            "Take a subgraph."
        )
    near = A.subgraph([node for node in A if node in behind or node == argument])
    whole = strength(near)[argument]
    changes = {
        other: whole - strength(near.subgraph([node for node in near if node != other]))[argument]
        for other in near
        if other != argument
    }
    return dict(sorted(changes.items(), key=lambda one: (-round(abs(one[1]), 9), str(one[0]))))


@dataclass(frozen=True, slots=True)
class _Web:
    """A graph as arrays: edge by edge who attacks whom and who supports whom, by number."""

    weights: Numbers
    attackers: NDArray[np.int64]
    victims: NDArray[np.int64]
    supporters: NDArray[np.int64]
    supported: NDArray[np.int64]


def _web(A: "nx.DiGraph[str]", initial: str | None, default: float, sign: str | None) -> _Web:
    if not A.is_directed() or A.is_multigraph():
        raise nx.NetworkXNotImplemented("Strengths need a DiGraph, in which an edge from u to v says: u attacks v.")
    number = {node: at for at, node in enumerate(A)}
    size = A.number_of_edges()
    sources = np.fromiter((number[u] for u, _ in A.edges), np.int64, size)
    targets = np.fromiter((number[v] for _, v in A.edges), np.int64, size)
    signs = (0 if sign is None else data.get(sign, 0) for _, _, data in A.edges(data=True))
    supports = np.fromiter(signs, np.float64, size) > 0
    return _Web(
        _weights(A, initial, default), sources[~supports], targets[~supports], sources[supports], targets[supports]
    )


def _weights(A: "nx.DiGraph[str]", initial: str | None, default: float) -> Numbers:
    if initial is None:
        return np.full(len(A), default)
    weights = {node: data.get(initial, default) for node, data in A.nodes(data=True)}
    for node, weight in weights.items():
        if not isinstance(weight, int | float) or not 0 <= weight <= 1:
            raise nx.NetworkXError(f"The {initial} of {node!r} is {weight!r}; it has to be a number from 0 to 1.")
    return np.array(list(weights.values()), dtype=np.float64)


def _settled(updated: Callable[[Numbers], Numbers], start: Numbers, max_iter: int, tol: float) -> list[float]:
    if max_iter < 1 or tol <= 0:
        raise nx.NetworkXError(f"max_iter is {max_iter}, tol {tol}; both have to be positive.")
    strengths = start
    for _ in range(max_iter):
        before, strengths = strengths, updated(strengths)
        if not len(strengths) or np.abs(strengths - before).max() <= tol:
            return [float(strength) for strength in strengths]
    raise nx.PowerIterationFailedConvergence(max_iter)
