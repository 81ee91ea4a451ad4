from collections.abc import Iterator

import pytest
from pyoxigraph import NamedNode, Triple

from counterclaim.errors import NotFound
from counterclaim.rdf.changes import article_change
from counterclaim.rdf.describe import describe
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.terms import TYPE, node, text
from counterclaim.stance import Stance
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_ontology.vocabulary import Ccg, Oa, Schema
from rdf.readings import FIRST, FLEET, GENERATED, SHELLED, first_reading, second_reading

IRIS = Iris()
DENIAL = IRIS.utterance(next(u.id for u in first_reading().utterances if u.stance is Stance.DENIES))
CLAIM, AGENT = IRIS.claim(SHELLED.id), IRIS.agent(FLEET.id)


@pytest.fixture(scope="module")
def store() -> Iterator[EmbeddedStore]:
    with EmbeddedStore.open(None) as opened:
        for reading in (first_reading(), second_reading()):
            opened.write(article_change(opened, reading, IRIS, generated=GENERATED))
        yield opened


def _says(triples: list[Triple], subject: NamedNode, predicate: str) -> list[object]:
    return [triple.object for triple in triples if (triple.subject, triple.predicate) == (subject, node(predicate))]


def test_an_utterance_comes_with_its_words_and_the_names_of_what_it_points_to(store: EmbeddedStore) -> None:
    triples = describe(store, DENIAL)
    assert text("The fleet denied the accusation") in [triple.object for triple in triples]
    assert _says(triples, AGENT, Schema.NAME) == [text("Northern Fleet", "en")]
    assert _says(triples, CLAIM, Schema.TEXT) == [text(SHELLED.text, "en")]
    assert _says(triples, IRIS.article(FIRST.id), Schema.HEADLINE)


def test_a_claim_comes_with_those_who_take_a_stance_on_it(store: EmbeddedStore) -> None:
    triples = describe(store, CLAIM)
    assert _says(triples, DENIAL, Ccg.DENIES) == [CLAIM]
    assert _says(triples, DENIAL, Ccg.SPEAKER) == [AGENT]
    assert AGENT in _says(triples, CLAIM, Ccg.DENIED_BY)


def test_an_agent_is_described_without_all_that_it_said(store: EmbeddedStore) -> None:
    triples = describe(store, AGENT)
    assert _says(triples, AGENT, Schema.NAME) == [text("Northern Fleet", "en")]
    assert not any(triple.predicate == node(Ccg.SPEAKER) for triple in triples)


def test_an_article_comes_with_its_whole_graph_but_not_its_text(store: EmbeddedStore) -> None:
    triples = describe(store, IRIS.article(FIRST.id))
    assert any(triple.predicate == node(Oa.EXACT) for triple in triples)
    assert not any(triple.predicate == node(Schema.ARTICLE_BODY) for triple in triples)


@pytest.mark.parametrize(
    "iri", [DENIAL, CLAIM, AGENT, IRIS.article(FIRST.id)], ids=["utterance", "claim", "agent", "article"]
)
def test_a_description_is_sorted_with_types_first(store: EmbeddedStore, iri: NamedNode) -> None:
    about = [triple for triple in describe(store, iri) if triple.subject == iri]
    assert about[0].predicate == TYPE
    assert len(about) == len(set(about))


def test_what_the_store_does_not_know_is_not_found(store: EmbeddedStore) -> None:
    with pytest.raises(NotFound, match="Nothing is known of"):
        describe(store, IRIS.claim("0" * 16))
