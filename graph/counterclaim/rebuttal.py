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
    """One utterance disputes others.

    Attributes:
        utterance: the one that disputes.
        targets: those it is read as disputing.
        kind: how.
        confidence: how sure the extraction is that it is a rebuttal, 0 to 1.
        sure: the targets that it is taken to be about; None for all. Only on their claims does the utterance take a
            stance in the graph: to be said to deny what one did not deny hurts more than a missing link.
    """

    utterance: UtteranceId
    targets: tuple[UtteranceId, ...]
    kind: RebuttalKind
    confidence: float
    sure: tuple[UtteranceId, ...] | None = None

    def is_sure(self, target: UtteranceId) -> bool:
        """Tell whether the utterance is taken to be about ``target``."""
        return self.sure is None or target in self.sure
