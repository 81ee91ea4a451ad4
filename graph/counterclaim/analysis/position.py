"""Positions as arguments: which party's stance on a claim attacks, or supports, which other's."""

from collections.abc import Iterable, Iterator
from itertools import permutations, product
from typing import Any

import networkx as nx

from counterclaim.analysis.bipartite import bipartite
from counterclaim.analysis.crowd import LIMIT, across, within
from counterclaim.analysis.graph import SIGNS
from counterclaim.analysis.match import MATCHING, least_sure, resting
from counterclaim.stance import Stance


def positions(
    G: "nx.MultiDiGraph[str]",
    *,
    narrator: bool = True,
    doubts: bool = True,
    supports: bool = False,
    limit: int | None = LIMIT,
) -> "nx.DiGraph[str]":
    """Return the graph whose nodes are positions and whose edges say which attacks which.

    Parameters
    ----------
    G : networkx.MultiDiGraph
        As made by `to_networkx`.
    narrator : bool, optional
        Whether what articles state in their own voice is a position of theirs.
    doubts : bool, optional
        Whether questioning a claim attacks those who assert it, and they it.
    supports : bool, optional
        Whether positions of the same stance on a claim support each other, and those that assert a claim those that
        assert what it supports.
    limit : int or None, optional (default=100)
        Of more positions of one stance on one claim than this, each supports the next only. If None, each supports
        each. Attacks are always all there.

    Returns
    -------
    networkx.DiGraph
        Nodes are strings. Node attributes: ``kind="position"``, ``party``, ``stance``, ``claim``, ``label`` (in
        words), ``iri`` (of the utterance that shows it best) and, as in `bipartite`, ``weight``, ``articles``,
        ``confidence``, ``matching_confidence``, ``utterance``, ``article``, ``quote``, ``first_seen``. Edge attributes:
        ``kind`` ("attacks" or "supports"), ``sign`` (-1 or 1), ``weight=1.0``, ``manner`` (of attacks: "denial",
        "doubt", "contradiction"), ``confidence`` (of the less sure of the two) and, where one of them or their
        contradiction rests on a match, ``matching_confidence`` (of the least sure).

    Raises
    ------
    networkx.NetworkXError
        If `G` has an edge without the attributes that `to_networkx` writes.

    Examples
    --------
    >>> G = nx.MultiDiGraph()
    >>> G.add_nodes_from(["rebels", "army"], kind="claimant", type="organization")
    >>> G.add_node("c", kind="claim", label="The army shelled the town.")
    >>> for party, stance in [("rebels", "asserts"), ("army", "denies")]:
    ...     said = dict(kind=stance, mode="indirect", party=party, confidence=0.9, article="a", quote="")
    ...     _ = G.add_edge(party, "c", utterance=party, **said)
    >>> sorted(positions(G).edges)
    [('army denies c', 'rebels asserts c'), ('rebels asserts c', 'army denies c')]

    See Also
    --------
    grounded_labelling : what stands on the record.

    Notes
    -----
    Attacks are mutual: who denies is attacked by who asserts. But a position that was taken back, in all words that
    show it, does not attack the one that took it back. Whoever both asserts and denies a claim attacks himself by two
    positions. Those who declined to comment hold no position.

    Linear in positions and edges; on one claim there are as many attacks as pairs on opposite sides.
    """
    P = bipartite(G, narrator=narrator)
    A: nx.DiGraph[str] = nx.DiGraph()
    for party, claim, stance, data in sorted(P.edges(keys=True, data=True), key=lambda edge: edge[:3]):
        if stance in {Stance.ASSERTS, Stance.DENIES, Stance.QUESTIONS}:
            A.add_node(_name(party, stance, claim), **_described(P, party, stance, claim), **_evidence(data))
    given_up = _given_up(G)
    for one, other, manner, matching in _conflicts(P, doubts=doubts):
        for attacker, attacked in permutations((one, other)):
            if (attacker, attacked) not in given_up:
                _link(A, attacker, attacked, matching, kind="attacks", sign=-1, manner=manner)
    for one, other in _alliances(P, limit) if supports else ():
        if not A.has_edge(one, other):
            _link(A, one, other, kind="supports", sign=1)
    return A


def _name(party: str, stance: str, claim: str) -> str:
    """Return the node of a position; IRIs have no spaces, so that no two positions share a name."""
    return f"{party} {stance} {claim}"


def _described(P: "nx.MultiDiGraph[str]", party: str, stance: str, claim: str) -> dict[str, str]:
    who, what = P.nodes[party].get("label", party), P.nodes[claim].get("label", claim)
    label = f"{who} {stance}: {what}"
    return {"kind": "position", "party": party, "stance": str(stance), "claim": claim, "label": label}


def _evidence(data: dict[str, Any]) -> dict[str, Any]:
    return {"iri": data["utterance"], **{name: value for name, value in data.items() if name not in {"kind", "sign"}}}


def _conflicts(P: "nx.MultiDiGraph[str]", *, doubts: bool) -> Iterator[tuple[str, str, str, float | None]]:
    """Yield pairs of positions that do not go together, why, and how sure the match is that shows it, if one does."""
    for claim in _claims(P):
        asserted = _held(P, claim, Stance.ASSERTS)
        yield from ((*pair, "denial", None) for pair in product(asserted, _held(P, claim, Stance.DENIES)))
        if doubts:
            yield from ((*pair, "doubt", None) for pair in product(asserted, _held(P, claim, Stance.QUESTIONS)))
    for claim, other, key in sorted(P.edges(keys=True)):
        if key == "contradicts":
            pairs = product(_held(P, claim, Stance.ASSERTS), _held(P, other, Stance.ASSERTS))
            matching = P.edges[claim, other, key].get(MATCHING)
            yield from ((*pair, "contradiction", matching) for pair in pairs)


def _given_up(G: "nx.MultiDiGraph[str]") -> set[tuple[str, str]]:
    """Return the positions that were taken back in all words that show them, each with the one that took it back."""
    shown: dict[str, set[str]] = {}
    held: dict[str, set[str]] = {}
    for _, claim, said in G.edges(data=True):
        if said.get("kind") in SIGNS:
            position = _name(said["party"], said["kind"], claim)
            shown.setdefault(position, set()).add(said["utterance"])
            held.setdefault(said["utterance"], set()).add(position)
    withdrawn: dict[tuple[str, str], set[str]] = {}
    for _, _, reply in G.edges(data=True):
        if reply.get("kind") == "retracts":
            for pair in product(held.get(reply["disputed"], ()), held.get(reply["utterance"], ())):
                withdrawn.setdefault(pair, set()).add(reply["disputed"])
    return {(before, after) for (before, after), words in withdrawn.items() if words == shown[before]}


def _alliances(P: "nx.MultiDiGraph[str]", limit: int | None) -> Iterator[tuple[str, str]]:
    """Yield which position supports which."""
    for claim, stance in product(_claims(P), (Stance.ASSERTS, Stance.DENIES, Stance.QUESTIONS)):
        for one, other in within(_held(P, claim, stance), limit):
            yield from ((one, other), (other, one))
    for claim, other, key in sorted(P.edges(keys=True)):
        if key == "supports":
            yield from across(_held(P, claim, Stance.ASSERTS), _held(P, other, Stance.ASSERTS), limit)


def _claims(P: "nx.MultiDiGraph[str]") -> Iterable[str]:
    return sorted(node for node, data in P.nodes(data=True) if data["kind"] == "claim")


def _held(P: "nx.MultiDiGraph[str]", claim: str, stance: Stance) -> list[str]:
    return sorted(_name(party, stance, claim) for party, _, key in P.in_edges(claim, keys=True) if key == stance)


def _link(
    A: "nx.DiGraph[str]", source: str, target: str, matching: float | None = None, **attributes: str | int
) -> None:
    one, other = A.nodes[source], A.nodes[target]
    rests = resting(least_sure(one.get(MATCHING), other.get(MATCHING), matching))
    A.add_edge(
        source, target, weight=1.0, confidence=min(one["confidence"], other["confidence"]), **rests, **attributes
    )


def rests_on(A: "nx.DiGraph[str]", position: str) -> float | None:
    """Return the confidence of the least sure match that a position, or what bears on it at once, rests on, if any."""
    bearing = (data.get(MATCHING) for _, _, data in A.in_edges(position, data=True))
    return least_sure(A.nodes[position].get(MATCHING), *bearing)
