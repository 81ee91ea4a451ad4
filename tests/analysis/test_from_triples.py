"""Tables equal what one counts by hand in the triples of a store, in code that shares nothing with the analyses."""

import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import combinations
from typing import Any

import pytest

from counterclaim.analysis import to_networkx
from counterclaim.analysis.registry import ANALYSES
from counterclaim.stance import Mode, Stance
from counterclaim.store.embedded import EmbeddedStore
from linking.scenes import Said, filled, read

WHO = ["Ivo Renn", "Dana Orlo", "Osk Lamwick", "Sel League", "two officials", "an aide", "unstated source"]
WHAT = ["The fleet shelled Sel.", "Sel the fleet shelled.", "The fleet never shelled Sel.", "The silos burned."]
Facts = Mapping[str, Mapping[str, list[str]]]
Row = dict[str, Any]


def scene(seed: int) -> EmbeddedStore:
    """Return a store of a few articles in which anybody says anything; claims of the same words match."""
    chance = random.Random(seed)  # noqa: S311 - a test, no secret
    articles = []
    for number in range(chance.randint(2, 6)):
        said = {}
        for _ in range(chance.randint(1, 5)):
            who, what = chance.choice(WHO), chance.choice(WHAT)
            for_whom = chance.choice(["Sel League", None, None]) if who in {"an aide", "Ivo Renn"} else None
            mode = Mode.IMPLIED if who == "unstated source" and chance.random() < 0.5 else Mode.INDIRECT
            stance = Stance.ASSERTS if mode is Mode.IMPLIED else chance.choice(list(Stance))
            accusing = "Dana Orlo" if what == WHAT[0] else None
            said[who, what] = Said(who, what, stance, for_whom, accusing, mode=mode)
        published = chance.choice([None, date(2031, 3, chance.randint(1, 9))])
        articles.append(read(number, *said.values(), published=published))
    return filled(*articles)


class ByHand:
    """What is said, by whom, on record, read from the triples alone."""

    def __init__(self, store: EmbeddedStore) -> None:
        self.facts: Facts = defaultdict(lambda: defaultdict(list))
        for quad in store.quads():
            name = quad.predicate.value.replace("#", "/").rpartition("/")[2]
            self.facts[name][getattr(quad.subject, "value", "")].append(getattr(quad.object, "value", ""))
        self.said = list(self._statements())

    def _one(self, predicate: str, subject: str) -> str | None:
        return min(self.facts[predicate].get(subject, []), default=None)

    def _statements(self) -> Iterator[Row]:
        for utterance in self.facts["speaker"]:
            party = self._one("onBehalfOf", utterance) or self._one("speaker", utterance)
            who = self._one("canonical", str(party))
            article = self._one("isPartOf", utterance)
            on_record = not str(self._one("mode", utterance)).endswith("Implied") and "unstated" not in str(who)
            for stance in Stance:
                for claim in self.facts[stance].get(utterance, []):
                    about = self._one("canonical", claim)
                    day = self._one("datePublished", str(article))
                    row = {"who": who, "how": stance, "what": about, "day": day, "article": article}
                    yield row | {"utterance": utterance, "on_record": on_record}

    def on(self, claim: str, *stances: Stance) -> set[str]:
        return {
            one["who"] for one in self.said if one["on_record"] and (one["what"], one["how"]) in _pairs(claim, stances)
        }

    def claims(self) -> set[str]:
        return {one["what"] for one in self.said}

    def rivals(self, claim: str) -> set[str]:
        found = self.facts["contradicts"].items()
        pairs = {
            (self._one("canonical", one), self._one("canonical", other)) for one, others in found for other in others
        }
        return {str(other) for one, other in pairs if one == claim} | {
            str(one) for one, other in pairs if other == claim
        }

    def counted(self, parties: set[str]) -> int:
        """Count unnamed ones of one description once."""
        return len(
            {self._one("name", one) if "UnnamedSource" in str(self.facts["type"][one]) else one for one in parties}
        )


def _pairs(claim: str, stances: tuple[Stance, ...]) -> set[tuple[str, Stance]]:
    return {(claim, stance) for stance in stances}


def contested(told: ByHand) -> Counter[tuple[object, ...]]:
    found: Counter[tuple[object, ...]] = Counter()
    for claim in told.claims():
        asserting = told.on(claim, Stance.ASSERTS)
        against = told.on(claim, Stance.DENIES, Stance.QUESTIONS)
        for rival in told.rivals(claim):
            against |= told.on(rival, Stance.ASSERTS)
        if asserting and against and len(asserting | against) > 1:
            found[claim, told.counted(asserting), told.counted(against)] += 1
    return found


def disputing(told: ByHand) -> Counter[tuple[object, ...]]:
    over: dict[frozenset[str], set[str]] = defaultdict(set)
    for claim in told.claims():
        for one in told.on(claim, Stance.ASSERTS):
            for other in told.on(claim, Stance.DENIES, Stance.QUESTIONS):
                over[frozenset({one, other})].add(claim)
            for rival in told.rivals(claim):
                for other in told.on(rival, Stance.ASSERTS):
                    over[frozenset({one, other})].add(min(claim, rival))
    shared = Counter(
        frozenset(pair)
        for claim in told.claims()
        for stance in (Stance.ASSERTS, Stance.DENIES)
        for pair in combinations(told.on(claim, stance), 2)
    )
    return Counter((pair, len(claims), shared[pair]) for pair, claims in over.items() if len(pair) > 1)


def published(told: ByHand) -> Counter[tuple[object, ...]]:
    days: dict[str | None, list[Row]] = defaultdict(list)
    for one in told.said:
        if one["on_record"]:
            days[one["day"]].append(one)
    return Counter(
        (
            day,
            len({one["article"] for one in said}),
            len({one["utterance"] for one in said}),
            len({one["who"] for one in said}),
            len({one["utterance"] for one in said if one["how"] is Stance.ASSERTS}),
        )
        for day, said in days.items()
    )


def asserted(told: ByHand) -> Counter[tuple[object, ...]]:
    found: Counter[tuple[object, ...]] = Counter()
    for claim in told.claims():
        parties = told.on(claim, Stance.ASSERTS)
        said = [one for one in told.said if one["on_record"] and (one["what"], one["how"]) == (claim, Stance.ASSERTS)]
        if parties:
            found[claim, told.counted(parties), len({one["article"] for one in said})] += 1
    return found


TABLES: dict[str, tuple[Callable[[ByHand], Counter[tuple[object, ...]]], Callable[[Row], tuple[object, ...]]]] = {
    "contested": (contested, lambda row: (row["claim_iri"], row["asserting"], row["disputing"])),
    "parties": (
        disputing,
        lambda row: (frozenset({row["party_iri"], row["other_iri"]}), row["disputed_claims"], row["shared_claims"]),
    ),
    "timeline": (
        published,
        lambda row: (row["since"], row["articles"], row["utterances"], row["parties"], row["asserting"]),
    ),
    "sources": (asserted, lambda row: (row["claim_iri"], row["sources"], row["articles"])),
}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_says_what_is_counted_in_the_triples(name: str) -> None:
    by_hand, row_of = TABLES[name]
    rows = 0
    for seed in range(20):
        with scene(seed) as store:
            told = ByHand(store)
            table = list(ANALYSES[name]().answer(to_networkx(store)).records())
        assert Counter(map(row_of, table)) == by_hand(told), seed
        rows += len(table)
    assert rows > 20, "there is something to compare"
