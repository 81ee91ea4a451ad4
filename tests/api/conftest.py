"""A server over the graph of the two hand-made articles."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr

from counterclaim.ingest import ingest
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_api.app import create_app
from counterclaim_api.settings import Settings
from ingest.reader import HandReader
from linking.scenes import linker
from rdf.readings import FIRST, SECOND

TOKEN = "not a real token"  # noqa: S105


def settings() -> Settings:
    """Return settings with limits that a test can reach."""
    return Settings(
        token=SecretStr(TOKEN),
        max_article_bytes=10_000,
        max_query_bytes=2_000,
        max_update_bytes=10_000,
        max_graph_bytes=100_000,
    )


def filled_store() -> EmbeddedStore:
    """Return a store in memory that holds both articles."""
    store = EmbeddedStore.open(None)
    list(ingest(store, [FIRST, SECOND], HandReader()))
    return store


@pytest.fixture(scope="session")
def store() -> Iterator[EmbeddedStore]:
    """Return a store for tests that only read."""
    with filled_store() as opened:
        yield opened


@pytest.fixture(scope="session")
def client(store: EmbeddedStore) -> Iterator[TestClient]:
    """Return a client that sees what a foreign one sees: errors come back as answers, redirects as such."""
    app = create_app(settings(), store, HandReader())
    with TestClient(app, raise_server_exceptions=False, follow_redirects=False) as opened:
        yield opened


@pytest.fixture
def writable() -> Iterator[TestClient]:
    """Return a client of a server of its own, empty at first."""
    with EmbeddedStore.open(None) as opened:
        app = create_app(settings(), opened, HandReader(), linker=linker(opened))
        with TestClient(app, raise_server_exceptions=False) as client:
            yield client
