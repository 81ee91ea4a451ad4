"""A store says which of its articles older versions have read and matched, and what brings them up to date."""

from dataclasses import replace

import pytest

from counterclaim.extraction.pipeline import ArticleExtractor, shipped_run
from counterclaim.linking import unmatched, version
from counterclaim.linking.upkeep import upkeep
from counterclaim.linking.version import rules_version, shipped_linking_run
from counterclaim.matching.matcher import ClaimMatcher
from counterclaim.rdf.inference import inferred
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.matches import SAME_AGENT
from counterclaim.reading import Run
from counterclaim.store.embedded import EmbeddedStore
from counterclaim.store.protocol import Change
from linking.scenes import GENERATED, RUN, Said, contents, filled, linker, read, write

IRIS = Iris()
LATER = replace(RUN, version="2")
FIRST, SECOND = (read(number, Said("Ivo Renn", f"Ship {number} sank.")) for number in (1, 2))
MATCHER = linker(EmbeddedStore.open(None)).run


def told(store: EmbeddedStore, *, reader: Run = RUN, matcher: Run = MATCHER) -> tuple[int, str]:
    needed = upkeep(store, reader=reader, matcher=matcher)
    return needed.outdated, needed.command


@pytest.fixture
def other_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(version, "rules_version", lambda: "older")


@pytest.fixture
def older(other_rules: None, monkeypatch: pytest.MonkeyPatch) -> EmbeddedStore:  # noqa: ARG001
    """Return a store of which other rules derived nothing of what follows."""
    store = filled(FIRST, SECOND)
    store.write(Change(removals=frozenset(store.quads(IRIS.inferred))))
    monkeypatch.undo()
    return store


def test_a_store_of_this_version_needs_nothing() -> None:
    assert told(filled(FIRST, SECOND)) == (0, "")
    assert str(upkeep(filled(FIRST), reader=RUN, matcher=MATCHER)) == ""


def test_articles_that_wait_to_be_matched_are_not_outdated() -> None:
    store = EmbeddedStore.open(None)
    store.write(unmatched(store, FIRST, generated=GENERATED))
    assert told(store) == (0, "")


def test_what_another_version_has_read_or_matched_is_read_and_matched_anew() -> None:
    store = filled(FIRST, SECOND)
    rebuild = "counterclaim match --rebuild"
    assert told(store, reader=LATER) == (2, rebuild)
    assert told(store, matcher=replace(MATCHER, model_version="bag-2")) == (2, rebuild)
    assert told(store, matcher=replace(MATCHER, version="2")) == (2, rebuild)
    write(store, replace(FIRST, run=LATER))
    assert told(store, reader=LATER) == (1, rebuild)
    assert str(upkeep(store, reader=LATER, matcher=MATCHER)).startswith("1 article was read")


def test_what_older_rules_derived_waits_for_the_next_match(older: EmbeddedStore) -> None:
    assert told(older) == (2, "counterclaim match")
    linker(older)
    assert told(older) == (0, "")
    assert contents(older) == contents(filled(FIRST, SECOND))
    assert set(older.quads(IRIS.inferred)) == inferred(older, IRIS)
    assert any(quad.predicate == SAME_AGENT for quad in older.quads())


def test_an_article_whose_text_is_not_kept_cannot_be_read_again_and_is_not_called_outdated() -> None:
    store = filled(FIRST)
    store.drop_graph(IRIS.texts)
    assert told(store, reader=LATER) == (0, "")


def test_the_runs_of_what_is_shipped_are_known_without_loading_it() -> None:
    assert shipped_run() == ArticleExtractor.load().run
    assert shipped_linking_run().model_version == ClaimMatcher.load().version
    assert rules_version() in shipped_linking_run().options
