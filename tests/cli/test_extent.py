"""Articles that are too long to be read: skipped with the limit, and the batch goes on."""

from pathlib import Path

import pytest

from cli.conftest import Program
from counterclaim.extraction.pipeline import ArticleExtractor

LOAD = ArticleExtractor.load


@pytest.fixture(autouse=True)
def _read_with_the_shipped_model(counterclaim: Program, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001 - goes first
    monkeypatch.setattr(ArticleExtractor, "load", LOAD)


def test_an_article_of_more_statements_than_are_read_is_skipped_and_the_batch_goes_on(
    counterclaim: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COUNTERCLAIM_MAX_ARTICLE_STATEMENTS", "3")
    Path("long.txt").write_text("Olson said the mill was shut. " * 2 + "Renn said the port was shut. " * 2)
    Path("short.txt").write_text("Olson said the mill was shut.")
    result = counterclaim("ingest", "long.txt", "short.txt")
    assert result.status == 1
    assert "1 added, 1 skipped" in result.out
    assert "skipped long: It has 4 statements; at most 3 are read." in result.err
    assert "COUNTERCLAIM_MAX_ARTICLE_STATEMENTS" in result.err


def test_an_article_longer_than_is_read_is_skipped_unread(
    counterclaim: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COUNTERCLAIM_MAX_ARTICLE_CHARACTERS", "20")
    Path("long.txt").write_text("Olson said the mill was shut.")
    result = counterclaim("ingest", "long.txt")
    assert "It has 29 characters; at most 20 are read" in result.err
