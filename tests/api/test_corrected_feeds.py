"""Feeds after a correction: what it has changed is new for a feed reader, and nothing else."""

from collections.abc import Iterator
from datetime import UTC, datetime
from xml.etree.ElementTree import Element

import pytest
from fastapi.testclient import TestClient

from counterclaim_api.app import create_app
from ingest.reader import HandReader
from linking import scenes
from rdf.readings import FIRST, first_reading, second_reading

from .conftest import TOKEN, settings
from .test_feeds import entries, feed, text

BEARER = {"authorization": f"Bearer {TOKEN}"}
READING = first_reading()
SAID, DENIED = READING.utterances[:2]
BY = {"by": "Dana Orlo", "why": "A caption."}


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    """Return a server whose articles were read before anybody corrects them."""
    monkeypatch.setattr(scenes, "GENERATED", datetime(2020, 1, 1, tzinfo=UTC))
    with scenes.filled(READING, second_reading()) as store:
        app = create_app(settings(), store, HandReader(), linker=scenes.linker(store))
        with TestClient(app, raise_server_exceptions=False) as opened:
            yield opened


def correct(client: TestClient, **wanted: object) -> str:
    answer = client.post("/corrections", json={**BY, **wanted}, headers=BEARER)
    assert answer.status_code == 201, answer.text
    made: str = answer.json()["made"]
    return made


def updated(client: TestClient, path: str) -> dict[str, str]:
    return {text(entry, "id"): text(entry, "updated") for entry in entries(feed(client, path))}


def first(client: TestClient, path: str) -> Element:
    return entries(feed(client, path))[0]


@pytest.mark.parametrize("path", ["/utterances.atom", "/claims.atom", "/rebuttals.atom", "/articles.atom"])
def test_what_a_correction_changes_comes_first_with_its_time(client: TestClient, path: str) -> None:
    before = updated(client, path)
    made = correct(client, utterance=DENIED.id, speaker="Dana Orlo")
    after = updated(client, path)
    assert text(first(client, path), "updated") == made
    assert {moment for moment in after.values() if moment != made} <= set(before.values())
    assert len([moment for moment in after.values() if moment == made]) < len(after)


def test_a_claim_loses_its_denial_in_the_feed_as_soon_as_that_is_withdrawn(client: TestClient) -> None:
    claim = f"/claims/{DENIED.claim}"
    assert "Northern Fleet" in text(first(client, f"/claims.atom?article={FIRST.id}&q=shelled"), "title")
    made = correct(client, utterance=DENIED.id, withdraw=True)
    entry = first(client, f"/claims.atom?article={FIRST.id}&q=shelled")
    assert "denied by nobody here" in text(entry, "title")
    assert text(entry, "id").endswith(claim.removeprefix("/claims"))
    assert text(entry, "updated") == made


def test_a_feed_that_somebody_has_is_fetched_again_after_a_correction(client: TestClient) -> None:
    tag = client.get("/claims.atom").headers["etag"]
    assert client.get("/claims.atom", headers={"if-none-match": tag}).status_code == 304
    correct(client, utterance=SAID.id, speaker="Dana Orlo")
    assert client.get("/claims.atom", headers={"if-none-match": tag}).status_code == 200
