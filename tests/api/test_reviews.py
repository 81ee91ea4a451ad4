"""Fact-checks of others: shown as theirs, and answered in the shape that clients of Google's API know."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from playwright.sync_api import expect

from counterclaim.rdf.iris import Iris
from counterclaim.reviews.keeping import keep_reviews
from counterclaim.reviews.review import Rating, Review
from counterclaim_api.app import create_app
from ingest.reader import HandReader
from rdf.readings import BURNED, SHELLED, SILENT

from .chromium import FAINT_TEXT, NEEDS_CHROMIUM, chromium
from .conftest import filled_store, settings
from .live import listening
from .test_pages import HTML, page

SEARCH = "/v1alpha1/claims:search"
SHELLING, FIRE = Iris().claim(SHELLED.id).value, Iris().claim(BURNED.id).value
REVIEWS = f"""
@prefix schema: <https://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<https://checks.example/reviews/1> a schema:ClaimReview ; schema:itemReviewed <{SHELLING}> ;
  schema:claimReviewed "The fleet fired on Port Sel" ; schema:url <https://www.checks.example/port-sel> ;
  schema:name "Did the fleet fire?"@en , "Hat die Flotte geschossen?"@de ; schema:datePublished "2031-04-01"^^xsd:date ;
  schema:inLanguage "en-GB" ; schema:author [ a schema:Organization ; schema:name "Sel Checkers" ] ;
  schema:reviewRating [ a schema:Rating ; schema:alternateName "Unproven" ; schema:ratingValue 3 ] .
[] a schema:ClaimReview ; schema:itemReviewed <{SHELLING}> , <{FIRE}> ; schema:url "javascript:alert(1)" ;
  schema:datePublished "2031-03-20" ; schema:inLanguage "de" ;
  schema:author [ schema:name "<b>Prüfer</b>" ; schema:url "https://pruefer.example/" ] ;
  schema:reviewRating [ schema:ratingValue 2 ; schema:worstRating 1 ; schema:bestRating 5 ] .
[] a schema:ClaimReview ; schema:itemReviewed <{FIRE}> ; schema:datePublished "nonsense" ; schema:url "http://[" ;
  schema:reviewRating [ schema:ratingValue "much" ] .
<https://checks.example/reviews/other> a schema:ClaimReview ; schema:itemReviewed <https://other.example/claim> .
"""


@pytest.fixture(scope="module")
def checked() -> Iterator[TestClient]:
    """Return a client of a server whose store has fact-checks."""
    with filled_store() as store:
        store.put_graph(Iris().graph("reviews"), REVIEWS.encode(), "text/turtle", base="urn:x", replaces=True)
        yield TestClient(create_app(settings(), store, HandReader()), raise_server_exceptions=False)


def test_a_claim_has_its_fact_checks_the_newest_first(checked: TestClient) -> None:
    first, second = checked.get(f"/claims/{SHELLED.id}").json()["reviews"]
    assert first == {
        "iri": "https://checks.example/reviews/1",
        "claim": {"id": SHELLED.id, "iri": SHELLING, "text": SHELLED.text},
        "claim_reviewed": "The fleet fired on Port Sel",
        "publisher": "Sel Checkers",
        "site": "checks.example",
        "verdict": "Unproven",
        "rating": 3.0,
        "worst_rating": None,
        "best_rating": None,
        "title": first["title"],
        "url": "https://www.checks.example/port-sel",
        "published": "2031-04-01",
        "language": "en-GB",
    }
    assert (second["iri"], second["publisher"], second["rating"]) == (None, "<b>Prüfer</b>", 2.0)
    assert checked.get(f"/claims/{SILENT.id}").json()["reviews"] == []


def test_a_page_shows_each_verdict_as_that_of_whoever_gave_it(checked: TestClient) -> None:
    text = " ".join(page(checked, f"/claims/{SHELLED.id}").text.split())
    assert "Fact-checks (2)" in text
    assert "Sel Checkers says: “Unproven” They checked: “The fleet fired on Port Sel” 2031-04-01" in text
    assert "<b>Prüfer</b> rates it 2 on a scale from 1 to 5" in text
    assert "Each verdict is that of the organisation named beside it." in text
    assert "Fact-checks" not in page(checked, f"/claims/{SILENT.id}").text


def test_a_page_links_to_no_script(checked: TestClient) -> None:
    links = page(checked, f"/claims/{SHELLED.id}").links
    assert "https://www.checks.example/port-sel" in links
    assert [link for link in links if link.startswith("javascript")] == []


def test_what_cannot_be_read_of_a_fact_check_is_left_out(checked: TestClient) -> None:
    answer = checked.get(f"/claims/{BURNED.id}", headers=HTML)
    assert "Somebody" in answer.text
    assert "states no verdict" in answer.text


def test_the_rdf_of_a_claim_has_its_fact_checks(checked: TestClient) -> None:
    assert '"Unproven"' in checked.get(f"/claims/{SHELLED.id}.ttl").text


def test_a_fact_checks_iri_leads_to_its_verdict_and_whose_that_is() -> None:
    review = Review(author="Sel Checkers", rating=Rating(words="Unproven"), wordings=(SHELLED.text,))
    with filled_store() as store:
        store.write(keep_reviews(store, {review: SHELLING}))
        client = TestClient(create_app(settings(), store, HandReader()))
        answer = client.get(f"/review/{review.id}.ttl")
        assert client.get(f"/claims/{SHELLED.id}").json()["reviews"][0]["publisher"] == "Sel Checkers"
        assert client.get("/graph/reviews").status_code == 200
    assert all(words in answer.text for words in ('"Unproven"', '"Sel Checkers"', SHELLED.text))


@pytest.mark.parametrize(("wanted", "found"), [("true", True), ("false", False)])
def test_claims_are_listed_by_whether_they_were_checked(checked: TestClient, wanted: str, found: bool) -> None:
    ids = {item["id"] for item in checked.get("/claims", params={"reviewed": wanted}).json()["items"]}
    assert ({SHELLED.id, BURNED.id} <= ids) is found
    assert (SILENT.id in ids) is not found


def test_a_client_of_the_fact_check_tools_api_finds_what_it_knows(checked: TestClient) -> None:
    asked = {"query": "fleet fired", "key": "whatever", "alt": "json", "languageCode": "en"}
    known = checked.get(f"/claims/{SHELLED.id}").json()
    assert checked.get(SEARCH, params=asked).json() == {
        "claims": [
            {
                "text": SHELLED.text,
                "claimant": "; ".join(who["name"] for who in known["said_by"]),
                "claimDate": "2031-03-04T00:00:00Z",
                "claimReview": [
                    {
                        "publisher": {"name": "Sel Checkers", "site": "checks.example"},
                        "url": "https://www.checks.example/port-sel",
                        "title": known["reviews"][0]["title"],
                        "reviewDate": "2031-04-01T00:00:00Z",
                        "textualRating": "Unproven",
                        "languageCode": "en-GB",
                    }
                ],
            }
        ]
    }


@pytest.mark.parametrize(
    ("asked", "texts"),
    [
        ({}, [SHELLED.text, BURNED.text]),
        ({"query": "silos"}, [BURNED.text]),
        ({"query": "guns"}, []),
        ({"query": ""}, [SHELLED.text, BURNED.text]),
        ({"languageCode": "de"}, [SHELLED.text, BURNED.text]),
        ({"languageCode": "EN"}, [SHELLED.text]),
        ({"languageCode": "fr"}, []),
        ({"reviewPublisherSiteFilter": "checks.example"}, [SHELLED.text]),
        ({"reviewPublisherSiteFilter": "www.pruefer.example"}, [SHELLED.text, BURNED.text]),
        ({"reviewPublisherSiteFilter": "example"}, [SHELLED.text, BURNED.text]),
        ({"reviewPublisherSiteFilter": "ecks.example"}, []),
        ({"offset": 1}, [BURNED.text]),
        ({"pageSize": 1}, [SHELLED.text]),
    ],
)
def test_fact_checks_are_found_as_that_api_finds_them(
    checked: TestClient, asked: dict[str, str], texts: list[str]
) -> None:
    answer = checked.get(SEARCH, params=asked).json()
    assert [claim["text"] for claim in answer.get("claims", [])] == texts
    assert all(claim["claimReview"] for claim in answer.get("claims", []))


def test_nothing_found_is_an_empty_object_as_there(checked: TestClient) -> None:
    assert checked.get(SEARCH, params={"query": "zebra"}).json() == {}


def test_pages_of_fact_checks_follow_by_their_token(checked: TestClient) -> None:
    first = checked.get(SEARCH, params={"pageSize": 1}).json()
    second = checked.get(SEARCH, params={"pageSize": 1, "pageToken": first["nextPageToken"], "offset": 7}).json()
    assert [claim["text"] for claim in first["claims"] + second["claims"]] == [SHELLED.text, BURNED.text]
    assert "nextPageToken" not in second


def test_how_old_a_claim_is_counts_from_what_is_newer(checked: TestClient) -> None:
    assert "claims" in checked.get(SEARCH, params={"maxAgeDays": 1}).json(), "the days of this story are to come"


@pytest.mark.parametrize("asked", [{"pageToken": "x"}, {"pageSize": 0}, {"maxAgeDays": 0}, {"query": "?!"}])
def test_what_cannot_be_asked_for_is_a_problem(checked: TestClient, asked: dict[str, str]) -> None:
    answer = checked.get(SEARCH, params=asked)
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")


def test_an_answer_that_changes_with_the_day_is_not_kept(checked: TestClient) -> None:
    assert "etag" not in checked.get(SEARCH).headers


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.page
@pytest.mark.skipif(bool(NEEDS_CHROMIUM[1].args[0]), reason="there is no Chromium here")
def test_fact_checks_and_the_feed_can_be_read_in_a_browser(width: int) -> None:
    with filled_store() as store:
        store.put_graph(Iris().graph("reviews"), REVIEWS.encode(), "text/turtle", base="urn:x", replaces=True)
        with listening(create_app(settings(), store, HandReader())) as server, chromium() as browser:
            shown = browser.new_page(viewport={"width": width, "height": 800})
            shown.goto(f"{server}/claims/{SHELLED.id}")
            expect(shown.get_by_role("heading", name="Fact-checks (2)")).to_be_visible()
            expect(
                shown.get_by_role("link", name="Did the fleet fire?").or_(shown.get_by_role("link", name="Hat die"))
            ).to_be_visible()
            expect(shown.get_by_role("link", name="Feed of what is said next")).to_be_visible()
            assert shown.evaluate("document.documentElement.scrollWidth") <= width
            assert shown.evaluate(FAINT_TEXT) == []
            shown.goto(f"{server}/rebuttals?kind=denial")
            address = shown.get_by_role("link", name="Feed of this list").get_attribute("href")
            assert address == "/rebuttals.atom?kind=denial"


def test_the_iri_of_a_fact_check_leads_a_browser_to_its_claim() -> None:
    kept = Review(author="Sel Checkers", rating=Rating(words="Unproven"), wordings=(), items=())
    with filled_store() as store:
        store.write(keep_reviews(store, {kept: SHELLING}))
        client = TestClient(create_app(settings(), store, HandReader()), follow_redirects=False)
        answer = client.get(f"/review/{kept.id}", headers=HTML)
        assert (answer.status_code, answer.headers["location"]) == (303, f"/claims/{SHELLED.id}#reviews")
        assert client.get(f"/review/{kept.id}").headers["content-type"].startswith("text/turtle")
        assert client.get("/review/0", headers=HTML).status_code == 404


def test_the_form_of_claims_chooses_those_that_were_fact_checked(checked: TestClient) -> None:
    text = checked.get("/claims?reviewed=true", headers=HTML).text
    assert '<input type="checkbox" id="f-reviewed" name="reviewed" value="true" checked>' in text
    assert 'name="reviewed" value="true" checked' not in checked.get("/claims", headers=HTML).text


def test_lists_of_claims_mark_those_that_were_fact_checked_and_lead_to_the_verdicts(
    checked: TestClient, client: TestClient
) -> None:
    link = f'href="/claims/{SHELLED.id}#reviews">fact-checked</a>'
    for path in ("/", "/claims", "/claims?reviewed=true"):
        assert link in checked.get(path, headers=HTML).text, path
        assert "fact-checked</a>" not in client.get(path, headers=HTML).text, path
    assert 'href="/claims?reviewed=true">Fact-checked claims' in checked.get("/", headers=HTML).text
    assert "Fact-checked claims" not in client.get("/", headers=HTML).text
