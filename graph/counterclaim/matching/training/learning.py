"""From lessons to weights: features of pairs, by vectors of an encoder that has not seen the event."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from counterclaim.matching.encoder import Encoding
from counterclaim.matching.judging import Judge
from counterclaim.matching.memory import Memory
from counterclaim.matching.training.lessons import Labels, Lesson
from counterclaim.matching.traits import Rarity, TraitsReader
from counterclaim.matching.weights import MatchWeights, PairModel, Values
from counterclaim.rebuttals.training.fitting import fit_linear

_SAME_STRENGTH = 0.03
_CONTRADICTING_STRENGTH = 0.01
_ALONE = MatchWeights("", PairModel(0, {}), PairModel(0, {}), 0.5, 0.5, 0.5)
_NEIGHBOURS = 30


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of lessons with their features and labels (1, 0, or -1 for unknown)."""

    names: list[str]
    rows: Values
    same: Values
    contradicting: Values


def pairs_of(lessons: Sequence[Lesson], labels: Labels, encoder: Encoding) -> Pairs:
    """Return the pairs of the lessons' own articles, and of nearest meaning in others."""
    rarity = Rarity(encoder.vocabulary)
    reader, memory = TraitsReader(rarity), Memory()
    seen: list[Lesson] = []
    vectors = encoder.encode([lesson.statement.text for lesson in lessons])
    for lesson, vector in zip(lessons, vectors, strict=True):
        one = lesson.statement
        if one.claim not in memory:
            article = memory.article(one.article)
            if article is None:
                article = memory.add_article(one.article, encoder.encode([one.lead])[0])
            memory.add(one.claim, reader.read(one, article=article), vector)
            seen.append(lesson)
    chosen = _chosen(seen, memory)
    names, rows, _ = Judge(memory, _ALONE, rarity).rows(chosen)
    found = [(labels.same(seen[a], seen[b]), labels.contradicting(seen[a], seen[b])) for a, b in chosen]
    values = np.array([[-1 if value is None else int(value) for value in pair] for pair in found], np.float64)
    return Pairs(names, rows, values[:, 0], values[:, 1])


def _chosen(lessons: Sequence[Lesson], memory: Memory) -> list[tuple[int, int]]:
    chosen = {
        (one, other)
        for one, other in combinations(range(len(lessons)), 2)
        if lessons[one].statement.article == lessons[other].statement.article
    }
    for number, vector in enumerate(memory.vectors(list(range(len(lessons))))):
        near = memory.nearest(vector, _NEIGHBOURS)
        chosen |= {(min(number, other), max(number, other)) for other in near if other != number}
    return sorted(chosen)


def learn(parts: Sequence[Pairs]) -> tuple[PairModel, PairModel]:
    """Return what tells claims that are the same, and claims that contradict."""
    return _learn(parts, "same", _SAME_STRENGTH), _learn(parts, "contradicting", _CONTRADICTING_STRENGTH)


def _learn(parts: Sequence[Pairs], target: str, strength: float) -> PairModel:
    rows, labels = [], []
    for part in parts:
        values = getattr(part, target)
        known = values >= 0
        rows += [dict(zip(part.names, row, strict=True)) for row in part.rows[known].tolist()]
        labels += [bool(value) for value in values[known]]
    linear = fit_linear(rows, labels, strength=strength)
    return PairModel(linear.bias, linear.weights)
