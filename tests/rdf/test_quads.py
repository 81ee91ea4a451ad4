from collections import Counter
from datetime import datetime, timedelta

import pytest
from pyoxigraph import Quad, Store

from counterclaim.rdf.iris import Iris
from counterclaim.rdf.quads import reading_quads
from counterclaim.rdf.terms import REBUTTAL_KINDS, STANCES, node, text
from counterclaim.rebuttal import RebuttalKind
from counterclaim.stance import Stance
from counterclaim_ontology.vocabulary import Ccg, Oa, Prov, Schema
from rdf.readings import BURNED, FIRST, GENERATED, SECOND, SHELLED, first_reading, second_reading

IRIS = Iris()
QUADS = reading_quads(first_reading(), IRIS, generated=GENERATED)
BOTH = QUADS | reading_quads(second_reading(), IRIS, generated=GENERATED)
SAID = {utterance.id: utterance for utterance in first_reading().utterances}


def _values(quads: frozenset[Quad], subject: object, predicate: str) -> set[object]:
    return {quad.object for quad in quads if quad.subject == subject and quad.predicate == node(predicate)}


def test_the_same_reading_gives_the_same_quads() -> None:
    assert reading_quads(first_reading(), IRIS, generated=GENERATED) == QUADS


def test_only_the_time_differs_when_read_again_later() -> None:
    later = reading_quads(first_reading(), IRIS, generated=GENERATED + timedelta(days=1))
    assert {quad.predicate for quad in later ^ QUADS} == {node(Prov.GENERATED_AT_TIME)}


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="no zone"):
        reading_quads(first_reading(), IRIS, generated=datetime(2026, 1, 1))


def test_every_triple_is_in_exactly_one_graph() -> None:
    graphs = Counter((quad.subject, quad.predicate, quad.object) for quad in BOTH)
    assert max(graphs.values()) == 1


def test_a_store_gives_back_the_quads_as_they_were_made() -> None:
    store = Store()
    store.extend(BOTH)
    assert set(store) == BOTH


def test_the_text_is_in_the_graph_of_texts_only() -> None:
    bodies = {quad.graph_name for quad in BOTH if quad.predicate == node(Schema.ARTICLE_BODY)}
    assert bodies == {IRIS.texts}
    assert not any(quad.object == text(FIRST.text) for quad in QUADS if quad.graph_name != IRIS.texts)


def test_quotations_are_the_characters_between_their_offsets() -> None:
    selectors = {quad.subject for quad in QUADS if quad.predicate == node(Oa.EXACT)}
    assert len(selectors) == len({span for utterance in SAID.values() for span in utterance.content})
    for selector in selectors:
        (start,), (end,), (exact,) = (_values(QUADS, selector, name) for name in (Oa.START, Oa.END, Oa.EXACT))
        assert FIRST.text[int(start.value) : int(end.value)] == exact.value  # type: ignore[attr-defined]


def test_a_denial_denies_the_claim_of_its_target_and_responds_to_it() -> None:
    denial = next(rebuttal for rebuttal in first_reading().rebuttals if rebuttal.kind is RebuttalKind.DENIAL)
    subject = IRIS.utterance(denial.utterance)
    assert _values(QUADS, subject, Ccg.DENIES) == {IRIS.claim(SHELLED.id)}
    assert _values(QUADS, subject, Ccg.RESPONDS_TO) == {IRIS.utterance(target) for target in denial.targets}
    assert _values(QUADS, subject, Ccg.REBUTTAL_KIND) == {REBUTTAL_KINDS[RebuttalKind.DENIAL]}


def test_a_counterclaim_asserts_its_own_claim_and_takes_no_stance_on_the_target() -> None:
    counterclaim = next(r for r in first_reading().rebuttals if r.kind is RebuttalKind.COUNTERCLAIM)
    subject = IRIS.utterance(counterclaim.utterance)
    stances = {quad.predicate for quad in QUADS if quad.subject == subject and quad.predicate in STANCES.values()}
    assert stances == {STANCES[Stance.ASSERTS]}


def test_rebuts_is_never_stated_by_a_reading() -> None:
    assert not any(quad.predicate == node(Ccg.REBUTS) for quad in BOTH)


def test_a_relay_has_no_stance_and_is_pointed_to_by_via() -> None:
    told = next(utterance for utterance in SAID.values() if utterance.claim == BURNED.id and utterance.via)
    assert told.via is not None
    relay = IRIS.utterance(told.via)
    assert _values(QUADS, IRIS.utterance(told.id), Ccg.VIA) == {relay}
    assert not any(quad.subject == relay and quad.predicate in STANCES.values() for quad in QUADS)


def test_what_the_article_does_not_state_is_absent() -> None:
    article = IRIS.article(SECOND.id)
    for unknown in (Schema.PUBLISHER, Schema.AUTHOR, Schema.URL):
        assert not _values(BOTH, article, unknown)


def test_a_url_that_is_no_iri_is_kept_as_stated() -> None:
    (url,) = _values(QUADS, IRIS.article(FIRST.id), Schema.URL)
    assert url.value == "https://news.example/harbour fire"  # type: ignore[attr-defined]
