"""What a fact-checker copies from a page: never words without what was done with them, and where."""

import re

from fastapi.testclient import TestClient

from rdf.readings import BURNED, FIRST, FLEET, SHELLED

from .test_pages import HTML, page


def text_of(client: TestClient, path: str) -> str:
    return " ".join(page(client, path).text.split())


def utterance(client: TestClient, **query: str) -> dict[str, str]:
    (found, *_) = client.get("/utterances", params=query).json()["items"]
    return dict(found)


def test_an_utterance_can_be_cited(client: TestClient) -> None:
    spoken = utterance(client, q="our guns")
    text = text_of(client, f"/utterances/{spoken['id']}")
    where = "“Harbour fire kills nine”, The Sel Courier, 2031-03-04, https://"
    assert f"— Ivo Renn for Northern Fleet (quoted), in {where}" in text
    assert spoken["iri"] in text


def test_what_is_denied_is_not_cited_as_said(client: TestClient) -> None:
    denial = utterance(client, claimant=FLEET.id, claim=SHELLED.id, stance="denies")
    path = f"/utterances/{denial['id']}"
    assert f"— Northern Fleet (reported; denies “{SHELLED.text}”), in “{FIRST.title}”" in text_of(client, path)
    assert "<title>Northern Fleet denies: " in client.get(path, headers=HTML).text


def test_an_utterances_page_tells_its_own_address(client: TestClient) -> None:
    path = f"/utterances/{utterance(client, q='our guns')['id']}"
    assert f"http://testserver{path}" in re.findall(r'class="cite">([^<]*)<', client.get(path, headers=HTML).text)


def test_nobody_is_said_to_say_what_only_a_denial_tells_of(client: TestClient) -> None:
    implied = utterance(client, mode="implied")
    assert "nobody is quoted saying" in text_of(client, f"/utterances/{implied['id']}")
    assert "nobody is quoted saying" in text_of(client, f"/articles/{FIRST.id}")
    assert "nobody quoted says" not in text_of(client, f"/articles/{FIRST.id}")


def test_each_note_of_an_article_leads_to_the_page_to_cite(client: TestClient) -> None:
    links = page(client, f"/articles/{FIRST.id}").links
    said = client.get("/utterances", params={"article": FIRST.id}).json()["items"]
    assert {f"/utterances/{one['id']}" for one in said} <= set(links)


def test_notes_that_a_note_answers_are_in_the_order_of_the_text(client: TestClient) -> None:
    text = client.get(f"/articles/{FIRST.id}", headers=HTML).text
    for answer in re.findall(r'<p class="answer">.*?</p>', text):
        numbers = [int(number) for number in re.findall(r'#note-(\d+)"', answer)]
        assert numbers == sorted(set(numbers))
    assert "is answered by" in text


def test_declining_to_comment_is_not_marked_as_saying(client: TestClient) -> None:
    declined = utterance(client, stance="declinesToComment")
    text = client.get(f"/articles/{FIRST.id}", headers=HTML).text
    kinds = re.search(rf'id="u-{declined["id"]}"[^>]*></a><mark class="([^"]*)"', text)
    assert kinds is not None
    assert kinds[1] == "declines"


def test_a_claims_page_tells_through_whom_words_came(client: TestClient) -> None:
    assert "Relayed by Meridian" in text_of(client, f"/claims/{BURNED.id}")


def test_a_relay_and_what_it_relays_lead_to_each_other_in_the_notes(client: TestClient) -> None:
    text = text_of(client, f"/articles/{FIRST.id}")
    (relayed,) = re.findall(r"relays what another says relays note (\d+)", text)
    assert f"note {relayed}" in text
    assert "is relayed in note" in text
