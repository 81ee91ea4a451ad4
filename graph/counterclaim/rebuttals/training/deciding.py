"""Choose the thresholds: the middle of where rebuttals and links, out of fold, have about the best F1 together.

The middle, as the best itself moves between 0.10 and 0.24 from one seed to the next while its F1 hardly changes. Only
articles that hold a rebuttal count: an article without any says nothing of how many of its few doubtful
candidates to keep, and three quarters of the training articles are such.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from statistics import fmean

from counterclaim.rebuttals.finding import Candidate
from counterclaim.rebuttals.training.learning import Study
from counterclaim.rebuttals.training.tally import Tally
from counterclaim.rebuttals.weights import Linear, probability

_AS_GOOD = 0.98
"""Share of the best worth from which on thresholds count as equally good."""
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
    """Return the middle of the pairs of thresholds on the grid that are about as good as the best."""
    grid = product(_LEAST_DISPUTES, _LEAST_LINKS)
    tried = [measure(studies, judged, disputing, pair) for pair in grid]
    floor = _AS_GOOD * max(decision.worth for decision in tried)
    good = [decision for decision in tried if decision.worth >= floor]
    middle = fmean(decision.least_dispute for decision in good), fmean(decision.least_link for decision in good)
    return measure(studies, judged, disputing, middle)
