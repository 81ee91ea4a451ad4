"""DELETE /articles/{article}: the article is gone, and with it what only it says."""

import threading

import pytest
from fastapi.testclient import TestClient

from rdf.readings import FIRST, SECOND

from .conftest import TOKEN

BEARER = {"authorization": f"Bearer {TOKEN}"}
LISTS = ("articles", "claims", "claimants", "utterances", "rebuttals")


def totals(client: TestClient) -> list[int]:
    return [client.get(f"/{name}", headers={"accept": "application/json"}).json()["total"] for name in LISTS]


def hand_in(client: TestClient, text: str) -> str:
    return client.post("/articles", json={"text": text}, headers=BEARER).headers["location"]


def test_a_removed_article_leaves_everything_as_it_was(writable: TestClient) -> None:
    hand_in(writable, SECOND.text)
    before = totals(writable)
    place = hand_in(writable, FIRST.text)
    assert totals(writable) != before
    assert writable.delete(place, headers=BEARER).status_code == 204
    assert totals(writable) == before
    assert writable.get(place).status_code == 404


def test_a_removed_article_can_be_handed_in_again(writable: TestClient) -> None:
    place = hand_in(writable, FIRST.text)
    before = totals(writable)
    writable.delete(place, headers=BEARER)
    assert hand_in(writable, FIRST.text) == place
    assert totals(writable) == before


def test_an_article_that_is_not_there_is_not_found(writable: TestClient) -> None:
    hand_in(writable, FIRST.text)
    for name in ("nothing", "agents", "no article"):
        answer = writable.delete(f"/articles/{name}", headers=BEARER)
        assert answer.status_code == 404, name
        assert name in answer.json()["detail"]


def test_without_the_token_nothing_is_removed(writable: TestClient) -> None:
    place = hand_in(writable, FIRST.text)
    answer = writable.delete(place)
    assert (answer.status_code, answer.headers["content-type"]) == (401, "application/problem+json")
    assert writable.get(place).status_code == 200


def test_of_removals_that_come_together_one_finds_the_article(writable: TestClient) -> None:
    place = hand_in(writable, FIRST.text)
    hand_in(writable, SECOND.text)
    answers: list[int] = []
    removals = [
        threading.Thread(target=lambda: answers.append(writable.delete(place, headers=BEARER).status_code))
        for _ in range(6)
    ]
    for removal in removals:
        removal.start()
    for removal in removals:
        removal.join(30)
    assert sorted(answers) == [204, 404, 404, 404, 404, 404]


@pytest.mark.parametrize("tag", ['"a"', 'W/"a"'])
def test_nothing_is_removed_on_a_condition_that_cannot_be_kept(writable: TestClient, tag: str) -> None:
    place = hand_in(writable, FIRST.text)
    answer = writable.delete(place, headers={**BEARER, "if-match": tag})
    assert (answer.status_code, answer.headers["content-type"]) == (412, "application/problem+json")
    assert writable.get(place).status_code == 200
    assert writable.delete(place, headers={**BEARER, "if-match": "*"}).status_code == 204


def test_an_answer_without_content_has_no_media_type(writable: TestClient) -> None:
    place = hand_in(writable, FIRST.text)
    answer = writable.delete(place, headers=BEARER)
    assert (answer.content, answer.headers.get("content-type")) == (b"", None)
