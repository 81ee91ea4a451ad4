"""Foreign clients against a server that listens."""

import json
import threading
import urllib.request
from collections.abc import Iterator
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode

import pandas
import pytest
from rdflib import Graph, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from rdflib.term import Literal
from SPARQLWrapper import CSV, GET, JSON, JSONLD, N3, POST, POSTDIRECTLY, RDFXML, TURTLE, XML, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

from counterclaim.store.embedded import EmbeddedStore
from counterclaim_api.app import create_app
from ingest.reader import HandReader
from rdf.readings import FIRST, SHELLED

from .conftest import settings
from .live import listening

CCG = "https://w3id.org/contested-claims/ns#"
SELECT = "SELECT ?text { ?u ccg:denies ?c . ?c schema:text ?text } ORDER BY ?text"
CONSTRUCT = "CONSTRUCT { ?c schema:text ?text } WHERE { ?u ccg:denies ?c . ?c schema:text ?text }"
DENIED = [SHELLED.text, "The Northern Fleet starved the town of Sel."]


@pytest.fixture(scope="module")
def server(store: EmbeddedStore) -> Iterator[str]:
    with listening(create_app(settings(), store, HandReader())) as address:
        yield address


def wrapper(server: str, query: str, answer: str) -> SPARQLWrapper:
    client = SPARQLWrapper(f"{server}/sparql")
    client.setQuery(query)
    client.setReturnFormat(answer)
    return client


def converted(client: SPARQLWrapper) -> Any:  # noqa: ANN401
    """Return the answer as the client converts it; the client itself never closes its connection."""
    result = client.query()
    try:
        return result.convert()
    finally:
        result.response.close()


@pytest.mark.parametrize(("method", "request_method"), [(GET, None), (POST, "urlencoded"), (POST, POSTDIRECTLY)])
def test_sparqlwrapper_asks_in_every_form(server: str, method: str, request_method: str | None) -> None:
    client = wrapper(server, SELECT, JSON)
    client.setMethod(method)
    if request_method:
        client.setRequestMethod(request_method)
    rows = converted(client)["results"]["bindings"]
    assert [row["text"]["value"] for row in rows] == DENIED


def test_sparqlwrapper_reads_xml_and_csv(server: str) -> None:
    document = converted(wrapper(server, SELECT, XML)).toxml()
    assert all(text in document for text in DENIED)
    assert converted(wrapper(server, SELECT, CSV)).decode().splitlines()[1:] == DENIED


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # by SPARQLWrapper 2.0.0 for JSON-LD
@pytest.mark.parametrize("rdf", [TURTLE, RDFXML, N3, JSONLD])
def test_sparqlwrapper_reads_graphs(server: str, rdf: str) -> None:
    answer = converted(wrapper(server, CONSTRUCT, rdf))
    graph = answer if isinstance(answer, Graph) else Graph().parse(data=answer, format="turtle")
    assert sorted(str(text) for text in graph.objects()) == DENIED


def test_sparqlwrapper_tells_of_a_malformed_query(server: str) -> None:
    with pytest.raises(QueryBadFormed, match="line 1") as caught:
        wrapper(server, "SELECT * { ?s ?p }", JSON).query()
    assert isinstance(caught.value.__context__, HTTPError)
    caught.value.__context__.close()


def test_rdflib_reads_the_endpoint_as_a_graph(server: str) -> None:
    graph = Graph(SPARQLStore(f"{server}/sparql", returnFormat="json"))
    claim = URIRef(f"https://claims.example/claim/{SHELLED.id}")
    assert (None, URIRef(CCG + "denies"), claim) in graph
    assert len(list(graph.triples((None, URIRef(CCG + "asserts"), claim)))) == 2
    rows = list(graph.query(f"SELECT ?text {{ <{claim}> <https://schema.org/text> ?text }}"))
    assert rows[0][0] == Literal(SHELLED.text, lang="en")  # type: ignore[index]


def test_rdflib_follows_the_iri_of_a_claim_to_its_graph(server: str) -> None:
    graph = Graph().parse(f"{server}/claim/{SHELLED.id}", format="turtle")
    assert (URIRef(f"https://claims.example/claim/{SHELLED.id}"), None, Literal(SHELLED.text, lang="en")) in graph


def test_pandas_reads_an_answer_as_a_table(server: str) -> None:
    table = pandas.read_csv(f"{server}/sparql.csv?{urlencode({'query': SELECT})}")
    assert list(table["text"]) == DENIED
    headers = {"Accept": "text/tab-separated-values"}
    rows = pandas.read_csv(f"{server}/sparql?{urlencode({'query': SELECT})}", sep="\t", storage_options=headers)
    assert list(rows.columns) == ["?text"]


def test_plain_http_is_enough(server: str) -> None:
    with urllib.request.urlopen(f"{server}/articles/{FIRST.id}.json") as answer:  # noqa: S310
        assert json.load(answer)["headline"] == FIRST.title


def test_a_slow_query_stops_nobody(server: str) -> None:
    slow = "SELECT (COUNT(*) AS ?n) { " + " ".join(f"?a{n} a ?b{n} ." for n in range(3)) + " }"
    busy = threading.Thread(target=lambda: converted(wrapper(server, slow, JSON)))
    busy.start()
    with urllib.request.urlopen(f"{server}/healthz", timeout=5) as answer:  # noqa: S310
        assert answer.status == 200
    assert busy.is_alive()
    busy.join(60)
