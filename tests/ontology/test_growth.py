"""No question pairs all claims with all: what it costs grows with the graph, not with its square."""

import time
from collections.abc import Iterator

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QueryBoolean, Store, Triple

from counterclaim.rdf.changes import article_change
from counterclaim.rdf.iris import Iris
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_ontology import competency_questions
from rdf.readings import GENERATED, first_reading, second_reading

IRIS = Iris()
QUESTIONS = competency_questions()
COPIES = 100
MOST = 0.15
"""Seconds of CPU: ten times what the slowest question takes, less than half of what the fastest pairing did."""


@pytest.fixture(scope="module")
def copies() -> Store:
    with EmbeddedStore.open(None) as one:
        for reading in (first_reading(), second_reading()):
            one.write(article_change(one, reading, IRIS, generated=GENERATED))
        quads = list(one.quads())
    store = Store()
    store.bulk_extend(renamed for number in range(COPIES) for renamed in _renamed(quads, number))
    return store


def _renamed(quads: list[Quad], number: int) -> Iterator[Quad]:
    """Yield the same under names of its own."""

    def rename(term: NamedNode | BlankNode | Literal | Triple) -> NamedNode:
        assert isinstance(term, NamedNode)
        return NamedNode(term.value.replace(IRIS.base, f"{IRIS.base}{number}/"))

    for quad in quads:
        value = rename(quad.object) if isinstance(quad.object, NamedNode) else quad.object
        assert isinstance(quad.graph_name, NamedNode)
        yield Quad(rename(quad.subject), quad.predicate, value, rename(quad.graph_name))


def _seconds(store: Store, query: str) -> float:
    started = time.thread_time()
    answer = store.query(query, use_default_graph_as_union=True)
    if not isinstance(answer, QueryBoolean):
        list(answer)
    return time.thread_time() - started


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_does_not_pair_all_with_all(copies: Store, name: str) -> None:
    assert min(_seconds(copies, QUESTIONS[name]) for _ in range(3)) < MOST
