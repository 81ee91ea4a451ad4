"""The index beside a store: what it knows too much, too little or wrongly costs no match, and no article."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from counterclaim.linking import Linker, removal, unmatched
from counterclaim.linking.echoes import EchoLinks
from counterclaim.reading import Reading, Run
from counterclaim.stance import Stance
from counterclaim.store.embedded import EmbeddedStore
from linking.scenes import GENERATED, BagMatcher, Said, contents, filled, linker, read, write

LATER = Run(software="hand", version="2", model="none", model_version="0")
FIRST = read(1, Said("Ivo Renn", "The fleet shelled the harbour of Sel."))
DENIED = read(2, Said("Dana Orlo", "The harbour of Sel the fleet shelled.", Stance.DENIES))
AGAIN = read(3, Said("Tarek Rahim", "The harbour of Sel the fleet shelled."))


class Stopped(Exception):
    """Ctrl-C, or a full disk."""


@pytest.fixture
def store() -> EmbeddedStore:
    return EmbeddedStore.open(None)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "matching"


@contextmanager
def stopped(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Stop what is done here once claims have been matched, before the store is written."""

    def stop(*_: object) -> None:
        raise Stopped

    with monkeypatch.context() as patched:
        patched.setattr(EchoLinks, "exchange", stop)
        with pytest.raises(Stopped):
            yield


def test_an_ingest_that_was_stopped_goes_on(
    store: EmbeddedStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = write(store, FIRST, by=linker(store, folder))
    with stopped(monkeypatch):
        chosen.change(DENIED, generated=GENERATED)
    chosen.save()
    write(store, DENIED, by=linker(store, folder))
    assert contents(store) == contents(filled(FIRST, DENIED))


def test_a_match_that_was_stopped_goes_on(store: EmbeddedStore, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for reading in (FIRST, DENIED):
        store.write(unmatched(store, reading, generated=GENERATED))
    chosen = linker(store, folder)
    store.write(chosen.link(FIRST))
    with stopped(monkeypatch):
        chosen.link(DENIED)
    chosen.save()
    store.write(linker(store, folder).link(DENIED))
    assert contents(store) == contents(filled(FIRST, DENIED))


def test_a_claim_is_matched_again_that_was_lost_while_nobody_matched(store: EmbeddedStore, folder: Path) -> None:
    write(store, FIRST, DENIED, by=linker(store, folder)).save()
    store.write(removal(store, DENIED.article.id))
    write(store, AGAIN, by=linker(store, folder))
    assert contents(store) == contents(filled(FIRST, AGAIN))


def test_what_an_index_misses_of_an_article_that_was_read_again_is_read_from_the_store(
    store: EmbeddedStore, folder: Path
) -> None:
    silent = Reading(article=FIRST.article, run=LATER, narrator=FIRST.narrator, agents=(), claims=(), utterances=())
    write(store, silent, by=linker(store, folder)).save()
    write(store, FIRST, by=linker(store, folder))
    write(store, DENIED, by=linker(store, folder))
    assert contents(store) == contents(filled(FIRST, DENIED))


def test_an_index_that_cannot_be_written_is_told_and_done_without(
    store: EmbeddedStore, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder.with_name("matching.new").write_text("in the way", "utf-8")
    with caplog.at_level(logging.WARNING):
        write(store, FIRST, by=linker(store, folder)).save()
    assert "cannot be written" in caplog.text
    write(store, DENIED, by=linker(store, folder))
    assert contents(store) == contents(filled(FIRST, DENIED))


def test_an_index_of_another_layout_is_made_anew(store: EmbeddedStore, folder: Path) -> None:
    write(store, FIRST, by=linker(store, folder)).save()
    (folder / "articles.json").write_text(f'{{"version": "bag-1", "articles": ["{FIRST.article.id}"], "gone": []}}')
    write(store, DENIED, by=Linker.open(store, folder, load=BagMatcher))
    assert contents(store) == contents(filled(FIRST, DENIED))
