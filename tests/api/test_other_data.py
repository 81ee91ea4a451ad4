"""RDF that is not ours stands beside ours: pages and lists show what was read here, whatever else the store holds."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from pyoxigraph import NamedNode

from counterclaim.ingest import Status, ingest
from counterclaim.rdf.iris import Iris
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_api.app import create_app
from ingest.reader import HandReader
from rdf.readings import FIRST, SECOND, SHELLED

from .conftest import settings

OTHER = f"""
@prefix ccg: <https://w3id.org/contested-claims/ns#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix schema: <https://schema.org/> .
@prefix e: <https://other.example/> .
e:n1 a schema:NewsArticle ; schema:headline "Foreign headline" .
e:n2 a schema:NewsArticle ; schema:headline "Foreign" ; schema:inLanguage "de" ; schema:datePublished "no date" .
[] a schema:NewsArticle ; schema:headline "Blank headline" .
e:c1 a ccg:Claim ; schema:text "Foreign claim" .
[] a ccg:Claim ; schema:text "Blank claim" .
e:p a schema:Person, prov:Agent ; schema:name "Foreign person" .
e:u1 a ccg:Utterance ; ccg:speaker e:p ; ccg:asserts e:c1 ;
  ccg:denies <{Iris().claim(SHELLED.id).value}> ; ccg:rebuts e:u2 .
e:u2 a ccg:Utterance ; ccg:speaker [] ; ccg:questions e:c1 ; ccg:confidence "high" .
<{Iris().agent("northern-fleet").value}> a schema:Thing , e:Fleet .
"""
LISTS = ["/articles", "/claims", "/claimants", "/utterances", "/rebuttals"]


@pytest.fixture(scope="module")
def beside() -> Iterator[TestClient]:
    """Return a client of a server whose store holds other RDF in a graph of its own."""
    with EmbeddedStore.open(None) as store:
        list(ingest(store, [FIRST, SECOND], HandReader()))
        store.put_graph(
            NamedNode("https://other.example/g"), OTHER.encode(), "text/turtle", base="urn:x", replaces=True
        )
        app = create_app(settings(), store, HandReader())
        with TestClient(app, raise_server_exceptions=False) as client:
            yield client


@pytest.mark.parametrize("path", LISTS)
def test_lists_are_as_without_it(client: TestClient, beside: TestClient, path: str) -> None:
    assert beside.get(path).json() == client.get(path).json()


def test_counts_are_as_without_it(client: TestClient, beside: TestClient) -> None:
    assert beside.get("/").json() == client.get("/").json()


def without_clock(client: TestClient, resource: str) -> dict[str, object]:
    """Return a resource without the time at which it was read."""
    return {name: value for name, value in client.get(resource).json().items() if name != "read_at"}


@pytest.mark.parametrize("path", LISTS)
def test_every_resource_is_as_without_it(client: TestClient, beside: TestClient, path: str) -> None:
    for item in client.get(path).json()["items"]:
        resource = f"{path}/{item['id']}"
        assert without_clock(beside, resource) == without_clock(client, resource)
        assert beside.get(resource, headers={"accept": "text/html"}).status_code == 200


def test_ingest_goes_on(beside: TestClient) -> None:
    store = beside.app.state.catalogue.store  # type: ignore[attr-defined]
    (outcome,) = ingest(store, [FIRST], HandReader())
    assert outcome.status is Status.UNCHANGED


def test_queries_find_it(beside: TestClient) -> None:
    answer = beside.get("/sparql", params={"query": "SELECT ?text { <https://other.example/c1> schema:text ?text }"})
    assert [row["text"]["value"] for row in answer.json()["results"]["bindings"]] == ["Foreign claim"]
