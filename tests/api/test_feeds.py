"""Atom feeds: a feed reader finds what is new, in whose words, and where it stands."""

from datetime import UTC, date, datetime
from xml.etree.ElementTree import Element, fromstring

import pytest
from fastapi.testclient import TestClient

from counterclaim.ingest import ingest
from counterclaim.rdf.iris import Iris
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_api.app import create_app
from counterclaim_api.atom import Entry, Feed, Link, write_feed
from ingest.reader import HandReader
from rdf.readings import BURNED, FIRST, FLEET, SECOND, SHELLED

from .conftest import settings
from .test_pages import HTML

ATOM = "{http://www.w3.org/2005/Atom}"
LISTS = ["/articles", "/claims", "/utterances", "/rebuttals"]
LATER = datetime(2040, 1, 1, 12, tzinfo=UTC)


def feed(client: TestClient, address: str) -> Element:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/atom+xml"
    return fromstring(answer.content)  # noqa: S314 - made here


def text(element: Element, name: str) -> str:
    found = element.find(f"{ATOM}{name}")
    assert found is not None, name
    return found.text or ""


def links(element: Element, rel: str) -> dict[str, str]:
    found = [link.attrib for link in element.findall(f"{ATOM}link") if link.attrib["rel"] == rel]
    return {link.get("type", ""): link["href"] for link in found}


def entries(element: Element) -> list[Element]:
    return element.findall(f"{ATOM}entry")


@pytest.mark.parametrize("path", LISTS)
def test_a_feed_has_all_that_the_standard_asks_for(client: TestClient, path: str) -> None:
    found = feed(client, f"{path}.atom")
    assert text(found, "title") == path[1:].capitalize()
    assert entries(found)
    for element in (found, *entries(found)):
        assert text(element, "id").startswith(Iris().base)
        assert text(element, "title")
        assert datetime.fromisoformat(text(element, "updated")).tzinfo
        alternates = [link.get("type") for link in element.findall(f"{ATOM}link") if link.get("rel") == "alternate"]
        assert len(set(alternates)) == len(alternates)
    assert found.find(f"{ATOM}author/{ATOM}name") is not None
    ids = [text(entry, "id") for entry in entries(found)]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("path", LISTS)
def test_every_link_of_a_feed_leads_where_it_says(client: TestClient, path: str) -> None:
    found = feed(client, f"{path}.atom?limit=2")
    for element in (found, entries(found)[0]):
        for link in element.findall(f"{ATOM}link"):
            if link.attrib["rel"] != "via":
                answer = client.get(link.attrib["href"], headers=HTML)
                assert answer.status_code == 200, link.attrib
                assert answer.headers["content-type"].startswith(link.attrib["type"])


@pytest.mark.parametrize("path", LISTS)
def test_a_page_leads_to_its_feed_with_the_same_filters(client: TestClient, path: str) -> None:
    html = client.get(f"{path}?publisher=The+Sel+Courier&limit=2&offset=1", headers=HTML).text
    address = f'href="{path}.atom?publisher=The+Sel+Courier"'
    head, _, body = html.partition("</head>")
    assert f'rel="alternate" type="application/atom+xml" title="{path[1:].capitalize()}" {address}' in head
    assert f"{address}>Feed" in body


def test_who_accepts_atom_best_gets_the_feed_of_a_list(client: TestClient) -> None:
    answer = client.get("/rebuttals", headers={"accept": "application/atom+xml, text/html;q=0.5"})
    assert answer.headers["content-type"] == "application/atom+xml"


def test_what_has_no_feed_says_so(client: TestClient) -> None:
    assert client.get("/claimants.atom").status_code == 406
    assert client.get(f"/claims/{SHELLED.id}.atom").status_code == 406


def test_an_utterance_is_told_with_its_words_speaker_and_source(client: TestClient) -> None:
    (entry,) = entries(feed(client, "/utterances.atom?q=our+guns"))
    assert text(entry, "title").startswith('Ivo Renn for Northern Fleet: “"Our guns were silent')
    assert text(entry, "published") == "2031-03-04T00:00:00Z"
    assert "The Sel Courier" in text(entry, "content")
    assert f'href="http://testserver/articles/{FIRST.id}#u-' in text(entry, "content")
    assert links(entry, "via") == {"": "https://news.example/harbour%20fire"}


def test_what_is_denied_is_not_told_as_said(client: TestClient) -> None:
    (entry,) = entries(feed(client, f"/utterances.atom?claimant={FLEET.id}&stance=denies&claim={SHELLED.id}"))
    assert text(entry, "title").startswith(f"Northern Fleet denies “{SHELLED.text}”: “")


def test_a_claim_is_told_with_its_denial(client: TestClient) -> None:
    (entry,) = [found for found in entries(feed(client, "/claims.atom?q=shelled")) if SHELLED.id in text(found, "id")]
    assert "denied by Northern Fleet" in text(entry, "title")
    assert "Denied by" in text(entry, "content")
    assert [found.attrib["term"] for found in entry.findall(f"{ATOM}category")] == ["contested"]


def test_a_rebuttal_is_another_entry_than_its_utterance(client: TestClient) -> None:
    rebuttals, utterances = (
        {text(entry, "id") for entry in entries(feed(client, f"{path}.atom"))} for path in ("/rebuttals", "/utterances")
    )
    assert rebuttals
    assert not rebuttals & utterances


def test_the_title_of_a_feed_says_in_words_what_it_is_narrowed_to(client: TestClient) -> None:
    title = text(feed(client, f"/rebuttals.atom?claimant={FLEET.id}&kind=denial&limit=5"), "title")
    assert title == "Rebuttals: claimant “Northern Fleet”, kind denial"


def test_a_feed_has_one_id_whatever_its_page_and_the_order_of_its_filters(client: TestClient) -> None:
    one = feed(client, f"/claims.atom?claimant={FLEET.id}&contested=true&limit=1")
    other = feed(client, f"/claims.atom?contested=true&claimant={FLEET.id}&offset=1")
    assert text(one, "id") == text(other, "id") == f"{Iris().base}claims?claimant={FLEET.id}&contested=true"


def test_following_next_gives_every_entry_once(client: TestClient) -> None:
    address, seen, pages = "/utterances.atom?limit=3", list[str](), 0
    while address:
        page = feed(client, address)
        assert list(links(page, "self").values()) == [f"http://testserver{address.removeprefix('http://testserver')}"]
        seen += [text(entry, "id") for entry in entries(page)]
        pages += 1
        address = next(iter(links(page, "next").values()), "")
    total = client.get("/utterances").json()["total"]
    assert len(seen) == len(set(seen)) == total
    (last,) = links(feed(client, "/utterances.atom?limit=3"), "last").values()
    assert last.endswith(f"offset={(pages - 1) * 3}")


def test_who_has_the_feed_as_it_is_gets_304(client: TestClient) -> None:
    tag = client.get("/rebuttals.atom").headers["etag"]
    assert client.get("/rebuttals.atom", headers={"if-none-match": tag}).status_code == 304


def test_what_came_last_is_first_whenever_it_was_published() -> None:
    with EmbeddedStore.open(None) as store:
        list(ingest(store, [SECOND], HandReader()))
        rows = f"""PREFIX prov: <http://www.w3.org/ns/prov#> WITH <{Iris().graph(SECOND.id).value}>
            DELETE {{ ?graph prov:generatedAtTime ?was }}
            INSERT {{ ?graph prov:generatedAtTime "2030-01-01T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime> }}
            WHERE {{ ?graph prov:generatedAtTime ?was }}"""
        store.update(rows)
        list(ingest(store, [FIRST], HandReader()))
        shift = rows.replace(SECOND.id, FIRST.id).replace("2030-01-01T00:00:00Z", "2040-01-01T12:00:00Z")
        store.update(shift)
        with TestClient(create_app(settings(), store, HandReader())) as client:
            for path in LISTS[:1] + LISTS[2:]:
                found = [
                    datetime.fromisoformat(text(entry, "updated")) for entry in entries(feed(client, f"{path}.atom"))
                ]
                assert found == sorted(found, reverse=True)
                assert found[0] == LATER
            articles = [text(entry, "title") for entry in entries(feed(client, "/articles.atom"))]
            assert articles[0] == FIRST.title
            assert [item["id"] for item in client.get("/articles").json()["items"]] == [SECOND.id, FIRST.id]
            (claim,) = [one for one in entries(feed(client, "/claims.atom")) if BURNED.id in text(one, "id")]
            assert datetime.fromisoformat(text(claim, "updated")) == LATER
            assert text(feed(client, "/claims.atom"), "updated") == "2040-01-01T12:00:00Z"


def test_characters_that_xml_cannot_hold_are_replaced_and_markup_stays_text() -> None:
    entry = Entry(
        id="https://claims.example/claim/1",
        title="a\x01b <b>& c",
        updated=LATER,
        published=None,
        html="<p>\x00d</p>",
        links=(Link("via", "https://news.example/a b"),),
    )
    made = Feed(id="https://claims.example/x", title="", subtitle="", updated=LATER, links=(), entries=(entry,))
    (read,) = entries(fromstring(write_feed(made)))  # noqa: S314 - made here
    assert text(read, "title") == "a\ufffdb <b>& c"
    assert text(read, "content") == "<p>\ufffdd</p>"
    assert links(read, "via") == {"": "https://news.example/a%20b"}


def test_an_empty_feed_is_a_feed(writable: TestClient) -> None:
    found = feed(writable, "/claims.atom")
    assert entries(found) == []
    assert text(found, "updated")


def test_the_days_of_a_feed_are_of_publication(client: TestClient) -> None:
    days = {text(entry, "published")[:10] for entry in entries(feed(client, "/articles.atom"))}
    assert days == {str(day) for article in (FIRST, SECOND) if isinstance(day := article.published, date)}


@pytest.mark.parametrize(
    ("page", "filter_"), [(f"/claims/{SHELLED.id}", "claim"), (f"/claimants/{FLEET.id}", "claimant")]
)
def test_who_looks_at_a_claim_or_claimant_can_follow_it(client: TestClient, page: str, filter_: str) -> None:
    html = client.get(page, headers=HTML).text
    address = f"/utterances.atom?{filter_}={page.rpartition('/')[2]}"
    assert html.count(f'type="application/atom+xml" href="{address}"') == 1
    assert html.count(f'href="{address}"') == 2
    assert entries(feed(client, address))


def test_below_a_path_the_addresses_of_a_feed_have_it(store: EmbeddedStore) -> None:
    with TestClient(create_app(settings(), store, HandReader()), root_path="/news") as below:
        found = feed(below, "/claims.atom?limit=1")
    assert list(links(found, "self").values()) == ["http://testserver/news/claims.atom?limit=1"]
    assert links(entries(found)[0], "alternate")["text/html"].startswith("http://testserver/news/claims/")
    assert 'href="http://testserver/news/claimants/' in text(entries(found)[0], "content")
    assert text(found, "id") == f"{Iris().base}claims"


def test_a_feed_reader_finds_feeds_at_the_address_of_the_server(client: TestClient) -> None:
    head, _, body = client.get("/", headers=HTML).text.partition("</head>")
    for path in ("/claims.atom?contested=true", "/rebuttals.atom", "/articles.atom"):
        assert f'href="{path}"' in head
        assert f'href="{path}"' in body
        feed(client, path)
