"""From annotated articles to weights: out-of-fold scores first, so that the deciding model sees honest ones."""

from collections.abc import Iterable, Sequence
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
_KIND_STRENGTH = 0.1
_LEAST_STATED = 0.6
"""Below this, 11 of 20 propositional denials of gold/train have an implied target; above, 5 of 15."""
_NOTHING = Linear(0.0, {})


@dataclass(frozen=True, slots=True)
class Lesson:
    """An annotated article with its features worked out."""

    gold: GoldArticle
    scene: Scene
    statements: tuple[Features, ...]
    pairs: dict[tuple[int, int], Features]


@dataclass(frozen=True, slots=True)
class Study:
    """One article twice: with its annotated statements and with those that the program finds.

    Attributes:
        annotated: with the annotated statements.
        found: with the found ones.
        calibrates: whether its rebuttals are as frequent as usual, so that thresholds can be chosen by it.
    """

    annotated: Lesson
    found: Lesson
    calibrates: bool = True


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


def _lessons(studies: Iterable[Study]) -> list[Lesson]:
    return [lesson for study in studies for lesson in (study.annotated, study.found)]


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
    return {kind: fit_linear(rows, [k == kind for _, k in listed], strength=_KIND_STRENGTH) for kind in RebuttalKind}


def weights_of(
    studies: Iterable[Study], disputing: Linear = _NOTHING, least_dispute: float = 0.0, least_link: float = 0.0
) -> Weights:
    """Return the weights that ``studies`` teach, given how to decide."""
    lessons = _lessons(studies)
    return Weights(
        answering=_answering(lessons),
        targeting=_targeting(lessons),
        disputing=disputing,
        kinds=_kinds(lessons),
        least_dispute=least_dispute,
        least_link=least_link,
        least_stated=_LEAST_STATED,
    )


def out_of_fold(studies: Sequence[Study], seed: int) -> list[tuple[Candidate, ...]]:
    """Return the candidates among each article's found statements, by weights that have not seen the article."""
    order = np.random.default_rng(seed).permutation(len(studies))
    judged: dict[int, tuple[Candidate, ...]] = {}
    for fold in range(_FOLDS):
        held = set(order[fold::_FOLDS].tolist())
        weights = weights_of(study for index, study in enumerate(studies) if index not in held)
        judged |= {index: candidates(studies[index].found.scene, weights) for index in held}
    return [judged[index] for index in range(len(studies))]


def fit_disputing(studies: Sequence[Study], judged: Sequence[tuple[Candidate, ...]]) -> Linear:
    """Return the model that joins a candidate's evidence to the probability that it is a rebuttal."""
    pairs = [
        (candidate.evidence, candidate.statement in study.found.gold.disputes)
        for study, group in zip(studies, judged, strict=True)
        for candidate in group
    ]
    return fit_linear([row for row, _ in pairs], [label for _, label in pairs], strength=1.0)
