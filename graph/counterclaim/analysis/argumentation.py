"""What stands on the record: Dung's labellings of a graph whose edges are attacks.

An argument here is a position; a labelling says which positions are left unanswered, never which are true.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import product

import networkx as nx

from counterclaim.analysis.dispute import Dispute, disputes
from counterclaim.analysis.label import Label
from counterclaim.analysis.search import Labelling, complete, preferred


def grounded_labelling(A: "nx.DiGraph[str]", *, sign: str | None = "sign") -> dict[str, Label]:
    """Return what follows from the attacks alone, without taking anybody's side.

    An argument is *in* if all that attack it are out (or nothing does), *out* if one that attacks it is in, and
    *undecided* otherwise. The grounded labelling is the one with the fewest arguments in; it always exists, once.

    Parameters
    ----------
    A : networkx.DiGraph
        An edge from `u` to `v` says that `u` attacks `v`.
    sign : string or None, optional (default="sign")
        Edges whose attribute of this name is positive are supports and left out; an edge without it attacks. If
        None, all edges attack.

    Returns
    -------
    dict
        From argument to `Label`, in the order of the nodes.

    Raises
    ------
    networkx.NetworkXNotImplemented
        If `A` is undirected or a multigraph.

    Examples
    --------
    A reply to the reply reinstates what was said first; two that contradict each other leave both contested.

    >>> A = nx.DiGraph([("reply", "claim"), ("rejoinder", "reply"), ("p", "q"), ("q", "p")])
    >>> for argument, label in grounded_labelling(A).items():
    ...     print(argument, label.wording, sep=": ")
    reply: defeated on the record
    claim: unanswered
    rejoinder: unanswered
    p: contested
    q: contested

    See Also
    --------
    preferred_labellings : the accounts that each take a side wherever one can be taken.

    Notes
    -----
    Linear in nodes and edges: each edge is looked at once when its source is decided.

    References
    ----------
    .. [1] P. M. Dung, "On the acceptability of arguments and its fundamental role in nonmonotonic reasoning, logic
       programming and n-person games", Artificial Intelligence 77(2), 321-357 (1995).
    .. [2] M. Caminada, D. Gabbay, "A Logical Account of Formal Argumentation", Studia Logica 93, 109-145 (2009).
    """
    attacked = attacks(A, sign=sign)
    standing = dict.fromkeys(A, 0)
    for victims in attacked.values():
        for victim in victims:
            standing[victim] += 1
    labels: dict[str, Label] = {}
    unanswered = [argument for argument, attackers in standing.items() if not attackers]
    while unanswered:
        argument = unanswered.pop()
        labels[argument] = Label.IN
        for victim in attacked[argument]:
            if victim not in labels:
                labels[victim] = Label.OUT
                for defended in attacked[victim]:
                    standing[defended] -= 1
                    if not standing[defended] and defended not in labels:
                        unanswered.append(defended)
    return {argument: labels.get(argument, Label.UNDECIDED) for argument in A}


def complete_labellings(
    A: "nx.DiGraph[str]", *, sign: str | None = "sign", limit: int = 24
) -> Iterator[dict[str, Label]]:
    """Return every labelling in which each argument is in, out or undecided for a reason.

    Parameters
    ----------
    A : networkx.DiGraph
        An edge from `u` to `v` says that `u` attacks `v`. Take a subgraph if `A` is too large.
    sign : string or None, optional (default="sign")
        As in `grounded_labelling`.
    limit : int, optional (default=24)
        The most classes of arguments that one connected dispute may have (see Notes).

    Returns
    -------
    iterator of dict
        From argument to `Label`.

    Raises
    ------
    networkx.NetworkXError
        If a dispute is larger than `limit`, or `limit` is negative.
    networkx.NetworkXNotImplemented
        If `A` is undirected or a multigraph.

    Examples
    --------
    >>> A = nx.DiGraph([("army", "rebels"), ("rebels", "army")])
    >>> for labelling in complete_labellings(A):
    ...     print(labelling["army"], labelling["rebels"])
    in out
    out in
    undecided undecided

    Notes
    -----
    The arguments that the grounded labelling decides have the same label in every complete one. What it leaves
    undecided falls apart into connected disputes, in which all arguments with the same attackers have the same label
    (a thousand denials of one claim are one class). Within a dispute, exhaustive search with propagation:
    exponential in the number of its classes. There may be exponentially many labellings, and those of separate
    disputes multiply; those are made one at a time.
    """
    return _labellings(A, complete, sign=sign, limit=limit)


def preferred_labellings(
    A: "nx.DiGraph[str]", *, sign: str | None = "sign", limit: int = 24
) -> Iterator[dict[str, Label]]:
    """Return the coherent accounts: the complete labellings in which no further argument can be in.

    Parameters
    ----------
    A : networkx.DiGraph
        An edge from `u` to `v` says that `u` attacks `v`. Take a subgraph if `A` is too large.
    sign : string or None, optional (default="sign")
        As in `grounded_labelling`.
    limit : int, optional (default=24)
        The most classes of arguments that one connected dispute may have, as in `complete_labellings`.

    Returns
    -------
    iterator of dict
        From argument to `Label`; at least one.

    Raises
    ------
    networkx.NetworkXError
        If a dispute is larger than `limit`, or `limit` is negative.
    networkx.NetworkXNotImplemented
        If `A` is undirected or a multigraph.

    Examples
    --------
    Whichever of two sides one takes, a claim that both attack is defeated ("floating reinstatement").

    >>> A = nx.DiGraph([("p", "q"), ("q", "p"), ("p", "claim"), ("q", "claim"), ("claim", "doubt")])
    >>> for labelling in preferred_labellings(A):
    ...     print({argument: label.value for argument, label in labelling.items()})
    {'p': 'in', 'q': 'out', 'claim': 'out', 'doubt': 'in'}
    {'p': 'out', 'q': 'in', 'claim': 'out', 'doubt': 'in'}

    Notes
    -----
    Where all attacks are mutual these are the maximal independent sets [1]_. Complexity as of `complete_labellings`.

    References
    ----------
    .. [1] S. Coste-Marquis, C. Devred, P. Marquis, "Symmetric Argumentation Frameworks", ECSQARU 2005, 317-328.
    """
    return _labellings(A, preferred, sign=sign, limit=limit)


def stable_labellings(
    A: "nx.DiGraph[str]", *, sign: str | None = "sign", limit: int = 24
) -> Iterator[dict[str, Label]]:
    """Return the labellings that leave nothing undecided; there may be none.

    Parameters
    ----------
    A : networkx.DiGraph
        An edge from `u` to `v` says that `u` attacks `v`. Take a subgraph if `A` is too large.
    sign : string or None, optional (default="sign")
        As in `grounded_labelling`.
    limit : int, optional (default=24)
        The most classes of arguments that one connected dispute may have, as in `complete_labellings`.

    Returns
    -------
    iterator of dict
        From argument to `Label`.

    Raises
    ------
    networkx.NetworkXError
        If a dispute is larger than `limit`, or `limit` is negative.
    networkx.NetworkXNotImplemented
        If `A` is undirected or a multigraph.

    Examples
    --------
    Who contradicts himself leaves no stable labelling.

    >>> list(stable_labellings(nx.DiGraph([("liar", "liar")])))
    []

    Notes
    -----
    Complexity as of `complete_labellings`.
    """
    return _labellings(A, partial(complete, undecided=False), sign=sign, limit=limit)


def attacks(A: "nx.DiGraph[str]", *, sign: str | None = "sign") -> dict[str, list[str]]:
    """Return whom each argument attacks, supports left out.

    Raises
    ------
    networkx.NetworkXNotImplemented
        If `A` is undirected or a multigraph.
    """
    if not A.is_directed() or A.is_multigraph():
        raise nx.NetworkXNotImplemented("Labellings need a DiGraph, in which an edge from u to v says: u attacks v.")
    if sign is None:
        return {argument: list(victims) for argument, victims in A.adjacency()}
    return {
        argument: [victim for victim, data in victims.items() if data.get(sign, -1) <= 0]
        for argument, victims in A.adjacency()
    }


def _labellings(
    A: "nx.DiGraph[str]",
    search: Callable[[Sequence[int]], Iterable[Labelling]],
    *,
    sign: str | None,
    limit: int,
) -> Iterator[dict[str, Label]]:
    if limit < 0:
        raise nx.NetworkXError(f"limit is {limit}; it has to be 0 or more.")
    grounded = grounded_labelling(A, sign=sign)
    open_disputes = list(disputes(attacks(A, sign=sign), grounded))
    largest = max(map(len, open_disputes), default=0)
    if largest > limit:
        raise nx.NetworkXError(
            f"A dispute with {largest} classes of arguments that depend on each other is too large to search (limit "
            f"{limit} of {len(A)} arguments). Take a subgraph, raise limit, or use grounded_labelling, which is linear."
        )
    found = [list(search(dispute.attackers)) for dispute in open_disputes]
    return ({**grounded, **_unfolded(open_disputes, choice)} for choice in product(*found))


def _unfolded(open_disputes: Iterable[Dispute], choice: Iterable[Labelling]) -> dict[str, Label]:
    chosen = zip(open_disputes, choice, strict=True)
    return {one: label for dispute, labelling in chosen for one, label in dispute.unfold(labelling).items()}
