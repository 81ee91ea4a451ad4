"""Exchanges: the words by which two parties stand on opposite sides of a claim."""

from collections.abc import Iterator
from dataclasses import dataclass

import networkx as nx

from counterclaim.analysis.match import MATCHING, least_sure, surety
from counterclaim.stance import Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One party's stance on a claim in its best words."""

    party: str
    stance: str
    claim: str
    quote: str
    article: str
    utterance: str
    confidence: float
    first_seen: str | None = None
    matching_confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Exchange:
    """Two parties on opposite sides: the claim in dispute and what each says.

    Attributes:
        contradiction: where they assert claims that contradict each other, how sure the match is that found it.
    """

    claim: str
    asserts: Position
    disputes: Position
    contradiction: float | None = None

    @property
    def matching_confidence(self) -> float | None:
        """How sure the least sure match is that it rests on; None if it rests on none."""
        return least_sure(self.asserts.matching_confidence, self.disputes.matching_confidence, self.contradiction)

    @property
    def rank(self) -> tuple[bool, float, float]:
        """How good an example it is: a plain denial first, then the surest match, then the surest reading."""
        plain = self.disputes.stance == Stance.DENIES
        return plain, surety(self.matching_confidence), min(self.asserts.confidence, self.disputes.confidence)


def position_of(P: "nx.MultiDiGraph[str]", party: str, stance: Stance, claim: str) -> Position:
    """Return a party's position in a graph that `bipartite` makes."""
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
        matching_confidence=edge.get(MATCHING),
    )


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
        Exchange(claim, position_of(P, one, Stance.ASSERTS, claim), *answer)
        for one, against in ((party, other), (other, party))
        if P.has_edge(one, claim, Stance.ASSERTS)
        for answer in _answers(P, against, claim)
    ]
    if not found:
        raise nx.NetworkXError(f"{party!r} and {other!r} do not dispute {claim!r}.")
    return max(found, key=lambda one: one.rank)


def _answers(P: "nx.MultiDiGraph[str]", party: str, claim: str) -> Iterator[tuple[Position, float | None]]:
    """Yield the positions by which a party disputes a claim, with the surety of the match that makes them contrary."""
    for stance in (Stance.DENIES, Stance.QUESTIONS):
        if P.has_edge(party, claim, stance):
            yield position_of(P, party, stance, claim), None
    for rival in P.adj[party]:
        for ends in ((claim, rival), (rival, claim)):
            if P.has_edge(*ends, "contradicts") and P.has_edge(party, rival, Stance.ASSERTS):
                found = P.edges[*ends, "contradicts"].get(MATCHING)
                yield position_of(P, party, Stance.ASSERTS, rival), found
