"""SPARQL 1.1 updates over HTTP."""

from xml.etree import ElementTree

import pytest
from fastapi.testclient import TestClient

from api.conftest import settings
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_api.app import create_app

UPDATE = "INSERT DATA { <urn:a> <urn:b> 1 . GRAPH <urn:g> { <urn:a> <urn:b> 2 } }"
DIRECT = {"content-type": "application/sparql-update"}


def values(client: TestClient, pattern: str = "?s ?p ?o", **parameters: str) -> list[str]:
    """Return what ?o is bound to."""
    answer = client.get("/sparql", params={"query": f"SELECT ?o {{ {pattern} }} ORDER BY ?o", **parameters})
    return [row["o"]["value"] for row in answer.json()["results"]["bindings"]]


def update(client: TestClient, text: str, **parameters: str) -> int:
    return client.post("/sparql/update", content=text, headers=DIRECT, params=parameters).status_code


def test_both_forms_of_an_update_are_done(writer: TestClient) -> None:
    assert update(writer, UPDATE) == 204
    assert writer.post("/sparql/update", data={"update": "DELETE DATA { <urn:a> <urn:b> 1 }"}).status_code == 204
    assert values(writer) == ["2"]


def test_several_operations_are_done_all_or_none(writer: TestClient) -> None:
    assert update(writer, f"{UPDATE} ; CREATE GRAPH <urn:g>") == 400
    assert values(writer) == []
    assert update(writer, f"{UPDATE} ; CREATE SILENT GRAPH <urn:g>") == 204
    assert values(writer) == ["1", "2"]


def test_the_usual_prefixes_need_no_declaration(writer: TestClient) -> None:
    assert update(writer, "INSERT DATA { <urn:a> rdfs:label 'x' }") == 204
    assert values(writer, "?s rdfs:label ?o") == ["x"]


def test_relative_iris_are_taken_from_the_address(writer: TestClient) -> None:
    assert update(writer, "INSERT DATA { <urn:a> <urn:b> <c> }") == 204
    assert values(writer) == ["http://testserver/sparql/c"]


def test_where_reads_the_unnamed_graph_unless_told_otherwise(writer: TestClient) -> None:
    update(writer, UPDATE)
    copy = "INSERT { <urn:a> <urn:found> ?o } WHERE { ?s <urn:b> ?o }"
    assert update(writer, copy) == 204
    assert values(writer, "?s <urn:found> ?o") == ["1"]
    assert update(writer, copy, **{"using-graph-uri": "urn:g"}) == 204
    assert values(writer, "?s <urn:found> ?o") == ["1", "2"]


def test_a_form_names_graphs_too(writer: TestClient) -> None:
    update(writer, UPDATE)
    text = "INSERT { <urn:a> <urn:found> ?o } WHERE { GRAPH ?g { ?s <urn:b> ?o } }"
    form = {"update": text, "using-named-graph-uri": "urn:other"}
    assert writer.post("/sparql/update", data=form).status_code == 204
    assert values(writer, "?s <urn:found> ?o") == []
    assert writer.post("/sparql/update", data={**form, "using-named-graph-uri": "urn:g"}).status_code == 204
    assert values(writer, "?s <urn:found> ?o") == ["2"]


def test_graphs_named_by_the_request_and_by_the_update_are_an_error(writer: TestClient) -> None:
    text = "INSERT { ?s ?p 1 } USING <urn:g> WHERE { ?s ?p ?o }"
    assert update(writer, text, **{"using-graph-uri": "urn:g"}) == 400
    assert update(writer, text) == 204


def test_a_malformed_update_says_where(writer: TestClient) -> None:
    answer = writer.post("/sparql/update", content="INSERT DATA {\n <urn:a> ?b 1 }", headers=DIRECT)
    assert (answer.status_code, answer.json()["line"]) == (400, 2)


@pytest.mark.parametrize(
    "text",
    [
        "LOAD <http://127.0.0.1:1/>",
        "CLEAR ALL ; load <http://127.0.0.1:1/> into graph <urn:g>",
        "PREFIX : <http://127.0.0.1:1/> LOAD:x",
        "LOAD <file:///etc/hostname>",
        "INSERT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "INSERT { ?s ?p ?o } WHERE { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }",
    ],
)
def test_nothing_is_read_from_elsewhere(writer: TestClient, text: str) -> None:
    answer = writer.post("/sparql/update", content=text, headers=DIRECT)
    assert answer.status_code == 400
    assert "not allowed" in answer.json()["detail"]


def test_a_silent_load_is_passed_over(writer: TestClient) -> None:
    assert update(writer, f"LOAD SILENT <http://127.0.0.1:1/> ; {UPDATE}") == 204
    assert values(writer) == ["1", "2"]


@pytest.mark.parametrize(
    "words", ["load: <urn:x> and load time: 5; service <urn:y>", "the service of a load on the service, " * 200]
)
def test_words_of_a_text_are_no_operations(writer: TestClient, words: str) -> None:
    assert update(writer, f"INSERT DATA {{ <urn:a> <urn:payload> '{words}' }}") == 204


@pytest.mark.parametrize("words", [" load#", "service#", ";load <urn:a>;"])
def test_words_that_take_long_to_look_at_are_refused(roomy: TestClient, words: str) -> None:
    assert update(roomy, words * 100_000) == 400  # would take minutes


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ({"params": {"update": UPDATE}}, 415),
        ({"params": {"update": UPDATE}, "content": UPDATE, "headers": DIRECT}, 400),
        ({"data": {"query": "ASK {}"}}, 400),
        ({"data": {"update": [UPDATE, UPDATE]}}, 400),
        ({"content": UPDATE, "headers": {"content-type": "application/sparql-query"}}, 415),
        ({"content": UPDATE, "headers": {"content-type": "application/sparql-update; charset=utf-16"}}, 415),
        ({"content": UPDATE, "headers": {**DIRECT, "content-encoding": "gzip"}}, 415),
        ({"content": UPDATE, "headers": DIRECT, "params": {"using-graph-uri": "no iri"}}, 400),
        ({"content": UPDATE, "headers": DIRECT, "params": {"timeout": "soon"}}, 400),
    ],
)
def test_what_is_no_update_request_is_refused(writer: TestClient, options: dict[str, object], status: int) -> None:
    assert writer.post("/sparql/update", **options).status_code == status  # type: ignore[arg-type]
    assert values(writer) == []


def test_an_update_is_no_get(writer: TestClient) -> None:
    assert writer.get("/sparql/update", params={"update": UPDATE}).status_code == 400
    assert values(writer) == []
    assert writer.options("/sparql/update").headers["allow"] == "GET, HEAD, POST, OPTIONS"
    assert writer.put("/sparql/update").status_code == 405


def test_the_address_of_updates_describes_the_service_too(writer: TestClient) -> None:
    assert "SPARQL11Update" in writer.get("/sparql/update").text


def test_an_update_over_the_limit_is_refused(writer: TestClient) -> None:
    assert update(writer, "#" * 20_000) == 413


def test_an_update_makes_a_new_version(writer: TestClient) -> None:
    query = {"query": "SELECT * { ?s ?p ?o }"}
    tag = writer.get("/sparql", params=query).headers["etag"]
    assert writer.get("/sparql", params=query, headers={"if-none-match": tag}).status_code == 304
    update(writer, UPDATE)
    assert writer.get("/sparql", params=query, headers={"if-none-match": tag}).status_code == 200


def test_triple_terms_are_kept(writer: TestClient) -> None:
    said = "INSERT DATA { <urn:u> <urn:says> <<( <urn:a> <urn:b> 1 )>> . <urn:a> <urn:b> 2 {| <urn:by> <urn:u> |} }"
    assert update(writer, said) == 204
    query = "SELECT (OBJECT(?t) AS ?o) { <urn:u> <urn:says> ?t FILTER(isTRIPLE(?t)) }"
    rows = writer.get("/sparql", params={"query": query}).json()["results"]["bindings"]
    assert [row["o"]["value"] for row in rows] == ["1"]
    term = writer.get("/sparql", params={"query": "SELECT ?t { <urn:u> <urn:says> ?t }"}).json()
    assert term["results"]["bindings"][0]["t"]["type"] == "triple"


@pytest.mark.parametrize(
    ("query", "accept"),
    [
        ("SELECT ?text { ?s <http://other.example/says> ?text }", "application/sparql-results+xml"),
        ("CONSTRUCT WHERE { ?s <http://other.example/says> ?text }", "application/rdf+xml"),
    ],
)
def test_what_xml_cannot_say_makes_no_document_that_nobody_can_read(
    writer: TestClient, query: str, accept: str
) -> None:
    said = r'"page\f1\u0000\u001F & é\r\nend"'.replace(r"\f", r"\u000C")
    insert = f"INSERT DATA {{ <urn:a> <http://other.example/says> {said} }}"
    assert writer.post("/sparql/update", data={"update": insert}).status_code == 204
    document = writer.post("/sparql", data={"query": query}, headers={"accept": accept}).content
    texts = [node.text for node in ElementTree.fromstring(document).iter() if node.text and "page" in node.text]  # noqa: S314
    assert texts == ["page\ufffd1\ufffd\ufffd & é\r\nend"]


@pytest.mark.parametrize("choice", [{"token": None}, {"read_only": True}])
def test_a_service_that_nobody_may_write_to_says_so(choice: dict[str, object]) -> None:
    with EmbeddedStore.open(None) as store:
        client = TestClient(create_app(settings().model_copy(update=choice), store))
        assert "Nobody may write" in client.get("/sparql/update").text
        assert "/sparql/update" not in client.get("/sparql").text
