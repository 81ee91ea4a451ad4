"""Documents made to harm are refused before the engine sees them; a form with several files is one document."""

import pytest
from fastapi.testclient import TestClient

from .test_graphs import GRAPHS, NAMED, ONE, TWO, triples

XML = '{}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:u="urn:">{}</rdf:RDF>'
DEEP = 20_000
BOMBS = {
    "objects in objects": ("application/ld+json", '{"urn:p":' * DEEP + "1" + "}" * DEEP),
    "lists in lists": ("application/ld+json", '{"urn:p":' + "[" * DEEP + "1" + "]" * DEEP + "}"),
    "triple terms": ("text/turtle", "<urn:a> <urn:b> " + "<<( <urn:a> <urn:b> " * DEEP + "1" + ")>>" * DEEP + " ."),
    "triple terms line by line": (
        "application/n-triples",
        "<urn:a> <urn:b> " + "<<( <urn:a> <urn:b> " * DEEP + "<urn:c>" + ")>>" * DEEP + " .",
    ),
    "entities of entities": (
        "application/rdf+xml",
        XML.format(
            '<!DOCTYPE r [<!ENTITY a0 "aaaaaaaaaa">'
            + "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
            + "]>",
            "<rdf:Description><u:p>&a9;</u:p></rdf:Description>",
        ),
    ),
    "a long entity": (
        "application/rdf+xml",
        XML.format(f'<!DOCTYPE r [<!ENTITY a "{"a" * 1000}">]>', "<rdf:Description><u:p>&a;</u:p></rdf:Description>"),
    ),
    "a file": (
        "application/rdf+xml",
        XML.format('<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/hostname">]>', "<rdf:Description u:p='&a;'/>"),
    ),
    "a context elsewhere": ("application/ld+json", '{"@context": "http://127.0.0.1:1/", "p": 1}'),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_refused_and_the_server_goes_on(roomy: TestClient, bomb: str) -> None:
    media_type, document = BOMBS[bomb]
    answer = roomy.post(GRAPHS, params=NAMED, content=document, headers={"content-type": media_type})
    assert answer.status_code == 400, answer.text
    assert roomy.get(GRAPHS, params=NAMED).status_code == 404


def test_what_only_looks_deep_is_taken(roomy: TestClient) -> None:
    texts = '<urn:a> <urn:b> "<< << [[ {{" , """<<"<<""" , <urn:%3C%3C> . # << <<\n' * 600
    assert roomy.post(GRAPHS, params=NAMED, content=texts, headers={"content-type": "text/turtle"}).status_code == 201
    many = "[" + ",".join('{"@id": "urn:a", "urn:p": ["{[{["]}' for _ in range(600)) + "]"
    headers = {"content-type": "application/ld+json"}
    assert roomy.post(GRAPHS, params=NAMED, content=many, headers=headers).status_code == 204


def test_an_entity_may_stand_for_a_namespace(writer: TestClient) -> None:
    document = XML.format(
        '<!DOCTYPE r [<!ENTITY u "urn:">]>', '<rdf:Description rdf:about="&u;a"><u:b>1</u:b></rdf:Description>'
    )
    headers = {"content-type": "application/rdf+xml"}
    assert writer.post(GRAPHS, params=NAMED, content=document, headers=headers).status_code == 201
    assert triples(writer, **NAMED) == ONE


def test_the_files_of_a_form_are_added_together(writer: TestClient) -> None:
    files = [("one", ("one.ttl", ONE, "text/turtle")), ("two", ("two.nt", TWO, "application/n-triples"))]
    assert writer.post(GRAPHS, params=NAMED, files=files).status_code == 201
    assert triples(writer, **NAMED) == ONE + TWO


@pytest.mark.parametrize(("name", "status"), [("one.ttl", 201), ("one.nt", 201), ("one.trig", 415), ("one", 415)])
def test_a_file_of_no_stated_type_is_what_its_name_ends_in(writer: TestClient, name: str, status: int) -> None:
    files = {"file": (name, ONE, "application/octet-stream")}
    assert writer.post(GRAPHS, params=NAMED, files=files).status_code == status


def test_blank_nodes_of_two_files_are_never_one(writer: TestClient) -> None:
    files = [("file", (name, "_:x <urn:b> 1 .", "text/turtle")) for name in ("one.ttl", "two.ttl")]
    writer.post(GRAPHS, params=NAMED, files=files)
    assert len(triples(writer, **NAMED).splitlines()) == 2


@pytest.mark.parametrize(
    ("document", "media_type", "status"),
    [("no turtle", "text/turtle", 400), (ONE, "text/plain", 415), (ONE, "application/x-msdownload", 415)],
)
def test_a_form_with_one_bad_file_adds_nothing(writer: TestClient, document: str, media_type: str, status: int) -> None:
    files = [("one", ("one.ttl", ONE, "text/turtle")), ("two", ("two", document, media_type))]
    assert writer.post(GRAPHS, params=NAMED, files=files).status_code == status
    assert writer.get(GRAPHS, params=NAMED).status_code == 404


def test_a_form_that_is_none_is_refused(writer: TestClient) -> None:
    headers = {"content-type": "multipart/form-data; boundary=x"}
    assert writer.post(GRAPHS, params=NAMED, content=ONE, headers=headers).status_code == 400


def test_a_context_elsewhere_is_refused_in_plain_words(writer: TestClient) -> None:
    document = '{"@context": "https://claims.example/context.jsonld", "text": "x"}'
    answer = writer.post(GRAPHS, params=NAMED, content=document, headers={"content-type": "application/ld+json"})
    assert "None is fetched: put the context into it." in answer.json()["detail"]


def test_a_malformed_document_says_where(writer: TestClient) -> None:
    document = ONE + "<urn:a> <urn:b> ."
    alone = writer.post(GRAPHS, params=NAMED, content=document, headers={"content-type": "text/turtle"})
    in_form = writer.post(GRAPHS, params=NAMED, files=[("file", ("one.ttl", document, "text/turtle"))])
    for answer in (alone, in_form):
        problem = answer.json()
        assert (answer.status_code, problem["title"], problem["line"], problem["column"]) == (
            400,
            "Bad Request",
            2,
            17,
        )
