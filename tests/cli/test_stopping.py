"""A command that is asked to end by a signal: what is told, and the exit status."""

import json
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.conftest import Program
from counterclaim.linking import Linker
from ingest.reader import HandReader

STATUS = {signal.SIGTERM: 143, signal.SIGHUP: 129}


@pytest.fixture(autouse=True)
def _signals_as_in_a_terminal() -> Iterator[None]:
    """The tests' own process may be under nohup, which ignores SIGHUP, as the program then does."""
    before = {asked: signal.signal(asked, signal.SIG_DFL) for asked in STATUS}
    yield
    for asked, handler in before.items():
        signal.signal(asked, handler)


@pytest.mark.parametrize("asked", STATUS)
def test_ingest_that_a_supervisor_ends_tells_what_is_in_the_store(
    counterclaim: Program, news: Path, monkeypatch: pytest.MonkeyPatch, asked: signal.Signals
) -> None:
    counterclaim("ingest", news / "harbour-1.txt", "--store", "store")
    monkeypatch.setattr(HandReader, "read", lambda *_: signal.raise_signal(asked))
    result = counterclaim("ingest", news, "--store", "store")
    assert result.status == STATUS[asked]
    assert "stopped; the articles below are in the store" in result.err
    assert result.out.startswith("Articles: 1 unchanged")
    assert json.loads(counterclaim("stats", "--json", "--store", "store").out)["articles"] == 1
    assert signal.getsignal(asked) is signal.SIG_DFL


def test_match_that_a_supervisor_ends_says_how_to_go_on(
    counterclaim: Program, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counterclaim("ingest", news, "--no-match", "--store", "later")
    monkeypatch.setattr(Linker, "link", lambda *_: signal.raise_signal(signal.SIGTERM))
    result = counterclaim("match", "--store", "later")
    assert result.status == 143
    assert "matching is not finished. Run: counterclaim match\n" in result.err


def test_a_signal_that_is_ignored_as_by_nohup_stays_ignored(
    counterclaim: Program, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = HandReader.read

    def ask_and_read(reader: HandReader, article: object) -> object:
        signal.raise_signal(signal.SIGHUP)
        return read(reader, article)  # type: ignore[arg-type]

    monkeypatch.setattr(HandReader, "read", ask_and_read)
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        assert counterclaim("ingest", news).status == 0
    finally:
        signal.signal(signal.SIGHUP, before)
