"""The Graph Store Protocol: whole graphs by name and by address. What the W3C tests do not look at."""

import pytest
from fastapi.testclient import TestClient
from pyoxigraph import RdfFormat, parse

from rdf.readings import FIRST

GRAPHS = "/sparql/graphs"
NAMED = {"graph": "https://other.example/people"}
TURTLE = {"content-type": "text/turtle"}
ONE, TWO = '<urn:a> <urn:b> "1" .\n', '<urn:a> <urn:b> "2" .\n'


def triples(client: TestClient, path: str = GRAPHS, **parameters: str) -> str:
    answer = client.get(path, params=parameters, headers={"accept": "application/n-triples"})
    assert answer.status_code == 200, answer.text
    return "".join(sorted(answer.text.splitlines(keepends=True)))


def test_put_replaces_and_post_adds(writer: TestClient) -> None:
    assert writer.put(GRAPHS, params=NAMED, content=ONE, headers=TURTLE).status_code == 201
    assert writer.post(GRAPHS, params=NAMED, content=TWO, headers=TURTLE).status_code == 204
    assert triples(writer, **NAMED) == ONE + TWO
    assert writer.put(GRAPHS, params=NAMED, content=TWO, headers=TURTLE).status_code == 204
    assert triples(writer, **NAMED) == TWO


@pytest.mark.parametrize("method", ["PUT", "POST"])
def test_a_graph_that_must_be_new_is_not_overwritten(writer: TestClient, method: str) -> None:
    only_new = TURTLE | {"if-none-match": "*"}
    assert writer.request(method, GRAPHS, params=NAMED, content=ONE, headers=only_new).status_code == 201
    answer = writer.request(method, GRAPHS, params=NAMED, content=TWO, headers=only_new)
    assert (answer.status_code, answer.json()["status"]) == (412, 412)
    assert triples(writer, **NAMED) == ONE


@pytest.mark.parametrize("method", ["PUT", "POST"])
def test_a_graph_that_must_be_there_is_not_made(writer: TestClient, method: str) -> None:
    only_old = TURTLE | {"if-match": "*"}
    assert writer.request(method, GRAPHS, params=NAMED, content=ONE, headers=only_old).status_code == 412
    assert writer.get(GRAPHS, params=NAMED).status_code == 404
    assert writer.put(GRAPHS, params=NAMED, content=ONE, headers=TURTLE).status_code == 201
    assert writer.request(method, GRAPHS, params=NAMED, content=TWO, headers=only_old).status_code == 204


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE"])
def test_a_tag_that_no_longer_holds_keeps_the_graph_as_it_is(writer: TestClient, method: str) -> None:
    writer.put(GRAPHS, params=NAMED, content=ONE, headers=TURTLE)
    stale = TURTLE | {"if-match": '"of another version"'}
    assert writer.request(method, GRAPHS, params=NAMED, content=TWO, headers=stale).status_code == 412
    assert triples(writer, **NAMED) == ONE


def test_the_unnamed_graph_is_default(writer: TestClient) -> None:
    assert triples(writer, default="") == ""
    assert writer.put(GRAPHS, params={"default": ""}, content=ONE, headers=TURTLE).status_code == 204
    assert triples(writer, default="") == triples(writer, graph="urn:x-rdflib:default") == ONE
    assert writer.delete(GRAPHS, params={"default": ""}).status_code == 204
    assert triples(writer, default="") == ""


def test_the_unnamed_graph_is_not_the_union(writer: TestClient) -> None:
    writer.put(GRAPHS, params=NAMED, content=ONE, headers=TURTLE)
    assert triples(writer, default="") == ""


def test_a_graph_without_a_name_gets_one(writer: TestClient) -> None:
    answer = writer.post(GRAPHS, content="<> <urn:b> 1 .", headers=TURTLE)
    place = answer.headers["location"]
    assert (answer.status_code, place.rpartition("/")[0]) == (201, f"http://testserver{GRAPHS}")
    assert triples(writer, place).startswith(f"<{place}> <urn:b> ")
    assert triples(writer, graph=place) == triples(writer, place)


@pytest.mark.parametrize("name", ["a", "a/b.ttl", "a%20b", "%C3%A9", "a.json"])
def test_a_graph_can_be_named_by_its_address(writer: TestClient, name: str) -> None:
    assert writer.put(f"{GRAPHS}/{name}", content=ONE, headers=TURTLE).status_code == 201
    assert triples(writer, f"{GRAPHS}/{name}") == ONE
    assert triples(writer, graph=f"http://testserver{GRAPHS}/{name}") == ONE
    assert writer.delete(f"{GRAPHS}/{name}").status_code == 204
    assert writer.get(f"{GRAPHS}/{name}").status_code == 404


def test_an_empty_graph_is_there_until_it_is_taken_away(writer: TestClient) -> None:
    assert writer.get(GRAPHS, params=NAMED).status_code == 404
    assert writer.put(GRAPHS, params=NAMED, content="", headers=TURTLE).status_code == 201
    assert triples(writer, **NAMED) == ""
    assert writer.delete(GRAPHS, params=NAMED).status_code == 204
    assert writer.delete(GRAPHS, params=NAMED).status_code == 404


@pytest.mark.parametrize(
    ("media_type", "document"),
    [
        ("text/turtle; charset=utf-8", ONE),
        ("application/n-triples", ONE),
        ("application/ld+json", '{"@id": "urn:a", "urn:b": "1"}'),
        ("application/json", '{"@id": "urn:a", "urn:b": "1"}'),
        (
            "application/rdf+xml",
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:u="urn:">'
            '<rdf:Description rdf:about="urn:a"><u:b>1</u:b></rdf:Description></rdf:RDF>',
        ),
    ],
)
def test_every_syntax_for_triples_is_taken(writer: TestClient, media_type: str, document: str) -> None:
    headers = {"content-type": media_type}
    assert writer.post(GRAPHS, params=NAMED, content=document, headers=headers).status_code == 201
    assert triples(writer, **NAMED) == ONE


@pytest.mark.parametrize(
    ("accept", "rdf"),
    [
        ("*/*", RdfFormat.TURTLE),
        ("application/ld+json", RdfFormat.JSON_LD),
        ("application/rdf+xml", RdfFormat.RDF_XML),
        ("image/png, application/n-quads;q=0.1", RdfFormat.N_QUADS),
    ],
)
def test_a_graph_comes_in_the_format_asked_for(writer: TestClient, accept: str, rdf: RdfFormat) -> None:
    writer.put(GRAPHS, params=NAMED, content=ONE, headers=TURTLE)
    answer = writer.get(GRAPHS, params=NAMED, headers={"accept": accept})
    assert answer.headers["content-type"].startswith(rdf.media_type)
    assert [quad.object.value for quad in parse(answer.content, format=rdf)] == ["1"]


def test_blank_nodes_of_two_documents_are_never_one(writer: TestClient) -> None:
    for _ in range(2):
        writer.post(GRAPHS, params=NAMED, content="_:x <urn:b> 1 .", headers=TURTLE)
    assert len(triples(writer, **NAMED).splitlines()) == 2


def test_triple_terms_come_back(writer: TestClient) -> None:
    document = '<urn:u> <urn:says> <<( <urn:a> <urn:b> "1" )>> .\n'
    writer.put(GRAPHS, params=NAMED, content=document, headers=TURTLE)
    assert triples(writer, **NAMED) == document


def test_head_tells_whether_a_graph_is_there(writer: TestClient) -> None:
    writer.put(GRAPHS, params=NAMED, content=ONE, headers=TURTLE)
    assert (writer.head(GRAPHS, params=NAMED).status_code, writer.head(GRAPHS, params=NAMED).content) == (200, b"")
    absent = writer.head(GRAPHS, params={"graph": "urn:none"})
    assert (absent.status_code, absent.content) == (404, b"")


@pytest.mark.parametrize("path", [GRAPHS, f"{GRAPHS}/x"])
def test_options_name_the_methods(writer: TestClient, path: str) -> None:
    assert writer.options(path).headers["allow"] == "GET, HEAD, PUT, POST, DELETE, OPTIONS"
    preflight = {"origin": "https://elsewhere.example", "access-control-request-method": "PUT"}
    assert "PUT" in writer.options(path, headers=preflight).headers["access-control-allow-methods"]
    assert writer.patch(path).status_code == 405


@pytest.mark.parametrize(
    ("path", "parameters", "headers", "content", "status"),
    [
        (GRAPHS, {}, TURTLE, ONE, 400),
        (GRAPHS, {"default": "", **NAMED}, TURTLE, ONE, 400),
        (GRAPHS, {"graph": ["urn:a", "urn:b"]}, TURTLE, ONE, 400),
        (f"{GRAPHS}/a", NAMED, TURTLE, ONE, 400),
        (GRAPHS, {"graph": "people"}, TURTLE, ONE, 400),
        (GRAPHS, NAMED, TURTLE, "<urn:a> <urn:b>", 400),
        (GRAPHS, NAMED, {"content-type": "application/trig"}, ONE, 415),
        (GRAPHS, NAMED, {"content-type": "application/n-quads"}, ONE, 415),
        (GRAPHS, NAMED, {"content-type": "text/plain"}, ONE, 415),
        (GRAPHS, NAMED, {}, ONE, 415),
        (GRAPHS, NAMED, {**TURTLE, "content-encoding": "gzip"}, ONE, 415),
        (GRAPHS, NAMED, TURTLE, "#" * 200_000, 413),
    ],
)
def test_what_cannot_be_put_leaves_the_graph_as_it_was(
    writer: TestClient, path: str, parameters: dict[str, str], headers: dict[str, str], content: str, status: int
) -> None:
    writer.put(GRAPHS, params=NAMED, content=TWO, headers=TURTLE)
    answer = writer.put(path, params=parameters, headers=headers, content=content.encode())
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert triples(writer, **NAMED) == TWO


def test_a_graph_of_ours_can_be_read_whole(client: TestClient) -> None:
    graph = f"https://claims.example/graph/{FIRST.id}"
    answer = client.get(GRAPHS, params={"graph": graph})
    shown = client.get(f"/graph/{FIRST.id}")
    assert {*map(str, parse(answer.content, format=RdfFormat.TURTLE))} == {
        *map(str, parse(shown.content, format=RdfFormat.TURTLE))
    }


@pytest.mark.parametrize("accept", ["text/csv", "image/png"])
def test_a_graph_is_no_table(client: TestClient, accept: str) -> None:
    assert client.get(GRAPHS, params={"default": ""}, headers={"accept": accept}).status_code == 406
