"""What utterances say, as rows for other programs."""

from dataclasses import replace

from pyoxigraph import NamedNode

from counterclaim.lookup import find_claims, utterance_rows
from counterclaim.rdf.changes import article_change
from counterclaim.rdf.inference import inferred
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.matches import BROADER_CLAIM, NARROWER_CLAIM, SAME_CLAIM, Found, link_quads, match_quads
from counterclaim.stance import Mode, Stance
from counterclaim.store.embedded import EmbeddedStore
from counterclaim.store.protocol import Change
from counterclaim_ontology.vocabulary import Ccg
from linking.scenes import Said, read
from linking.scenes import filled as written
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


ONCE = read(1, Said("Ivo Renn", "The fleet shelled a school on Tuesday."))
EVER = read(2, Said("Dana Orlo", "The fleet shells schools.", Stance.DENIES), Said("Osk Lamwick", "It rained."))


def practised(confidence: float = 0.7) -> EmbeddedStore:
    """Return a store in which one claim is one time of another, which is denied."""
    store = written(ONCE, EVER)
    once, ever = IRIS.claim(ONCE.claims[0].id), IRIS.claim(EVER.claims[0].id)
    relation = BROADER_CLAIM if once.value < ever.value else NARROWER_CLAIM
    found = Found.between(once, ever, relation, method="meaning", confidence=confidence, run=IRIS.run("hand"))
    store.load([*match_quads(found, IRIS), *link_quads(found, IRIS)])
    store.drop_graph(IRIS.inferred)
    store.load(inferred(store, IRIS))
    return store


def test_whoever_denies_a_practice_has_a_row_for_each_time_of_it_that_says_so() -> None:
    rows = [row for row in utterance_rows(practised()) if row["stance"] == "denies"]
    once, ever = IRIS.claim(ONCE.claims[0].id).value, IRIS.claim(EVER.claims[0].id).value
    assert {(row["claim"], row["wording"], row["general"], row["matching_confidence"]) for row in rows} == {
        (ever, ever, False, None),
        (once, ever, True, 0.7),
    }
    (general,) = (row for row in rows if row["general"])
    assert (general["claim_text"], general["wording_text"]) == (ONCE.claims[0].text, EVER.claims[0].text)
    assert general["rebuts"] == [IRIS.utterance(ONCE.utterances[0].id).value]


def test_nothing_else_is_in_general() -> None:
    assert {row["general"] for row in utterance_rows(filled())} == {False}
    assert [row["general"] for row in utterance_rows(practised()) if row["stance"] == "asserts"] == [False, False]


def test_a_general_row_goes_with_its_relation() -> None:
    store = practised()
    store.write(Change(removals=frozenset(q for q in store.quads() if q.predicate in (BROADER_CLAIM, NARROWER_CLAIM))))
    assert not any(row["general"] for row in utterance_rows(store))


def test_an_accusation_that_a_denial_implies_comes_before_the_denial() -> None:
    store = EmbeddedStore.open(None)
    for number, who in enumerate(("Orlo", "Sel", "Varnholt", "Karsholm", "Eskedal", "Ostrel")):
        denied, implied = Said(who, "The mill burned.", Stance.DENIES), Said("sailors", "x", mode=Mode.IMPLIED)
        reading = read(number, denied, implied)
        words = reading.utterances[0].content
        together = [replace(one, content=words) for one in reading.utterances]
        reading = replace(reading, utterances=tuple(together))
        store.write(article_change(store, reading, IRIS, generated=GENERATED))
    modes = [row["mode"] for row in utterance_rows(store)]
    assert modes == [Mode.IMPLIED, Mode.INDIRECT] * 6
