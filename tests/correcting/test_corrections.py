"""Corrections of a store: what they change, what they outlast, and what they refuse."""

from dataclasses import replace

import pytest
from pyoxigraph import Quad

from correcting.desk import MADE, Desk, unaliased
from counterclaim.agent import AgentKind
from counterclaim.correcting import Corrections, Demand
from counterclaim.errors import BadInput, NotFound
from counterclaim.linking import unmatched_articles
from counterclaim.rdf.corrections import corrected_graphs, correction_iri, read_corrections
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.stored import StoredReadings
from counterclaim.rdf.terms import node
from counterclaim.rdf.validation import derived_faults, validate
from counterclaim.stance import Stance
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_ontology.vocabulary import Ccg
from linking.scenes import Said, read, same
from rdf.readings import FIRST, LATER_RUN, first_reading, second_reading

READING = unaliased(first_reading())
SHELLED, DENIED, SILENT, RELAY, BURNED, DOUBTED, STARVING, IMPLIED, CLOSED, DECLINED = READING.utterances
IRIS = Iris()
EVERY_WRONG: dict[str, dict[str, object]] = {
    "withdrawn": {"utterance": SHELLED.id, "withdraws": True},
    "implied": {"utterance": STARVING.id, "withdraws": True},
    "speaker": {"utterance": SILENT.id, "speaker": "Osk Lamwick", "speaker_kind": AgentKind.PERSON},
    "party": {"utterance": SILENT.id, "party": "Ministry of Trade of Sel"},
    "stance": {"utterance": DENIED.id, "stance": Stance.QUESTIONS},
    "target": {"utterance": SILENT.id, "wrong": (SHELLED.id,), "right": (BURNED.id,)},
}


def demand(**wrong: object) -> Demand:
    return Demand(**({"by": "Dana Orlo", "why": "I was there."} | wrong))  # type: ignore[arg-type]


def says(desk: Desk, name: str) -> bool:
    """Tell whether somebody of that name speaks in the store."""
    query = "SELECT ?name { ?u <https://w3id.org/contested-claims/ns#speaker>/<https://schema.org/name> ?name }"
    return name in {row.text("name") for row in desk.store.select(query)}


def stated(desk: Desk) -> frozenset[Quad]:
    """Return what a store holds but for what matching keeps: it finds nothing anew without the words."""
    return frozenset(quad for quad in desk.contents() if quad.graph_name != IRIS.matches)


@pytest.mark.parametrize("wrong", EVERY_WRONG.values(), ids=EVERY_WRONG)
def test_lifting_a_correction_restores_what_the_machine_read(wrong: dict[str, object]) -> None:
    desk = Desk(READING, unaliased(second_reading()))
    before = desk.contents()
    made = desk.correct(demand(**wrong))
    assert desk.contents() != before
    desk.lift(made.utterance)
    assert desk.contents() == before


@pytest.mark.parametrize("wrong", EVERY_WRONG.values(), ids=EVERY_WRONG)
def test_a_corrected_store_is_sound(wrong: dict[str, object]) -> None:
    desk = Desk(READING, unaliased(second_reading()))
    desk.correct(demand(**wrong))
    assert [str(fault) for fault in validate(desk.store.quads(), IRIS).faults] == []
    assert list(derived_faults(desk.store, IRIS)) == []


@pytest.mark.parametrize("wrong", EVERY_WRONG.values(), ids=EVERY_WRONG)
def test_a_correction_reads_back_as_it_was_made(wrong: dict[str, object]) -> None:
    desk = Desk(READING)
    made = desk.correct(demand(**wrong))
    assert read_corrections(desk.store) == (made,)


@pytest.mark.parametrize("wrong", EVERY_WRONG.values(), ids=EVERY_WRONG)
def test_an_article_without_its_text_is_corrected_and_restored_like_any(wrong: dict[str, object]) -> None:
    desk, whole = Desk(READING), Desk(READING)
    desk.store.drop_graph(IRIS.texts)
    before = stated(desk)
    made = desk.correct(demand(**wrong))
    whole.correct(demand(**wrong))
    graph = IRIS.graph(FIRST.id)
    assert set(desk.store.quads(graph)) == set(whole.store.quads(graph))
    assert not desk.store.has_graph(IRIS.texts)
    assert unmatched_articles(desk.store) == []
    desk.lift(made.utterance)
    assert stated(desk) == before


def test_an_article_that_waits_to_be_matched_still_waits() -> None:
    desk = Desk(READING, matches=False)
    desk.correct(demand(**EVERY_WRONG["stance"]))
    assert unmatched_articles(desk.store) == [FIRST.id]


def test_a_correction_holds_in_a_new_reading_by_another_version() -> None:
    desk = Desk(READING)
    desk.correct(demand(**EVERY_WRONG["speaker"]))
    desk.ingest(unaliased(first_reading(LATER_RUN)))
    assert says(desk, "Osk Lamwick")
    assert not says(desk, "Ivo Renn")


def test_a_correction_of_what_a_new_version_reads_otherwise_is_not_in_effect_until_it_reads_so_again() -> None:
    desk = Desk(READING)
    made = desk.correct(demand(**EVERY_WRONG["withdrawn"]))
    correction = correction_iri(made.utterance, IRIS).value
    assert correction in corrected_graphs(desk.store, IRIS)
    otherwise = [one for one in READING.utterances if one.id not in (SHELLED.id, DENIED.id, SILENT.id)]
    rebuttals = [one for one in READING.rebuttals if one.utterance in (DOUBTED.id, STARVING.id)]
    desk.ingest(replace(READING, run=LATER_RUN, utterances=tuple(otherwise), rebuttals=tuple(rebuttals)))
    assert corrected_graphs(desk.store, IRIS) == {}
    desk.ingest(READING)
    assert correction in corrected_graphs(desk.store, IRIS)


def test_a_correction_outlasts_its_article() -> None:
    desk = Desk(READING)
    made = desk.correct(demand(**EVERY_WRONG["speaker"]))
    corrected = desk.contents()
    desk.remove(READING)
    assert (read_corrections(desk.store), corrected_graphs(desk.store, IRIS)) == ((made,), {})
    assert [str(fault) for fault in validate(desk.store.quads(), IRIS).faults] == []
    desk.ingest(READING)
    assert desk.contents() == corrected
    desk.remove(READING)
    desk.lift(made.utterance)
    assert desk.contents() == frozenset()


def test_a_store_that_is_exported_and_loaded_can_still_be_lifted() -> None:
    desk, plain = Desk(READING), Desk(READING)
    made = desk.correct(demand(**EVERY_WRONG["withdrawn"]))
    copy = EmbeddedStore.open(None)
    copy.load(desk.store.quads())
    restored = Desk(store=copy)
    restored.lift(made.utterance)
    assert restored.contents() == plain.contents()


def test_a_second_correction_of_an_utterance_replaces_the_first() -> None:
    desk, once = Desk(READING), Desk(READING)
    desk.correct(demand(**EVERY_WRONG["speaker"]))
    second = desk.correct(demand(**EVERY_WRONG["party"]))
    assert read_corrections(desk.store) == (second,)
    assert not says(desk, "Osk Lamwick")
    once.correct(demand(**EVERY_WRONG["party"]))
    assert set(desk.store.quads(IRIS.graph(FIRST.id))) == set(once.store.quads(IRIS.graph(FIRST.id)))


def test_a_target_is_named_as_it_stands_and_kept_as_it_was_read() -> None:
    desk = Desk(READING)
    first = desk.correct(demand(utterance=SHELLED.id, speaker="Ivo Renn"))
    assert first.becomes is not None
    second = desk.correct(demand(utterance=SILENT.id, wrong=(first.becomes,), right=(BURNED.id,)))
    assert second.wrong == (SHELLED.id,)
    desk.lift(SHELLED.id)
    said = [quad for quad in desk.store.quads(IRIS.graph(FIRST.id)) if quad.subject == IRIS.utterance(SILENT.id)]
    answered = {quad.object for quad in said if quad.predicate == node(Ccg.RESPONDS_TO)}
    assert answered == {IRIS.utterance(BURNED.id)}


def test_a_claimant_of_another_article_becomes_one_of_this_and_is_matched_with_the_other() -> None:
    there, here = read(1, Said("Osk Lamwick", "It rained.")), read(2, Said("Ivo Renn", "The mill burned down."))
    desk = Desk(there, here)
    made = desk.correct(demand(utterance=here.utterances[0].id, speaker=f"agent/{there.agents[0].id}"))
    assert made.speaker is not None
    assert made.speaker.id == f"{here.article.id}-osk-lamwick"
    assert same(desk.store, *(IRIS.agent(one) for one in (made.speaker.id, there.agents[0].id)))


@pytest.mark.parametrize(
    "name", ["ivo renn", "IVO RENN", "agent/ivo-renn", "ivo-renn", "https://claims.example/agent/ivo-renn"]
)
def test_a_speaker_is_named_by_name_id_or_iri(name: str) -> None:
    made = Desk(READING).correct(demand(utterance=SHELLED.id, speaker=name))
    assert made.speaker is not None
    assert made.speaker.id == "ivo-renn"


def test_whom_the_registry_knows_needs_no_kind() -> None:
    made = Desk(READING).correct(demand(utterance=SHELLED.id, speaker="Russia"))
    assert made.speaker is not None
    assert (made.speaker.id, made.speaker.kind) == ("russia", AgentKind.GOVERNMENT)


def test_a_shared_agent_keeps_its_wikidata_item() -> None:
    desk = Desk(READING)
    before = StoredReadings(desk.store).agent(READING.agents[0].id)
    desk.correct(demand(**EVERY_WRONG["speaker"]))
    assert before.wikidata == "Q999999901"
    assert StoredReadings(desk.store).agent(before.id) == before


@pytest.mark.parametrize(
    ("wrong", "error", "told"),
    [
        ({"utterance": SHELLED.id}, BadInput, "does not say what is wrong"),
        ({"utterance": SHELLED.id, "withdraws": True, "speaker": "Ivo Renn"}, BadInput, "Say either"),
        ({"utterance": SHELLED.id, "withdraws": True, "by": " "}, BadInput, "whose decision"),
        ({"utterance": SHELLED.id, "stance": Stance.ASSERTS}, BadInput, "Nothing is wrong then"),
        ({"utterance": SHELLED.id, "speaker": "Nobody At All"}, NotFound, "'Nobody At All'"),
        ({"utterance": SHELLED.id, "speaker": " "}, BadInput, "without a name"),
        ({"utterance": SHELLED.id, "right": (SHELLED.id,)}, BadInput, "No other utterance"),
        ({"utterance": SHELLED.id, "wrong": (BURNED.id,)}, BadInput, "veto the match"),
        ({"utterance": DENIED.id, "wrong": (SHELLED.id,)}, BadInput, "Say what it answers instead"),
        ({"utterance": IMPLIED.id, "speaker": "Ivo Renn"}, BadInput, "Nobody says this"),
        ({"utterance": RELAY.id, "stance": Stance.DENIES}, BadInput, "only relays"),
        ({"utterance": DECLINED.id, "right": (SHELLED.id,)}, BadInput, "declines to comment"),
        ({"utterance": "0000000000000000", "withdraws": True}, NotFound, "knows no utterance"),
        ({"utterance": "no id", "withdraws": True}, BadInput, "'no id' is no id"),
    ],
)
def test_what_makes_no_sense_is_refused_and_changes_nothing(
    wrong: dict[str, object], error: type[Exception], told: str
) -> None:
    desk = Desk(READING)
    before = desk.contents()
    with pytest.raises(error, match=told):
        desk.correct(demand(**wrong))
    assert desk.contents() == before


def test_a_correction_that_leads_back_is_to_be_lifted_instead() -> None:
    desk = Desk(READING)
    first = desk.correct(demand(utterance=SILENT.id, speaker="Osk Lamwick", speaker_kind=AgentKind.PERSON))
    assert first.becomes is not None
    with pytest.raises(BadInput, match="Lift that correction instead"):
        desk.correct(demand(utterance=first.becomes, speaker="Ivo Renn", party="Northern Fleet"))


def test_what_is_withdrawn_can_be_corrected_otherwise_but_not_found_by_others() -> None:
    desk = Desk(READING)
    desk.correct(demand(**EVERY_WRONG["withdrawn"]))
    with pytest.raises(BadInput, match="No other utterance"):
        desk.correct(demand(utterance=CLOSED.id, right=(SHELLED.id,)))
    desk.correct(demand(utterance=SHELLED.id, speaker="Ivo Renn"))
    assert len(read_corrections(desk.store)) == 1


def test_without_its_article_nothing_is_corrected() -> None:
    desk = Desk(READING)
    desk.correct(demand(**EVERY_WRONG["withdrawn"]))
    desk.remove(READING)
    with pytest.raises(NotFound, match="Ingest it first"):
        desk.correct(demand(utterance=SHELLED.id, speaker="Ivo Renn"))


def test_what_is_not_corrected_cannot_be_lifted() -> None:
    with pytest.raises(NotFound, match="no correction"):
        Corrections(Desk(READING).store).lift(SHELLED.id)


def test_made_is_kept_to_the_second() -> None:
    made, _ = Corrections(Desk(READING).store).make(demand(**EVERY_WRONG["stance"]), MADE.replace(microsecond=5))
    assert made.made == MADE


def test_the_article_itself_says_it_whatever_the_name() -> None:
    made = Desk(READING).correct(demand(utterance=SHELLED.id, speaker="it", speaker_kind=AgentKind.NARRATOR))
    assert made.speaker == replace(READING.narrator, aliases=())


def test_an_article_that_somebody_has_cut_by_hand_is_told() -> None:
    desk = Desk(READING)
    desk.store.update(f"DELETE WHERE {{ GRAPH <{IRIS.agents.value}> {{ <{IRIS.agent('ivo-renn').value}> ?p ?o }} }}")
    with pytest.raises(BadInput, match="validate says what is wrong"):
        desk.correct(demand(**EVERY_WRONG["withdrawn"]))
