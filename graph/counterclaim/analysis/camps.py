"""Dividing parties into two camps, quickly and without a bound on the error: good enough to arrange a picture."""

import networkx as nx

from counterclaim.stance import Stance

_SIGNS: dict[str, int] = {Stance.ASSERTS: 1, Stance.DENIES: -1, Stance.QUESTIONS: -1}


def divide(P: "nx.MultiDiGraph[str]") -> tuple[list[str], list[str]]:
    """Return the parties in two camps, such that who disputes with whom is mostly in the other one.

    Parameters
    ----------
    P : networkx.MultiDiGraph
        As made by `bipartite`.

    Returns
    -------
    tuple of list
        Every party once, each camp sorted. The camp with the busiest party comes first.

    Examples
    --------
    >>> P = nx.MultiDiGraph()
    >>> P.add_nodes_from(["army", "medics", "rebels"], kind="party")
    >>> P.add_node("c", kind="claim")
    >>> for party, stance in [("rebels", "asserts"), ("medics", "asserts"), ("army", "denies")]:
    ...     _ = P.add_edge(party, "c", key=stance)
    >>> divide(P)
    (['army'], ['medics', 'rebels'])

    Notes
    -----
    Greedy: the busiest party opens the first camp; then, one after the other, whoever is bound to those placed most
    strongly goes where it disputes less. Linear in the number of positions but for the choice of the next party.
    """
    placed: dict[str, int] = {}
    leaning: dict[str, int] = {}
    waiting = sorted(node for node, data in P.nodes(data=True) if data["kind"] == "party")
    while waiting:
        party = min(waiting, key=lambda one: (-abs(leaning.get(one, 0)), -P.out_degree(one), one))
        waiting.remove(party)
        placed[party] = 1 if leaning.get(party, 0) >= 0 else -1
        for other, sign in _bound(P, party):
            leaning[other] = leaning.get(other, 0) + sign * placed[party]
    first = sorted(party for party, camp in placed.items() if camp > 0)
    second = sorted(party for party, camp in placed.items() if camp < 0)
    return first, second


def _bound(P: "nx.MultiDiGraph[str]", party: str) -> list[tuple[str, int]]:
    """Return who shares (1) or disputes (-1) a position of ``party``, once for each."""
    found = []
    for _, claim, stance in P.out_edges(party, keys=True):
        found += [(other, _SIGNS.get(held, 0) * _SIGNS.get(stance, 0)) for other, held in _held(P, claim)]
        if stance == Stance.ASSERTS:
            found += [
                (other, -1) for rival in _contradicting(P, claim) for other, held in _held(P, rival) if held == stance
            ]
    return [(other, sign) for other, sign in found if other != party and sign]


def _held(P: "nx.MultiDiGraph[str]", claim: str) -> list[tuple[str, str]]:
    return [(party, stance) for party, _, stance in P.in_edges(claim, keys=True) if stance != "contradicts"]


def _contradicting(P: "nx.MultiDiGraph[str]", claim: str) -> set[str]:
    out = {other for _, other, key in P.out_edges(claim, keys=True) if key == "contradicts"}
    return out | {other for other, _, key in P.in_edges(claim, keys=True) if key == "contradicts"}
