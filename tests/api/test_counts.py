"""One name has one count: the first page, the lists, the statistics, VoID and SPARQL say the same."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from pyoxigraph import Literal, RdfFormat, parse

from counterclaim.statistics import statistics
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_api.app import create_app
from ingest.reader import HandReader
from linking.scenes import Said, filled, read
from rdf.readings import first_reading, second_reading

from .conftest import settings
from .test_matching import READINGS

VOID = "http://rdfs.org/ns/void#"


@pytest.fixture(scope="module")
def matched() -> Iterator[EmbeddedStore]:
    """Return a store of five articles whose claims and claimants match, with rebuttals across articles only."""
    repeated = read(5, Said("Ivo Renn", "The silos burned."), Said("Dana Orlo", "Burned the silos."))
    with filled(*READINGS, repeated) as store:
        yield store


@pytest.fixture(scope="module")
def client(matched: EmbeddedStore) -> Iterator[TestClient]:
    with TestClient(create_app(settings(), matched, HandReader())) as opened:
        yield opened


@pytest.mark.parametrize("name", ["articles", "claims", "utterances", "rebuttals", "claimants"])
def test_a_list_has_as_many_as_are_counted(client: TestClient, matched: EmbeddedStore, name: str) -> None:
    total = client.get(f"/{name}").json()["total"]
    assert total == getattr(statistics(matched), name)
    assert total == client.get("/").json()["counts"].get(name, total)
    assert total > 0


def test_contested_claims_are_as_many_as_the_list_of_them(client: TestClient, matched: EmbeddedStore) -> None:
    assert client.get("/claims?contested=true").json()["total"] == statistics(matched).contested_claims == 2


def test_wordings_are_claims_before_matching(matched: EmbeddedStore) -> None:
    counted = statistics(matched)
    assert (counted.wordings, counted.claims) == (6, 3)


def test_void_counts_what_the_graph_types(client: TestClient) -> None:
    answer = client.get("/.well-known/void", headers={"accept": "application/n-triples"})
    triples = [quad.triple for quad in parse(answer.content, format=RdfFormat.N_TRIPLES)]
    classes = {triple.subject: triple.object for triple in triples if triple.predicate.value == f"{VOID}class"}
    for triple in triples:
        if triple.predicate.value == f"{VOID}entities":
            query = f"SELECT (COUNT(DISTINCT ?it) AS ?n) {{ ?it a {classes[triple.subject]} }}"
            (row,) = client.get("/sparql", params={"query": query}).json()["results"]["bindings"]
            assert isinstance(triple.object, Literal)
            assert triple.object.value == row["n"]["value"]
    assert len(classes) >= 3


def test_an_article_has_as_many_claims_as_the_list_filtered_by_it(client: TestClient) -> None:
    for article in client.get("/articles").json()["items"]:
        for name in ("claims", "utterances", "rebuttals"):
            assert article[name] == client.get(f"/{name}", params={"article": article["id"]}).json()["total"], name


def test_who_is_only_implied_by_a_denial_is_counted_nowhere() -> None:
    """Lists leave out who is quoted with nothing, and so do statistics."""
    with filled(first_reading(), second_reading()) as store, TestClient(create_app(settings(), store)) as opened:
        assert opened.get("/claimants").json()["total"] == statistics(store).claimants
        unnamed = opened.get("/claimants?kind=unnamed").json()["total"]
        assert unnamed == statistics(store).unnamed_claimants


def test_words_of_which_no_source_is_stated_are_no_claimant_s() -> None:
    article = read(1, Said("unstated source", "The silos burned."), Said("an aide", "The silos burned."))
    with filled(article) as store, TestClient(create_app(settings(), store)) as opened:
        for question in ("/claimants", "/claimants?kind=unnamed"):
            assert [item["name"] for item in opened.get(question).json()["items"]] == ["an aide"]
        assert (statistics(store).claimants, statistics(store).unnamed_claimants) == (1, 1)
