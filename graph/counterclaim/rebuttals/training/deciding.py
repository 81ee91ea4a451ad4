"""Choose the thresholds: where rebuttals and links, out of fold, have the best F1 together.

Only articles that hold a rebuttal count: an article without any says nothing of how many of its few doubtful
candidates to keep, and three quarters of the training articles are such.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from counterclaim.rebuttals.finding import Candidate
from counterclaim.rebuttals.training.learning import Study
from counterclaim.rebuttals.training.tally import Tally
from counterclaim.rebuttals.weights import Linear, probability

UNSEEN = 0.6
"""Factor on both thresholds. The attribution model has learnt from the training articles, so that their statements are
found more nearly whole than those of an article it has never seen, and the evidence there is weaker throughout: with
an early model that knew them less, the best thresholds were about half as high (0.12 to 0.14 against 0.26).
"""
_LEAST_DISPUTES = tuple(step / 100 for step in range(8, 42, 2))
_LEAST_LINKS = tuple(step / 100 for step in range(6, 30, 2))


@dataclass(frozen=True, slots=True)
class Decision:
    """Two thresholds with what they give out of fold."""

    least_dispute: float
    least_link: float
    rebuttals: Tally
    links: Tally

    @property
    def worth(self) -> float:
        """What is maximised."""
        return self.rebuttals.f1 + self.links.f1


def measure(
    studies: Sequence[Study],
    judged: Sequence[tuple[Candidate, ...]],
    disputing: Linear,
    thresholds: tuple[float, float],
) -> Decision:
    """Return what a pair of thresholds gives; implied and narrated targets count as missed."""
    rebuttals, links = Tally(), Tally()
    for study, group in zip(studies, judged, strict=True):
        annotated, found = study.annotated.gold.disputes, study.found.gold.disputes
        if not annotated:
            continue
        rebuttals.annotated += len(annotated)
        links.annotated += sum(len(one.targets) + one.implied + one.narrated for one in annotated.values())
        for candidate in group:
            confidence = probability(disputing.logit(candidate.evidence))
            if confidence < thresholds[0]:
                continue
            targets = candidate.chosen(thresholds[1] / confidence, at_least_one=True)
            right = found.get(candidate.statement)
            rebuttals.predicted += 1
            links.predicted += len(targets)
            rebuttals.right += right is not None
            links.right += len(right.targets.intersection(targets)) if right else 0
    return Decision(*thresholds, rebuttals, links)


def decide(studies: Sequence[Study], judged: Sequence[tuple[Candidate, ...]], disputing: Linear) -> Decision:
    """Return the best pair of thresholds on the grid."""
    grid = product(_LEAST_DISPUTES, _LEAST_LINKS)
    return max((measure(studies, judged, disputing, pair) for pair in grid), key=lambda decision: decision.worth)
