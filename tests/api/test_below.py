"""A server below a path of a proxy: every address of it leads back below that path, whoever takes the path away."""

import re
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from counterclaim.store.embedded import EmbeddedStore
from counterclaim_api.app import create_app, server
from counterclaim_api.journal import Journal
from ingest.reader import HandReader
from rdf.readings import FIRST, FLEET, SHELLED

from .conftest import TOKEN, settings
from .test_pages import HTML, Outline

ROOT = "/news/graph"
PAGES = [
    "/", "/claims?limit=1", f"/claims/{SHELLED.id}", f"/claims/{SHELLED.id}/embed", f"/claimants/{FLEET.id}",
    f"/articles/{FIRST.id}.html", "/utterances?limit=1&offset=1", "/corrections", "/vetoes", "/analysis", "/nowhere",
]  # fmt: skip


@pytest.fixture(scope="module")
def below(store: EmbeddedStore) -> Iterator[TestClient]:
    app = create_app(settings().model_copy(update={"root_path": ROOT}), store, HandReader())
    with TestClient(server(app, store, Journal(app.state.metrics.count, None)), follow_redirects=False) as opened:
        yield opened


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("kept", ["", ROOT])
def test_every_link_of_a_page_leads_below(below: TestClient, kept: str, address: str) -> None:
    page = Outline(below.get(kept + address, headers=HTML).text)
    own = [link.removeprefix("http://testserver") for link in page.links]
    assert [link for link in own if link.startswith("/") and not link.startswith(f"{ROOT}/")] == []
    assert not any(link.startswith(ROOT * 2) for link in own)


@pytest.mark.parametrize("kept", ["", ROOT])
@pytest.mark.parametrize(
    "address",
    [
        "/static/style.css",
        "/sparql?query=ASK%7B%7D",
        "/sparql.csv?query=SELECT*%7B%7D",
        "/claims.csv",
        "/claims.atom",
        "/sparql/graphs?default",
        "/healthz",
        "/openapi.json",
        "/ontology.ttl",
        f"/article/{FIRST.id}.txt",
    ],
)
def test_whatever_is_there_is_there_below(below: TestClient, kept: str, address: str) -> None:
    assert below.get(kept + address).status_code == 200


@pytest.mark.parametrize("kept", ["", ROOT])
def test_a_list_leads_to_its_next_page_below(below: TestClient, kept: str) -> None:
    answer = below.get(f"{kept}/claims?limit=1")
    assert answer.json()["next"] == f"{ROOT}/claims?limit=1&offset=1"
    assert f"<{ROOT}/claims?limit=1&offset=1>" in answer.headers["link"]


def test_what_is_embedded_is_framed_from_below(below: TestClient) -> None:
    page = f"http://testserver{ROOT}/claims/{SHELLED.id}"
    assert f'src="{page}/embed"' in below.get("/oembed", params={"url": page}).json()["html"]


def test_a_name_leads_to_its_page_below(below: TestClient) -> None:
    assert below.get(f"/claim/{SHELLED.id}").headers["location"] == f"{ROOT}/claims/{SHELLED.id}"


def test_a_page_says_where_it_is_below(below: TestClient) -> None:
    first = below.get("/utterances?limit=1").json()["items"][0]["id"]
    page = below.get(f"/utterances/{first}", headers=HTML).text
    assert re.findall(r'class="cite">(http[^<]*)<', page)[0] == f"http://testserver{ROOT}/utterances/{first}"


def test_a_form_posts_below(below: TestClient) -> None:
    first = below.get("/utterances?limit=1").json()["items"][0]["id"]
    form = below.get(f"/utterances/{first}/correct", headers=HTML | {"authorization": f"Bearer {TOKEN}"})
    actions = re.findall(r'action="([^"]*)"', form.text)
    assert [action for action in actions if not action.startswith(f"{ROOT}/")] == []


def test_a_path_that_only_begins_alike_is_not_below(below: TestClient) -> None:
    assert below.get(f"{ROOT}s/claims").status_code == 404
