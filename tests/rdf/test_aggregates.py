"""What is counted and kept: right after each change, whatever the order, and at a cost that the store does not set."""

import re
from collections.abc import Iterator, Mapping
from typing import Self

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode, Quad, Triple

from counterclaim.article import Article
from counterclaim.linking import removal
from counterclaim.rdf.aggregates import _PREMISES, aggregates, exchange_aggregates, restored_aggregates
from counterclaim.rdf.changes import article_change, article_removal
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.terms import integer, node
from counterclaim.reading import Reading
from counterclaim.stance import Stance
from counterclaim.store.embedded import EmbeddedStore
from counterclaim.store.protocol import Change, Row, Term
from counterclaim_ontology import aggregate_rules
from counterclaim_ontology.vocabulary import CCG, SCHEMA, Ccg
from linking.scenes import Said, filled, linker, read, write
from rdf.readings import (
    BURNED,
    FIRST,
    FLEET,
    GENERATED,
    SECOND,
    SHELLED,
    STARVED,
    first_reading,
    second_reading,
)

IRIS = Iris()
SHELLING = "The fleet shelled the harbour of Sel."
REWORDED = "The harbour of Sel the fleet shelled."
SCENES = [
    read(1, Said("Ivo Renn", SHELLING), Said("an aide", "Nine people died in Sel.")),
    read(2, Said("Captain Ivo Renn", REWORDED), Said("Dana Orlo", REWORDED, Stance.DENIES)),
    read(3, Said("Dana Orlo", SHELLING, Stance.QUESTIONS), Said("Reuters", "Nine people died in Sel.")),
    read(4, Said("Ivo Renn", REWORDED, Stance.DENIES), Said("Reuters", SHELLING)),
]


@pytest.fixture
def store() -> Iterator[EmbeddedStore]:
    with EmbeddedStore.open(None) as opened:
        for reading in (first_reading(), second_reading()):
            opened.write(article_change(opened, reading, IRIS, generated=GENERATED))
        yield opened


def _about(store: EmbeddedStore, subject: NamedNode) -> dict[str, str]:
    return {
        quad.predicate.value.removeprefix(CCG): getattr(quad.object, "value", "")
        for quad in store.quads(IRIS.aggregates)
        if quad.subject == subject
    }


def test_a_claim_has_its_sides_and_its_days_counted(store: EmbeddedStore) -> None:
    assert _about(store, IRIS.claim(SHELLED.id)) == {
        "claimantCount": "2",
        "denierCount": "1",
        "counterclaimantCount": "1",
        "firstReported": "2031-03-04",
        "lastReported": "2031-03-09",
    }
    assert _about(store, IRIS.claim(BURNED.id))["doubterCount"] == "1"


def test_nobody_is_counted_as_claiming_what_only_its_denial_implies(store: EmbeddedStore) -> None:
    assert "claimantCount" not in _about(store, IRIS.claim(STARVED.id))


def test_statements_are_counted_for_whom_the_speaker_speaks(store: EmbeddedStore) -> None:
    assert _about(store, IRIS.agent(FLEET.id)) == {"claimCount": "2", "statementCount": "2"}


def test_an_article_with_both_sides_says_of_which_claim(store: EmbeddedStore) -> None:
    assert _about(store, IRIS.article(FIRST.id)) == {"carriesBothSidesOf": IRIS.claim(SHELLED.id).value}
    assert _about(store, IRIS.article(SECOND.id)) == {}


def test_another_date_of_an_article_moves_the_days_of_its_claims(store: EmbeddedStore) -> None:
    undated = second_reading()
    article = Article(text=SECOND.text, identifier=SECOND.identifier)
    change = article_change(
        store,
        Reading(
            article=article,
            run=undated.run,
            narrator=undated.narrator,
            agents=undated.agents,
            claims=undated.claims,
            utterances=undated.utterances,
            rebuttals=undated.rebuttals,
        ),
        IRIS,
        generated=GENERATED,
    )
    store.write(change)
    assert _about(store, IRIS.claim(SHELLED.id))["lastReported"] == "2031-03-04"


@settings(max_examples=12, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(SCENES), st.booleans()), min_size=1, max_size=7))
def test_counts_kept_current_equal_counts_made_anew(steps: list[tuple[Reading, bool]]) -> None:
    with EmbeddedStore.open(None) as store:
        chosen = linker(store)
        for reading, is_removed in steps:
            removed = removal(store, reading.article.id) if is_removed else None
            store.write(removed or chosen.change(reading, generated=GENERATED))
            assert set(store.quads(IRIS.aggregates)) == aggregates(store, IRIS)


@settings(max_examples=6, deadline=None)
@given(st.permutations(SCENES))
def test_counts_do_not_depend_on_the_order_of_articles(readings: list[Reading]) -> None:
    assert set(filled(*readings).quads(IRIS.aggregates)) == set(filled(*SCENES).quads(IRIS.aggregates))


def test_forgetting_all_matches_keeps_the_counts_right() -> None:
    with EmbeddedStore.open(None) as store:
        chosen = write(store, *SCENES)
        store.write(chosen.forget())
        assert set(store.quads(IRIS.aggregates)) == aggregates(store, IRIS)


def test_a_store_of_an_older_version_gets_its_counts_when_it_is_opened_to_match() -> None:
    with EmbeddedStore.open(None) as store:
        write(store, *SCENES)
        store.write(Change(removals=frozenset(store.quads(IRIS.aggregates))))
        linker(store).mend()
        assert set(store.quads(IRIS.aggregates)) == aggregates(store, IRIS) != set()


def test_wrong_counts_are_put_right(store: EmbeddedStore) -> None:
    wrong = Quad(IRIS.agent(FLEET.id), node(Ccg.CLAIM_COUNT), integer(77), IRIS.aggregates)
    store.write(Change(additions=frozenset({wrong})))
    assert restored_aggregates(store, IRIS) == Change(removals=frozenset({wrong}))


def test_a_change_that_touches_no_claim_counts_nothing(store: EmbeddedStore) -> None:
    label = Quad(IRIS.agent(FLEET.id), node(Ccg.NAME_KEY), integer(1), IRIS.agents)
    assert exchange_aggregates(store, IRIS, Change(additions=frozenset({label}))) == (frozenset(), frozenset())


class Counting(EmbeddedStore):
    """Counts the triples and rows that are read out of the store."""

    read = 0

    def construct(self, query: str, bindings: Mapping[str, Term] | None = None) -> Iterator[Triple]:
        for triple in super().construct(query, bindings):
            self.read += 1
            yield triple

    def select(self, query: str, bindings: Mapping[str, Term] | None = None) -> Iterator[Row]:
        for row in super().select(query, bindings):
            self.read += 1
            yield row

    def since(self, change: Change) -> int:
        """Return how much the aggregates of a change read."""
        self.read = 0
        exchange_aggregates(self, IRIS, change)
        return self.read

    @classmethod
    def of(cls, count: int) -> Self:
        """Return a store in which one claimant has made so many claims."""
        store = cls.open(None)
        write(store, *map(_claim_number, range(count)))
        return store


def _claim_number(number: int) -> Reading:
    return read(number, Said("SANA news agency", f"Convoy {number} left Sel."))


def test_counting_an_article_does_not_read_more_of_a_larger_store() -> None:
    small, large = Counting.of(3), Counting.of(30)
    costs = [store.since(linker(store).change(_claim_number(99), generated=GENERATED)) for store in (small, large)]
    assert costs[0] == costs[1] > 0


def test_the_rules_read_no_more_than_is_gathered() -> None:
    prefixes = {"ccg": CCG, "schema": SCHEMA}
    for rule in aggregate_rules().values():
        terms = re.findall(r"\b(ccg|schema):([a-z]\w+)", rule.partition("WHERE")[2])
        read_there = {prefixes[prefix] + name for prefix, name in terms if not re.fullmatch(r"\w+Count", name)}
        assert read_there <= {term.value for term in _PREMISES}


def test_removing_all_articles_leaves_no_counts(store: EmbeddedStore) -> None:
    for article in (FIRST, SECOND):
        store.write(article_removal(store, article.id, IRIS))
    assert not store.has_graph(IRIS.aggregates)
