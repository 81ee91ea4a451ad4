"""Clients that may write, to servers of their own that are empty at first."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr

from api.conftest import TOKEN
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_api.app import create_app
from counterclaim_api.settings import Settings

MAY_WRITE = {"authorization": f"Bearer {TOKEN}"}


@pytest.fixture
def writer(writable: TestClient) -> TestClient:
    """Return a client of a server with limits that a test can reach."""
    writable.headers.update(MAY_WRITE)
    return writable


@pytest.fixture
def roomy() -> Iterator[TestClient]:
    """Return a client of a server with the usual limits."""
    with EmbeddedStore.open(None) as store:
        app = create_app(Settings(token=SecretStr(TOKEN)), store)
        with TestClient(app, raise_server_exceptions=False, headers=MAY_WRITE) as client:
            yield client
