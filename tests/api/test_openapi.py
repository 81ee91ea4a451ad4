"""The OpenAPI document tells the truth: schemathesis asks every route and compares."""

import re
from typing import Any

import pytest
import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.schemas import APIOperation
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from counterclaim_api.app import create_app
from counterclaim_api.journal import ROUTES
from ingest.reader import HandReader

from .conftest import TOKEN, filled_store
from .conftest import settings as server_settings

APP = create_app(server_settings(), filled_store(), HandReader())
SCHEMA = schemathesis.openapi.from_asgi("/openapi.json", APP)
OPERATIONS = [found.ok() for found in SCHEMA.get_all_operations() if isinstance(found, Ok)]
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]


def test_every_route_is_counted_by_its_name() -> None:
    assert {operation.path.split("/")[1] for operation in OPERATIONS} - {""} <= ROUTES


def test_there_are_routes_to_ask() -> None:
    assert len(OPERATIONS) > 20


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.label)
def test_every_route_answers_as_the_document_says(operation: APIOperation[Any, Any, Any, Any]) -> None:
    @given(operation.as_strategy())
    @settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
    def answers_as_documented(case: schemathesis.Case[Any]) -> None:
        case.call_and_validate(checks=CHECKS)

    answers_as_documented()


def test_the_document_has_every_resource_with_examples(client: TestClient) -> None:
    document = client.get("/openapi.json").json()
    for path in ("/articles", "/claims/{claim}", "/sparql", "/.well-known/void", "/healthz"):
        assert path in document["paths"]
    text = client.get("/openapi.json").text
    assert text.count('"examples"') > 10
    assert "HTTPValidationError" not in text


def test_every_route_documents_its_problems(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    for path, operations in paths.items():
        for operation in operations.values():
            answers = operation["responses"]
            refused = [status for status in answers if status.startswith(("4", "5"))]
            assert refused, path
            assert all("application/problem+json" in answers[status]["content"] for status in refused), path


@pytest.mark.parametrize(
    ("path", "media_type"),
    [("/article/{article}.txt", "text/plain"), ("/graph/{name}", "text/turtle"), ("/metrics", "text/plain")],
)
def test_a_route_declares_what_it_answers_with(client: TestClient, path: str, media_type: str) -> None:
    (answer, *_) = client.get("/openapi.json").json()["paths"][path]["get"]["responses"].values()
    assert media_type in answer["content"]
    assert "application/json" not in answer["content"]


def test_the_token_is_in_no_document(client: TestClient) -> None:
    assert TOKEN not in client.get("/openapi.json").text


def test_every_operation_has_a_name_of_its_own_that_clients_can_be_called_by(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    names = [operation["operationId"] for path in paths.values() for operation in path.values()]
    assert len(set(names)) == len(names)
    assert {"list_articles", "add_article", "remove_article", "show_claim", "make_veto", "lift_veto"} <= set(names)
    assert [name for name in names if not re.fullmatch(r"[a-z]+(_[a-z]+)*", name)] == []
    assert [name for name in names if name.endswith(("_get", "_post", "_delete")) and "sparql" not in name] == []


def test_what_an_article_is_answered_with_is_described_and_named(client: TestClient) -> None:
    document = client.get("/openapi.json").json()
    operation = document["paths"]["/articles"]["post"]
    parts = document["components"]["schemas"]
    for status in ("200", "201"):
        answer = operation["responses"][status]["content"]["application/json"]["schema"]
        assert answer == {"$ref": "#/components/schemas/ReadingDocument"}
    assert {"article", "utterances", "claims", "rebuttals", "remarks"} <= parts["ReadingDocument"]["properties"].keys()
    body = operation["requestBody"]["content"]["application/json"]["schema"]
    assert parts[body["$ref"].rpartition("/")[2]]["required"] == ["text"]


def test_the_example_of_an_article_is_taken_as_it_stands(writable: TestClient) -> None:
    (example,) = writable.get("/openapi.json").json()["components"]["schemas"]["ArticleRecord"]["examples"]
    answer = writable.post("/articles", json=example, headers={"authorization": f"Bearer {TOKEN}"})
    assert (answer.status_code, answer.json()["remarks"]) == (201, [])
    known = answer.json()["article"]
    assert {known["identifier"], known["title"], known["publisher"], known["published"]} <= set(example.values())


def test_every_reference_leads_somewhere() -> None:
    document = TestClient(APP).get("/openapi.json")
    known = document.json()["components"]["schemas"]
    found = set(re.findall(r'"\$ref":\s*"([^"]+)"', document.text))
    assert found
    assert [one for one in found if one.removeprefix("#/components/schemas/") not in known] == []
