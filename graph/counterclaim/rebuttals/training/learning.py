"""From annotated articles to weights: out-of-fold scores first, so that the deciding model sees honest ones."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from counterclaim.rebuttal import RebuttalKind
from counterclaim.rebuttals.finding import Candidate, candidates
from counterclaim.rebuttals.pairs import Features, Scene, pair_features, scene_of
from counterclaim.rebuttals.profile import profiles
from counterclaim.rebuttals.signals import statement_features
from counterclaim.rebuttals.training.fitting import fit_linear
from counterclaim.rebuttals.training.gold import GoldArticle
from counterclaim.rebuttals.weights import Linear, Weights

_FOLDS = 10
_STRENGTH = 0.02
_LEAST_DISPUTE = 0.3
_LEAST_TARGET = 0.3
_LEAST_STATED = 0.3
_NOTHING = Linear(0.0, {})


@dataclass(frozen=True, slots=True)
class Lesson:
    """An annotated article with its features worked out."""

    gold: GoldArticle
    scene: Scene
    statements: tuple[Features, ...]
    pairs: dict[tuple[int, int], Features]


def prepare(gold: GoldArticle) -> Lesson:
    """Return the lesson of an article."""
    scene = scene_of(profiles(gold.text, gold.statements))
    features = tuple(statement_features(profile, scene) for profile in scene.profiles)
    pairs = {
        (answer, target): pair_features(scene.profiles[answer], scene.profiles[target], scene)
        for answer in gold.disputes
        for target in range(len(features))
        if target != answer
    }
    return Lesson(gold, scene, features, pairs)


def _answering(lessons: Sequence[Lesson]) -> Linear:
    rows = [row for lesson in lessons for row in lesson.statements]
    labels = [index in lesson.gold.disputes for lesson in lessons for index in range(len(lesson.statements))]
    return fit_linear(rows, labels, strength=_STRENGTH)


def _targeting(lessons: Sequence[Lesson]) -> Linear:
    rows = [row for lesson in lessons for row in lesson.pairs.values()]
    labels = [target in lesson.gold.disputes[answer].targets for lesson in lessons for answer, target in lesson.pairs]
    return fit_linear(rows, labels, strength=_STRENGTH)


def _kinds(lessons: Sequence[Lesson]) -> dict[RebuttalKind, Linear]:
    listed = [(lesson.statements[i], d.kind) for lesson in lessons for i, d in lesson.gold.disputes.items()]
    rows = [row for row, _ in listed]
    return {kind: fit_linear(rows, [k == kind for _, k in listed], strength=_STRENGTH) for kind in RebuttalKind}


def _weights(lessons: Sequence[Lesson], disputing: Linear) -> Weights:
    return Weights(
        answering=_answering(lessons),
        targeting=_targeting(lessons),
        disputing=disputing,
        kinds=_kinds(lessons),
        least_dispute=_LEAST_DISPUTE,
        least_target=_LEAST_TARGET,
        least_stated=_LEAST_STATED,
    )


def out_of_fold(lessons: Sequence[Lesson], seed: int) -> list[tuple[Candidate, ...]]:
    """Return each article's candidates by weights that have not seen the article."""
    order = np.random.default_rng(seed).permutation(len(lessons))
    found: dict[int, tuple[Candidate, ...]] = {}
    for fold in range(_FOLDS):
        held = set(order[fold::_FOLDS].tolist())
        weights = _weights([lesson for index, lesson in enumerate(lessons) if index not in held], _NOTHING)
        found |= {index: candidates(lessons[index].scene, weights) for index in held}
    return [found[index] for index in range(len(lessons))]


def learn(lessons: Sequence[Lesson], *, seed: int) -> Weights:
    """Return the weights that ``lessons`` teach."""
    judged = [
        (candidate.evidence, candidate.statement in lesson.gold.disputes)
        for lesson, found in zip(lessons, out_of_fold(lessons, seed), strict=True)
        for candidate in found
    ]
    disputing = fit_linear([row for row, _ in judged], [label for _, label in judged], strength=1.0)
    return _weights(lessons, disputing)
