"""Who may write, and who may read where reading needs the token."""

import base64
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr

from counterclaim.errors import BadInput
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_api.app import create_app
from counterclaim_api.settings import Settings

from .conftest import TOKEN

UPDATE = {"content": "CLEAR ALL", "headers": {"content-type": "application/sparql-update"}}
WRITES: list[tuple[str, str, dict[str, Any]]] = [
    ("POST", "/articles", {"content": "x", "headers": {"content-type": "text/plain"}}),
    ("POST", "/sparql/update", UPDATE),
    ("PUT", "/sparql/graphs?default", {"content": "", "headers": {"content-type": "text/turtle"}}),
    ("POST", "/sparql/graphs", {"content": "", "headers": {"content-type": "text/turtle"}}),
    ("DELETE", "/sparql/graphs?graph=urn:a", {}),
    ("PUT", "/sparql/graphs/a", {"content": "", "headers": {"content-type": "text/turtle"}}),
]
BASIC = "Basic " + base64.b64encode(f"anybody:{TOKEN}".encode()).decode()


def served(settings: Settings) -> Iterator[TestClient]:
    with EmbeddedStore.open(None) as store, TestClient(create_app(settings, store)) as client:
        yield client


@pytest.fixture
def tokenless() -> Iterator[TestClient]:
    """Return a client of a server that has no token."""
    yield from served(Settings(token=None))


@pytest.fixture
def private() -> Iterator[TestClient]:
    """Return a client of a server that only those with the token may read."""
    yield from served(Settings(token=SecretStr(TOKEN), reading_needs_token=True))


def send(client: TestClient, write: tuple[str, str, dict[str, Any]], **headers: str) -> int:
    method, path, options = write
    options = {**options, "headers": {**options.get("headers", {}), **headers}}
    return client.request(method, path, **options).status_code


@pytest.mark.parametrize("write", WRITES, ids=lambda write: f"{write[0]} {write[1]}")
def test_without_the_token_nothing_is_written(writable: TestClient, write: tuple[str, str, dict[str, Any]]) -> None:
    assert send(writable, write) == 401
    assert send(writable, write, authorization="Bearer nonsense") == 401
    assert send(writable, write, authorization=f"Bearer {TOKEN[:-1]}") == 401
    assert send(writable, write, authorization=f"Token {TOKEN}") == 401
    assert send(writable, write, authorization="Basic ???") == 401
    assert send(writable, write, authorization=f"bearer {TOKEN}") in {200, 201, 204, 400, 404}


@pytest.mark.parametrize("write", WRITES, ids=lambda write: f"{write[0]} {write[1]}")
def test_where_no_token_is_set_nobody_writes(tokenless: TestClient, write: tuple[str, str, dict[str, Any]]) -> None:
    assert send(tokenless, write, authorization="Bearer ") == 403
    assert send(tokenless, write, authorization="Bearer None") == 403


def test_a_refusal_says_what_to_do(writable: TestClient, tokenless: TestClient) -> None:
    refused = writable.post("/sparql/update", **UPDATE)  # type: ignore[arg-type]
    assert refused.headers["www-authenticate"].startswith("Bearer")
    assert "COUNTERCLAIM_TOKEN" in refused.json()["detail"]
    assert "COUNTERCLAIM_TOKEN" in tokenless.post("/sparql/update", **UPDATE).json()["detail"]  # type: ignore[arg-type]


def test_clients_that_know_only_passwords_send_the_token_as_one(writable: TestClient) -> None:
    assert send(writable, WRITES[1], authorization=BASIC) == 204


def test_a_form_of_another_site_cannot_use_the_password_of_a_browser(writable: TestClient) -> None:
    assert send(writable, WRITES[1], authorization=BASIC, origin="https://elsewhere.example") == 401
    assert send(writable, WRITES[1], authorization=f"Bearer {TOKEN}", origin="https://elsewhere.example") == 204


@pytest.mark.parametrize(
    "path", ["/", "/claims", "/sparql", "/sparql?query=ASK{}", "/sparql/graphs?default", "/openapi.json"]
)
def test_reading_can_be_made_to_need_the_token(private: TestClient, path: str) -> None:
    answer = private.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (401, "application/problem+json")
    assert private.get(path, headers={"authorization": "Bearer nonsense"}).status_code == 401
    assert private.get(path, headers={"authorization": f"Bearer {TOKEN}"}).status_code == 200
    assert private.get(path, headers={"authorization": BASIC}).status_code == 200


def test_whether_a_private_server_is_up_anybody_may_ask(private: TestClient) -> None:
    assert private.get("/healthz").status_code == 200
    assert private.get("/readyz").status_code == 200


def test_a_page_of_another_site_may_ask_with_the_token(private: TestClient) -> None:
    headers = {
        "origin": "https://elsewhere.example",
        "access-control-request-method": "GET",
        "access-control-request-headers": "authorization",
    }
    assert private.options("/sparql", headers=headers).status_code == 200


def test_a_private_server_must_have_a_token() -> None:
    with EmbeddedStore.open(None) as store, pytest.raises(BadInput, match="COUNTERCLAIM_TOKEN"):
        create_app(Settings(token=None, reading_needs_token=True), store)


def test_the_document_says_what_needs_the_token(private: TestClient, tokenless: TestClient) -> None:
    document = private.get("/openapi.json", headers={"authorization": f"Bearer {TOKEN}"}).json()
    assert document["security"] == [{"bearer": []}]
    assert [document["paths"][path]["get"].get("security") for path in ("/healthz", "/readyz", "/claims")] == [
        [],
        [],
        None,
    ]
    assert "401" in document["paths"]["/claims"]["get"]["responses"]
    assert "security" not in tokenless.get("/openapi.json").json()
