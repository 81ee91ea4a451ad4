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
from rdf.readings import FIRST, SECOND

TOKEN = "not a real token"  # noqa: S105


@pytest.fixture
def store() -> Iterator[EmbeddedStore]:
    """Return a store that holds both articles."""
    with EmbeddedStore.open(None) as opened:
        list(ingest(opened, [FIRST, SECOND], HandReader()))
        yield opened


@pytest.fixture
def settings() -> Settings:
    return Settings(token=SecretStr(TOKEN), max_article_bytes=10_000, max_query_bytes=2_000)


@pytest.fixture
def client(store: EmbeddedStore, settings: Settings) -> Iterator[TestClient]:
    """Return a client that sees what a foreign one sees: errors come back as answers."""
    app = create_app(settings, store, HandReader())
    with TestClient(app, raise_server_exceptions=False, follow_redirects=False) as opened:
        yield opened
