"""Who stands against whom: the signed graph of parties, and the words behind each of its edges."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import networkx as nx

from counterclaim.analysis.bipartite import bipartite
from counterclaim.analysis.crowd import LIMIT, across, within
from counterclaim.matching.joins import weakest
from counterclaim.stance import Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One party's stance on a claim in its best words; ``match`` is how sure matching is that they are of the claim."""

    party: str
    stance: str
    claim: str
    quote: str
    article: str
    utterance: str
    confidence: float
    first_seen: str | None = None
    match: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """Two parties on opposite sides: the claim in dispute and what each says."""

    claim: str
    asserts: Position
    disputes: Position

    @property
    def match(self) -> float | None:
        """How sure the least sure match is on which it rests; None if it rests on none."""
        return weakest(self.asserts.match, self.disputes.match)


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
        before doubts; without any, of the surest agreement) and, where known, ``first_seen`` (by when both had
        spoken).

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
    for asserting, opposing in _disputes(P, limit):
        relation = relations.setdefault(_pair(asserting.party, opposing.party), _Relation())
        relation.disputed.add(asserting.claim)
        relation.heed(asserting, opposing)
    for one, other in _agreements(P, limit) if agreements else ():
        relation = relations.setdefault(_pair(one.party, other.party), _Relation())
        relation.agreed.add(one.claim)
        relation.heed(one, other)
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
    for asserting, opposing in _disputes(bipartite(G, narrator=narrator), None):
        if wanted <= {asserting.party, opposing.party}:
            yield Exchange(claim=asserting.claim, asserts=asserting, disputes=opposing)


_KINDS = {1: "agrees", 0: "divided", -1: "disputes"}


def example(P: "nx.MultiDiGraph[str]", party: str, other: str, claim: str) -> Exchange:
    """Return how two parties dispute a claim: the surest exchange, plain denials before doubts and counterclaims.

    Parameters
    ----------
    P : networkx.MultiDiGraph
        As made by `bipartite`.
    party, other : node
        Who dispute it, in either order.
    claim : node
        The claim that one of them asserts.

    Raises
    ------
    networkx.NetworkXError
        If these two do not dispute that claim.
    """
    found = [
        Exchange(claim=claim, asserts=_position(P, one, Stance.ASSERTS, claim), disputes=answer)
        for one, against in ((party, other), (other, party))
        if P.has_edge(one, claim, Stance.ASSERTS)
        for answer in _answers(P, against, claim)
    ]
    if not found:
        raise nx.NetworkXError(f"{party!r} and {other!r} do not dispute {claim!r}.")
    return max(found, key=lambda one: (one.disputes.stance == Stance.DENIES, _surety(one)))


def _answers(P: "nx.MultiDiGraph[str]", party: str, claim: str) -> Iterator[Position]:
    """Yield the positions by which a party disputes a claim."""
    for stance in (Stance.DENIES, Stance.QUESTIONS):
        if P.has_edge(party, claim, stance):
            yield _position(P, party, stance, claim)
    for rival in P.adj[party]:
        rivals = [pair for pair in ((claim, rival), (rival, claim)) if P.has_edge(*pair, "contradicts")]
        if rivals and P.has_edge(party, rival, Stance.ASSERTS):
            yield _contradicting(_position(P, party, Stance.ASSERTS, rival), P.edges[*rivals[0], "contradicts"])


def _contradicting(position: Position, link: Mapping[str, Any]) -> Position:
    """Return a position that disputes another by a claim that contradicts it: as sure as that is."""
    return replace(position, match=weakest(position.match, link.get("match_confidence")))


def _surety(exchange: Exchange) -> float:
    return min(exchange.asserts.confidence, exchange.disputes.confidence)


@dataclass(slots=True)
class _Relation:
    """What two parties have with each other."""

    disputed: set[str] = field(default_factory=set)
    agreed: set[str] = field(default_factory=set)
    confidence: float = 0.0
    best: tuple[bool, bool, float] = (False, False, -1.0)
    claim: str = ""
    first_seen: str | None = None

    def heed(self, one: Position, other: Position) -> None:
        confidence = min(one.confidence, other.confidence)
        self.confidence = max(self.confidence, confidence)
        opposed = other.stance != one.stance or other.claim != one.claim
        rank = (opposed, opposed and other.stance == Stance.DENIES, confidence)
        if rank > self.best:
            self.best, self.claim = rank, one.claim
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
            **({"first_seen": self.first_seen} if self.first_seen is not None else {}),
        }


def _pair(party: str, other: str) -> tuple[str, str]:
    return (party, other) if party < other else (other, party)


def _disputes(P: "nx.MultiDiGraph[str]", limit: int | None) -> Iterator[tuple[Position, Position]]:
    """Yield every pair of two parties' positions of which the second disputes the first."""
    for asserting, opposing in _opposed(P, limit):
        if asserting.party != opposing.party:
            yield asserting, opposing


def _opposed(P: "nx.MultiDiGraph[str]", limit: int | None) -> Iterator[tuple[Position, Position]]:
    for claim in _claims(P):
        disputing = [*_positions(P, claim, Stance.DENIES), *_positions(P, claim, Stance.QUESTIONS)]
        yield from across(_positions(P, claim, Stance.ASSERTS), disputing, limit)
    for claim, other, key in sorted(P.edges(keys=True)):
        if key == "contradicts":
            link = P.edges[claim, other, key]
            disputing = [_contradicting(one, link) for one in _positions(P, other, Stance.ASSERTS)]
            yield from across(_positions(P, claim, Stance.ASSERTS), disputing, limit)


def _agreements(P: "nx.MultiDiGraph[str]", limit: int | None) -> Iterator[tuple[Position, Position]]:
    for claim in _claims(P):
        for stance in (Stance.ASSERTS, Stance.DENIES):
            yield from within(_positions(P, claim, stance), limit)


def _claims(P: "nx.MultiDiGraph[str]") -> list[str]:
    return sorted(node for node, data in P.nodes(data=True) if data["kind"] == "claim")


def _positions(P: "nx.MultiDiGraph[str]", claim: str, stance: Stance) -> list[Position]:
    holding = sorted(party for party, _, kind in P.in_edges(claim, keys=True) if kind == stance)
    return [_position(P, party, stance, claim) for party in holding]


def _position(P: "nx.MultiDiGraph[str]", party: str, stance: Stance, claim: str) -> Position:
    edge = P.edges[party, claim, stance]
    return Position(
        party=party,
        stance=stance.value,
        claim=claim,
        quote=edge["quote"],
        article=edge["article"],
        utterance=edge["utterance"],
        confidence=edge["confidence"],
        first_seen=edge.get("first_seen"),
        match=edge.get("match_confidence"),
    )
