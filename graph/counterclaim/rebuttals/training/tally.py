"""Counts behind precision and recall."""

from dataclasses import dataclass


@dataclass(slots=True)
class Tally:
    """Right, annotated and predicted counts."""

    right: int = 0
    annotated: int = 0
    predicted: int = 0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / (self.annotated + self.predicted) if self.right else 0.0
