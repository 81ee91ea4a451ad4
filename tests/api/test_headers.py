"""What holds for every answer: caching, CORS, security headers, HEAD, health."""

import time
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from counterclaim.store.embedded import EmbeddedStore
from counterclaim_api.app import create_app
from rdf.readings import FIRST, SECOND

from .conftest import TOKEN, settings

PLACES = ["/", "/claims", "/articles", f"/articles/{FIRST.id}", "/sparql", "/ontology", "/.well-known/void"]
PAGE = {"accept": "text/html"}


@pytest.mark.parametrize("path", PLACES)
def test_who_has_this_version_gets_304(client: TestClient, path: str) -> None:
    tag = client.get(path).headers["etag"]
    again = client.get(path, headers={"if-none-match": f'"other", {tag}'})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == tag


@pytest.mark.parametrize("path", [*PLACES, "/graph/claims", "/analysis/contested", "/openapi.json"])
def test_an_answer_says_from_which_version_it_is(client: TestClient, store: EmbeddedStore, path: str) -> None:
    answer = client.get(path)
    again = client.get(path, headers={"if-none-match": answer.headers["etag"]})
    assert answer.headers["store-version"] == again.headers["store-version"] == str(store.version)


@pytest.mark.parametrize("path", [*PLACES, "/analysis/contested", "/openapi.json", "/projections/parties"])
def test_tags_are_compared_without_their_weakness(client: TestClient, path: str) -> None:
    tag = client.get(path).headers["etag"]
    strong = tag.removeprefix("W/")
    for known in (strong, f'W/"other" , {strong}', f'"a,b",{tag}'):
        assert client.get(path, headers={"if-none-match": known}).status_code == 304, known
    lines = [("if-none-match", '"other"'), ("if-none-match", tag)]
    assert client.get(path, headers=lines).status_code == 304


@pytest.mark.parametrize("path", PLACES)
def test_any_version_will_do_for_a_star(client: TestClient, path: str) -> None:
    answer = client.get(path, headers={"if-none-match": "*"})
    assert (answer.status_code, answer.content) == (304, b"")
    same = client.get(path).headers
    for name in ("etag", "cache-control", "store-version"):
        assert answer.headers[name] == same[name], name
    assert "accept" in answer.headers["vary"]


def test_a_star_finds_nothing_where_nothing_is(client: TestClient) -> None:
    answer = client.get("/claims/0000000000000000", headers={"if-none-match": "*"})
    assert (answer.status_code, answer.json()["status"]) == (404, 404)


def test_another_format_has_another_tag(client: TestClient) -> None:
    tag = client.get("/claims").headers["etag"]
    assert client.get("/claims", headers={"accept": "text/turtle", "if-none-match": tag}).status_code == 200
    assert client.get("/claims.ttl", headers={"if-none-match": tag}).status_code == 200
    assert client.get("/claims?limit=1", headers={"if-none-match": tag}).status_code == 200
    assert "accept" in client.get("/claims").headers["vary"].lower()


def test_a_change_of_the_store_changes_the_tag(writable: TestClient) -> None:
    tag = writable.get("/articles").headers["etag"]
    headers = {"authorization": f"Bearer {TOKEN}", "content-type": "text/plain"}
    assert writable.post("/articles", content=SECOND.text, headers=headers).status_code == 201
    answer = writable.get("/articles", headers={"if-none-match": tag})
    assert (answer.status_code, answer.json()["total"]) == (200, 1)


def test_a_page_kept_from_before_anybody_could_write_is_asked_for_anew(store: EmbeddedStore) -> None:
    asked = f"/articles/{FIRST.id}"
    tags = [""]
    for token in (None, settings().token):
        with TestClient(create_app(settings().model_copy(update={"token": token}), store)) as client:
            answer = client.get(asked, headers={**PAGE, "if-none-match": tags[-1]})
            assert answer.status_code == 200
            tags.append(answer.headers["etag"])
    assert len(set(tags)) == len(tags)


def test_an_answer_from_an_older_snapshot_is_not_taken_for_the_newest(tmp_path: Path) -> None:
    asked = "/sparql?query=ASK+%7B+?s+?p+?o+%7D"
    writes = {"authorization": f"Bearer {TOKEN}", "content-type": "application/sparql-update"}
    chosen = settings().model_copy(update={"copy_bytes": 0})
    with EmbeddedStore.open(tmp_path / "store") as store, TestClient(create_app(chosen, store)) as client:
        assert client.get(asked).json()["boolean"] is False
        assert client.post("/sparql/update", content="INSERT DATA { <urn:a> <urn:b> 1 }", headers=writes).is_success
        soon = client.get(asked)
        time.sleep(0.6)
        later = client.get(asked, headers={"if-none-match": soon.headers["etag"]})
        assert later.status_code == (304 if soon.json()["boolean"] else 200)
        assert client.get(asked).json()["boolean"] is True


@pytest.mark.parametrize("call", ["NOW()", "rand()", "STRUUID()", "%52AND()"])
def test_what_chance_or_the_time_says_is_asked_anew(client: TestClient, call: str) -> None:
    asked = f"/sparql?query=SELECT+({call}+AS+%3Fx)+%7B%7D"
    answer = client.get(asked)
    assert "etag" not in answer.headers
    assert answer.headers["cache-control"] == "no-store"
    again = client.get(asked, headers={"if-none-match": "*"})
    assert again.status_code == 200
    assert again.content != answer.content


def test_health_is_never_cached(client: TestClient) -> None:
    assert client.get("/healthz").json()["status"] == "ok"
    assert "etag" not in client.get("/readyz").headers


@pytest.mark.parametrize("path", PLACES)
def test_any_site_may_read(client: TestClient, path: str) -> None:
    answer = client.get(path, headers={"origin": "https://elsewhere.example"})
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "ETag" in answer.headers["access-control-expose-headers"]


@pytest.mark.parametrize("path", ["/sparql", "/articles"])
def test_a_preflight_is_answered(client: TestClient, path: str) -> None:
    headers = {
        "origin": "https://elsewhere.example",
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization, content-type",
    }
    answer = client.options(path, headers=headers)
    assert answer.status_code == 200
    assert "POST" in answer.headers["access-control-allow-methods"]


def test_a_script_of_another_site_may_send_headers_that_mean_nothing_here(client: TestClient) -> None:
    headers = {
        "origin": "https://elsewhere.example",
        "access-control-request-method": "POST",
        "access-control-request-headers": "x-requested-with, cache-control",
    }
    answer = client.options("/sparql", headers=headers)
    assert (answer.status_code, answer.headers["access-control-allow-origin"]) == (200, "*")
    assert "x-requested-with" in answer.headers["access-control-allow-headers"]
    assert "access-control-allow-credentials" not in answer.headers


@pytest.mark.parametrize("path", [*PLACES, "/nowhere", "/static/style.css"])
def test_every_answer_forbids_to_load_anything_from_elsewhere(client: TestClient, path: str) -> None:
    headers = client.get(path, headers=PAGE).headers
    assert headers["content-security-policy"].startswith("default-src 'self'; script-src 'none'")
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"


def test_head_has_the_headers_of_a_compressed_get(client: TestClient) -> None:
    zipped = {"accept-encoding": "gzip"}
    get, head = client.get("/claims", headers=zipped), client.head("/claims", headers=zipped)
    assert get.headers["content-encoding"] == "gzip"
    assert dict(head.headers) == dict(get.headers)


@pytest.mark.parametrize("path", [*PLACES, "/healthz", f"/articles/{FIRST.id}/text", "/nowhere"])
def test_head_is_get_without_the_body(client: TestClient, path: str) -> None:
    head, get = client.head(path), client.get(path)
    assert (head.status_code, head.content) == (get.status_code, b"")
    assert head.headers["content-type"] == get.headers["content-type"]
