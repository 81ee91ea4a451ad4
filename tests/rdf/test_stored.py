"""What is written is read back."""

from dataclasses import replace

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from counterclaim.agent import Agent
from counterclaim.article import Article
from counterclaim.rdf.changes import article_change
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.quads import reading_quads
from counterclaim.rdf.stored import StoredReadings
from counterclaim.rdf.terms import node
from counterclaim.rdf.validation import validate
from counterclaim.reading import Reading
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_ontology.vocabulary import Ccg
from rdf.readings import FIRST, GENERATED, first_reading, retracting_reading, second_reading

IRIS = Iris()
SAID = first_reading().utterances[0]
[RETRACTION] = [IRIS.utterance(one.id) for one in retracting_reading().utterances if one.retracts]


def comparable(reading: Reading) -> Reading:
    """Return what the graph keeps of a reading, in the order of ids."""
    article = reading.article
    return replace(
        reading,
        article=replace(
            article, title=None if article.headline == Article(text=article.text).headline else article.title
        ),
        agents=tuple(sorted((replace(agent, aliases=(), wikidata=None) for agent in reading.agents), key=_by_id)),
        narrator=replace(reading.narrator, aliases=()),
        claims=tuple(sorted(reading.claims, key=lambda claim: claim.id)),
        utterances=tuple(sorted(reading.utterances, key=lambda utterance: utterance.id)),
        rebuttals=tuple(sorted(reading.rebuttals, key=lambda rebuttal: rebuttal.utterance)),
    )


def _by_id(agent: Agent) -> str:
    return agent.id


@pytest.mark.parametrize(
    "reading", [first_reading(), second_reading(), retracting_reading()], ids=["first", "second", "retracting"]
)
def test_a_reading_comes_back_as_it_was_written(reading: Reading) -> None:
    store = EmbeddedStore.open(None)
    store.write(article_change(store, reading, Iris(store.base), generated=GENERATED))
    found = StoredReadings(store).read(reading.article.id)
    assert found is not None
    needed = {agent for one in reading.utterances for agent in (one.speaker, one.party)}
    needed |= {agent for claim in reading.claims for agent in claim.accuses}
    expected = replace(reading, agents=tuple(agent for agent in reading.agents if agent.id in needed))
    assert comparable(found) == comparable(expected)


def test_without_its_text_an_article_is_not_read_back() -> None:
    store = EmbeddedStore.open(None)
    assert StoredReadings(store).read(FIRST.id) is None
    iris = Iris(store.base)
    store.write(article_change(store, first_reading(), iris, generated=GENERATED))
    store.drop_graph(iris.texts)
    assert StoredReadings(store).read(FIRST.id) is None


def test_words_taken_back_conform_and_writing_them_again_changes_nothing() -> None:
    store = EmbeddedStore.open(None)
    store.write(article_change(store, retracting_reading(), IRIS, generated=GENERATED))
    written = set(store.quads())
    assert Quad(RETRACTION, node(Ccg.RETRACTS), IRIS.utterance(SAID.id), IRIS.graph(FIRST.id)) in written
    assert validate(written, IRIS).conforms
    store.write(article_change(store, retracting_reading(), IRIS, generated=GENERATED))
    assert set(store.quads()) == written


@pytest.mark.parametrize("target", [IRIS.utterance(SAID.id), Literal("what the aide said")])
def test_nobody_takes_back_the_retraction_itself_or_mere_words(target: NamedNode | Literal) -> None:
    loop = Quad(IRIS.utterance(SAID.id), node(Ccg.RETRACTS), target, IRIS.graph(FIRST.id))
    faults = validate([*reading_quads(first_reading(), IRIS, generated=GENERATED), loop], IRIS).faults
    assert {fault.node for fault in faults} == {IRIS.utterance(SAID.id).value}
