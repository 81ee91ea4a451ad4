"""Foreign clients that write, against a server that listens: each as its users would call it."""

import json
import subprocess
from collections.abc import Iterator
from shutil import which

import pytest
from rdflib import Dataset, Graph, Literal, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLUpdateStore
from rdflib.term import Node
from SPARQLWrapper import BASIC, JSON, POST, POSTDIRECTLY, SPARQLWrapper

from counterclaim.store.embedded import EmbeddedStore
from counterclaim_api.app import create_app

from .conftest import TOKEN, settings
from .live import listening

NAME = URIRef("https://other.example/people")
TRIPLE: tuple[Node, Node, Node] = (URIRef("urn:a"), URIRef("urn:b"), Literal("c"))


@pytest.fixture
def server() -> Iterator[str]:
    with EmbeddedStore.open(None) as store, listening(create_app(settings(), store)) as address:
        yield address


def update_store(server: str) -> SPARQLUpdateStore:
    return SPARQLUpdateStore(
        f"{server}/sparql", f"{server}/sparql/update", auth=("anybody", TOKEN), returnFormat="json", context_aware=True
    )


def found(server: str) -> list[str]:
    """Return all objects that the server has."""
    client = SPARQLWrapper(f"{server}/sparql", returnFormat=JSON)
    client.setQuery("SELECT ?o { ?s ?p ?o } ORDER BY ?o")
    result = client.query()
    try:
        return [row["o"]["value"] for row in json.load(result.response)["results"]["bindings"]]
    finally:
        result.response.close()


@pytest.mark.parametrize("form", ["urlencoded", POSTDIRECTLY])
def test_sparqlwrapper_updates_with_the_token(server: str, form: str) -> None:
    client = SPARQLWrapper(f"{server}/sparql/update")
    client.setMethod(POST)
    client.setRequestMethod(form)
    client.addCustomHttpHeader("Authorization", f"Bearer {TOKEN}")
    client.setQuery("INSERT DATA { <urn:a> <urn:b> 'c' }")
    client.query().response.close()
    assert found(server) == ["c"]


def test_sparqlwrapper_updates_with_the_token_as_a_password(server: str) -> None:
    client = SPARQLWrapper(f"{server}/sparql/update")
    client.setMethod(POST)
    client.setHTTPAuth(BASIC)
    client.setCredentials("anybody", TOKEN)
    client.setQuery("INSERT DATA { <urn:a> <urn:b> 'c' }")
    client.query().response.close()
    assert found(server) == ["c"]


def test_rdflib_writes_a_named_graph(server: str) -> None:
    graph = Graph(update_store(server), identifier=NAME)
    graph.add(TRIPLE)
    graph.addN((URIRef(f"urn:{name}"), URIRef("urn:b"), Literal(name), graph) for name in ("d", "e"))
    assert len(graph) == 3
    assert TRIPLE in graph
    graph.remove(TRIPLE)
    assert sorted(str(found) for found in graph.objects()) == ["d", "e"]
    graph.update("DELETE { ?s ?p ?o } INSERT { ?s ?p 'f' } WHERE { ?s ?p ?o FILTER(?o = 'd') }")
    assert sorted(str(found) for found in graph.objects()) == ["e", "f"]


def test_rdflib_writes_a_dataset(server: str) -> None:
    dataset = Dataset(update_store(server), default_union=True)
    named = dataset.graph(NAME)  # sends CREATE GRAPH, which fails where the graph is there already
    named.add(TRIPLE)
    dataset.default_graph.add(TRIPLE)
    assert len(named) == 1
    rows = list(dataset.query("SELECT ?o { GRAPH ?g { ?s ?p ?o } }"))
    assert [str(row[0]) for row in rows] == ["c"]  # type: ignore[index]
    assert found(server) == ["c", "c"]


def curl(*arguments: str, stdin: str = "") -> str:
    if which("curl") is None:
        pytest.skip("curl is not installed")
    command = ["curl", "--silent", "--show-error", "--fail-with-body", "--max-time", "20", *arguments]
    return subprocess.run(command, check=True, input=stdin, capture_output=True, text=True).stdout


def test_curl_is_enough(server: str) -> None:
    token = ("--header", f"Authorization: Bearer {TOKEN}")
    turtle = ("--header", "Content-Type: text/turtle", "--data-binary", "@-")
    graph = f"{server}/sparql/graphs?graph={NAME}"
    curl(*token, *turtle, graph, "--request", "PUT", stdin="<urn:a> <urn:b> 'c' .")
    curl(*token, *turtle, f"{server}/sparql/graphs/notes", stdin="<urn:a> <urn:b> 'd' .")
    curl(*token, "--data-urlencode", "update=INSERT DATA { <urn:a> <urn:b> 'e' }", f"{server}/sparql/update")
    csv = curl("--data-urlencode", "query=SELECT ?o { ?s ?p ?o } ORDER BY ?o", f"{server}/sparql.csv", "--get")
    assert csv.split() == ["o", "c", "d", "e"]
    assert "<urn:a>" in curl(graph)
    curl("--user", f"anybody:{TOKEN}", "--request", "DELETE", graph)
    assert found(server) == ["d", "e"]
