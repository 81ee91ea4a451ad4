"""The pages in a real browser: nothing leaves the host, they fit a phone, can be read, and work from the keyboard."""

import re
from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from counterclaim.store.embedded import EmbeddedStore
from counterclaim_api.app import create_app
from ingest.reader import HandReader
from linking.scenes import Said, filled, linker, read
from rdf.readings import BURNED, FIRST, FLEET, SHELLED, first_reading

from .chromium import FAINT_TEXT, NEEDS_CHROMIUM, chromium
from .conftest import TOKEN, settings
from .live import listening

PAGES = [
    "/",
    "/claims",
    f"/claims/{SHELLED.id}",
    f"/claims/{BURNED.id}",
    "/claimants",
    f"/claimants/{FLEET.id}",
    "/articles",
    f"/articles/{FIRST.id}",
    "/utterances",
    "/rebuttals",
    "/claims?q=zebra",
    "/analysis/parties",
    "/analysis/timeline",
    "/ontology",
    "/sparql?query=SELECT+*+%7B%3Fc+a+ccg%3AClaim+%3B+%3Fp+%3Fo%7D",
    "/sparql?query=SELECT+nonsense",
    "/nowhere",
    "/corrections",
    f"/corrections/new?utterance={first_reading().utterances[0].id}",
]
PHONE, DESK = 390, 1280

pytestmark = NEEDS_CHROMIUM


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def server(store: EmbeddedStore) -> Iterator[str]:
    with listening(create_app(settings(), store, HandReader())) as address:
        yield address


@pytest.fixture
def page(browser: Browser, server: str) -> Iterator[Page]:
    context = browser.new_context(base_url=server, java_script_enabled=True)
    page = context.new_page()
    yield page
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_no_request_leaves_the_host_and_nothing_is_blocked(page: Page, server: str, path: str) -> None:
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(path)
    assert asked
    assert [url for url in asked if not url.startswith(f"{server}/")] == []
    assert [text for text in complaints if "status of 4" not in text] == []


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_needs_no_scrolling_sideways(page: Page, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_text_has_contrast(page: Page, path: str, scheme: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(path)
    assert page.evaluate(FAINT_TEXT) == []


def test_the_contrast_test_sees_faint_text(page: Page) -> None:
    page.goto("/")
    page.evaluate("document.querySelector('h1').style.color = '#999'")
    assert len(page.evaluate(FAINT_TEXT)) == 1


def test_the_dark_is_for_those_who_ask_for_it_and_never_on_paper(page: Page) -> None:
    page.goto("/")
    ground = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(ground) == "rgb(255, 255, 255)"
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(ground) != "rgb(255, 255, 255)"
    page.emulate_media(color_scheme="dark", media="print")
    assert page.evaluate(ground) == "rgb(255, 255, 255)"


def test_a_fact_checker_gets_from_words_to_the_place_in_the_article(page: Page) -> None:
    page.goto("/")
    page.get_by_label("Search claims").fill("shelled")
    page.keyboard.press("Enter")
    page.get_by_role("link", name=SHELLED.text).click()
    denied = page.get_by_role("region", name="Denied by (1)")
    expect(denied).to_contain_text("The fleet denied the accusation")
    denied.get_by_role("link", name="see it in the article").click()
    assert "#u-" in page.url
    expect(page.locator("a.ref:target + mark")).to_have_text("The fleet denied the accusation")
    page.locator("a.ref:target").click()
    expect(page.locator("li:target")).to_contain_text("Northern Fleet denies")


def test_names_in_a_cell_stay_one_line_of_text_on_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": PHONE, "height": 800})
    page.goto("/analysis/contested")
    names = page.locator("td[data-label='asserted by']").first
    assert len(names.get_by_role("link").all()) > 1
    assert names.evaluate("cell => cell.children.length") == 1


def test_a_phone_shows_no_label_where_a_row_has_nothing(page: Page) -> None:
    page.set_viewport_size({"width": PHONE, "height": 800})
    page.goto("/analysis/contested")
    empty = page.locator("tbody td:has(> span:empty)")
    assert empty.count() > 0
    assert empty.locator("visible=true").count() == 0


def test_filters_left_empty_do_no_harm(page: Page) -> None:
    page.goto("/claims")
    page.get_by_label("only contested").check()
    page.get_by_role("button", name="Show").click()
    expect(page.locator("li.claim")).to_have_count(3)


def test_a_query_is_written_and_answered(page: Page) -> None:
    page.goto("/sparql")
    page.get_by_label("Query").fill("SELECT ?c { ?u ccg:denies ?c }")
    page.get_by_role("button", name="Ask").click()
    expect(page.get_by_role("table").locator("tbody tr")).to_have_count(2)
    page.get_by_role("table").get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Northern Fleet")


def test_the_first_tab_skips_to_the_content(page: Page) -> None:
    page.goto("/claims")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to the content")
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")


def test_marks_of_different_kinds_differ_without_colour(page: Page) -> None:
    page.goto(f"/articles/{FIRST.id}")
    styles = {
        kind: page.locator(f".legend mark.{kind}").evaluate(
            "mark => [getComputedStyle(mark).textDecorationStyle, getComputedStyle(mark).textDecorationLine,"
            " getComputedStyle(mark).borderBottomWidth].join()"
        )
        for kind in ("says", "disputes", "narrated", "declines", "relays")
    }
    assert len(set(styles.values())) == 5


def test_from_the_top_of_an_article_one_gets_past_its_text_to_the_notes(page: Page) -> None:
    page.set_viewport_size({"width": PHONE, "height": 500})
    page.goto(f"/articles/{FIRST.id}")
    page.get_by_role("link", name="who says what (10)").press("Enter")
    expect(page.get_by_role("heading", name="Who says what (10)")).to_be_in_viewport()


def test_print_leaves_out_what_cannot_be_used_on_paper(page: Page) -> None:
    page.goto(f"/claims/{SHELLED.id}")
    page.emulate_media(media="print")
    expect(page.locator("header.site")).to_be_hidden()
    expect(page.get_by_role("article").get_by_text("The fleet denied the accusation").first).to_be_visible()
    for path in (f"/claims/{SHELLED.id}", f"/articles/{FIRST.id}"):
        page.goto(path)
        for words in ("wrong?", "link to this"):
            expect(page.get_by_text(words).first).to_be_hidden()


@pytest.fixture(scope="module")
def matched(browser: Browser) -> Iterator[Page]:
    """Return a page of a server over claims that the machine has matched, without JavaScript."""
    shelled = read(1, Said("Ivo Renn", "The fleet shelled the harbour of Sel."))
    again = read(2, Said("Osk Lamwick", "The harbour of Sel the fleet shelled."))
    never = read(3, Said("Dana Orlo", "The fleet never shelled the harbour of Sel."))
    starved = read(4, Said("Osk Lamwick", "The League starved Sel.", accusing="The League"))
    with filled(shelled, again, never, starved) as store:
        app = create_app(settings(), store, HandReader(), linker=linker(store))
        with listening(app) as address:
            context = browser.new_context(base_url=address, java_script_enabled=False)
            yield context.new_page()
            context.close()


def test_a_reader_sees_what_was_matched_and_parts_it(matched: Page) -> None:
    matched.goto("/claims?q=harbour+shelled")
    matched.get_by_role("link", name=re.compile("^The (fleet shelled|harbour)")).click()
    matches = matched.locator(".match")
    expect(matches).to_have_count(2)
    expect(matches.first).to_contain_text("Matched by the machine, 90 % sure")
    expect(matched.get_by_role("region", name="Countered by (1)")).to_contain_text("contradict it, 90 % sure")
    matches.first.get_by_text("Wrong?").click()
    expect(matches.first.get_by_text("counterclaim veto claim/")).to_be_visible()
    matches.first.get_by_role("link", name="says so here").click()
    matched.get_by_label("Your name").fill("Dana Orlo")
    matched.get_by_label("token").fill(TOKEN)
    matched.get_by_role("button", name="Part them").click()
    expect(matched.get_by_role("heading", level=1)).to_have_text("They are not the same claim")


def test_a_statement_is_withdrawn_from_its_page_and_given_back(page: Page) -> None:
    reading = first_reading()
    with (
        filled(reading) as store,
        listening(create_app(settings(), store, HandReader(), linker=linker(store))) as address,
    ):
        page.goto(f"{address}/articles/{FIRST.id}")
        page.locator("#note-1").get_by_role("link", name="wrong?").click()
        page.get_by_label("Somebody says this, and it is a claim").select_option("true")
        page.get_by_label("Your name").fill("Dana Orlo")
        page.get_by_label("For what reason").fill("A caption.")
        page.get_by_label("token").fill(TOKEN)
        page.get_by_role("button", name="Correct it").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("Withdrawn")
        page.goto(f"{address}/utterances/{reading.utterances[0].id}")
        expect(page.get_by_role("heading", level=1)).to_have_text("Corrected")
        expect(page.get_by_text("A caption")).to_be_visible()
        page.get_by_role("link", name="The correction").click()
        page.get_by_text("Lift this correction").click()
        page.get_by_label("token").fill(TOKEN)
        page.get_by_role("button", name="Lift it").click()
        expect(page).to_have_url(f"{address}/utterances/{reading.utterances[0].id}")
        expect(page.get_by_role("heading", level=1)).not_to_have_text("Corrected")


@pytest.mark.parametrize("path", ["/claimants", "/analysis/parties", "/analysis/contested"])
def test_a_table_is_whole_on_a_phone_and_says_what_each_cell_is(page: Page, path: str) -> None:
    page.set_viewport_size({"width": PHONE, "height": 800})
    page.goto(path)
    scrolled = page.locator(".scroll")
    assert scrolled.evaluate("box => box.scrollWidth <= box.clientWidth")
    label = page.locator("tbody td").nth(1).evaluate("cell => getComputedStyle(cell, '::before').content")
    assert label not in {"none", '""'}


def test_a_phone_shows_what_was_found_before_all_filters(page: Page) -> None:
    page.set_viewport_size({"width": PHONE, "height": 800})
    page.goto("/claims")
    expect(page.get_by_label("Publisher")).to_be_hidden()
    box = page.locator("li.claim").first.bounding_box()
    assert box is not None
    assert box["y"] < 400
    page.get_by_text("More filters").click()
    page.get_by_label("Publisher").fill("The Sel Courier")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_label("Publisher")).to_be_visible()


@pytest.mark.parametrize("path", ["/analysis/parties", "/analysis/contested", "/analysis/silence", "/claimants"])
def test_print_has_the_whole_table_and_the_address_but_no_form(page: Page, server: str, path: str) -> None:
    page.set_viewport_size({"width": 720, "height": 1000})
    page.emulate_media(media="print")
    page.goto(path)
    assert page.locator(".scroll").evaluate("box => box.scrollWidth <= box.clientWidth")
    assert page.locator("form:visible").count() == 0
    expect(page.get_by_text(f"{server}{path}", exact=True)).to_be_visible()


def test_days_are_not_broken(page: Page) -> None:
    page.goto("/analysis/timeline")
    day = page.locator("tbody time").first
    assert day.evaluate("time => time.getClientRects().length") == 1
    expect(day).to_have_css("white-space", "nowrap")


def test_what_is_one_of_few_is_chosen_and_a_claims_page_leads_to_its_timeline(page: Page) -> None:
    page.goto(f"/claims/{SHELLED.id}")
    page.get_by_role("link", name="Timeline").click()
    expect(page.get_by_label("Claim or party")).to_have_value(SHELLED.id)
    expect(page.locator("tbody tr")).to_have_count(2)
    page.get_by_label("Period").select_option("year")
    page.get_by_role("button", name="Show").click()
    expect(page.locator("tbody tr")).to_have_count(1)


def test_that_nobody_answered_is_not_unknown(matched: Page) -> None:
    matched.goto("/analysis/silence")
    expect(matched.get_by_role("row", name="The League starved Sel.")).to_contain_text("none")


@pytest.mark.parametrize("path", ["/claims", "/claimants", "/utterances", "/rebuttals", "/articles", "/sparql"])
def test_a_page_has_one_name_in_title_heading_and_navigation(page: Page, path: str) -> None:
    page.goto(path)
    heading = page.get_by_role("heading", level=1).inner_text()
    assert page.title() == f"{heading} · counterclaim"
    expect(page.get_by_role("navigation", name="Site").get_by_role("link", name=heading)).to_be_visible()
