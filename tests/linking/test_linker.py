"""Articles linked one after another: who is one, what is one, what follows, and that nothing is left behind."""

from datetime import date
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from counterclaim.linking import removal, unmatched_articles
from counterclaim.linking.vetoes import Vetoes, veto_between
from counterclaim.rdf.aggregates import aggregates
from counterclaim.rdf.changes import article_change
from counterclaim.rdf.inference import inferred
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.matches import CONTRADICTS, SAME_AGENT, SAME_CLAIM, Veto, all_matches
from counterclaim.rdf.validation import validate
from counterclaim.reading import Reading
from counterclaim.stance import Stance
from counterclaim.store.embedded import EmbeddedStore
from linking.scenes import GENERATED, Said, contents, filled, linker, read, same, write

IRIS = Iris()
SHELLED = "The fleet shelled the harbour of Sel."
REWORDED = "The harbour of Sel the fleet shelled."
NEVER = "The fleet never shelled the harbour of Sel."
FIRST = read(1, Said("Ivo Renn", SHELLED), Said("an aide", "Nine people died in Sel."))
SECOND = read(2, Said("Captain Ivo Renn", REWORDED), Said("an aide", "Ships left the port of Orlo."))
DENIED = read(3, Said("Dana Orlo", REWORDED, Stance.DENIES))
OPPOSED = read(4, Said("Dana Orlo", NEVER), published=date(2031, 3, 9))
REGISTERED = read(5, Said("SANA news agency", "Nine people died in Sel."), Said("Reuters", SHELLED))


def agent(reading: Reading, name: str) -> NamedNode:
    (found,) = (one for one in reading.agents if one.name == name)
    return IRIS.agent(found.id)


def claim(reading: Reading, text: str) -> NamedNode:
    (found,) = (one for one in reading.claims if one.text == text)
    return IRIS.claim(found.id)


def rebuts(store: EmbeddedStore) -> set[tuple[str, str]]:
    """Return who rebuts whom, by name."""
    rows = store.select(
        "PREFIX ccg: <https://w3id.org/contested-claims/ns#> PREFIX schema: <https://schema.org/>"
        "SELECT ?one ?other { ?u ccg:rebuts ?v . ?u ccg:speaker/schema:name ?one . ?v ccg:speaker/schema:name ?other }"
    )
    return {(getattr(row["one"], "value", ""), getattr(row["other"], "value", "")) for row in rows}


def test_one_name_in_two_articles_is_one_claimant() -> None:
    store = filled(FIRST, SECOND)
    assert same(store, agent(FIRST, "Ivo Renn"), agent(SECOND, "Captain Ivo Renn"))


def test_unnamed_sources_are_never_one_across_articles() -> None:
    store = filled(FIRST, SECOND)
    assert not same(store, agent(FIRST, "an aide"), agent(SECOND, "an aide"))


def test_the_registry_stands_for_those_whom_it_knows_by_another_form() -> None:
    store = filled(REGISTERED)
    assert same(store, agent(REGISTERED, "SANA news agency"), IRIS.agent("sana"))
    assert store.ask("ASK { VALUES ?it { UNDEF } ?it <https://schema.org/name> 'SANA'@en }", {"it": IRIS.agent("sana")})


def test_two_ministers_of_one_surname_are_two() -> None:
    one = read(6, Said("Ivo Renn", SHELLED, mention="Trade Minister Ivo Renn"))
    other = read(7, Said("Dana Renn", REWORDED, mention="Trade Minister Dana Renn"))
    store = filled(one, other)
    assert not same(store, agent(one, "Ivo Renn"), agent(other, "Dana Renn"))


def test_whoever_accuses_is_not_whom_it_accuses() -> None:
    accuser = read(6, Said("Ivo Renn", SHELLED, accusing="Captain Ivo Renn"))
    store = filled(accuser, SECOND)
    assert not same(store, agent(accuser, "Ivo Renn"), agent(accuser, "Captain Ivo Renn"))
    assert not (
        same(store, agent(accuser, "Ivo Renn"), agent(SECOND, "Captain Ivo Renn"))
        and same(store, agent(accuser, "Captain Ivo Renn"), agent(SECOND, "Captain Ivo Renn"))
    )


def test_a_claim_in_other_words_is_the_same_claim() -> None:
    store = filled(FIRST, SECOND)
    assert same(store, claim(FIRST, SHELLED), claim(SECOND, REWORDED))


def test_a_denial_rebuts_what_another_article_says_in_other_words() -> None:
    assert rebuts(filled(FIRST, DENIED)) == rebuts(filled(DENIED, FIRST)) == {("Dana Orlo", "Ivo Renn")}


def test_a_contradiction_is_stated_both_ways() -> None:
    store = filled(FIRST, OPPOSED)
    stated = {(quad.subject, quad.object) for quad in store.quads(IRIS.matches) if quad.predicate == CONTRADICTS}
    one, other = claim(FIRST, SHELLED), claim(OPPOSED, NEVER)
    assert stated == {(one, other), (other, one)}


def test_every_match_says_how_sure_it_is_and_what_found_it() -> None:
    store = filled(FIRST, SECOND, REGISTERED)
    found = {(match.method, match.confidence) for match in all_matches(store)}
    assert found == {("name", 0.95), ("meaning", 0.9), ("registry", 0.98)}
    described = {quad.subject for quad in store.quads(IRIS.runs)}
    assert {match.run for match in all_matches(store)} <= described


def test_what_is_written_satisfies_the_shapes() -> None:
    store = filled(FIRST, SECOND, DENIED, OPPOSED, REGISTERED)
    store.write(Vetoes(store).make(_veto(claim(FIRST, SHELLED), claim(SECOND, REWORDED))))
    assert validate(store.quads(), IRIS).faults == ()


def _veto(one: NamedNode, other: NamedNode, relation: NamedNode = SAME_CLAIM) -> Veto:
    return veto_between(one.value, other.value, relation, by="A. Reader", made=GENERATED, why="another harbour")


ALL = (FIRST, SECOND, DENIED, OPPOSED, REGISTERED)


@settings(max_examples=8)
@given(st.permutations(ALL))
def test_the_order_of_articles_does_not_matter(readings: list[Reading]) -> None:
    assert contents(filled(*readings)) == contents(filled(*ALL))


@settings(max_examples=8)
@given(st.permutations(ALL), st.integers(min_value=0, max_value=4))
def test_a_removed_article_leaves_nothing_behind(readings: list[Reading], at: int) -> None:
    store = EmbeddedStore.open(None)
    write(store, *readings)
    store.write(removal(store, readings[at].article.id))
    assert contents(store) == contents(filled(*readings[:at], *readings[at + 1 :]))


@settings(max_examples=6)
@given(st.permutations(ALL))
def test_what_follows_is_what_the_rules_derive(readings: list[Reading]) -> None:
    store = EmbeddedStore.open(None)
    write(store, *readings)
    assert set(store.quads(IRIS.inferred)) == inferred(store, IRIS)
    assert set(store.quads(IRIS.aggregates)) == aggregates(store, IRIS)
    store.write(removal(store, readings[2].article.id))
    assert set(store.quads(IRIS.inferred)) == inferred(store, IRIS)
    assert set(store.quads(IRIS.aggregates)) == aggregates(store, IRIS)


def test_writing_an_article_again_changes_nothing() -> None:
    store = filled(FIRST, SECOND, DENIED)
    before = contents(store)
    write(store, SECOND)
    assert contents(store) == before


def test_an_article_that_went_and_came_back_is_matched_again() -> None:
    store = EmbeddedStore.open(None)
    chosen = write(store, FIRST, SECOND)
    store.write(removal(store, SECOND.article.id))
    write(store, SECOND, by=chosen)
    assert contents(store) == contents(filled(FIRST, SECOND))


def test_an_article_whose_writing_failed_is_matched_the_next_time() -> None:
    store = EmbeddedStore.open(None)
    chosen = write(store, FIRST)
    chosen.change(SECOND, generated=GENERATED)
    write(store, SECOND, by=chosen)
    assert contents(store) == contents(filled(FIRST, SECOND))


def test_articles_written_without_matching_wait_for_it() -> None:
    store = EmbeddedStore.open(None)
    for reading in (OPPOSED, FIRST, SECOND):
        store.write(article_change(store, reading, IRIS, generated=GENERATED))
    assert unmatched_articles(store)[-1] == OPPOSED.article.id
    chosen = linker(store)
    for reading in (FIRST, SECOND, OPPOSED):
        store.write(chosen.link(reading))
    assert unmatched_articles(store) == []
    assert contents(store) == contents(filled(FIRST, SECOND, OPPOSED))


@pytest.mark.parametrize("state", ["kept", "gone", "torn", "older"])
def test_the_index_is_mended_from_the_store(tmp_path: Path, state: str) -> None:
    folder = tmp_path / "matching"
    store = EmbeddedStore.open(None)
    first = write(store, FIRST, by=linker(store, folder))
    if state == "older":
        first.save()
    write(store, DENIED, by=first)
    if state in ("kept", "torn"):
        first.save()
    if state == "torn":
        (folder / "bag.json").write_text("{", "utf-8")
    write(store, SECOND, by=linker(store, folder))
    assert contents(store) == contents(filled(FIRST, DENIED, SECOND))


def test_matching_anew_gives_the_same() -> None:
    store = EmbeddedStore.open(None)
    chosen = write(store, *ALL)
    before = contents(store)
    store.write(chosen.forget())
    assert not store.has_graph(IRIS.matches)
    for reading in reversed(ALL):
        store.write(chosen.link(reading))
    assert contents(store) == before


def test_a_veto_survives_matching_anew_and_can_be_lifted() -> None:
    store = EmbeddedStore.open(None)
    chosen = write(store, FIRST, SECOND)
    before = contents(store)
    one, other = claim(FIRST, SHELLED), claim(SECOND, REWORDED)
    store.write(Vetoes(store).make(_veto(one, other)))
    assert not same(store, one, other)
    store.write(chosen.forget())
    for reading in (FIRST, SECOND):
        store.write(chosen.link(reading))
    assert not same(store, one, other)
    store.write(Vetoes(store).lift((one.value, other.value), SAME_CLAIM))
    assert same(store, one, other)
    assert contents(store) == before


def test_a_veto_of_claimants_holds_for_articles_to_come() -> None:
    store = EmbeddedStore.open(None)
    chosen = write(store, FIRST, SECOND)
    one, other = agent(FIRST, "Ivo Renn"), agent(SECOND, "Captain Ivo Renn")
    store.write(Vetoes(store).make(_veto(one, other, SAME_AGENT)))
    third = read(8, Said("Ivo Renn", "Ships left the port of Orlo."))
    write(store, third, by=chosen)
    assert not same(store, one, other)
    store.write(Vetoes(store).lift((one.value, other.value), SAME_AGENT))
    assert same(store, one, other)
    assert contents(store) == contents(filled(FIRST, SECOND, third))


def test_a_veto_of_what_the_registry_says_holds_too() -> None:
    store = filled(REGISTERED)
    before = contents(store)
    one, other = agent(REGISTERED, "SANA news agency"), IRIS.agent("sana")
    store.write(Vetoes(store).make(_veto(one, other, SAME_AGENT)))
    assert not same(store, one, other)
    store.write(Vetoes(store).lift((one.value, other.value), SAME_AGENT))
    assert contents(store) == before


def test_orders_of_three_with_a_veto_agree() -> None:
    third = read(8, Said("Ivo Renn", "Of Sel the harbour the fleet shelled."))

    def vetoed(readings: tuple[Reading, ...]) -> EmbeddedStore:
        store = EmbeddedStore.open(None)
        chosen = write(store, readings[0])
        write(store, *readings[1:], by=chosen)
        store.write(Vetoes(store).make(_veto(claim(FIRST, SHELLED), claim(SECOND, REWORDED))))
        return store

    assert len({contents(vetoed(order)) for order in permutations((FIRST, SECOND, third))}) == 1
