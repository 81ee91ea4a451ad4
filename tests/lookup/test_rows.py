"""What utterances say, as rows for other programs."""

from pyoxigraph import NamedNode

from counterclaim.lookup import find_claims, utterance_rows
from counterclaim.rdf.changes import article_change
from counterclaim.rdf.inference import inferred
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.matches import SAME_CLAIM, Found, link_quads, match_quads
from counterclaim.store.embedded import EmbeddedStore
from counterclaim.store.protocol import Change
from counterclaim_ontology.vocabulary import Ccg
from rdf.readings import (
    BURNED,
    FIRST,
    FLEET,
    GENERATED,
    SHELLED,
    STARVED,
    first_reading,
    retracting_reading,
    second_reading,
)

IRIS = Iris()


def filled(*, without: str = "") -> EmbeddedStore:
    """Return a store of the two hand-made readings, without a property, where two claims match."""
    store = EmbeddedStore.open(None)
    for reading in (first_reading(), second_reading()):
        quads = article_change(store, reading, IRIS, generated=GENERATED).additions
        store.write(Change(additions=frozenset(quad for quad in quads if quad.predicate.value != without)))
    return store


def test_a_row_has_its_words_and_whom_they_rebut() -> None:
    rows = list(utterance_rows(filled()))
    denial = next(row for row in rows if row["stance"] == "denies" and row["claim"] == IRIS.claim(SHELLED.id).value)
    [(start, end)] = denial["content"]
    assert denial["quote"] == FIRST.text[start:end] == "The fleet denied the accusation"
    assert (denial["cue_text"], denial["speaker"]["id"]) == ("denied the accusation", IRIS.agent(FLEET.id).value)
    disputed = {row["utterance"] for row in rows if row["claim"] == denial["claim"] and row["stance"] == "asserts"}
    assert set(denial["rebuts"]) == disputed
    assert denial["article_iri"] == IRIS.article(FIRST.id).value


def test_a_row_names_what_it_takes_back() -> None:
    store = EmbeddedStore.open(None)
    store.write(article_change(store, retracting_reading(), IRIS, generated=GENERATED))
    taken_back = IRIS.utterance(first_reading().utterances[0].id).value
    assert {(row["stance"], *row["retracts"]) for row in utterance_rows(store) if row["retracts"]} == {
        ("questions", taken_back)
    }


def test_a_row_has_the_claim_in_its_own_wording_and_how_surely_it_matches() -> None:
    store = filled()
    ends = IRIS.claim(BURNED.id), IRIS.claim(STARVED.id)
    run = NamedNode("https://claims.example/run/hand")
    found = Found.between(*ends, SAME_CLAIM, method="meaning", confidence=0.44, run=run)
    bare = EmbeddedStore.open(None)
    bare.load(quad for quad in store.quads() if quad.graph_name != IRIS.inferred)
    bare.load([*match_quads(found, IRIS), *link_quads(found, IRIS)])
    bare.load(inferred(bare, IRIS))
    one, other = found.ends
    rows = [row for row in utterance_rows(bare) if row["claim"] == one]
    assert {(row["wording"], row["matching_confidence"]) for row in rows} == {(one, None), (other, 0.44)}
    assert {row["wording_text"] for row in rows} == {BURNED.text, STARVED.text}


def test_words_of_which_nobody_says_how_sure_the_speaker_was_are_found_all_the_same() -> None:
    store = filled(without=Ccg.CERTAINTY)
    assert {row["certainty"] for row in utterance_rows(store)} == {None}
    assert {stance.certainty for stance in find_claims(store, "shelled harbour")[0].stances} == {None}
