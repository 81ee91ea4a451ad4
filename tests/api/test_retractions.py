"""Words taken back: REST and pages say by which others, and not also that these answer them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from fastapi.testclient import TestClient

from counterclaim.stance import Stance
from counterclaim_api.app import create_app
from ingest.reader import HandReader
from linking.scenes import Said, filled, read

from .conftest import settings
from .test_pages import page

TEXT = "The fleet shelled the harbour of Sel."
HEARD = read(
    1, Said("Ivo Renn", TEXT), Said("Ivo Renn", TEXT, Stance.QUESTIONS), Said("Dana Orlo", TEXT, Stance.DENIES)
)
SAID, RETRACTION, DENIAL = HEARD.utterances
READING = replace(HEARD, utterances=(SAID, replace(RETRACTION, retracts=frozenset({SAID.id})), DENIAL))


@pytest.fixture
def server() -> Iterator[TestClient]:
    with filled(READING) as store, TestClient(create_app(settings(), store, HandReader())) as client:
        yield client


def shown(client: TestClient, path: str) -> str:
    return " ".join(page(client, path).text.split())


def utterance(client: TestClient, identifier: str) -> dict[str, Any]:
    found: dict[str, Any] = client.get(f"/utterances/{identifier}", headers={"accept": "application/json"}).json()
    return found


def test_an_utterance_names_what_it_takes_back_and_what_takes_it_back(server: TestClient) -> None:
    links = [
        (utterance(server, one.id)["retracts"], utterance(server, one.id)["retracted_by"]) for one in HEARD.utterances
    ]
    assert links == [([], [RETRACTION.id]), ([SAID.id], []), ([], [])]


def test_the_article_s_note_on_a_retraction_leads_to_what_it_takes_back(server: TestClient) -> None:
    text = shown(server, f"/articles/{HEARD.article.id}")
    assert text.count("takes back note") == 1
    assert text.count("answers note") == 1, "the denial alone answers"


def test_the_claim_s_page_says_what_was_taken_back_by_which_words(server: TestClient) -> None:
    text = shown(server, f"/claims/{HEARD.claims[0].id}")
    assert (text.count("Takes back 2 Ivo Renn"), text.count("Taken back by 1 Ivo Renn")) == (1, 1)
    assert "Answered by 3 Dana Orlo The machine" in text


def test_the_page_of_an_utterance_has_what_it_takes_back_apart(server: TestClient) -> None:
    assert "It takes back" in (retraction := shown(server, f"/utterances/{RETRACTION.id}"))
    assert "It answers" not in retraction
    assert "It is taken back by" in (said := shown(server, f"/utterances/{SAID.id}"))
    assert said.count("It is answered by") == 1
