"""Runs the program as its user does, in this process, with a reader and a matcher that need no model."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from counterclaim.cli import main
from counterclaim.extraction.pipeline import ArticleExtractor
from counterclaim.matching.matcher import ClaimMatcher
from ingest.reader import HandReader
from linking.scenes import BagMatcher
from rdf.readings import FIRST, SECOND


@dataclass(frozen=True, slots=True)
class Result:
    """What the program printed, and its exit status."""

    status: int
    out: str
    err: str


Program = Callable[..., Result]


@pytest.fixture
def counterclaim(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Program:
    """Return the program: called with arguments, it gives the result. It runs in an empty folder."""
    monkeypatch.setattr(ArticleExtractor, "load", lambda **_: HandReader())
    monkeypatch.setattr(ClaimMatcher, "load", BagMatcher)
    monkeypatch.delenv("COUNTERCLAIM_STORE", raising=False)
    monkeypatch.delenv("COUNTERCLAIM_BASE", raising=False)
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)

    def run(*arguments: object) -> Result:
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return Result(ended.value.code if isinstance(ended.value.code, int) else 0, printed.out, printed.err)

    return run


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Return a folder with the two articles that the reader knows."""
    folder = tmp_path / "news"
    folder.mkdir()
    for article in (FIRST, SECOND):
        (folder / f"{article.identifier}.txt").write_text(article.text, encoding="utf-8")
    return folder


@pytest.fixture
def filled(counterclaim: Program, news: Path, tmp_path: Path) -> Path:
    """Return a store that holds the two articles."""
    store = tmp_path / "filled"
    assert counterclaim("ingest", news, "--store", store).status == 0
    return store
