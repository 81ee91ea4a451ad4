"""The projections of the two hand-made readings."""

from collections.abc import Iterator

import networkx as nx
import pytest

from counterclaim.analysis import PROJECTIONS, to_networkx
from counterclaim.rdf import Iris, reading_quads
from counterclaim.rdf.inference import inferred
from counterclaim.store.embedded import EmbeddedStore
from rdf.readings import GENERATED, first_reading, second_reading

IRIS = Iris()


@pytest.fixture(scope="module")
def store() -> Iterator[EmbeddedStore]:
    with EmbeddedStore.open(None) as opened:
        for reading in (first_reading(), second_reading()):
            opened.load(reading_quads(reading, IRIS, generated=GENERATED))
        opened.load(inferred(opened, IRIS))
        yield opened


@pytest.fixture(scope="module")
def disputes(store: EmbeddedStore) -> "nx.MultiDiGraph[str]":
    return to_networkx(store)


@pytest.fixture(scope="module", params=sorted(PROJECTIONS))
def projected(request: pytest.FixtureRequest, store: EmbeddedStore) -> "nx.Graph[str]":
    """Return each projection in turn."""
    return to_networkx(store, projection=str(request.param))
