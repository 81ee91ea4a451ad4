"""Find the disputes of an article: which statements are rebuttals, and of what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from counterclaim.rebuttal import RebuttalKind
from counterclaim.rebuttals.aims import assertions, held_claim, one_way, possible_aims, with_occasion
from counterclaim.rebuttals.blamed import blamed_aims
from counterclaim.rebuttals.breath import with_blame, with_insistence, with_negation, with_repetition
from counterclaim.rebuttals.contrary import contrary_aims, may_be_contrary
from counterclaim.rebuttals.counts import contrasted_aims, may_contrast
from counterclaim.rebuttals.dispute import Dispute, Disputed, Statement
from counterclaim.rebuttals.doubting import doubts_what_was_said, doubts_words
from counterclaim.rebuttals.explicit import contested_proposition, doubted_proposition, rejected_proposition
from counterclaim.rebuttals.implied import denied_proposition, points_back
from counterclaim.rebuttals.narrated import with_narrated
from counterclaim.rebuttals.negating import is_elliptic
from counterclaim.rebuttals.opposing import opposed_aims, opposes
from counterclaim.rebuttals.outright import calls_false, is_outright, outright_aims
from counterclaim.rebuttals.owners import owned_aims
from counterclaim.rebuttals.pairs import Features, Scene, pair_features, scene_of
from counterclaim.rebuttals.profile import Profile, profiles
from counterclaim.rebuttals.restated import restatements
from counterclaim.rebuttals.retorts import retort_kind, retorted_aims
from counterclaim.rebuttals.showing import doubts, is_shown, openly_denies, says_no
from counterclaim.rebuttals.signals import statement_features
from counterclaim.rebuttals.weights import Weights, log_odds, probability, shipped_weights
from counterclaim.rebuttals.words import content_stems
from counterclaim.span import Spans, quote
from counterclaim.stance import Mode

_NO_TARGET = -6.0
_HOPELESS = -4.0
"""Half of all statements lie below, and none of them would come out as a rebuttal with whatever target."""
HINT_WEIGHT = 0.3
_USUAL_CHANCE = 0.02
_EXPLICIT = 0.9
"""How sure it is that a statement is a denial that calls a proposition false outright."""
_OUTRIGHT = 0.8
"""The same of one that says in plain words that it is not so, with something before that it can answer."""
_TELLING = 3
"""Content words from which on a denial tells what it denies: "wrongdoing", "the fraud claims" only point to it."""
_SHORTEST_ACCOUNT = 3
"""In words: "the rebels" alone is no account that could contradict another."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement that may be a rebuttal, with what it may dispute.

    Attributes:
        statement: its index.
        features: its own features.
        evidence: what decides whether it is a rebuttal after all.
        targets: probability that it disputes each other statement, by index.
        hint: log odds that the attribution model's own guess adds.
    """

    statement: int
    features: Features
    evidence: Features
    targets: dict[int, float]
    hint: float

    def chosen(self, least: float, *, at_least_one: bool) -> tuple[int, ...]:
        """Return the targets of probability ``least`` or more, or else the best one where one is needed."""
        best = max(self.targets.values(), default=0.0)
        floor = min(best, least) if at_least_one else least
        return tuple(sorted(other for other, value in self.targets.items() if value >= floor))


def _hint(chance: float) -> float:
    """Log odds that the attribution model's guess adds where it is above the usual.

    Its weight is set by the stories that no model has learned from (``training.guessing``): the model knows other
    training articles by heart. From 0.3 to 0.8 it makes little difference there.
    """
    return HINT_WEIGHT * max(0.0, log_odds(chance) - log_odds(_USUAL_CHANCE))


def _candidate(index: int, scene: Scene, weights: Weights) -> Candidate:
    profile = scene.profiles[index]
    features = statement_features(profile, scene)
    answering = weights.answering.logit(features)
    hint = _hint(1.0 - profile.attribution.rebuttal[0])
    logits = {
        other: weights.targeting.logit(pair_features(profile, scene.profiles[other], scene))
        for other in (scene.others(profile) if answering + hint > _HOPELESS or _may_answer(profile) else ())
    }
    evidence = {
        "answering": answering,
        "best target": max(logits.values(), default=_NO_TARGET),
        "open denial": features["open denial"],
    }
    targets = {other: probability(logit) for other, logit in logits.items()}
    return Candidate(index, features, evidence, targets, hint)


def _may_answer(profile: Profile) -> bool:
    plain = is_outright(profile.cue, profile.content.text) or retort_kind(profile) is not None
    return plain or opposes(profile) or may_contrast(profile) or may_be_contrary(profile)


def candidates(scene: Scene, weights: Weights) -> tuple[Candidate, ...]:
    """Return every statement of ``scene`` as a candidate."""
    return tuple(_candidate(index, scene, weights) for index in range(len(scene.profiles)))


def _kind(candidate: Candidate, weights: Weights, cue: str, content: str) -> RebuttalKind:
    """Return how it disputes; one that neither says no nor doubts asserts something against the claim."""
    ruled_out = {
        RebuttalKind.DENIAL: not says_no(candidate.features),
        RebuttalKind.DOUBT: not doubts(candidate.features, cue, content),
    }
    kinds = [kind for kind in weights.kinds if not ruled_out.get(kind)]
    return max(kinds, key=lambda kind: weights.kinds[kind].logit(candidate.features))


def _implied(
    text: str, scene: Scene, content: Spans, rejected: Spans, cue: str, candidate: Candidate, weights: Weights
) -> tuple[Disputed, ...]:
    """What an explicit denial denies, unless some statement of the article surely says it."""
    if not (rejected or candidate.features["open denial"]):
        return ()
    proposition = rejected or denied_proposition(text, content, verbatim=openly_denies(cue))
    matter = content_stems(quote(text, proposition, gap=" "))
    stated = any(
        chance >= weights.least_stated and (len(matter) < _TELLING or matter & scene.profiles[number].content.stems)
        for number, chance in candidate.targets.items()
    )
    return (Disputed(proposition, Mode.IMPLIED, verbatim=bool(rejected)),) if proposition and not stated else ()


def _words(text: str, statement: Statement) -> tuple[str, str]:
    """Return the statement's cue and content."""
    attribution = statement.attribution
    return quote(text, attribution.cue, gap=" "), quote(text, attribution.content, gap=" ")


def _answered(
    scene: Scene, candidate: Candidate, cue: str, said: str, aims: Mapping[int, float]
) -> tuple[dict[int, float], RebuttalKind]:
    """Return what is answered in plain words by a statement that the weights do not show, and how; empty if nothing."""
    number, profile = candidate.statement, scene.profiles[candidate.statement]
    if is_outright(cue, said):
        answered = outright_aims(scene, number, aims, accused=bool(candidate.features["accused before"]))
    else:
        answered = opposed_aims(scene, number, aims) or contrasted_aims(scene, number, aims)
    if not answered and (retorted := retorted_aims(scene, number, aims)):
        return retorted, retort_kind(profile) or RebuttalKind.DENIAL
    return answered or contrary_aims(scene, number, aims), _plain_kind(profile, candidate.features)


def _plain_kind(profile: Profile, features: Features) -> RebuttalKind:
    """Return how plain words dispute what they answer: "no more than 20" is another count, no denial."""
    denies = is_outright(profile.cue, profile.content.text) or (
        features["negation early"] and not may_contrast(profile)
    )
    return RebuttalKind.DENIAL if denies else RebuttalKind.COUNTERCLAIM


def _only_points_back(cue: str, said: str) -> bool:
    return points_back(said) or calls_false(said) or is_elliptic(said) or doubts_what_was_said(cue, said)


def _explicit(text: str, content: Spans, cue: str) -> tuple[Spans, RebuttalKind] | None:
    """Return which proposition is rejected or doubted in so many words, and how; None if none is."""
    if denied := rejected_proposition(text, content):
        return denied, RebuttalKind.DENIAL
    if doubted := doubted_proposition(text, content, cue):
        return doubted, RebuttalKind.DOUBT
    contested = () if openly_denies(cue) else contested_proposition(text, content, cue)
    return (contested, RebuttalKind.DENIAL) if contested else None


def _targets(scene: Scene, candidate: Candidate, least: float, *, implied: bool) -> dict[int, float]:
    """Return what a rebuttal disputes, in order, with how likely each is: one thing, wherever it is stated."""
    chosen = candidate.chosen(least, at_least_one=not implied)
    told = restatements(scene, candidate.statement, chosen, candidate.targets, implied=implied)
    blamed = blamed_aims(scene, candidate.statement, candidate.targets)
    return {number: blamed.get(number, candidate.targets[number]) for number in sorted({*told, *blamed})}


def _dispute(
    text: str, statements: Sequence[Statement], scene: Scene, candidate: Candidate, weights: Weights
) -> Dispute | None:
    cue, said = _words(text, statements[candidate.statement])
    content = statements[candidate.statement].attribution.content
    rejected, kind = _explicit(text, content, cue) or ((), _kind(candidate, weights, cue, said))
    explicit = bool(rejected)
    confidence = max(weights.confidence(candidate.evidence, candidate.hint), _EXPLICIT * explicit)
    aims = possible_aims(statements, scene, candidate.statement, candidate.targets)
    owned = owned_aims(text, statements, scene, candidate.statement, aims)
    if owned and candidate.features["open denial"]:
        confidence = max(confidence, _OUTRIGHT)
    likely = confidence >= weights.least_dispute
    if not (explicit or (likely and is_shown(candidate.features, kind, confidence, cue, said))):
        aims, kind = _answered(scene, candidate, cue, said, aims)
        if not aims:
            return None
        confidence = _OUTRIGHT
    if kind is RebuttalKind.DENIAL and (openly_denies(cue) or candidate.features["calls false"]):
        aims = with_occasion(scene, candidate.statement, assertions(scene, aims))
    aims = {number: chance for number, chance in aims.items() if number in owned} or aims
    openly = explicit or candidate.features["open denial"]
    held = held_claim(scene, candidate.statement, aims) if openly else None
    if held is not None:
        aims = {**aims, held: 1.0}
    candidate = replace(candidate, targets=aims)
    unattributed = _implied(text, scene, content, rejected, cue, candidate, weights)
    targets = _targets(scene, candidate, weights.least_link / confidence, implied=bool(unattributed))
    if not targets and not unattributed:
        return None
    dispute = Dispute(candidate.statement, tuple(targets), unattributed, kind, confidence, tuple(targets.values()))
    if kind is not RebuttalKind.COUNTERCLAIM:
        likeliest = max(targets, key=lambda number: targets[number], default=None)
        points = _only_points_back(cue, said) or (
            kind is RebuttalKind.DOUBT
            and likeliest is not None
            and doubts_words(scene.profiles[candidate.statement], scene.profiles[likeliest])
        )
        return replace(dispute, own=held is None and not points, held=held)
    told = len(said.split()) >= _SHORTEST_ACCOUNT or may_be_contrary(scene.profiles[candidate.statement])
    return dispute.narrowed() if told else None


def find_disputes(text: str, statements: Sequence[Statement]) -> tuple[Dispute, ...]:
    """Return the rebuttals among ``statements`` of ``text``, in their order.

    Raises:
        ModelMissing: if the shipped weights cannot be read.
    """
    weights = shipped_weights()
    scene = scene_of(profiles(text, statements))
    found = [_dispute(text, statements, scene, candidate, weights) for candidate in candidates(scene, weights)]
    disputes = with_repetition(text, statements, one_way(scene, [dispute for dispute in found if dispute]))
    disputes = with_insistence(text, statements, with_negation(text, statements, disputes))
    return with_blame(text, statements, with_narrated(text, statements, disputes))
