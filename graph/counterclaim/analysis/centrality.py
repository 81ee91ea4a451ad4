"""Who is in the middle of disputes: the accused, those who rebut, and those who stand between two camps.

These count relations in the texts. They are no score of anybody.
"""

from collections.abc import Collection
from collections.abc import Set as AbstractSet

import networkx as nx

from counterclaim.analysis.balance import frustration
from counterclaim.analysis.graph import SIGNS
from counterclaim.analysis.relay import is_on_record


def accused_centrality(D: "nx.MultiDiGraph[str]") -> dict[str, int]:
    """Return how many others accuse each claimant of something.

    Parameters
    ----------
    D : networkx.MultiDiGraph
        As made by `accusations`.

    Returns
    -------
    dict
        From claimant to the number of its accusers, each counted once; the most accused first.

    Examples
    --------
    >>> D = nx.MultiDiGraph([("rebels", "army"), ("rebels", "army"), ("medics", "army"), ("army", "rebels")])
    >>> accused_centrality(D)
    {'army': 2, 'rebels': 1, 'medics': 0}

    See Also
    --------
    rebutting_centrality, brokerage_centrality

    Notes
    -----
    The in-degree [1]_ without parallel edges: to be accused of ten things by one party is to have one accuser. Linear.

    References
    ----------
    .. [1] L. C. Freeman, "Centrality in social networks: conceptual clarification", Social Networks 1(3), 215-239
       (1978/79).
    """
    return _ranked({node: len(D.pred[node].keys() - {node}) for node in D})


def rebutting_centrality(G: "nx.MultiDiGraph[str]") -> dict[str, int]:
    """Return how much each party rebuts: of how many others, on how many claims.

    Parameters
    ----------
    G : networkx.MultiDiGraph
        As made by `to_networkx`.

    Returns
    -------
    dict
        From party to the number of pairs of another party and a claim of theirs that it rebuts in words of its own;
        who rebuts most first. Who rebuts nothing is left out.

    Examples
    --------
    >>> G = nx.MultiDiGraph()
    >>> for party, stance in [("rebels", "asserts"), ("army", "denies")]:
    ...     _ = G.add_edge(party, "c", kind=stance, mode="direct", party=party, utterance=f"{party}'s words")
    >>> _ = G.add_edge("army", "rebels", kind="rebuts", utterance="army's words", disputed="rebels's words")
    >>> rebutting_centrality(G)
    {'army': 1}

    See Also
    --------
    accused_centrality, brokerage_centrality

    Notes
    -----
    Forty reprints of one rebuttal are one. Words of somebody who speaks for a party are the party's. Who denies what is
    only implied, or has no stated source, rebuts nobody. Linear.
    """
    said: dict[str, tuple[str, set[str]]] = {}
    for _, claim, data in G.edges(data=True):
        if data.get("kind") in SIGNS and is_on_record(G, data):
            said.setdefault(data["utterance"], (data["party"], set()))[1].add(claim)
    rebutted: dict[str, set[tuple[str, str]]] = {}
    for _, _, data in G.edges(data=True):
        if data.get("kind") == "rebuts" and data["utterance"] in said and data["disputed"] in said:
            party, (other, claims) = said[data["utterance"]][0], said[data["disputed"]]
            if other != party:
                rebutted.setdefault(party, set()).update((other, claim) for claim in claims)
    return _ranked({party: len(pairs) for party, pairs in rebutted.items()})


def brokerage_centrality(
    S: "nx.Graph[str]", camps: Collection[AbstractSet[str]] | None = None, *, sign: str = "sign"
) -> dict[str, int]:
    """Return between how many pairs from two camps each party stands, agreeing with both where they do not.

    Parameters
    ----------
    S : networkx.Graph
        For example as made by `parties`.
    camps : collection of set, optional
        Disjoint sets of nodes; nodes in none are in no camp. By default the two camps of `frustration`.
    sign : string, optional (default="sign")
        Edge attribute, positive for agreement.

    Returns
    -------
    dict
        From party to the number of pairs, the largest first.

    Raises
    ------
    networkx.NetworkXNotImplemented
        If `S` is directed or a multigraph.
    networkx.NetworkXError
        If two camps have a node in common.

    Examples
    --------
    >>> S = nx.Graph()
    >>> S.add_edges_from([("army", "mediator"), ("rebels", "mediator"), ("medics", "mediator")], sign=1)
    >>> S.add_edges_from([("army", "rebels")], sign=-1)
    >>> brokerage_centrality(S, [{"army"}, {"rebels", "medics"}])
    {'mediator': 2, 'army': 0, 'rebels': 0, 'medics': 0}

    Notes
    -----
    Brokerage in the sense of Gould and Fernandez [1]_, between other camps or between one's own and another: two
    that are in different camps, both agree with the broker and do not agree with each other. Time grows with the
    edges times the lesser degree of their ends.

    References
    ----------
    .. [1] R. V. Gould, R. M. Fernandez, "Structures of Mediation: A Formal Approach to Brokerage in Transaction
       Networks", Sociological Methodology 19, 89-126 (1989).
    """
    if S.is_directed() or S.is_multigraph():
        raise nx.NetworkXNotImplemented("Brokerage needs a Graph; directed graphs and multigraphs have none.")
    chosen = list(frustration(S, sign=sign, restarts=1, seed=0).camps if camps is None else camps)
    camp = {node: at for at, members in enumerate(chosen) for node in members}
    if len(camp) < sum(map(len, chosen)):
        raise nx.NetworkXError("Two camps have a node in common.")
    friends = {
        node: {other for other, data in S.adj[node].items() if data.get(sign, 0) > 0 and other != node} for node in S
    }
    pairs = {
        node: _mixed([camp[other] for other in near if other in camp], len(chosen)) for node, near in friends.items()
    }
    for u, near in friends.items():
        for v in near:
            if u in camp and v in camp and camp[u] < camp[v]:
                for broker in near & friends[v]:
                    pairs[broker] -= 1
    return _ranked(pairs)


def _mixed(camps: list[int], number: int) -> int:
    """Return how many pairs are of two camps."""
    sizes = [camps.count(at) for at in range(number)]
    return (len(camps) ** 2 - sum(size**2 for size in sizes)) // 2


def _ranked(counts: dict[str, int]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda item: -item[1]))
