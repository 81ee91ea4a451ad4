"""The graph of the two hand-made readings."""

from collections.abc import Iterator

import networkx as nx
import pytest
from pyoxigraph import NamedNode, Quad

from counterclaim.analysis import to_networkx
from counterclaim.rdf import Iris, reading_quads
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_ontology.vocabulary import Ccg
from rdf.readings import GENERATED, SHELLED, SILENT, first_reading, second_reading

IRIS = Iris()


@pytest.fixture(scope="module")
def store() -> Iterator[EmbeddedStore]:
    with EmbeddedStore.open(None) as opened:
        for reading in (first_reading(), second_reading()):
            opened.load(reading_quads(reading, IRIS, generated=GENERATED))
        silent, shelled = IRIS.claim(SILENT.id), IRIS.claim(SHELLED.id)
        for one, other in ((silent, shelled), (shelled, silent)):
            opened.load([Quad(one, NamedNode(Ccg.CONTRADICTS), other, IRIS.inferred)])
        yield opened


@pytest.fixture(scope="module")
def disputes(store: EmbeddedStore) -> "nx.MultiDiGraph[str]":
    return to_networkx(store)
