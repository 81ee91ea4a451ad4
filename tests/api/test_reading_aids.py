"""Pages in a real browser for names of other scripts, and for readers whose system chooses the colours."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from counterclaim.store.embedded import EmbeddedStore
from counterclaim_api.app import create_app
from ingest.reader import HandReader
from rdf.readings import FIRST

from .chromium import FAINT_TEXT, NEEDS_CHROMIUM, chromium
from .conftest import TOKEN, settings
from .live import listening

PUBLISHER = "جريدة الميناء"

pytestmark = NEEDS_CHROMIUM


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def server(store: EmbeddedStore) -> Iterator[str]:
    with listening(create_app(settings(), store, HandReader())) as address:
        yield address


@pytest.fixture(scope="module")
def from_the_right(browser: Browser) -> Iterator[Page]:
    """Return a page of a server that has one article, whose publisher and author are written from the right."""
    with EmbeddedStore.open(None) as store, listening(create_app(settings(), store, HandReader())) as address:
        context = browser.new_context(base_url=address)
        record = {"text": "The gate is shut.", "publisher": PUBLISHER, "author": "علي رن", "published": "2025-02-06"}
        sent = context.request.post("/articles", data=record, headers={"authorization": f"Bearer {TOKEN}"})
        assert sent.ok, sent.text()
        yield context.new_page()
        context.close()


@pytest.mark.parametrize("path", ["/articles", "/utterances"])
def test_what_follows_a_name_written_from_the_right_stands_to_its_right(from_the_right: Page, path: str) -> None:
    from_the_right.goto(path)
    name = from_the_right.get_by_text(PUBLISHER, exact=True).bounding_box()
    day = from_the_right.locator("time").first.bounding_box()
    assert name is not None
    assert day is not None
    assert name["x"] + name["width"] <= day["x"]


def test_the_day_of_an_article_follows_its_author_and_publisher(from_the_right: Page) -> None:
    from_the_right.goto("/articles")
    from_the_right.locator("li .wording a").click()
    names = [box for one in from_the_right.locator("main bdi").all() if (box := one.bounding_box())]
    day = from_the_right.locator("main time").first.bounding_box()
    assert len(names) == 2
    assert day is not None
    assert names[0]["x"] < names[1]["x"] < day["x"]


def test_no_text_vanishes_where_the_system_chooses_the_colours(browser: Browser, server: str) -> None:
    context = browser.new_context(base_url=server, forced_colors="active", color_scheme="dark")
    page = context.new_page()
    page.goto(f"/articles/{FIRST.id}")
    assert page.locator("mark.relays").count() > 0
    assert page.evaluate(FAINT_TEXT) == []
    context.close()


def test_tab_leads_from_mark_to_mark_and_shows_which(browser: Browser, server: str) -> None:
    context = browser.new_context(base_url=server)
    page = context.new_page()
    page.goto(f"/articles/{FIRST.id}")
    page.locator("a.ref").first.focus()
    for note in ("2", "3"):
        page.keyboard.press("Tab")
        focused = page.locator("a.ref:focus")
        assert focused.get_attribute("data-note") == note
    outlined = page.locator("a.ref:focus-visible + mark")
    assert outlined.evaluate("mark => getComputedStyle(mark).outlineStyle") == "solid"
    context.close()


def test_the_search_has_a_key(browser: Browser, server: str) -> None:
    context = browser.new_context(base_url=server)
    page = context.new_page()
    for path in ("/", "/claimants"):
        page.goto(path)
        assert page.locator("[accesskey]").evaluate_all("all => all.map(one => [one.accessKey, one.name])") == [
            ["/", "q"]
        ]
    context.close()
