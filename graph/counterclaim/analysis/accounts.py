"""Accounts: in how many of the coherent ways to tell a dispute a position stands."""

from dataclasses import dataclass

import networkx as nx

from counterclaim.analysis.argumentation import attacks, grounded_labelling
from counterclaim.analysis.dispute import Dispute, disputes
from counterclaim.analysis.label import Label
from counterclaim.analysis.search import preferred


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """In how many accounts of its dispute a position stands.

    Attributes:
        dispute: the number of the dispute, from 1, the largest first.
        stands_in: how many accounts have it; None if the dispute is too large to search.
        accounts: how many there are; None likewise.
    """

    dispute: int
    stands_in: int | None
    accounts: int | None


def accounts(A: "nx.DiGraph[str]", *, sign: str | None = "sign", limit: int = 24) -> dict[str, Share]:
    """Return in how many coherent accounts each contested argument stands.

    Parameters
    ----------
    A : networkx.DiGraph
        An edge from `u` to `v` says that `u` attacks `v`.
    sign : string or None, optional (default="sign")
        As in `grounded_labelling`.
    limit : int, optional (default=24)
        The most classes of arguments of a dispute that is searched, as in `preferred_labellings`.

    Returns
    -------
    dict
        From each argument that the grounded labelling leaves undecided to its `Share`. Those of disputes larger than
        `limit` have no numbers.

    Raises
    ------
    networkx.NetworkXError
        If `limit` is negative.
    networkx.NetworkXNotImplemented
        If `A` is undirected or a multigraph.

    Examples
    --------
    >>> A = nx.DiGraph([("p", "q"), ("q", "p"), ("q", "r"), ("r", "q")])
    >>> for argument, share in accounts(A).items():
    ...     print(argument, share.stands_in, "of", share.accounts)
    p 1 of 2
    q 1 of 2
    r 1 of 2

    See Also
    --------
    preferred_labellings : the accounts themselves; those of separate disputes multiply there.

    Notes
    -----
    An account is a preferred labelling of one dispute. To stand in more accounts is no merit: there are as many as
    there are ways to take sides. Exponential in the classes of the largest dispute that is searched.
    """
    if limit < 0:
        raise nx.NetworkXError(f"limit is {limit}; it has to be 0 or more.")
    found: dict[str, Share] = {}
    open_disputes = disputes(attacks(A, sign=sign), grounded_labelling(A, sign=sign))
    for number, dispute in enumerate(sorted(open_disputes, key=_size, reverse=True), start=1):
        labellings = list(preferred(dispute.attackers)) if len(dispute) <= limit else None
        told = [dispute.unfold(labelling) for labelling in labellings or ()]
        for members in dispute.members:
            stands_in = None if labellings is None else sum(one[members[0]] is Label.IN for one in told)
            total = None if labellings is None else len(told)
            found |= dict.fromkeys(members, Share(dispute=number, stands_in=stands_in, accounts=total))
    return {argument: found[argument] for argument in A if argument in found}


def _size(dispute: Dispute) -> int:
    return sum(map(len, dispute.members))
