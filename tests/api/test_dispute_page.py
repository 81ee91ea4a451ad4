"""A dispute at a glance: the drawings of a claim's and of a claimant's page, as HTML and in a real browser."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations, pairwise
from typing import Literal

import httpx
import pytest
from fastapi.testclient import TestClient
from playwright.sync_api import Browser, Page, expect

from counterclaim.reading import Reading
from counterclaim.stance import Stance
from counterclaim_api.app import create_app
from counterclaim_api.glance import LISTED
from ingest.reader import HandReader
from linking.scenes import Said, filled, linker, read

from .chromium import FAINT_TEXT, NEEDS_CHROMIUM, chromium
from .conftest import settings
from .live import listening
from .test_pages import HTML, page

SHELLED = "The fleet shelled the harbour of Sel."
DAY = date(2031, 3, 4)
PHONE, DESK = 390, 1280


def dispute() -> Iterator[Reading]:
    """Yield articles in which three say it, one of them long after having denied it, and others take other stances."""
    yield read(1, Said("Ivo Renn", SHELLED), Said("Dana Orlo", SHELLED, Stance.DENIES), published=DAY)
    yield read(2, Said("Osk Lamwick", SHELLED), published=DAY + timedelta(days=5))
    yield read(3, Said("Dana Orlo", SHELLED), published=DAY + timedelta(days=40))
    yield read(4, Said("Mirel Tavos", SHELLED, Stance.QUESTIONS), published=None)
    yield read(5, Said("Jorun Saltas", "The fleet never shelled the harbour of Sel."), published=DAY)
    yield read(6, Said("Hanna Orvel", SHELLED, Stance.DECLINES_TO_COMMENT), published=DAY)


CLAIM = f"/claims/{next(dispute()).claims[0].id}"
STANCES = (*[Stance.ASSERTS] * 3, Stance.DENIES, Stance.DENIES, Stance.QUESTIONS)
NAMES = [f"{first} {last}" for first in ("Ivo", "Dana", "Osk") for last in ("Renn", "Orlo", "Lamwick", "Tavos")]
CROWD = [
    read(
        number,
        *(Said(NAMES[(number + 3 * k) % 12], SHELLED, STANCES[(number + k) % 6]) for k in range(3)),
        published=DAY + timedelta(days=7 * number),
    )
    for number in range(30)
]


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with filled(*dispute()) as store:
        app = create_app(settings(), store, HandReader(), linker=linker(store))
        with listening(app) as address:
            yield address


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with filled(*dispute()) as store, TestClient(create_app(settings(), store, HandReader())) as opened:
        yield opened


@pytest.fixture(scope="module")
def crowded() -> Iterator[str]:
    with filled(*CROWD) as store, listening(create_app(settings(), store, HandReader())) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def sheet(browser: Browser) -> Iterator[Page]:
    """Return an empty page of a browser without JavaScript of the site's."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def text_of(client: TestClient, path: str) -> str:
    return " ".join(page(client, path).text.split())


def claimant(client: TestClient, name: str) -> str:
    found = client.get("/claimants", params={"q": name}, headers={"accept": "application/json"}).json()["items"]
    return f"/claimants/{found[0]['id']}"


def test_a_claim_s_page_tells_the_exchange_in_order(client: TestClient) -> None:
    exchange = text_of(client, CLAIM).partition("The exchange, in order")[2].partition("Said by")[0]
    order = ("Ivo Renn says it", "Dana Orlo denies it answers", "Osk Lamwick says it disputed before in")
    places = [exchange.index(words) for words in (*order, "date unknown")]
    assert places == sorted(places)
    assert "Jorun Saltas disputes it otherwise" in exchange
    assert "Hanna Orvel declines to comment" in exchange


def test_no_card_has_an_answer_to_what_is_said_on_a_later_day(client: TestClient) -> None:
    cards = text_of(client, CLAIM).partition("Said by")[2]
    denial = cards[cards.index("Dana Orlo", cards.index("Denied by")) :]
    assert "Answers 2 Ivo Renn Said again later by 6 Dana Orlo, 5 Osk Lamwick" in denial
    assert cards.count("Disputed before by") == 2


def test_what_has_no_date_is_said_to_have_none_and_listed(client: TestClient) -> None:
    text = text_of(client, CLAIM)
    assert "Mirel Tavos questions it (no date: 1)" in text
    assert "date unknown Mirel Tavos questions it" in text


def test_a_claim_said_once_has_no_drawing() -> None:
    reading = read(1, Said("Ivo Renn", SHELLED))
    with filled(reading) as store, TestClient(create_app(settings(), store, HandReader())) as client:
        found = page(client, CLAIM)
        assert "The exchange" not in found.text
        assert found.elements["figure"] == 0


def test_lanes_of_a_dispute_without_any_date_have_no_empty_line_of_time() -> None:
    reading = read(1, Said("Ivo Renn", SHELLED), Said("Dana Orlo", SHELLED, Stance.DENIES), published=None)
    with filled(reading) as store, TestClient(create_app(settings(), store, HandReader())) as client:
        found = client.get(CLAIM, headers=HTML).text
        assert "Who, and when" in found
        assert 'class="track"' not in found


def test_rest_tells_the_same_as_before(client: TestClient) -> None:
    document = client.get(CLAIM, headers={"accept": "application/json"}).json()
    assert {"timeline", "exchange", "statements"}.isdisjoint(document)


def test_a_claimants_page_names_who_disputes_with_it_and_leads_to_the_words(client: TestClient) -> None:
    path = claimant(client, "Dana Orlo")
    found = page(client, path)
    assert "Disputes with (" in found.text
    rebuttals = [link for link in found.links if link.startswith("/rebuttals?")]
    assert rebuttals
    for link in rebuttals:
        assert client.get(link, headers={"accept": "application/json"}).json()["total"] > 0
    assert "Own words are rebutted too: 1 time" in " ".join(found.text.split())


def test_a_claimant_with_whom_nobody_disputes_has_no_network(client: TestClient) -> None:
    found = page(client, claimant(client, "Hanna Orvel"))
    assert "Disputes with" not in found.text


def test_a_claimants_record_stands_in_a_table_too(client: TestClient) -> None:
    text = page(client, claimant(client, "Dana Orlo")).text
    assert f"2031-04-13says{SHELLED}\n2031-03-04denies{SHELLED}\n" in text


def test_a_mark_of_several_leads_to_a_list_of_as_many(crowded: str) -> None:
    with httpx.Client(base_url=crowded, headers=HTML) as client:
        body = client.get(CLAIM).text
        links = [
            (part.partition('"')[0].replace("&amp;", "&"), part.partition('class="count"')[2].partition("</text>")[0])
            for part in body.split('<a class="spot" href="')[1:]
        ]
        counted = [(link, int(rest.rpartition(">")[2])) for link, rest in links if link.startswith("/utterances?")]
        assert counted
        for link, count in counted:
            if "claimant=" in link:
                assert client.get(link, headers={"accept": "application/json"}).json()["total"] == count


@pytest.mark.page
class TestInABrowser:
    """What only a browser can tell."""

    pytestmark = NEEDS_CHROMIUM

    @pytest.mark.parametrize("width", [PHONE, DESK])
    def test_marks_do_not_touch_each_other(self, sheet: Page, crowded: str, width: int) -> None:
        sheet.set_viewport_size({"width": width, "height": 800})
        sheet.goto(f"{crowded}{CLAIM}")
        assert sheet.evaluate("document.documentElement.scrollWidth") <= width
        tracks = sheet.locator(".track:has(.spot)").all()
        assert tracks
        for track in tracks:
            boxes = [box for one in track.locator(".spot g").all() if (box := one.bounding_box())]
            assert all(box["x"] >= 0 and box["x"] + box["width"] <= width for box in boxes)
            for one, other in combinations(boxes, 2):
                assert one["x"] + one["width"] <= other["x"] or other["x"] + other["width"] <= one["x"]

    @pytest.mark.parametrize("width", [PHONE, 700, DESK])
    def test_days_under_the_lanes_do_not_touch_each_other(self, sheet: Page, crowded: str, width: int) -> None:
        sheet.set_viewport_size({"width": width, "height": 800})
        sheet.goto(f"{crowded}{CLAIM}")
        labels = sheet.locator(".scale text:visible").all()
        boxes = sorted((box["x"], box["x"] + box["width"]) for one in labels if (box := one.bounding_box()))
        assert len(boxes) >= 2
        assert all(left[1] < right[0] for left, right in pairwise(boxes))

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_names_and_numbers_in_drawings_have_contrast(
        self, sheet: Page, crowded: str, scheme: Literal["light", "dark"]
    ) -> None:
        sheet.emulate_media(color_scheme=scheme)
        sheet.goto(f"{crowded}{CLAIM}")
        expect(sheet.locator(".count").first).to_be_visible()
        assert sheet.evaluate(FAINT_TEXT) == []

    def test_a_mark_leads_to_its_words(self, sheet: Page, server: str) -> None:
        sheet.goto(f"{server}{CLAIM}")
        sheet.get_by_role("group", name="Dana Orlo denies it").get_by_role("link").click()
        assert "#statement-" in sheet.url
        expect(sheet.locator("li:target")).to_contain_text("Dana Orlo denies it")

    def test_kinds_differ_by_shape(self, sheet: Page, server: str) -> None:
        sheet.goto(f"{server}{CLAIM}")
        shapes = {
            kind: sheet.locator(f".lane.{kind} .sign").first.inner_html().replace(" ", "")
            for kind in ("says", "denies", "counters", "questions", "declines")
        }
        assert len(set(shapes.values())) == 5

    def test_no_name_in_a_network_runs_into_another(self, sheet: Page, crowded: str) -> None:
        sheet.set_viewport_size({"width": PHONE, "height": 800})
        sheet.goto(f"{crowded}/claimants?q=Dana+Orlo")
        sheet.locator("tbody a").first.click()
        names = sheet.locator(".network text").all()
        assert len(names) > 3
        boxes = [box for name in names if (box := name.bounding_box())]
        assert all(box["x"] >= 0 and box["x"] + box["width"] <= PHONE for box in boxes)
        for one, other in combinations(boxes, 2):
            beside = one["x"] + one["width"] <= other["x"] or other["x"] + other["width"] <= one["x"]
            assert beside or abs(one["y"] - other["y"]) >= one["height"]

    def test_no_name_in_a_network_stands_where_an_arrow_ends(self, sheet: Page, crowded: str) -> None:
        sheet.goto(f"{crowded}/claimants?q=Dana+Orlo")
        sheet.locator("tbody a").first.click()
        middle = sheet.locator(".network .middle").bounding_box()
        nodes = sheet.locator(".network a").all()
        places = [
            (circle, name)
            for node in nodes
            if (circle := node.locator("circle").bounding_box()) and (name := node.locator("text").bounding_box())
        ]
        assert middle is not None
        assert len({circle["y"] < middle["y"] for circle, _ in places}) == 2, "some above, some beneath"
        for circle, name in places:
            if circle["y"] < middle["y"]:
                assert name["y"] + name["height"] <= circle["y"] + 2
            else:
                assert name["y"] >= circle["y"] + circle["height"] - 2

    def test_a_drawing_is_on_paper_too(self, sheet: Page, server: str) -> None:
        sheet.set_viewport_size({"width": 720, "height": 1000})
        sheet.emulate_media(media="print", color_scheme="dark")
        sheet.goto(f"{server}{CLAIM}")
        mark = sheet.locator(".spot g").first
        expect(mark).to_be_visible()
        assert mark.evaluate("mark => getComputedStyle(mark).fill") == "rgb(11, 87, 164)"


def test_so_many_statements_are_listed_and_the_rest_is_a_link_away() -> None:
    names = [f"{name} {number}" for name in NAMES for number in ("Ada", "Bea", "Cis", "Dot", "Eva")]
    assert len(names) > LISTED
    reading = read(1, *(Said(name, SHELLED) for name in names))
    with filled(reading) as store, TestClient(create_app(settings(), store, HandReader())) as client:
        found = page(client, CLAIM)
        assert sum(name.startswith("statement-") for name in found.ids) == LISTED
        assert f"/utterances?claim={CLAIM.rpartition('/')[2]}" in found.links
