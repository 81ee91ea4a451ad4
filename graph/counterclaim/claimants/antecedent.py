"""Who a pronoun, a description or a missing source stands for: features of each candidate and their learned weights.

The choice is a softmax over the article's characters and "nobody known"; weights lie in the data package
(``registry/antecedent.json``) and come from ``python -m counterclaim.claimants.training``.
"""

import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Protocol

from counterclaim.agent import AgentKind
from counterclaim.claimants.character import Character
from counterclaim.claimants.layout import Layout
from counterclaim.claimants.lexicon import (
    BODIES,
    COUNTRY_NOUNS,
    DOCUMENTS,
    FEMALE,
    FEMALE_TITLES,
    FIRST_PERSON,
    INSTITUTIONS,
    MALE,
    MALE_TITLES,
    NEUTER,
    PLURAL,
    PREPOSITIONS,
    ROLES,
    words,
)
from counterclaim.claimants.phrase import Form, Phrase
from counterclaim.span import Spans

Who = tuple[Character, ...]
"""One candidate: a character, or several who spoke together; empty for "nobody known"."""

Features = dict[str, float]


@dataclass(slots=True)
class Scene:
    """What has been said so far when an attribution is reached."""

    layout: Layout
    headline_end: int
    anchor: int = 0
    content: Spans = ()
    history: list[tuple[int, Who]] = field(default_factory=list)
    """Offsets and speakers of the attributions so far, in text order."""
    introduced: int = -1
    """The sentence in which the description's noun stood last before it, or -1."""

    def last(self, who: Who) -> int:
        """Return where the candidate was mentioned last before the anchor, this content left out; else -1."""
        before = [place for one in who for place in one.places if place < self.anchor and not self.says(place)]
        if not self.layout.is_quoted(self.anchor):
            before = [place for place in before if not self.layout.is_quoted(place)] or before
        return max(before, default=-1)

    def says(self, place: int) -> bool:
        """Tell whether an offset lies in the content that is being attributed."""
        return any(span.start <= place < span.end for span in self.content)


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


_OF_BODIES = frozenset({"the-institution", "the-body", "a-institution", "a-body"})
_COMPANY = frozenset({"company", "firm"})
_NO_COMPANIES = words("league association union front party movement council committee federation alliance court army")
_NO_BODIES = (ROLES | DOCUMENTS) - BODIES - INSTITUTIONS


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
    nobody = Option((), _crossed(kind, _nobody(phrase, scene)))
    many = kind in {"they", "some"} or (phrase.plural and phrase.form is Form.DEFINITE)
    candidates: list[Who] = [
        (who,)
        for who in characters
        if (not who.place or who.agent is not None) and (many or not who.crowd) and _may_be(kind, phrase, who)
    ]
    if scene.history and len(scene.history[-1][1]) > 1:
        candidates.append(scene.history[-1][1])
    order = _ranks(phrase, scene, candidates)
    return [nobody] + [Option(who, _crossed(kind, _features(phrase, scene, who, order[id(who)]))) for who in candidates]


def _may_be(kind: str, phrase: Phrase, who: Character) -> bool:
    """Tell whether a candidate fits a phrase at all: no company is a league, "an official" or "records"."""
    if phrase.head in _COMPANY and who.name.lower().rsplit(" ", 1)[-1] in _NO_COMPANIES:
        return False
    if kind not in _OF_BODIES or who.kind is not AgentKind.UNNAMED:
        return True
    low = who.name.lower().split()
    end = next((at for at, word in enumerate(low) if at and word in PREPOSITIONS), len(low))
    return low[end - 1] not in _NO_BODIES


def _ranks(phrase: Phrase, scene: Scene, candidates: Sequence[Who]) -> dict[int, tuple[int, int]]:
    """Return each candidate's rank by recency among all and among those of its sort and the phrase's gender."""
    gender = _gender(phrase)
    passed: dict[object, int] = {}
    ranks = {}
    for rank, who in enumerate(sorted(candidates, key=scene.last, reverse=True)):
        one = who[0]
        sort = (len(who), one.kind is AgentKind.PERSON, one.kind is AgentKind.UNNAMED, gender * one.male < 0)
        ranks[id(who)] = (rank, passed.get(sort, 0))
        passed[sort] = passed.get(sort, 0) + 1
    return ranks


def _gender(phrase: Phrase) -> int:
    """Return 1 where the phrase is of a man, -1 of a woman, 0 if it does not tell."""
    own = {phrase.head, phrase.possessor, *phrase.words[-3:]}
    return bool(own & (MALE | MALE_TITLES)) - bool(own & (FEMALE | FEMALE_TITLES))


def _crossed(kind: str, names: Iterator[tuple[str, float]]) -> Features:
    features: Features = {}
    for name, value in names:
        features[f"{kind}:{name}"] = value
        features[name] = value
    return features


def _nobody(phrase: Phrase, scene: Scene) -> Iterator[tuple[str, float]]:
    yield "nobody", 1.0
    yield "nobody-plural", float(phrase.plural)
    if phrase.determiner:
        yield f"nobody-{phrase.determiner}", 1.0
    yield "nobody-long", min(len(phrase.words), 6) / 3
    yield "nobody-party", float(phrase.party is not None or phrase.owner is not None)
    yield "nobody-first", float(not scene.history)
    if phrase.form is not Form.PRONOUN:
        yield f"nobody={phrase.head}", 1.0


def _features(phrase: Phrase, scene: Scene, who: Who, rank: tuple[int, int]) -> Iterator[tuple[str, float]]:
    yield from _nearness(scene, who, rank)
    yield from _spoken(scene, who)
    yield from _agreement(phrase, who)
    if phrase.form is not Form.PRONOUN and phrase.form is not Form.NONE:
        yield from _description(phrase, who)
        introduced = any(scene.layout.sentence(place) == scene.introduced for one in who for place in one.places)
        yield "introduced", float(introduced)


def _nearness(scene: Scene, who: Who, rank: tuple[int, int]) -> Iterator[tuple[str, float]]:
    last = scene.last(who)
    layout = scene.layout
    if last < 0:
        yield "unseen", 1.0
        after = min((place for one in who for place in one.places if place >= scene.anchor), default=0)
        ahead = layout.sentence(after) - layout.sentence(scene.anchor)
        yield ("ahead-0" if ahead == 0 else "ahead-1" if ahead == 1 else "ahead-far"), 1.0
    else:
        back = layout.sentence(scene.anchor) - layout.sentence(last)
        yield f"back-{min(back, 5)}", 1.0
        yield f"rank-{min(rank[0], 4)}", 1.0
        yield f"sort-rank-{min(rank[1], 4)}", 1.0
        yield "same-paragraph", float(layout.paragraph(scene.anchor) == layout.paragraph(last))
        yield "quoted", float(layout.is_quoted(last))
        yield "subject", float(any(last in one.subjects for one in who))
        if back <= 1:
            yield f"subject-{back}", float(any(last in one.subjects for one in who))
            yield f"opens-{back}", float(last - layout.sentence_start(last) <= 40)  # noqa: PLR2004
    yield "headline", float(any(place < scene.headline_end for one in who for place in one.places))
    count = sum(len(one.places) for one in who)
    yield "often", math.log1p(count)
    yield "in-content", float(any(scene.says(place) for one in who for place in one.places))


def _spoken(scene: Scene, who: Who) -> Iterator[tuple[str, float]]:
    turns = [offset for offset, speakers in scene.history if speakers == who or (len(who) == 1 and who[0] in speakers)]
    yield "spoke", math.log1p(len(turns))
    if not turns:
        return
    gap = scene.layout.sentence(scene.anchor) - scene.layout.sentence(turns[-1])
    if turns[-1] == scene.history[-1][0]:
        yield "last-speaker", 1.0
        yield f"last-speaker-{min(gap, 4)}", 1.0
        yield "last-speaker-paragraph", float(scene.layout.paragraph(scene.anchor) == scene.layout.paragraph(turns[-1]))
        previous = scene.history[-1][1]
        yield "exactly-last", float(previous == who)
    elif len(scene.history) > 1 and turns[-1] == scene.history[-2][0]:
        yield "speaker-before", 1.0


def _agreement(phrase: Phrase, who: Who) -> Iterator[tuple[str, float]]:
    if len(who) > 1:
        yield "several", 1.0
        return
    one = who[0]
    yield f"is-{one.kind}", 1.0
    yield "crowd", float(one.crowd)
    yield "is-plural", float(one.plural)
    yield "person", one.person
    gender = _gender(phrase)
    if gender:
        evidence = max(-3.0, min(3.0, one.male)) * gender
        yield ("gender-agrees" if evidence > 0 else "gender-differs"), abs(evidence)
    if one.kind is AgentKind.UNNAMED:
        yield "plural-agrees", float(one.plural == phrase.plural)


def _description(phrase: Phrase, who: Who) -> Iterator[tuple[str, float]]:
    if len(who) > 1:
        yield "several-plural", float(phrase.plural)
        return
    one = who[0]
    head = phrase.head
    stem = head.rstrip("s")
    words = set(phrase.words) - {head}
    yield "head-is-role", float(head in one.roles or stem in {role.rstrip("s") for role in one.roles})
    yield "head-in-name", float(head in one.words)
    yield "head-is-institution", float(bool(one.institution) and one.institution.split()[-1] == head)
    yield "words-in-name", float(len(words & one.words))
    yield "words-in-roles", float(len(words & one.roles))
    yield "words-foreign", float(len(words - one.words - one.roles))
    yield "country", float(head in COUNTRY_NOUNS and one.kind is AgentKind.GOVERNMENT)
    yield (
        "media",
        float(head in {"newspaper", "paper", "agency", "network", "magazine"} and one.kind is AgentKind.MEDIA),
    )
    yield "body-group", float(head in BODIES and one.kind is AgentKind.ORGANIZATION)
    yield "role-person", float(head in ROLES and one.kind is AgentKind.PERSON)
    yield "document-unnamed", float(head in DOCUMENTS and one.kind is AgentKind.UNNAMED)
    if phrase.owner is not None:
        yield "is-owner", float(one is phrase.owner)
    if phrase.party is not None:
        yield "is-party", float(one is phrase.party)
