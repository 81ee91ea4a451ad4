"""Who a pronoun, a description or a missing source stands for: features of each candidate and their learned weights.

The choice is a softmax over the article's characters and "nobody known"; weights lie in the data package
(``registry/antecedent.json``) and come from ``python -m counterclaim.claimants.training``.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Protocol

from counterclaim.agent import AgentKind
from counterclaim.claimants.antecedents.features import features_of, gender_of, nobody_known
from counterclaim.claimants.antecedents.fitting import is_of_sort, who_may_be
from counterclaim.claimants.antecedents.scene import Scene, Who
from counterclaim.claimants.characters.character import Character
from counterclaim.claimants.phrases.phrase import Form, Phrase
from counterclaim.lexicon.grammar import FEMALE, FIRST_PERSON, MALE, NEUTER, PLURAL
from counterclaim.lexicon.speakers import BODIES, DOCUMENTS, INSTITUTIONS, ROLES

Features = dict[str, float]


@dataclass(frozen=True, slots=True)
class Option:
    """One candidate with what speaks for it; ``suffix`` is what its name gets ("'s campaign")."""

    who: Who
    features: Features
    suffix: str = ""


class Chooser(Protocol):
    """Picks one of the options of an attribution."""

    def __call__(self, attribution: int, options: Sequence[Option]) -> int:
        """Return the index of the option chosen."""


@dataclass(frozen=True, slots=True)
class LearnedChooser:
    """Picks the option of the highest score."""

    weights: dict[str, float]

    def __call__(self, attribution: int, options: Sequence[Option]) -> int:  # noqa: ARG002
        """Return the best option; the first of equals."""
        return max(range(len(options)), key=lambda index: (self.score(options[index].features), -index))

    def score(self, features: Features) -> float:
        """Return the weighted sum of the features."""
        weights = self.weights
        return sum(value * weights.get(name, 0.0) for name, value in features.items())


@cache
def load_chooser() -> LearnedChooser:
    """Return the shipped weights; read once."""
    source = files("counterclaim_data") / "registry" / "antecedent.json"
    weights: dict[str, float] = json.loads(source.read_text(encoding="utf-8"))["weights"]
    return LearnedChooser(weights)


_PRONOUN_TYPES = (("he", MALE), ("she", FEMALE), ("it", NEUTER), ("they", PLURAL), ("i", FIRST_PERSON))
_NOUN_TYPES = (
    ("document", DOCUMENTS),
    ("body", BODIES | {"monitor"}),
    ("role", ROLES),
    ("institution", INSTITUTIONS),
)


def reference_type(phrase: Phrase) -> str:
    """Return the class of a phrase whose weights apply."""
    if phrase.form is Form.NONE:
        return "none"
    if phrase.form is Form.PRONOUN:
        return next((kind for kind, nouns in _PRONOUN_TYPES if phrase.head in nouns), "some")
    kind = next((kind for kind, nouns in _NOUN_TYPES if phrase.head in nouns), "thing")
    return f"{'the' if phrase.form is Form.DEFINITE else 'a'}-{kind}"


def options_for(phrase: Phrase, scene: Scene, characters: Sequence[Character]) -> list[Option]:
    """Return the candidates with their features; the first is "nobody known"."""
    kind = reference_type(phrase)
    nobody = Option((), _crossed(kind, nobody_known(phrase, scene)))
    many = kind in {"they", "some"} or (phrase.plural and phrase.form is Form.DEFINITE)
    candidates: list[Who] = [
        (who,)
        for who in characters
        if (not who.place or who.agent is not None)
        and (many or not who.crowd)
        and not who.vague
        and is_of_sort(kind, phrase, who)
    ]
    if scene.history and len(scene.history[-1][1]) > 1:
        candidates.append(scene.history[-1][1])
    order = _ranks(phrase, scene, candidates)
    return [nobody] + [
        Option(who, _crossed(kind, features_of(phrase, scene, who, order[id(who)])))
        for who in who_may_be(kind, phrase, scene, candidates)
    ]


def _ranks(phrase: Phrase, scene: Scene, candidates: Sequence[Who]) -> dict[int, tuple[int, int]]:
    """Return each candidate's rank by recency among all and among those of its sort and the phrase's gender."""
    gender = gender_of(phrase)
    passed: dict[object, int] = {}
    ranks = {}
    for rank, who in enumerate(sorted(candidates, key=scene.last, reverse=True)):
        one = who[0]
        sort = (len(who), one.kind is AgentKind.PERSON, one.kind is AgentKind.UNNAMED, gender * one.male < 0)
        ranks[id(who)] = (rank, passed.get(sort, 0))
        passed[sort] = passed.get(sort, 0) + 1
    return ranks


def _crossed(kind: str, names: Iterator[tuple[str, float]]) -> Features:
    features: Features = {}
    for name, value in names:
        features[f"{kind}:{name}"] = value
        features[name] = value
    return features
