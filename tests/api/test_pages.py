"""The pages as HTML: what they show, that they are well made, and that no text becomes markup."""

import re
import time
from collections import Counter
from html.parser import HTMLParser

import pytest
from fastapi.testclient import TestClient

from counterclaim.analysis.registry import ANALYSES
from counterclaim_api.pages import words_after, words_before
from counterclaim_api.sparql_page import examples
from rdf.readings import BURNED, FIRST, FLEET, RENN, SECOND, SHELLED

from .conftest import TOKEN

HTML = {"accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
PAGES = [
    "/",
    "/claims",
    "/claims?q=fleet&stance=denies&contested=true",
    "/claims?q=nothing+like+it",
    f"/claims/{SHELLED.id}",
    f"/claims/{BURNED.id}",
    "/claimants",
    f"/claimants/{FLEET.id}",
    "/articles",
    f"/articles/{FIRST.id}",
    f"/articles/{SECOND.id}",
    "/utterances",
    "/rebuttals",
    "/analysis",
    *(f"/analysis/{name}" for name in ANALYSES),
    "/analysis/contested?narrator=false&publisher=The+Sel+Courier&from=2031-03-01&limit=1",
    "/analysis/camps?to=2001-01-01",
    "/projections",
    "/sparql",
    "/sparql?query=SELECT+*+%7B%3Fc+a+ccg%3AClaim%7D",
    "/sparql?query=ASK+%7B%7D",
    "/sparql?query=CONSTRUCT+WHERE+%7B%3Fc+a+ccg%3AClaim%7D",
    "/nowhere",
]
VOID_ELEMENTS = {"base", "meta", "link", "input", "br"}


class Outline(HTMLParser):
    """What a page is made of; fails where an element is not closed in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: Counter[str] = Counter()
        self.ids: list[str] = []
        self.fields: list[str] = []
        self.labels: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(page)
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.elements[f"svg {tag}" if "svg" in self._open else tag] += 1
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given[name] for name in ("href", "src", "action") if name in given]
        self.labels += [given["for"]] if tag == "label" else []
        if tag in {"input", "select", "textarea"} and given.get("type") != "hidden":
            self.fields.append(given["id"])
        if tag not in VOID_ELEMENTS:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def page(client: TestClient, path: str) -> Outline:
    answer = client.get(path, headers=HTML)
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    return Outline(answer.text)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_well_made(client: TestClient, path: str) -> None:
    found = page(client, path)
    assert found.elements["h1"] == found.elements["main"] == found.elements["footer"] == found.elements["title"] == 1
    assert found.elements["script"] == found.elements["style"] == 0
    assert [name for name, count in Counter(found.ids).items() if count > 1] == []
    assert set(found.fields) <= set(found.labels)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_says_that_the_machines_confidence_is_not_truth(client: TestClient, path: str) -> None:
    assert "It says nothing about whether a claim is true" in " ".join(page(client, path).text.split())


@pytest.mark.parametrize("path", PAGES)
def test_every_link_of_a_page_leads_somewhere(client: TestClient, path: str) -> None:
    found = page(client, path)
    local = [link for link in found.links if link.startswith("/")]
    assert local
    for link in set(local):
        answer = client.get(link.partition("#")[0], follow_redirects=True)
        assert answer.status_code == 200, link
    assert {link[1:] for link in found.links if link.startswith("#")} <= set(found.ids)


def test_a_list_shows_who_says_and_who_denies(client: TestClient) -> None:
    text = " ".join(page(client, "/claims?q=shelled").text.split())
    assert "Said by Governor of Sel, Northern Fleet Denied by Northern Fleet" in text


def test_who_is_called_as_one_searches_for_claims_is_shown_with_them(client: TestClient) -> None:
    found = page(client, "/claims?q=renn")
    assert "Claimants called “renn”: Ivo Renn" in " ".join(found.text.split())
    assert f"/claimants/{RENN.id}" in found.links
    assert "Claimants called" not in page(client, "/claims?q=harbour").text
    assert "Claimants called" not in page(client, "/claims").text


def test_a_claim_has_both_sides_and_those_that_are_neither(client: TestClient) -> None:
    text = " ".join(page(client, f"/claims/{SHELLED.id}").text.split())
    assert "Said by (2)" in text
    assert "Denied by (1)" in text
    assert "Unclear (1)" in text
    assert "declines to comment" in text
    assert "an aide to the governor of Sel unnamed for Governor of Sel" in text
    assert "The Sel Courier, 2031-03-04" in text


def test_an_article_marks_and_notes_link_both_ways(client: TestClient) -> None:
    found = page(client, f"/articles/{FIRST.id}")
    anchors = [name for name in found.ids if name.startswith("u-")]
    notes = [name for name in found.ids if name.startswith("note-")]
    assert len(anchors) == len(notes) == 10
    assert {f"#{name}" for name in (*anchors, *notes)} <= set(found.links)


def test_see_it_in_the_article_leads_to_the_mark(client: TestClient) -> None:
    links = [link for link in page(client, f"/claims/{SHELLED.id}").links if link.startswith("/articles/")]
    assert links
    for link in links:
        place, _, anchor = link.partition("#")
        assert anchor in page(client, place).ids


def test_the_text_of_a_page_is_the_articles_text(client: TestClient) -> None:
    assert FIRST.text in page(client, f"/articles/{FIRST.id}").text


def test_no_text_of_an_article_becomes_markup(writable: TestClient) -> None:
    text = 'The mayor said "<script>alert(1)</script>" & <b onclick="x">left</b>.'
    headers = {"authorization": f"Bearer {TOKEN}"}
    record = {"text": text, "title": "<img src=x>", "publisher": "<i>", "url": "javascript:alert(1)"}
    answer = writable.post("/articles", json=record, headers=headers)
    assert answer.status_code == 201, answer.text
    claim = answer.json()["claims"][0]["id"]
    for path in (answer.headers["location"], "/articles", "/claims", f"/claims/{claim}", "/", "/utterances"):
        found = page(writable, path)
        assert found.elements["script"] == found.elements["img"] == found.elements["b"] == found.elements["i"] == 0
        assert not [link for link in found.links if link.startswith("javascript")]
    assert text in page(writable, answer.headers["location"]).text


def test_what_was_searched_for_stands_in_the_form_as_text(client: TestClient) -> None:
    answer = client.get("/claims", params={"q": '"><script>'}, headers=HTML)
    assert Outline(answer.text).elements["script"] == 0
    assert 'value="&#34;&gt;&lt;script&gt;"' in answer.text


def test_every_example_of_the_form_is_answered(client: TestClient) -> None:
    assert len(examples()) > 20
    for example in examples():
        answer = client.get("/sparql", params={"query": example.query}, headers=HTML)
        assert answer.status_code == 200, example.question
        assert "Not answered" not in answer.text, example.question


def test_the_form_says_where_a_query_is_wrong_and_keeps_it(client: TestClient) -> None:
    answer = client.get("/sparql", params={"query": "SELECT * { ?s ?p }"}, headers=HTML)
    assert answer.status_code == 400
    assert "line 1, column" in answer.text
    assert "SELECT * { ?s ?p }" in answer.text


@pytest.mark.parametrize(
    "query",
    ["SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "CONSTRUCT { [] ?b ?i } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"],
)
def test_the_form_evaluates_no_more_of_an_endless_answer_than_it_shows(client: TestClient, query: str) -> None:
    started = time.monotonic()
    answer = client.get("/sparql", params={"query": query, "timeout": "10"}, headers=HTML)
    assert answer.status_code == 200
    assert "there are more" in answer.text or "Cut here" in answer.text
    assert time.monotonic() - started < 8


def test_the_form_keeps_a_query_that_took_too_long(client: TestClient) -> None:
    query = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    answer = client.get("/sparql", params={"query": query, "timeout": "0.1"}, headers=HTML)
    assert answer.status_code == 503
    assert "took longer than 0.1 s" in answer.text
    assert f">{query}</textarea>" in answer.text


def test_what_a_value_has_of_lines_and_tabs_makes_no_further_cells(client: TestClient) -> None:
    query = r'SELECT * { VALUES (?x ?y) { ("one\n\ttwo" 1.5) (UNDEF "trois"@fr) } }'
    cells = re.findall("<td>(.*?)</td>", client.get("/sparql", params={"query": query}, headers=HTML).text, re.DOTALL)
    assert cells == ["one\n\ttwo", "1.5", "", "trois"]


def test_iris_of_an_answer_lead_to_their_pages(client: TestClient) -> None:
    query = "SELECT ?c { ?u ccg:denies ?c }"
    links = page(client, f"/sparql?query={query}").links
    assert f"/claim/{SHELLED.id}" in links


def test_a_server_below_a_path_links_below_it(client: TestClient) -> None:
    below = TestClient(client.app, root_path="/graph-of-claims")
    links = Outline(below.get("/claims", headers=HTML).text).links
    assert [link for link in links if link.startswith("/") and not link.startswith("/graph-of-claims/")] == []


@pytest.mark.parametrize(
    ("prefix", "shown"),
    [("", ""), ("Title\n\n", "Title "), ("overnor of Sel said on Tuesday.\n", "…of Sel said on Tuesday. ")],
)
def test_what_stands_before_a_quotation_is_shown_in_whole_words(prefix: str, shown: str) -> None:
    assert words_before(prefix) == shown


@pytest.mark.parametrize(
    ("suffix", "shown"),
    [("", ""), (".\n", "."), (" said Captain Ivo Renn of the No", " said Captain Ivo Renn of the…")],
)
def test_what_stands_after_a_quotation_is_shown_in_whole_words(suffix: str, shown: str) -> None:
    assert words_after(suffix) == shown


@pytest.mark.parametrize(
    ("path", "heading", "way"),
    [
        ("/nowhere", "Nothing is here", "/"),
        ("/claims/0123456789abcdef", "Nothing is here", "/claims"),
        ("/utterances?limit=none", "That cannot be asked so", "/utterances"),
    ],
)
def test_what_goes_wrong_is_told_in_plain_words_with_a_way_on(
    client: TestClient, path: str, heading: str, way: str
) -> None:
    found = page(client, path)
    assert f"{heading} · counterclaim" in found.text
    assert way in found.links


def test_a_kind_of_claimant_has_one_name_on_all_pages(client: TestClient) -> None:
    for path in ("/claimants", "/claimants?kind=organization", f"/claimants/{FLEET.id}"):
        text = page(client, path).text.replace("?kind=organization", "")
        assert "organisation" in text
        assert "organization" not in text
    kinds = re.findall(r'data-label="Kind">([^<]*)<', client.get("/claimants?kind=narrator", headers=HTML).text)
    assert kinds
    assert all(kind.endswith("own voice") for kind in kinds)
