"""The vocabulary for a browser: every term at an anchor of its name; for other clients it stays RDF."""

import pytest
from fastapi.testclient import TestClient

from counterclaim_api.vocabulary_page import linked
from counterclaim_ontology.terms import terms
from counterclaim_ontology.vocabulary import CCG, Ccg

from .test_pages import HTML, page


def test_every_term_has_its_anchor_and_its_definition(client: TestClient) -> None:
    found = page(client, "/ontology")
    text = " ".join(found.text.split())
    assert {term.removeprefix(CCG) for term in Ccg} <= set(found.ids)
    for term in terms():
        assert f"ccg:{term.name} {term.label}" in text
        assert all(meaning in text for meaning in term.meaning)


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        (HTML["accept"], "text/html"),
        ("*/*", "text/turtle"),
        ("text/turtle", "text/turtle"),
        ("application/ld+json", "application/ld+json"),
        ("text/turtle, text/html;q=0.5", "text/turtle"),
    ],
)
def test_a_browser_gets_the_page_and_others_rdf(client: TestClient, accept: str, media_type: str) -> None:
    assert client.get("/ontology", headers={"accept": accept}).headers["content-type"].startswith(media_type)


def test_without_a_wish_it_is_turtle(client: TestClient) -> None:
    request = client.build_request("GET", "/ontology")
    del request.headers["accept"]
    assert client.send(request).headers["content-type"].startswith("text/turtle")


def test_names_of_terms_lead_to_them_and_text_stays_text() -> None:
    assert linked("<b> ccg:Claim & prov:Agent, ccg:nothing") == (
        '&lt;b&gt; <a href="#Claim"><code>ccg:Claim</code></a> &amp; '
        '<a href="http://www.w3.org/ns/prov#Agent"><code>prov:Agent</code></a>, ccg:nothing'
    )
