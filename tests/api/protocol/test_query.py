"""The SPARQL 1.1 protocol, as far as it is offered."""

import csv
import io
import json
from typing import Any

import pytest
from fastapi.testclient import TestClient
from pyoxigraph import RdfFormat, parse

from counterclaim.rdf.iris import Iris
from rdf.readings import FIRST, SECOND, SHELLED

IRIS = Iris()
SELECT = "SELECT ?text { ?u ccg:denies ?c . ?c schema:text ?text } ORDER BY ?text"
CONSTRUCT = "CONSTRUCT { ?claim schema:text ?text } WHERE { ?claim schema:text ?text }"
SPARQL_JSON = "application/sparql-results+json"
DIRECT = {"content-type": "application/sparql-query"}


def ask(client: TestClient, query: str, **headers: str) -> Any:  # noqa: ANN401
    return client.get("/sparql", params={"query": query}, headers=headers)


def texts(answer: Any) -> list[str]:  # noqa: ANN401
    assert answer.status_code == 200, answer.text
    return [row["text"]["value"] for row in json.loads(answer.content)["results"]["bindings"]]


DENIED = [SHELLED.text, "The Northern Fleet starved the town of Sel."]


def test_the_three_forms_of_a_query_give_the_same_answer(client: TestClient) -> None:
    by_address = ask(client, SELECT)
    by_form = client.post("/sparql", data={"query": SELECT})
    directly = client.post("/sparql", content=SELECT, headers=DIRECT)
    assert texts(by_address) == texts(by_form) == texts(directly) == DENIED


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("*/*", SPARQL_JSON),
        (SPARQL_JSON, SPARQL_JSON),
        ("application/json", "application/json"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("application/xml", "application/xml"),
        ("text/csv", "text/csv; charset=utf-8"),
        ("text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
        ("text/csv;q=0.2, text/tab-separated-values;q=0.9", "text/tab-separated-values; charset=utf-8"),
        (f"text/turtle, {SPARQL_JSON};q=0.1", SPARQL_JSON),
    ],
)
def test_solutions_come_in_the_format_asked_for(client: TestClient, accept: str, media_type: str) -> None:
    answer = ask(client, SELECT, accept=accept)
    assert (answer.status_code, answer.headers["content-type"]) == (200, media_type)


@pytest.mark.parametrize(
    ("accept", "media_type", "rdf"),
    [
        ("*/*", "text/turtle", RdfFormat.TURTLE),
        ("application/n-triples", "application/n-triples", RdfFormat.N_TRIPLES),
        ("application/n-quads", "application/n-quads", RdfFormat.N_QUADS),
        ("application/rdf+xml", "application/rdf+xml", RdfFormat.RDF_XML),
        ("application/ld+json", "application/ld+json", RdfFormat.JSON_LD),
        ("application/json", "application/json", RdfFormat.JSON_LD),
        ("application/xml", "application/xml", RdfFormat.RDF_XML),
        (f"{SPARQL_JSON}, text/turtle;q=0.3", "text/turtle", RdfFormat.TURTLE),
    ],
)
def test_graphs_come_in_the_format_asked_for(client: TestClient, accept: str, media_type: str, rdf: RdfFormat) -> None:
    answer = ask(client, CONSTRUCT, accept=accept)
    assert answer.headers["content-type"].startswith(media_type)
    assert len({quad.triple for quad in parse(answer.content, format=rdf)}) == 6


def test_csv_reads_as_a_table(client: TestClient) -> None:
    answer = client.get("/sparql.csv", params={"query": SELECT})
    assert [row["text"] for row in csv.DictReader(io.StringIO(answer.text))] == DENIED


def test_several_lines_of_accept_are_one_list(client: TestClient) -> None:
    lines = [("accept", "image/png"), ("accept", "text/html;q=0.2"), ("accept", "text/csv")]
    answer = client.get("/sparql", params={"query": SELECT}, headers=lines)
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"


def test_a_query_from_an_editor_that_marks_utf8_is_answered(client: TestClient) -> None:
    assert client.post("/sparql", content="\ufeffASK {}", headers=DIRECT).json()["boolean"] is True


@pytest.mark.parametrize("accept", ["text/csv", "text/tab-separated-values"])
def test_the_columns_of_a_star_are_in_the_order_of_the_query(client: TestClient, accept: str) -> None:
    header = ask(client, "SELECT * { ?s ?p ?o } LIMIT 1", accept=accept).text.splitlines()[0]
    assert header.replace("\t", ",").replace("?", "") == "s,p,o"


def test_ask_is_true_or_false(client: TestClient) -> None:
    assert ask(client, "ASK { ?u ccg:denies ?c }").json()["boolean"] is True
    assert ask(client, "ASK { ?u ccg:retracts ?c }").json()["boolean"] is False


@pytest.mark.parametrize(
    ("query", "parameters", "media_type"),
    [
        (SELECT, {"format": "csv"}, "text/csv; charset=utf-8"),
        (SELECT, {"output": "xml"}, "application/sparql-results+xml"),
        (SELECT, {"format": "json", "output": "csv", "results": "xml"}, SPARQL_JSON),
        (SELECT, {"format": SPARQL_JSON}, SPARQL_JSON),
        (SELECT, {"format": "application/json"}, "application/json"),
        (SELECT, {"format": "html"}, "text/html; charset=utf-8"),
        (CONSTRUCT, {"format": "json"}, "application/ld+json"),
        (CONSTRUCT, {"format": "TriG"}, "application/trig"),
        (CONSTRUCT, {"format": "rdf+xml"}, "application/rdf+xml"),
        (SELECT, {"format": "", "output": "csv"}, "text/csv; charset=utf-8"),
        ("ASK {}", {"format": "csv"}, SPARQL_JSON),
        (CONSTRUCT, {"format": "csv"}, "text/turtle; charset=utf-8"),
    ],
)
def test_the_format_that_is_named_wins_where_the_answer_can_be_written_so(
    client: TestClient, query: str, parameters: dict[str, str], media_type: str
) -> None:
    for accept in ("text/html", "*/*", "text/tab-separated-values"):
        answer = client.get("/sparql", params={"query": query, **parameters}, headers={"accept": accept})
        assert (answer.status_code, answer.headers["content-type"]) == (200, media_type)
    answer = client.post("/sparql", data={"query": query, **parameters})
    assert (answer.status_code, answer.headers["content-type"]) == (200, media_type)


@pytest.mark.parametrize("predicate", ["http://e.example/1", "http://e.example/", "urn:x:(b)"])
def test_a_predicate_that_xml_cannot_name_is_refused_in_rdf_xml(client: TestClient, predicate: str) -> None:
    query = f"CONSTRUCT {{ <urn:s> <urn:says> 1 ; <{predicate}> 2 }} WHERE {{}}"
    answer = client.get("/sparql", params={"query": query}, headers={"accept": "application/rdf+xml"})
    assert (answer.status_code, answer.headers["content-type"]) == (400, "application/problem+json")
    assert predicate in answer.json()["detail"]
    assert client.get("/sparql", params={"query": query}, headers={"accept": "text/turtle"}).status_code == 200


def test_a_plus_sign_in_a_format_need_not_be_encoded(client: TestClient) -> None:
    answer = client.get("/sparql?query=ASK%7B%7D&format=application/sparql-results+xml")
    assert answer.headers["content-type"] == "application/sparql-results+xml"


def test_a_format_that_is_none_is_refused(client: TestClient) -> None:
    answer = client.get("/sparql", params={"query": SELECT, "format": "exel"})
    assert answer.status_code == 400
    assert "format=exel: a format is one of json, xml, csv" in answer.json()["detail"]


@pytest.mark.parametrize("accept", ["text/csv", "text/turtle", "image/png"])
def test_a_truth_value_cannot_be_a_table(client: TestClient, accept: str) -> None:
    assert ask(client, "ASK {}", accept=accept).status_code == 406


def test_a_malformed_query_says_where(client: TestClient) -> None:
    problem = ask(client, "SELECT *\nWHERE { ?s ?p }").json()
    assert (problem["status"], problem["line"]) == (400, 2)
    assert f"line 2, column {problem['column']}" in problem["detail"]


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "LOAD <http://127.0.0.1:1/>",
        "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
        "DROP ALL",
        "",
        "hello",
    ],
)
def test_what_is_no_query_of_this_store_is_refused(client: TestClient, query: str) -> None:
    for answer in (ask(client, query), client.post("/sparql", content=query, headers=DIRECT)):
        assert answer.status_code == 400, answer.text


def test_the_query_route_takes_no_updates(client: TestClient) -> None:
    update = "INSERT DATA { <urn:a> <urn:b> <urn:c> }"
    headers = {"content-type": "application/sparql-update"}
    assert client.post("/sparql", content=update, headers=headers).status_code == 415
    assert client.post("/sparql", data={"update": update}).status_code == 400
    assert ask(client, "ASK { <urn:a> ?p ?o }").json()["boolean"] is False


def count(client: TestClient, **graphs: str | list[str]) -> int:
    query = "SELECT (COUNT(*) AS ?text) { ?u a ccg:Utterance }"
    return int(texts(client.get("/sparql", params={"query": query, **graphs}))[0])


def test_the_default_graph_is_the_union_unless_the_request_names_others(client: TestClient) -> None:
    first, second = (IRIS.graph(article.id).value for article in (FIRST, SECOND))
    assert count(client) == 13
    assert count(client, **{"default-graph-uri": second}) == 3
    assert count(client, **{"default-graph-uri": [first, second]}) == 13
    assert count(client, **{"default-graph-uri": "urn:x-rdflib:default"}) == 13


def test_a_form_names_graphs_too(client: TestClient) -> None:
    query = "SELECT (COUNT(*) AS ?text) { ?u a ccg:Utterance }"
    graph = IRIS.graph(SECOND.id).value
    assert texts(client.post("/sparql", data={"query": query, "default-graph-uri": graph})) == ["3"]
    answer = client.post("/sparql", params={"default-graph-uri": graph}, content=query, headers=DIRECT)
    assert texts(answer) == ["3"]


def test_named_graphs_are_those_that_the_request_names(client: TestClient) -> None:
    query = "SELECT DISTINCT (STR(?g) AS ?text) { GRAPH ?g { ?u a ccg:Utterance } }"
    graph = IRIS.graph(SECOND.id).value
    assert texts(client.get("/sparql", params={"query": query, "named-graph-uri": graph})) == [graph]


@pytest.mark.parametrize("query", [["ASK {}", "ASK {}"], []])
def test_there_must_be_one_query(client: TestClient, query: list[str]) -> None:
    assert client.get("/sparql", params={"query": query, "other": "x"}).status_code == 400


def test_a_body_that_is_not_utf8_is_refused(client: TestClient) -> None:
    assert client.post("/sparql", content=b"ASK { \xff }", headers=DIRECT).status_code == 400
    form = {"content-type": "application/x-www-form-urlencoded"}
    for answer in (client.get("/sparql?query=%FF"), client.post("/sparql", content=b"query=%FF", headers=form)):
        assert (answer.status_code, "not UTF-8" in answer.json()["detail"]) == (400, True)
    headers = {"content-type": "application/sparql-query; charset=nonsense"}
    assert client.post("/sparql", content=b"ASK {}", headers=headers).status_code == 415


def test_a_body_without_a_length_is_cut_off_at_the_limit(client: TestClient) -> None:
    pieces = (b"#" * 1000 for _ in range(50))
    assert client.post("/sparql", content=pieces, headers=DIRECT).status_code == 413


def test_without_a_query_the_service_describes_itself(client: TestClient) -> None:
    answer = client.get("/sparql")
    assert answer.headers["content-type"].startswith("text/turtle")
    assert "http://www.w3.org/ns/sparql-service-description#" in answer.text
    assert "<http://testserver/sparql>" in answer.text


def test_void_counts_what_there_is(client: TestClient) -> None:
    answer = client.get("/.well-known/void")
    assert "http://rdfs.org/ns/void#" in answer.text
    assert any(str(quad.object).startswith('"13"') for quad in parse(answer.content, format=RdfFormat.TURTLE))


def test_head_has_the_headers_and_no_body(client: TestClient) -> None:
    answer = client.head("/sparql", params={"query": SELECT})
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["content-type"] == SPARQL_JSON


def test_options_says_what_is_allowed(client: TestClient) -> None:
    answer = client.options("/sparql")
    assert answer.status_code == 204
    assert "POST" in answer.headers["allow"]


def test_named_graphs_alone_leave_the_default_graph_empty(client: TestClient) -> None:
    graph = IRIS.graph(SECOND.id).value
    assert count(client, **{"named-graph-uri": graph}) == 0
    query = "SELECT (COUNT(*) AS ?text) { GRAPH ?g { ?u a ccg:Utterance } }"
    asked = {"query": query, "default-graph-uri": IRIS.graph(FIRST.id).value}
    assert texts(client.get("/sparql", params=asked)) == ["0"]


def test_the_request_overrides_the_graphs_of_the_query(client: TestClient) -> None:
    counted = "SELECT (COUNT(*) AS ?text) FROM <GRAPH> { ?u a ccg:Utterance }"
    query = counted.replace("GRAPH", IRIS.graph(FIRST.id).value)
    assert texts(ask(client, query)) == ["10"]
    asked = {"query": query, "default-graph-uri": IRIS.graph(SECOND.id).value}
    assert texts(client.get("/sparql", params=asked)) == ["3"]


def test_the_address_may_name_the_graphs_of_a_form(client: TestClient) -> None:
    query = "SELECT (COUNT(*) AS ?text) { ?u a ccg:Utterance }"
    graphs = {"default-graph-uri": IRIS.graph(SECOND.id).value}
    assert texts(client.post("/sparql", params=graphs, data={"query": query})) == ["3"]
    assert client.post("/sparql", params={"query": query}, data={"query": query}).status_code == 400


def test_relative_iris_are_taken_from_the_address(client: TestClient) -> None:
    answer = ask(client, "SELECT (STR(<a>) AS ?text) (STR(<#b>) AS ?hash) {}")
    assert texts(answer) == ["http://testserver/a"]
    assert answer.json()["results"]["bindings"][0]["hash"]["value"] == "http://testserver/sparql#b"


def test_a_function_that_is_not_known_is_an_error_where_it_is_called(client: TestClient) -> None:
    unknown = "<https://other.example/f>(<https://other.example/g>(?claim))"
    assert texts(ask(client, f"SELECT ?text {{ ?claim schema:text ?text FILTER({unknown}) }}")) == []
    kept = (
        f"SELECT ?text {{ ?u ccg:denies ?claim . ?claim schema:text ?text FILTER({unknown} || true) }} ORDER BY ?text"
    )
    assert texts(ask(client, kept)) == DENIED


@pytest.mark.parametrize("timeout", ["0", "-1", "nan", "inf", "soon", "", "1e-323", "0.099"])
def test_a_timeout_is_a_number_of_seconds(client: TestClient, timeout: str) -> None:
    answer = client.get("/sparql", params={"query": "ASK {}", "timeout": timeout})
    assert (answer.status_code, answer.json()["title"]) == (400, "Bad Request")
    assert client.get("/sparql", params={"query": "ASK {}", "timeout": "1.5"}).status_code == 200


def test_a_query_in_another_encoding_is_refused(client: TestClient) -> None:
    headers = {"content-type": "application/sparql-query; charset=UTF-16"}
    assert client.post("/sparql", content="ASK {}".encode("utf-16"), headers=headers).status_code == 415


def test_options_name_the_methods(client: TestClient) -> None:
    assert client.options("/sparql").headers["allow"] == "GET, HEAD, POST, OPTIONS"


def test_an_update_is_shown_its_address(client: TestClient) -> None:
    headers = {"content-type": "application/sparql-update"}
    assert "/sparql/update" in client.post("/sparql", content="CLEAR ALL", headers=headers).json()["detail"]
    assert "/sparql/update" in client.post("/sparql", data={"update": "CLEAR ALL"}).json()["detail"]


def test_the_service_description_names_what_there_is(client: TestClient) -> None:
    description = client.get("/sparql").text
    assert "UnionDefaultGraph" in description
    assert "timeout=" in description


@pytest.mark.parametrize("path", ["/sparql", "/sparql/update", "/.well-known/void"])
def test_json_ld_is_called_what_w3c_calls_it(client: TestClient, path: str) -> None:
    formats = {quad.object.value for quad in parse(client.get(path).content, format=RdfFormat.TURTLE)}
    assert {found for found in formats if "JSON-LD" in found} == {"http://www.w3.org/ns/formats/JSON-LD"}


@pytest.mark.parametrize("path", ["/sparql", "/sparql/update"])
def test_each_address_describes_itself_only(client: TestClient, path: str) -> None:
    found = parse(client.get(path).content, format=RdfFormat.TURTLE)
    endpoints = [str(quad.object) for quad in found if quad.predicate.value.endswith("#endpoint")]
    assert endpoints == [f"<http://testserver{path}>"]
