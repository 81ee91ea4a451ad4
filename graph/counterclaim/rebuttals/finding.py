"""Find the disputes of an article: which statements are rebuttals, and of what."""

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.rebuttal import RebuttalKind
from counterclaim.rebuttals.dispute import Dispute, Disputed, Statement
from counterclaim.rebuttals.implied import denied_proposition
from counterclaim.rebuttals.pairs import Features, Scene, pair_features, scene_of
from counterclaim.rebuttals.profile import profiles
from counterclaim.rebuttals.signals import statement_features
from counterclaim.rebuttals.weights import Weights, probability, shipped_weights
from counterclaim.stance import Mode

_NO_TARGET = -6.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement that may be a rebuttal, with what it may dispute.

    Attributes:
        statement: its index.
        features: its own features.
        evidence: what decides whether it is a rebuttal after all.
        targets: probability that it disputes each other statement, by index.
    """

    statement: int
    features: Features
    evidence: Features
    targets: dict[int, float]


def _candidate(index: int, scene: Scene, weights: Weights) -> Candidate:
    profile = scene.profiles[index]
    features = statement_features(profile, scene)
    logits = {
        other: weights.targeting.logit(pair_features(profile, scene.profiles[other], scene))
        for other in range(len(scene.profiles))
        if other != index
    }
    evidence = {
        "answering": weights.answering.logit(features),
        "best target": max(logits.values(), default=_NO_TARGET),
        "open denial": features["open denial"],
    }
    return Candidate(index, features, evidence, {other: probability(logit) for other, logit in logits.items()})


def candidates(scene: Scene, weights: Weights) -> tuple[Candidate, ...]:
    """Return every statement of ``scene`` as a candidate."""
    return tuple(_candidate(index, scene, weights) for index in range(len(scene.profiles)))


def _kind(candidate: Candidate, weights: Weights) -> RebuttalKind:
    return max(weights.kinds, key=lambda kind: weights.kinds[kind].logit(candidate.features))


def _dispute(text: str, statements: Sequence[Statement], candidate: Candidate, weights: Weights) -> Dispute | None:
    confidence = probability(weights.disputing.logit(candidate.evidence))
    if confidence < weights.least_dispute:
        return None
    best = max(candidate.targets.values(), default=0.0)
    unattributed: tuple[Disputed, ...] = ()
    if candidate.features["open denial"] and best < weights.least_stated:
        content = denied_proposition(text, statements[candidate.statement].attribution.content)
        unattributed = (Disputed(content, Mode.IMPLIED),) if content else ()
    floor = min(best, weights.least_target) if not unattributed else weights.least_stated
    targets = tuple(sorted(other for other, value in candidate.targets.items() if value >= floor))
    if not targets and not unattributed:
        return None
    return Dispute(candidate.statement, targets, unattributed, _kind(candidate, weights), confidence)


def find_disputes(text: str, statements: Sequence[Statement]) -> tuple[Dispute, ...]:
    """Return the rebuttals among ``statements`` of ``text``, in their order.

    Raises:
        ModelMissing: if the shipped weights cannot be read.
    """
    weights = shipped_weights()
    scene = scene_of(profiles(text, statements))
    found = (_dispute(text, statements, candidate, weights) for candidate in candidates(scene, weights))
    return tuple(dispute for dispute in found if dispute)
