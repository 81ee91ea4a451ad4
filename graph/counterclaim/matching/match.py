"""A match: how two claims stand to each other."""

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.claim import ClaimId


class Relation(StrEnum):
    """How two claims, the first and the second by their identifiers, stand to each other."""

    EXACT = "exact"
    """The same proposition: a fact-checker files both under one heading. Transitive."""
    CLOSE = "close"
    """Related, but not the same."""
    CONTRADICTS = "contradicts"
    """They cannot both be true."""
    BROADER = "broader"
    """The second is what the first is one time of: "Orlo uses gas" and "Orlo gassed Sel"."""
    NARROWER = "narrower"
    """The first is what the second is one time of."""


@dataclass(frozen=True, slots=True)
class ClaimMatch:
    """Two claims, sorted, and how they stand to each other.

    Attributes:
        claims: both, in the order of their identifiers.
        relation: how they stand to each other.
        confidence: how sure the matcher is, 0 to 1.
    """

    claims: tuple[ClaimId, ClaimId]
    relation: Relation
    confidence: float

    @classmethod
    def between(cls, one: ClaimId, other: ClaimId, relation: Relation, confidence: float) -> "ClaimMatch":
        """Return the match of two claims given in any order."""
        return cls((min(one, other), max(one, other)), relation, confidence)

    @classmethod
    def instance(cls, single: ClaimId, general: ClaimId, confidence: float) -> "ClaimMatch":
        """Return the match of a claim about one time with that about every time."""
        relation = Relation.BROADER if single < general else Relation.NARROWER
        return cls.between(single, general, relation, confidence)
