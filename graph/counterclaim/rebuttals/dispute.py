"""A dispute: one statement of an article disputes others, or what nobody is quoted as saying."""

from dataclasses import dataclass

from counterclaim.attribution.reading import Attribution
from counterclaim.claimants import Claimants
from counterclaim.rebuttal import RebuttalKind
from counterclaim.span import Spans
from counterclaim.stance import Mode


@dataclass(frozen=True, slots=True)
class Statement:
    """An attribution and who makes it."""

    attribution: Attribution
    claimants: Claimants


@dataclass(frozen=True, slots=True)
class Disputed:
    """What is disputed though no statement of the article says it.

    Attributes:
        content: where the disputed proposition stands.
        mode: ``IMPLIED`` (it stands only inside the denial) or ``NARRATED`` (the article itself says it).
    """

    content: Spans
    mode: Mode


@dataclass(frozen=True, slots=True)
class Dispute:
    """One statement disputes others.

    Attributes:
        statement: index of the disputing statement.
        targets: indices of the statements disputed, in text order.
        unattributed: what is disputed beside them.
        kind: how it is disputed.
        confidence: calibrated probability that this is a rebuttal.
        chances: probability of each of ``targets``, in their order; empty if not known.
    """

    statement: int
    targets: tuple[int, ...]
    unattributed: tuple[Disputed, ...]
    kind: RebuttalKind
    confidence: float
    chances: tuple[float, ...] = ()

    def chance(self, target: int) -> float:
        """Return the probability that ``target`` is disputed; 1 if not known."""
        return self.chances[self.targets.index(target)] if self.chances else 1.0
