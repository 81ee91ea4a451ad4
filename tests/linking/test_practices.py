"""A denial in one article that somebody ever did so rebuts each time of it in others, whatever comes when."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from counterclaim.linking import Linker, removal
from counterclaim.linking.settling import settle
from counterclaim.linking.vetoes import Vetoes, veto_between
from counterclaim.matching.encoder import SentenceEncoder
from counterclaim.matching.match import ClaimMatch
from counterclaim.matching.matcher import ClaimMatcher
from counterclaim.matching.weights import shipped_weights
from counterclaim.rdf.aggregates import aggregates
from counterclaim.rdf.inference import inferred
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.matches import BROADER_CLAIM, NARROWER_CLAIM, SAME_CLAIM, Found, all_matches
from counterclaim.rdf.terms import node
from counterclaim.rdf.validation import validate
from counterclaim.reading import Reading
from counterclaim.stance import Stance
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_ontology.vocabulary import Ccg
from linking.scenes import GENERATED, RUN, Said, contents, read, write

IRIS = Iris()
ONCE = "The Syrian army dropped barrel bombs on the mills of Varnholt on Tuesday, killing nine people."
EVER = "The Syrian army has used barrel bombs."
ACCUSED = read(1, Said("Ivo Renn", ONCE), Said("Ivo Renn", "Rain fell on the harbour of Orlo."))
DENIED = read(2, Said("Dana Orlo", EVER, Stance.DENIES), published=date(2031, 3, 9))
AGAIN = read(3, Said("Mara Lind", "The Syrian army dropped barrel bombs on the port of Karsholm, a doctor died."))
BEFORE = read(4, Said("Dana Orlo", EVER, Stance.DENIES), published=date(2031, 1, 2))


@cache
def encoder() -> SentenceEncoder:
    return SentenceEncoder.load()


def shipped() -> ClaimMatcher:
    return ClaimMatcher(encoder(), shipped_weights())


@pytest.fixture
def store() -> EmbeddedStore:
    return EmbeddedStore.open(None)


def opened(store: EmbeddedStore, folder: Path | None = None) -> Linker:
    """Return a linker with the shipped matcher."""
    return Linker.open(store, folder, load=shipped)


def filled(*readings: Reading) -> EmbeddedStore:
    store = EmbeddedStore.open(None)
    write(store, *readings, by=opened(store))
    return store


def claim(reading: Reading) -> NamedNode:
    return IRIS.claim(reading.claims[0].id)


def rebuttals(store: EmbeddedStore) -> set[tuple[str, str]]:
    """Return the local ids of what rebuts what."""
    assert set(store.quads(IRIS.inferred)) == inferred(store, IRIS)
    assert set(store.quads(IRIS.aggregates)) == aggregates(store, IRIS)
    return {(IRIS.local(one), IRIS.local(other)) for one, other in pairs(store, IRIS.inferred, node(Ccg.REBUTS))}


def pairs(store: EmbeddedStore, graph: NamedNode, predicate: NamedNode) -> set[tuple[NamedNode, NamedNode]]:
    """Return what a graph has the predicate between."""
    found = [quad for quad in store.quads(graph) if quad.predicate == predicate]
    return {
        (quad.subject, quad.object)
        for quad in found
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode)
    }


def answers(denial: Reading, *accusations: Reading) -> set[tuple[str, str]]:
    return {(denial.utterances[0].id, accusation.utterances[0].id) for accusation in accusations}


def graded(store: EmbeddedStore) -> set[tuple[NamedNode, NamedNode]]:
    """Return the claims about one time with those about every time."""
    broader = pairs(store, IRIS.matches, BROADER_CLAIM)
    assert {(one, other) for other, one in pairs(store, IRIS.matches, NARROWER_CLAIM)} == broader
    return broader


@pytest.mark.parametrize("readings", [(ACCUSED, DENIED), (DENIED, ACCUSED)], ids=["said first", "denied first"])
def test_a_denied_practice_rebuts_one_time_of_it_in_another_article(readings: tuple[Reading, ...]) -> None:
    store = filled(*readings)
    assert rebuttals(store) == answers(DENIED, ACCUSED)
    assert graded(store) == {(claim(ACCUSED), claim(DENIED))}


def test_a_denied_practice_is_one_claim_with_no_time_of_it() -> None:
    store = filled(ACCUSED, DENIED)
    assert not [found for found in all_matches(store) if found.relation == SAME_CLAIM]


def test_a_denied_practice_rebuts_each_time_of_it() -> None:
    assert rebuttals(filled(ACCUSED, AGAIN, DENIED)) == answers(DENIED, ACCUSED, AGAIN)


def test_a_denial_months_earlier_rebuts_nothing() -> None:
    assert rebuttals(filled(ACCUSED, BEFORE)) == rebuttals(filled(BEFORE, ACCUSED)) == set()


def test_a_practice_that_is_only_told_rebuts_and_joins_nothing() -> None:
    told = read(5, Said("Dana Orlo", EVER))
    store = filled(ACCUSED, told)
    assert rebuttals(store) == set()
    assert graded(store) == set()


def test_what_is_written_satisfies_the_shapes() -> None:
    store = filled(ACCUSED, DENIED)
    assert validate(store.quads(), IRIS).faults == ()
    _veto(store)
    assert validate(store.quads(), IRIS).faults == ()


def _veto(store: EmbeddedStore) -> None:
    made = veto_between(claim(ACCUSED).value, claim(DENIED).value, BROADER_CLAIM, by="A. Reader", made=GENERATED)
    store.write(Vetoes(store).make(made))


def test_a_veto_ends_it_until_it_is_lifted() -> None:
    store = filled(ACCUSED, DENIED)
    before = contents(store)
    _veto(store)
    assert (rebuttals(store), graded(store)) == (set(), set())
    store.write(Vetoes(store).lift((claim(ACCUSED).value, claim(DENIED).value), BROADER_CLAIM))
    assert contents(store) == before


def test_a_veto_holds_when_articles_are_matched_anew(store: EmbeddedStore) -> None:
    chosen = write(store, ACCUSED, DENIED, by=opened(store))
    _veto(store)
    store.write(chosen.forget())
    for reading in (DENIED, ACCUSED):
        store.write(chosen.link(reading))
    assert rebuttals(store) == set()


@pytest.mark.parametrize(("gone", "left"), [(ACCUSED, DENIED), (DENIED, ACCUSED)], ids=["said", "denied"])
def test_of_an_article_that_is_removed_nothing_is_left(gone: Reading, left: Reading) -> None:
    store = filled(ACCUSED, DENIED)
    store.write(removal(store, gone.article.id))
    assert contents(store) == contents(filled(left))


@pytest.mark.parametrize("again", [ACCUSED, DENIED], ids=["said", "denied"])
def test_an_article_that_is_read_again_changes_nothing(store: EmbeddedStore, again: Reading) -> None:
    chosen = write(store, ACCUSED, DENIED, by=opened(store))
    before = contents(store)
    write(store, again, by=chosen)
    assert contents(store) == before


@pytest.mark.parametrize("again", [ACCUSED, DENIED], ids=["said", "denied"])
def test_an_article_that_went_and_came_back_is_matched_again(store: EmbeddedStore, again: Reading) -> None:
    chosen = write(store, ACCUSED, DENIED, by=opened(store))
    store.write(removal(store, again.article.id))
    assert rebuttals(store) == set()
    write(store, again, by=chosen)
    assert rebuttals(store) == answers(DENIED, ACCUSED)


def test_a_denial_that_is_read_no_longer_rebuts_nothing(store: EmbeddedStore) -> None:
    chosen = write(store, ACCUSED, DENIED, by=opened(store))
    silent = replace(DENIED, agents=(), claims=(), utterances=(), run=replace(RUN, version="2"))
    write(store, silent, by=chosen)
    assert rebuttals(store) == set()
    assert graded(store) == set()


@pytest.mark.parametrize("readings", [(ACCUSED, DENIED), (DENIED, ACCUSED)], ids=["said first", "denied first"])
@pytest.mark.parametrize("state", ["kept", "gone"])
def test_a_restart_forgets_no_practice(
    store: EmbeddedStore, tmp_path: Path, readings: tuple[Reading, ...], state: str
) -> None:
    folder = tmp_path / "matching"
    first = write(store, readings[0], by=opened(store, folder))
    if state == "kept":
        first.save()
    write(store, readings[1], by=opened(store, folder))
    assert contents(store) == contents(filled(*readings))


def test_matching_anew_gives_the_same(store: EmbeddedStore) -> None:
    chosen = write(store, ACCUSED, DENIED, AGAIN, by=opened(store))
    before = contents(store)
    store.write(chosen.forget())
    for reading in (ACCUSED, DENIED, AGAIN):
        store.write(chosen.link(reading))
    assert contents(store) == before


def found(one: str, relation: NamedNode, other: str, confidence: float = 0.9) -> Found:
    return Found.between(
        NamedNode(f"x:{one}"),
        NamedNode(f"x:{other}"),
        relation,
        method="hand",
        confidence=confidence,
        run=IRIS.run("1"),
    )


@pytest.mark.parametrize("relation", [BROADER_CLAIM, NARROWER_CLAIM])
def test_no_claim_is_one_time_of_what_is_the_same_by_way_of_a_third(relation: NamedNode) -> None:
    graded, first, second = found("a", relation, "c", 0.99), found("a", SAME_CLAIM, "b"), found("b", SAME_CLAIM, "c")
    assert settle({graded, first, second}) == {first, second}
    assert settle({graded, first}) == {graded, first}


@pytest.mark.parametrize("relation", [BROADER_CLAIM, NARROWER_CLAIM])
def test_a_veto_is_of_either_way_round(relation: NamedNode) -> None:
    assert settle({found("a", relation, "b")}, {(BROADER_CLAIM, frozenset({"x:a", "x:b"}))}) == frozenset()


def test_a_match_reads_from_the_lesser_identifier_to_the_greater() -> None:
    one, other = sorted((ACCUSED.claims[0].id, DENIED.claims[0].id))
    ways = {ClaimMatch.instance(one, other, 0.7), ClaimMatch.instance(other, one, 0.7)}
    assert {(match.claims, match.relation.value) for match in ways} == {
        ((one, other), "broader"),
        ((one, other), "narrower"),
    }
