"""Every error has one shape (RFC 9457), whatever the route and whatever went wrong."""

import re
from collections.abc import Iterator
from http import HTTPStatus
from typing import Any
from urllib.parse import unquote

import pytest
from fastapi.testclient import TestClient

from conftest import CHECKOUT
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_api.app import create_app
from counterclaim_api.problems import Problem
from counterclaim_api.settings import Settings
from rdf.readings import SHELLED

FAULTS: list[tuple[str, str, dict[str, Any], int]] = [
    ("GET", "/nowhere", {}, 404),
    ("GET", "/articles/0000000000000000", {}, 404),
    ("GET", "/articles/0000000000000000/text", {}, 404),
    ("GET", "/article/0000000000000000.txt", {}, 404),
    ("GET", "/claims/..%2F..%2Fetc", {}, 404),
    ("GET", "/claims/<script>", {}, 404),
    ("GET", '/claims/a b"{}|^`\\', {}, 404),
    ("GET", "/claims/0.ttl", {}, 404),
    ("GET", "/claimants/\N{SNOWMAN}", {}, 404),
    ("GET", "/utterances/0", {}, 404),
    ("GET", "/rebuttals/0", {}, 404),
    ("GET", "/graph/none", {}, 404),
    ("GET", "/run/none", {}, 404),
    ("GET", "/static/none.css", {}, 404),
    ("DELETE", "/claims", {}, 405),
    ("PUT", "/articles/0", {}, 405),
    ("PUT", "/sparql", {}, 405),
    ("POST", "/healthz", {}, 405),
    ("GET", "/claims", {"headers": {"accept": "image/png"}}, 406),
    ("GET", "/ontology", {"headers": {"accept": "text/csv"}}, 406),
    ("GET", "/sparql", {"params": {"query": "ASK {}"}, "headers": {"accept": "image/png"}}, 406),
    ("GET", "/analysis/contestet", {}, 404),
    ("GET", "/analysis/jobs/0", {}, 404),
    ("GET", "/analysis/camps", {"params": {"seed": "-1"}}, 422),
    ("GET", "/analysis/camps", {"params": {"sead": "1"}}, 422),
    ("GET", "/analysis/camps", {"params": {"from": "2031-03-09", "to": "2031-03-04"}}, 422),
    ("GET", "/analysis/camps", {"params": {"format": "xml"}}, 422),
    ("GET", "/analysis/camps", {"headers": {"accept": "image/png"}}, 406),
    ("GET", "/projections/partys", {}, 404),
    ("GET", "/projections/parties", {"params": {"format": "gefx"}}, 422),
    ("GET", "/projections/parties", {"params": {"format": "xaif"}}, 400),
    ("GET", "/claims", {"params": {"limit": "10001"}}, 422),
    ("GET", "/claims", {"params": {"limit": "x"}}, 422),
    ("GET", "/claims", {"params": {"offset": "-1"}}, 422),
    ("GET", "/claims", {"params": {"from": "yesterday"}}, 422),
    ("GET", "/claims", {"params": {"stance": "shouts"}}, 422),
    ("GET", "/claims", {"params": {"claimant": "a/b"}}, 422),
    ("GET", "/claims", {"params": {"clamant": "a"}}, 422),
    ("GET", "/sparql", {"params": {"query": "SELECT"}}, 400),
    ("GET", "/sparql", {"params": {"query": "ASK {}", "default-graph-uri": "no iri"}}, 400),
    ("POST", "/sparql", {"content": "x", "headers": {"content-type": "text/plain"}}, 415),
    ("POST", "/sparql", {"content": "x" * 3000, "headers": {"content-type": "application/sparql-query"}}, 413),
    ("POST", "/sparql", {"data": {"update": "CLEAR ALL"}}, 400),
    ("POST", "/articles", {"content": "x", "headers": {"content-type": "text/plain"}}, 401),
]


@pytest.mark.parametrize(("method", "path", "options", "status"), FAULTS, ids=lambda value: str(value)[:60])
def test_every_error_is_a_problem(
    client: TestClient, method: str, path: str, options: dict[str, Any], status: int
) -> None:
    answer = client.request(method, path, **options)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    problem = Problem.model_validate_json(answer.content)
    assert (problem.status, problem.type) == (status, "about:blank")
    assert problem.detail.endswith(".")
    assert "Traceback" not in answer.text


def test_a_405_says_what_is_allowed(client: TestClient) -> None:
    assert client.delete("/claims").headers["allow"] == "GET, HEAD, OPTIONS"
    assert client.delete("/static/style.css").headers["allow"] == "GET, HEAD, OPTIONS"
    assert client.patch("/articles").headers["allow"] == "GET, HEAD, POST, OPTIONS"
    assert client.patch("/sparql/graphs").headers["allow"] == "GET, HEAD, PUT, POST, DELETE, OPTIONS"


@pytest.mark.parametrize("path", ["/claims", "/articles", "/sparql", "/sparql/update", "/sparql/graphs"])
def test_options_says_the_same_as_a_405(client: TestClient, path: str) -> None:
    answer = client.options(path)
    assert (answer.status_code, answer.content) == (204, b"")
    assert answer.headers["allow"] == client.patch(path).headers["allow"]


def test_a_wrong_parameter_is_named(client: TestClient) -> None:
    problem = Problem.model_validate_json(client.get("/claims", params={"limit": "10001"}).content)
    assert [error.where for error in problem.errors] == ["query.limit"]


@pytest.mark.parametrize(
    ("path", "query", "said"),
    [
        ("/claims", {"limit": "10001"}, "limit=10001: at most 10000."),
        ("/claims", {"limit": "many"}, "limit=many: a whole number is needed."),
        ("/claims", {"q": "{"}, "q={: '{' holds no word to look for. Give one or more words."),
        ("/claims", {"from": "2016-08"}, "from=2016-08: '2016-08' is no day; write it as 2031-03-04."),
        ("/claims", {"from": "1772323200"}, "from=1772323200: '1772323200' is no day; write it as 2031-03-04."),
        ("/claims", {"from": "2031-03-04T00:00:00Z"}, "is no day; write it as 2031-03-04."),
        ("/analysis/camps", {"from": "2016-08"}, "from=2016-08: '2016-08' is no day; write it as 2031-03-04."),
        ("/claims", {"contested": "perhaps"}, "contested=perhaps: true or false is needed."),
        ("/claims", {"stance": "shouts"}, "stance=shouts: one of 'asserts', 'denies', 'questions' or"),
        ("/claims", {"foo": "1"}, "foo is no parameter of /claims; there are limit, offset, "),
        ("/analysis/camps", {"seed": "-1"}, "seed=-1: at least 0."),
        ("/analysis/agreement", {}, "Set this to go on."),
        ("/projections/parties", {"format": "gefx"}, "format=gefx: one of "),
        ("/sparql", {"query": "ASK {}", "default-graph-uri": "not an iri"}, "default-graph-uri=not an iri: a graph"),
        ("/sparql", {"query": "SELECT ?x (COUNT(?y) AS ?n) {?x a ?y}"}, "each variable of SELECT must be in GROUP BY."),
        (f"/claims/{SHELLED.id}.csv", {}, "Nothing is here as text/csv. There is application/json,"),
    ],
)
def test_a_problem_names_the_value_and_what_would_do(
    client: TestClient, path: str, query: dict[str, str], said: str
) -> None:
    assert said in client.get(path, params=query).json()["detail"]


@pytest.mark.parametrize(
    "path", ["/claims/a b", "/claims/\N{SNOWMAN}", "/claims/%00", '/claims/"<>', "/claims/none.ttl", "/static/none"]
)
def test_the_instance_of_a_problem_is_the_address_that_was_asked_for(client: TestClient, path: str) -> None:
    instance = client.get(path, headers={"accept": "application/json"}).json()["instance"]
    assert re.fullmatch(r"[!-~]+", instance)
    assert not set(instance) & set('"<>\\^`{|}')
    assert unquote(instance) == unquote(path)


def test_a_wrong_token_is_told_from_a_missing_one(client: TestClient) -> None:
    missing = client.post("/articles").json()["detail"]
    wrong = client.post("/articles", headers={"authorization": "Bearer wrong"}).json()["detail"]
    assert missing in wrong
    assert wrong.startswith("The Bearer credentials that were sent are not the server's token.")
    assert "wrong" not in wrong.split()


@pytest.mark.parametrize(("method", "path", "options", "status"), FAULTS, ids=lambda value: str(value)[:60])
def test_the_title_is_what_the_status_is_called(
    client: TestClient, method: str, path: str, options: dict[str, Any], status: int
) -> None:
    assert client.request(method, path, **options).json()["title"] == HTTPStatus(status).phrase


@pytest.mark.parametrize("path", ["/claims/0", "/nowhere", "/claims?limit=x"])
def test_a_browser_gets_the_problem_as_a_page(client: TestClient, path: str) -> None:
    answer = client.get(path, headers={"accept": "text/html"})
    assert answer.status_code in {404, 422}
    assert answer.headers["content-type"].startswith("text/html")
    assert "<h1>" in answer.text


def test_the_page_of_a_missing_file_leads_back_to_the_server(client: TestClient) -> None:
    page = client.get("/static/none", headers={"accept": "text/html"})
    assert page.status_code == 404
    assert 'href="/static/style.css"' in page.text
    assert 'href="/claims"' in page.text


def test_a_problem_page_shows_no_markup_of_the_address(client: TestClient) -> None:
    page = client.get("/claims/<script>alert(1)</script>", headers={"accept": "text/html"}).text
    assert "<script" not in page


@pytest.fixture
def broken() -> Iterator[TestClient]:
    """Return a client of a server whose code fails."""
    with EmbeddedStore.open(None) as store:
        app = create_app(Settings(), store)

        @app.get("/broken")
        def fail() -> None:
            raise RuntimeError("the secret of the house")

        with TestClient(app, raise_server_exceptions=False) as client:
            yield client


def test_an_error_of_ours_is_a_500_without_its_text(broken: TestClient) -> None:
    answer = broken.get("/broken")
    assert answer.status_code == 500
    assert answer.headers["content-type"] == "application/problem+json"
    assert "secret" not in answer.text


def test_a_closed_store_is_a_503(broken: TestClient) -> None:
    broken.app.state.catalogue.store.close()  # type: ignore[attr-defined]
    assert broken.get("/readyz").status_code == 503
    answer = broken.get("/claims")
    assert (answer.json()["status"], answer.headers["retry-after"]) == (503, "10")
    assert broken.get("/healthz").status_code == 200


def test_no_handler_swallows_what_it_does_not_know() -> None:
    code = "".join(path.read_text("utf-8") for path in (CHECKOUT / "api").rglob("*.py"))
    assert "except Exception" not in code


def test_of_thousands_of_unusable_values_the_first_twenty_are_named(client: TestClient) -> None:
    answer = client.get("/claims?" + "&".join(f"unknown{number}=1" for number in range(1000)))
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert len(answer.json()["errors"]) == 20
