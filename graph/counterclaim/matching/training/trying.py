"""Runs the matcher over lessons, one article after another, and counts what it gets right."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby

import numpy as np

from counterclaim.claim import ClaimId
from counterclaim.matching.encoder import WIDTH, Encoding, Vectors
from counterclaim.matching.match import Relation
from counterclaim.matching.matcher import ClaimMatcher
from counterclaim.matching.training.lessons import Labels, Lesson, by_reader
from counterclaim.matching.weights import MatchWeights


class Remembering:
    """An encoder that reads each text once."""

    def __init__(self, encoder: Encoding) -> None:
        self.version = encoder.version
        self.vocabulary = encoder.vocabulary
        self._encoder = encoder
        self._known: dict[str, Vectors] = {}

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one vector of length 1 for each text."""
        unknown = sorted(set(texts) - self._known.keys())
        self._known.update(zip(unknown, self._encoder.encode(unknown), strict=True))
        return np.array([self._known[text] for text in texts], np.float32).reshape(len(texts), WIDTH)


@dataclass(slots=True)
class Count:
    """Pairs found, pairs there are, and pairs right."""

    found: int = 0
    gold: int = 0
    right: int = 0

    def add(self, *, found: bool, gold: bool) -> None:
        """Count one pair."""
        self.found += found
        self.gold += gold
        self.right += found and gold

    def plus(self, other: "Count") -> "Count":
        """Return both counts together."""
        return Count(self.found + other.found, self.gold + other.gold, self.right + other.right)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.found + self.gold) if self.right else 0.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a trial gave: pairs that are the same, those of two articles among them, and contradictions."""

    same: Count
    across: Count
    contradicting: Count

    def plus(self, other: "Outcome") -> "Outcome":
        """Return both outcomes together."""
        return Outcome(
            self.same.plus(other.same),
            self.across.plus(other.across),
            self.contradicting.plus(other.contradicting),
        )


def attempt(lessons: Sequence[Lesson], labels: Labels, encoder: Encoding, weights: MatchWeights) -> Outcome:
    """Return the outcome of matching ``lessons``."""
    matcher = ClaimMatcher(encoder, weights)
    leader: dict[ClaimId, ClaimId] = {}
    against: set[frozenset[ClaimId]] = set()
    for _, article in groupby(lessons, key=lambda lesson: lesson.statement.article):
        for match in matcher.match([lesson.statement for lesson in article]):
            if match.relation is Relation.EXACT:
                kept, gone = (leader.get(claim, claim) for claim in match.claims)
                members = [gone, *(claim for claim, of in leader.items() if of == gone)]
                leader.update(dict.fromkeys(members, kept))
            elif match.relation is Relation.CONTRADICTS:
                against.add(frozenset(match.claims))
    against = {frozenset(leader.get(claim, claim) for claim in pair) for pair in against}
    return _counted(lessons, labels, leader, against)


def _counted(
    lessons: Iterable[Lesson],
    labels: Labels,
    leader: dict[ClaimId, ClaimId],
    against: set[frozenset[ClaimId]],
) -> Outcome:
    outcome = Outcome(Count(), Count(), Count())
    for one, other in _compared(lessons):
        ends = [leader.get(claim, claim) for claim in (one.statement.claim, other.statement.claim)]
        same, contradicting = labels.same(one, other), labels.contradicting(one, other)
        if same is not None:
            outcome.same.add(found=ends[0] == ends[1], gold=same)
            if one.statement.article != other.statement.article:
                outcome.across.add(found=ends[0] == ends[1], gold=same)
        if contradicting is not None:
            outcome.contradicting.add(found=frozenset(ends) in against, gold=contradicting)
    return outcome


def _compared(lessons: Iterable[Lesson]) -> Iterator[tuple[Lesson, Lesson]]:
    for read in by_reader(lesson for lesson in lessons if lesson.known):
        yield from combinations(read, 2)
