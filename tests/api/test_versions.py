"""The page of a corrected article, and its JSON, lead to the one that it corrects, and back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from fastapi.testclient import TestClient

from counterclaim.article import Article
from counterclaim.ingest import ingest
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_api.app import create_app
from ingest.reader import HandReader

from .conftest import TOKEN, settings
from .test_pages import page

OLD = Article(text="The mill burned.", url="https://news.example/mill", published=date(2031, 3, 7))
NEW = replace(OLD, text="The mill did not burn.", published=date(2031, 3, 8))
SAME_DAY = replace(NEW, text="The mill never burned.")
ALONE = Article(text="It rained.")


@pytest.fixture
def server() -> Iterator[TestClient]:
    with EmbeddedStore.open(None) as store:
        list(ingest(store, [NEW, OLD, ALONE], HandReader()))
        with TestClient(create_app(settings(), store, HandReader())) as client:
            yield client


def versions(client: TestClient, article: Article) -> dict[str, list[str]]:
    found: dict[str, Any] = client.get(f"/articles/{article.id}", headers={"accept": "application/json"}).json()
    return {which: [one["headline"] for one in some] for which, some in found["versions"].items() if some}


def shown(client: TestClient, article: Article) -> str:
    return " ".join(page(client, f"/articles/{article.id}").text.split())


def test_an_article_names_the_later_and_the_earlier_version(server: TestClient) -> None:
    assert versions(server, OLD) == {"later": [NEW.text]}
    assert versions(server, NEW) == {"earlier": [OLD.text]}
    assert versions(server, ALONE) == {}


def test_a_version_of_the_same_day_is_called_neither_later_nor_earlier() -> None:
    with EmbeddedStore.open(None) as store:
        list(ingest(store, [NEW, SAME_DAY], HandReader()))
        with TestClient(create_app(settings(), store, HandReader())) as client:
            assert versions(client, NEW) == {"other": [SAME_DAY.text]}
            assert "Another version: The mill never burned., 2031-03-08" in shown(client, NEW)


def test_the_page_leads_from_each_version_to_the_other(server: TestClient) -> None:
    assert "A later version: The mill did not burn., 2031-03-08" in shown(server, OLD)
    assert "An earlier version: The mill burned., 2031-03-07" in shown(server, NEW)
    assert "version:" not in shown(server, ALONE)
    assert f'href="/articles/{OLD.id}"' in server.get(f"/articles/{NEW.id}", headers={"accept": "text/html"}).text


def test_the_later_version_is_no_more_once_it_is_removed(server: TestClient) -> None:
    server.delete(f"/articles/{NEW.id}", headers={"authorization": f"Bearer {TOKEN}"}).raise_for_status()
    assert versions(server, OLD) == {}
