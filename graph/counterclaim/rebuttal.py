"""A rebuttal: one utterance disputes others in the same article."""

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.utterance import UtteranceId


class RebuttalKind(StrEnum):
    """How a claim is disputed."""

    DENIAL = "denial"
    """Says that it is not so."""
    COUNTERCLAIM = "counterclaim"
    """Says what cannot be true together with it."""
    DOUBT = "doubt"
    """Questions it, or says that there is no evidence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebuttal:
    """``utterance`` disputes each of ``targets``; ``confidence`` is the extraction's, 0 to 1."""

    utterance: UtteranceId
    targets: tuple[UtteranceId, ...]
    kind: RebuttalKind
    confidence: float
