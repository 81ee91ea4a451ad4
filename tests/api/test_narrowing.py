"""A list narrowed to one claimant, claim or article says so on its page, and leads out of it."""

import pytest
from fastapi.testclient import TestClient

from rdf.readings import FIRST, FLEET, MERIDIAN, SHELLED

from .test_pages import HTML, page


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (f"/utterances?claimant={FLEET.id}&stance=denies", "claimant: Northern Fleet"),
        (f"/utterances?relay={MERIDIAN.id}", "relayed by: Meridian"),
        (f"/utterances?claim={SHELLED.id}", f"claim: {SHELLED.text}"),
        (f"/rebuttals?target={FLEET.id}", "disputed claimant: Northern Fleet"),
        ("/claims?article=harbour-1", f"article: {FIRST.title}"),
        (f"/articles?claimant={FLEET.id}", "claimant: Northern Fleet"),
        (f"/claimants?article={FIRST.id}", f"article: {FIRST.title}"),
    ],
)
def test_a_narrowed_list_says_to_what(client: TestClient, path: str, said: str) -> None:
    assert said in " ".join(page(client, path).text.split())


def test_one_filter_is_taken_away_and_the_others_stay(client: TestClient) -> None:
    links = page(client, f"/utterances?stance=denies&claimant={FLEET.id}&offset=1&limit=1").links
    assert "/utterances?stance=denies&limit=1" in links


def test_a_list_that_is_not_narrowed_says_nothing_of_it(client: TestClient) -> None:
    assert "without this filter" not in page(client, "/utterances?stance=denies").text


def test_the_manner_is_chosen_in_the_form(client: TestClient) -> None:
    answer = client.get("/utterances?mode=implied", headers=HTML)
    assert '<option value="implied" selected>' in answer.text


@pytest.mark.parametrize(
    ("path", "about", "link"),
    [
        (f"/analysis/timeline?about={SHELLED.id}", SHELLED.text, f"/claims/{SHELLED.id}"),
        (f"/analysis/timeline?about={FLEET.id}", "Northern Fleet", f"/claimants/{FLEET.id}"),
        (f"/analysis/reasons?claim=http://testserver/claims/{SHELLED.id}", SHELLED.text, f"/claims/{SHELLED.id}"),
    ],
)
def test_an_analysis_of_one_claim_or_claimant_says_of_which(
    client: TestClient, path: str, about: str, link: str
) -> None:
    found = page(client, path)
    assert f"Only of {about}" in " ".join(found.text.split())
    assert link in found.links


def test_an_analysis_of_all_says_nothing_of_it(client: TestClient) -> None:
    assert "Only of" not in page(client, "/analysis/timeline").text


def test_from_beyond_the_end_the_page_before_is_the_last(client: TestClient) -> None:
    found = client.get("/utterances", params={"offset": 900, "limit": 5}).json()
    last = client.get(found["prev"]).json()
    assert len(last["items"]) == 5
    assert last["next"] is None
