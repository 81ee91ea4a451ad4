"""``counterclaim match``: articles that wait for it, and all anew."""

import json
from pathlib import Path

import pytest

from cli.conftest import Program
from counterclaim.extraction.pipeline import ArticleExtractor
from counterclaim.linking import Linker, matched_articles
from counterclaim.rdf.iris import Iris
from counterclaim.store.embedded import EmbeddedStore
from ingest.reader import HandReader
from linking.scenes import contents
from rdf.readings import LATER_RUN


def everything(path: Path) -> object:
    """Return all that the store holds but runs and the times of reading."""
    with EmbeddedStore.open(path, read_only=True) as store:
        return {quad for quad in contents(store) if "generatedAtTime" not in str(quad.predicate)}


def test_articles_that_wait_are_matched(counterclaim: Program, news: Path, filled: Path, tmp_path: Path) -> None:
    later = tmp_path / "later"
    assert counterclaim("ingest", news, "--no-match", "--store", later).status == 0
    assert everything(later) != everything(filled)
    result = counterclaim("match", "--store", later)
    assert result.out.startswith("Articles: 2 matched (")
    assert everything(later) == everything(filled)
    assert counterclaim("match", "--store", later).out.startswith("Articles: 0 matched (")


def test_matching_anew_gives_the_same(counterclaim: Program, filled: Path) -> None:
    before = everything(filled)
    assert counterclaim("match", "--rebuild", "--store", filled).out.startswith("Articles: 2 matched (")
    assert everything(filled) == before


def test_matching_anew_reads_again_what_another_version_has_read(
    counterclaim: Program, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ArticleExtractor, "load", lambda **_: HandReader(LATER_RUN))
    assert counterclaim("match", "--rebuild", "--store", filled).status == 0
    with EmbeddedStore.open(filled, read_only=True) as store:
        run = Iris(store.base).run(LATER_RUN.id)
        read = [quad for quad in store.quads() if quad.object == run and "wasGeneratedBy" in str(quad.predicate)]
        assert len(read) == len(matched_articles(store)) == 2


@pytest.mark.parametrize("options", [[], ["--rebuild"]])
def test_matching_that_is_stopped_says_what_to_do_and_stats_what_waits(
    counterclaim: Program, news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: list[str]
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    store = tmp_path / "later"
    counterclaim("ingest", news, "--no-match", "--store", store)
    with monkeypatch.context() as stopped:
        stopped.setattr(Linker, "link", stop)
        result = counterclaim("match", *options, "--store", store)
    assert result.status == 130
    assert "matching is not finished. Run: counterclaim match\n" in result.err
    assert json.loads(counterclaim("stats", "--json", "--store", store).out)["unmatched_articles"] == 2


def test_the_index_lies_in_the_store(counterclaim: Program, filled: Path) -> None:
    assert (filled / "matching" / "articles.json").is_file()
    assert counterclaim("validate", "--store", filled).status == 0
