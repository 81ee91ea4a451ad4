"""Claims embedded elsewhere: never without who denies them, and nothing else can be framed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.responses import HTMLResponse
from fastapi.testclient import TestClient
from playwright.sync_api import Browser, Page, expect

from counterclaim.claim import Claim
from counterclaim.rdf.iris import Iris
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_api.app import create_app
from counterclaim_api.iframes import iframe
from ingest.reader import HandReader
from rdf.readings import BURNED, FIRST, LEAK, SHELLED, STARVED

from .chromium import FAINT_TEXT, NEEDS_CHROMIUM, chromium
from .conftest import settings
from .live import listening
from .test_pages import HTML, page

EMBED = f"/claims/{SHELLED.id}/embed"
CLAIM = f"http://testserver/claims/{SHELLED.id}"


def needs_chromium(test: Callable[..., None]) -> Callable[..., None]:
    for mark in NEEDS_CHROMIUM:
        test = mark(test)
    return test


@contextmanager
def on_another_site(browser: Browser, html: str) -> Iterator[Page]:
    """Give a page of another origin that has this inside."""
    site = FastAPI()
    site.get("/")(lambda: HTMLResponse(f"<!doctype html><body style='margin: 0'>{html}"))
    with listening(site) as address:
        context = browser.new_context()
        page = context.new_page()
        page.goto(address)
        yield page
        context.close()


def text_of(client: TestClient, path: str) -> str:
    return " ".join(page(client, path).text.split())


def test_an_embedded_claim_has_who_says_and_who_denies_it_in_their_words(client: TestClient) -> None:
    text = text_of(client, EMBED)
    assert SHELLED.text in text
    assert "Denied by Northern Fleet" in text
    assert text.index("Denied by Northern Fleet") < text.index("Who says it"), "in sight before all quotes"
    assert "denied the accusation" in text
    assert "The Sel Courier" in text
    assert f"/claims/{SHELLED.id}" in page(client, EMBED).links


@pytest.mark.parametrize("claim", [SHELLED, BURNED, STARVED, LEAK])
def test_every_stance_of_a_claim_is_in_what_is_embedded(client: TestClient, claim: Claim) -> None:
    known, text = client.get(f"/claims/{claim.id}").json(), text_of(client, f"/claims/{claim.id}/embed")
    for name in ("denied", "questioned", "declined", "disputed"):
        for said in known[name]:
            assert said["quotes"][0]["exact"].split("\n")[0] in text, name
    if not known["denied"]:
        assert "No plain denial" in text or "Nobody denies it" in text


def test_only_what_is_embedded_may_be_framed(client: TestClient) -> None:
    assert "frame-ancestors" not in client.get(EMBED).headers["content-security-policy"]
    for path in ("/", f"/claims/{SHELLED.id}", f"/articles/{FIRST.id}", "/sparql"):
        policy = client.get(path, headers=HTML).headers["content-security-policy"]
        assert "frame-ancestors 'none'" in policy, path
    strict = client.get("/").headers["content-security-policy"].partition("; frame-ancestors")[0]
    assert client.get(EMBED).headers["content-security-policy"] == strict


def test_a_claim_that_is_not_there_cannot_be_embedded(client: TestClient) -> None:
    assert client.get("/claims/0000000000000000/embed").status_code == 404


def test_a_claims_page_offers_the_frame_and_leads_to_how_it_is_made(client: TestClient) -> None:
    found = page(client, f"/claims/{SHELLED.id}")
    assert f'<iframe src="http://testserver{EMBED}" title="{SHELLED.text}"' in found.text
    (discovered,) = [link for link in found.links if "/oembed" in link]
    assert client.get(discovered).json()["html"] in client.get(discovered).text.replace('\\"', '"')


@pytest.mark.parametrize(
    "url",
    [
        CLAIM,
        f"{CLAIM}?x=1#said",
        f"{CLAIM}/embed",
        CLAIM.replace("http", "https") + ".html",
        Iris().claim(SHELLED.id).value,
    ],
)
def test_oembed_answers_the_frame_of_a_claim(client: TestClient, url: str) -> None:
    answer = client.get("/oembed", params={"url": url, "format": "json", "maxwidth": 400})
    found = answer.json()
    assert (found["type"], found["version"], found["width"]) == ("rich", "1.0", 400)
    assert f'src="http://testserver{EMBED}"' in found["html"]
    assert 'width="400"' in found["html"]
    assert "denied by Northern Fleet" in found["title"]


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"url": CLAIM, "format": "xml"}, 501),
        ({"url": "https://elsewhere.example/claims/1"}, 404),
        ({"url": "http://testserver/articles"}, 404),
        ({"url": "http://testserver/claims/a b"}, 404),
        ({}, 422),
    ],
)
def test_oembed_says_what_it_cannot_embed(client: TestClient, asked: dict[str, str], status: int) -> None:
    answer = client.get("/oembed", params=asked)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")


def test_no_text_of_a_claim_becomes_markup_in_the_frame() -> None:
    assert 'title="&quot;&gt;&lt;script&gt;"' in iframe("http://h", "1", '"><script>')


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def server(store: EmbeddedStore) -> Iterator[str]:
    with listening(create_app(settings(), store, HandReader())) as address:
        yield address


@needs_chromium
@pytest.mark.parametrize("width", [320, 640])
def test_a_frame_on_another_site_shows_the_claim_and_who_denies_it(
    browser: Browser, server: str, client: TestClient, width: int
) -> None:
    found = client.get("/oembed", params={"url": CLAIM, "maxwidth": width}).json()
    with on_another_site(browser, found["html"].replace("http://testserver", server)) as host:
        frame = host.frame_locator("iframe")
        expect(frame.locator("h1")).to_have_text(SHELLED.text)
        sides = frame.locator(".sides")
        expect(sides).to_contain_text("Denied by Northern Fleet")
        box = sides.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= found["height"], "who denies it is in sight without scrolling"
        inner = host.frames[1]
        assert inner.evaluate("document.documentElement.scrollWidth") <= width
        assert inner.evaluate(FAINT_TEXT) == []
        with host.context.expect_page() as opened:
            frame.locator("h1 a").click()
        expect(opened.value).to_have_url(f"{server}/claims/{SHELLED.id}")


@needs_chromium
def test_a_page_of_the_server_stays_empty_in_a_frame(browser: Browser, server: str) -> None:
    with on_another_site(browser, f'<iframe src="{server}/claims/{SHELLED.id}"></iframe>') as host:
        expect(host.frame_locator("iframe").locator("body")).to_contain_text("refused")


def test_a_claim_that_is_no_more_says_so_in_the_frame_of_another_site(client: TestClient) -> None:
    answer = client.get("/claims/0/embed", headers=HTML)
    assert answer.status_code == 404
    assert "frame-ancestors" not in answer.headers["content-security-policy"]
    assert "This claim is not here any more" in answer.text
    assert "<nav" not in answer.text
    assert client.get("/claims/0/embed", headers={"accept": "application/json"}).json()["status"] == 404


def test_who_counters_a_claim_is_marked_as_on_its_page(client: TestClient) -> None:
    template = client.get(EMBED, headers=HTML).text
    assert '<section class="countered"' in template
    assert '<section class="denied" aria-labelledby="countered"' not in template


@needs_chromium
def test_a_frame_in_a_page_that_somebody_tries_as_a_file_shows_the_claim(
    browser: Browser, server: str, client: TestClient, tmp_path: Path
) -> None:
    found = client.get("/oembed", params={"url": CLAIM}).json()
    page = tmp_path / "draft.html"
    page.write_text(found["html"].replace("http://testserver", server), encoding="utf-8")
    tab = browser.new_page()
    tab.goto(page.as_uri())
    expect(tab.frame_locator("iframe").locator("h1")).to_have_text(SHELLED.text)
    tab.close()
