"""Who stands against whom: the signed graph of parties, and the words behind each of its edges."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import networkx as nx

from counterclaim.analysis.bipartite import bipartite
from counterclaim.analysis.crowd import LIMIT, across, within
from counterclaim.analysis.exchange import Exchange, Position, position_of
from counterclaim.analysis.match import MATCHING, least_sure, resting, surety
from counterclaim.stance import Stance


def parties(
    G: "nx.MultiDiGraph[str]", *, narrator: bool = True, agreements: bool = True, limit: int | None = LIMIT
) -> "nx.Graph[str]":
    """Return the signed graph of parties: who disputes with whom, who agrees with whom, over how many claims.

    Two parties *dispute* a claim if one asserts it and the other denies or questions it, or asserts a claim that
    contradicts it. They *agree* on a claim that both assert or both deny.

    Parameters
    ----------
    G : networkx.MultiDiGraph
        As made by `to_networkx`.
    narrator : bool, optional
        Whether articles speaking in their own voice are parties (one for each publisher).
    agreements : bool, optional
        Whether to count agreements.
    limit : int or None, optional (default=100)
        On a claim where more parties than this are on one side, not each of them is related with each: of a side
        each agrees with the next, and if both sides are so large each disputes with the first of the other. That
        keeps the camps and who is connected; counts are then the least that they can be. If None, each is related
        with each.

    Returns
    -------
    networkx.Graph
        Parties with the attributes they have in `G`; parties without any edge are left out. Edge attributes:
        ``disputes`` and ``agreements`` (numbers of claims), ``weight`` (agreements minus disputes), ``sign`` (of the
        weight: 1, 0, -1), ``kind`` ("agrees", "divided" or "disputes", by the sign), ``confidence`` (of the surest
        dispute or agreement: the less sure of its two positions), ``claim`` (of the surest dispute, plain denials
        before doubts and what rests on no match before what does; without any, of the surest agreement),
        ``matching_confidence`` if what they have on that claim rests on a match and, where known, ``first_seen`` (by
        when both had spoken).

    Raises
    ------
    networkx.NetworkXError
        If `G` has an edge without the attributes that `to_networkx` writes, or `limit` is not positive.

    Examples
    --------
    >>> G = nx.MultiDiGraph()
    >>> G.add_nodes_from(["rebels", "medics", "army"], kind="claimant", type="organization")
    >>> G.add_node("c", kind="claim", label="The army shelled the town.")
    >>> for party, stance in [("rebels", "asserts"), ("medics", "asserts"), ("army", "denies")]:
    ...     said = dict(kind=stance, mode="indirect", party=party, confidence=0.9, article="a", quote="")
    ...     _ = G.add_edge(party, "c", utterance=party, **said)
    >>> sorted(parties(G).edges(data="weight"))
    [('army', 'medics', -1), ('army', 'rebels', -1), ('medics', 'rebels', 1)]

    See Also
    --------
    exchanges : the claims and the words of two parties that dispute.
    contested : the claims in dispute.

    Notes
    -----
    This is a signed graph in the sense of structural balance [1]_. Time and memory grow with the number of positions,
    times `limit` at most.

    References
    ----------
    .. [1] D. Cartwright, F. Harary, "Structural Balance: A Generalization of Heider's Theory",
       Psychological Review 63(5), 277-293 (1956).
    """
    if limit is not None and limit < 1:
        raise nx.NetworkXError(f"limit is {limit}; it has to be positive, or None for each with each.")
    P = bipartite(G, narrator=narrator)
    relations: dict[tuple[str, str], _Relation] = {}
    for exchange in _disputes(P, limit):
        pair = _pair(exchange.asserts.party, exchange.disputes.party)
        relations.setdefault(pair, _Relation()).dispute(exchange)
    for one, other in _agreements(P, limit) if agreements else ():
        relations.setdefault(_pair(one.party, other.party), _Relation()).agree(one, other)
    S: nx.Graph[str] = nx.Graph()
    related = dict.fromkeys(party for pair in sorted(relations) for party in pair)
    S.add_nodes_from((party, P.nodes[party]) for party in related)
    for party, counterpart in sorted(relations):
        S.add_edge(party, counterpart, **relations[party, counterpart].attributes())
    return S


def exchanges(
    G: "nx.MultiDiGraph[str]", party: str | None = None, other: str | None = None, *, narrator: bool = True
) -> Iterator[Exchange]:
    """Yield who disputes what with whom, with the words of both.

    Parameters
    ----------
    G : networkx.MultiDiGraph
        As made by `to_networkx`.
    party, other : node, optional
        Only what these have a side in, in either order.
    narrator : bool, optional
        Whether articles speaking in their own voice are parties.

    Yields
    ------
    Exchange
        In order of the claims. Where claims contradict each other, the first in that order is the one asserted.

    Raises
    ------
    networkx.NodeNotFound
        If `party` or `other` is not in `G`.
    """
    wanted = {node for node in (party, other) if node is not None}
    for node in wanted - G.nodes:
        raise nx.NodeNotFound(f"The party {node!r} is not in the graph.")
    for exchange in _disputes(bipartite(G, narrator=narrator), None):
        if wanted <= {exchange.asserts.party, exchange.disputes.party}:
            yield exchange


def disputing(S: "nx.Graph[str]") -> list[set[str]]:
    """Return the disputes: the connected parts in which anybody disputes anything, the largest first.

    Parameters
    ----------
    S : networkx.Graph
        As made by `parties`.

    Returns
    -------
    list of set
        Parties that only agree are in none.
    """
    parts = [part for part in nx.connected_components(S) if any(S.edges[edge]["disputes"] for edge in S.edges(part))]
    return sorted(parts, key=lambda part: (-len(part), min(part)))


def crowds(P: "nx.MultiDiGraph[str]", *, limit: int = LIMIT) -> set[str]:
    """Return the parties on a side of a claim that is so large that `parties` does not relate each with each.

    Parameters
    ----------
    P : networkx.MultiDiGraph
        As made by `bipartite`.
    limit : int, optional (default=100)
        As for `parties`.

    Returns
    -------
    set
        Measures of who is how near to whom mean little where any of these are.
    """
    sides: dict[tuple[str, str], set[str]] = {}
    for party, claim, stance in P.edges(keys=True):
        if stance in {Stance.ASSERTS, Stance.DENIES}:
            sides.setdefault((claim, stance), set()).add(party)
    return {party for side in sides.values() if len(side) > limit for party in side}


_KINDS = {1: "agrees", 0: "divided", -1: "disputes"}


@dataclass(slots=True)
class _Relation:
    """What two parties have with each other; ``best`` ranks the example of it."""

    disputed: set[str] = field(default_factory=set)
    agreed: set[str] = field(default_factory=set)
    confidence: float = 0.0
    best: tuple[bool, bool, float, float] = (False, False, -1.0, -1.0)
    claim: str = ""
    matching: float | None = None
    first_seen: str | None = None

    def dispute(self, exchange: Exchange) -> None:
        self.disputed.add(exchange.claim)
        self._heed(exchange.asserts, exchange.disputes, (True, *exchange.rank), exchange.matching_confidence)

    def agree(self, one: Position, other: Position) -> None:
        self.agreed.add(one.claim)
        matching = least_sure(one.matching_confidence, other.matching_confidence)
        self._heed(one, other, (False, False, surety(matching), min(one.confidence, other.confidence)), matching)

    def _heed(
        self, one: Position, other: Position, rank: tuple[bool, bool, float, float], matching: float | None
    ) -> None:
        self.confidence = max(self.confidence, rank[-1])
        if rank > self.best:
            self.best, self.claim, self.matching = rank, one.claim, matching
        if one.first_seen is not None and other.first_seen is not None:
            both = max(one.first_seen, other.first_seen)
            self.first_seen = min(both, self.first_seen or both)

    def attributes(self) -> dict[str, str | int | float]:
        weight = len(self.agreed) - len(self.disputed)
        sign = (weight > 0) - (weight < 0)
        return {
            "kind": _KINDS[sign],
            "disputes": len(self.disputed),
            "agreements": len(self.agreed),
            "weight": weight,
            "sign": sign,
            "confidence": self.confidence,
            "claim": self.claim,
            **resting(self.matching),
            **({"first_seen": self.first_seen} if self.first_seen is not None else {}),
        }


def _pair(party: str, other: str) -> tuple[str, str]:
    return (party, other) if party < other else (other, party)


def _disputes(P: "nx.MultiDiGraph[str]", limit: int | None) -> Iterator[Exchange]:
    """Yield how any two parties dispute, with the position that the other disputes first."""
    for exchange in _opposed(P, limit):
        if exchange.asserts.party != exchange.disputes.party:
            yield exchange


def _opposed(P: "nx.MultiDiGraph[str]", limit: int | None) -> Iterator[Exchange]:
    for claim in _claims(P):
        disputing = [*_positions(P, claim, Stance.DENIES), *_positions(P, claim, Stance.QUESTIONS)]
        for position, against in across(_positions(P, claim, Stance.ASSERTS), disputing, limit):
            yield Exchange(claim, position, against)
    for claim, other, key, data in sorted(P.edges(keys=True, data=True), key=lambda edge: edge[:3]):
        if key == "contradicts":
            rivals = across(_positions(P, claim, Stance.ASSERTS), _positions(P, other, Stance.ASSERTS), limit)
            for position, rival in rivals:
                yield Exchange(claim, position, rival, data.get(MATCHING))


def _agreements(P: "nx.MultiDiGraph[str]", limit: int | None) -> Iterator[tuple[Position, Position]]:
    for claim in _claims(P):
        for stance in (Stance.ASSERTS, Stance.DENIES):
            yield from within(_positions(P, claim, stance), limit)


def _claims(P: "nx.MultiDiGraph[str]") -> list[str]:
    return sorted(node for node, data in P.nodes(data=True) if data["kind"] == "claim")


def _positions(P: "nx.MultiDiGraph[str]", claim: str, stance: Stance) -> list[Position]:
    holding = sorted(party for party, _, kind in P.in_edges(claim, keys=True) if kind == stance)
    return [position_of(P, party, stance, claim) for party in holding]
