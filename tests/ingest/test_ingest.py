"""Articles into the store: added once, replaced by another run, skipped with a reason, never by halves."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from counterclaim.article import Article
from counterclaim.articles.skipped import Skipped
from counterclaim.ingest import Outcome, Status, ingest
from counterclaim.rdf.iris import Iris
from counterclaim.reading import Reading, Run
from counterclaim.store.embedded import EmbeddedStore
from ingest.reader import HandReader
from rdf.readings import FIRST, LATER_RUN, RUN, SECOND

THEN = datetime(2031, 3, 10, tzinfo=UTC)
BAD = Article(text="This is unreadable.", identifier="bad")


@pytest.fixture
def store() -> Iterator[EmbeddedStore]:
    with EmbeddedStore.open(None) as opened:
        yield opened


def take(store: EmbeddedStore, *articles: Article | Skipped, reader: HandReader = HandReader()) -> list[Outcome]:  # noqa: B008
    return list(ingest(store, articles, reader, clock=lambda: THEN))


def statuses(outcomes: list[Outcome]) -> list[Status]:
    return [outcome.status for outcome in outcomes]


def test_an_article_is_added_and_counted(store: EmbeddedStore) -> None:
    (outcome,) = take(store, FIRST)
    assert outcome == Outcome(
        name="harbour-1", status=Status.ADDED, article=FIRST.id, utterances=10, claims=5, rebuttals=4
    )
    assert store.has_graph(Iris().graph(FIRST.id))


def test_a_second_ingest_changes_nothing(store: EmbeddedStore) -> None:
    take(store, FIRST, SECOND)
    before, version = set(store.quads()), store.version
    assert statuses(take(store, FIRST, SECOND)) == [Status.UNCHANGED, Status.UNCHANGED]
    assert set(store.quads()) == before
    assert store.version == version


def test_the_same_text_twice_in_a_batch_is_one_article(store: EmbeddedStore) -> None:
    copy = Article(text=FIRST.text, identifier="copy", title="Another title")
    assert statuses(take(store, FIRST, copy)) == [Status.ADDED, Status.UNCHANGED]


def test_what_is_stated_otherwise_of_an_article_that_is_there_stays_and_is_told(store: EmbeddedStore) -> None:
    first = Article(text="The mill burned.", identifier="mill", title="Fire", published=date(2016, 7, 10))
    take(store, first)
    assert take(store, first, replace(first, published=None, title=None))[0].stays == ()
    (outcome,) = take(store, replace(first, published=date(2016, 7, 11), publisher="The Sel Courier"))
    assert outcome.status is Status.UNCHANGED
    assert outcome.stays == ("published 2016-07-10, not 2016-07-11", "publisher unknown, not The Sel Courier")


def test_of_very_many_articles_of_one_name_some_are_told(store: EmbeddedStore) -> None:
    outcomes = take(store, *(Article(text=f"It rained {number} days.", identifier="index") for number in range(30)))
    assert max(len(outcome.namesakes) for outcome in outcomes) <= 20


def test_another_run_replaces_the_article(store: EmbeddedStore) -> None:
    take(store, FIRST)
    assert statuses(take(store, FIRST, reader=HandReader(LATER_RUN))) == [Status.REPLACED]
    fresh = EmbeddedStore.open(None)
    take(fresh, FIRST, reader=HandReader(LATER_RUN))
    runs = Iris().runs
    assert set(store.quads()) - set(store.quads(runs)) == set(fresh.quads()) - set(fresh.quads(runs))


def test_an_unreadable_article_is_skipped_with_a_reason_and_the_rest_goes_on(store: EmbeddedStore) -> None:
    first, bad, second = take(store, FIRST, BAD, SECOND)
    assert (first.status, bad.status, second.status) == (Status.ADDED, Status.SKIPPED, Status.ADDED)
    assert bad.name == "bad"
    assert bad.reason is not None
    assert "It says so itself" in bad.reason
    assert not store.has_graph(Iris().graph(BAD.id))


@pytest.mark.parametrize("error", [ValueError("v"), KeyError("k"), ZeroDivisionError("z"), RecursionError("r")])
def test_what_an_extractor_may_stumble_over_skips_one_article(store: EmbeddedStore, error: Exception) -> None:
    class Stumbling(HandReader):
        def read(self, article: Article) -> Reading:  # noqa: ARG002
            raise error

    assert statuses(take(store, FIRST, reader=Stumbling())) == [Status.SKIPPED]
    assert list(store.quads()) == []


def test_a_mistake_of_ours_is_not_hidden(store: EmbeddedStore) -> None:
    class Mistaken(HandReader):
        def read(self, article: Article) -> Reading:  # noqa: ARG002
            raise TypeError("ours")

    with pytest.raises(TypeError, match="ours"):
        take(store, FIRST, reader=Mistaken())


def test_an_input_that_gave_no_article_is_passed_on(store: EmbeddedStore) -> None:
    (outcome,) = take(store, Skipped("news.jsonl, line 3", "it is not JSON", "Mend the line"))
    assert outcome.name == "news.jsonl, line 3"
    assert outcome.reason == "it is not JSON. Mend the line."
    assert outcome.article is None


def test_an_article_without_a_name_goes_by_its_id(store: EmbeddedStore) -> None:
    nameless = Article(text="Nothing happened.")
    assert take(store, nameless)[0].name == nameless.id


def test_articles_are_written_as_the_iterator_is_advanced(store: EmbeddedStore) -> None:
    outcomes = ingest(store, [FIRST, SECOND], HandReader())
    next(outcomes)
    assert store.has_graph(Iris().graph(FIRST.id))
    assert not store.has_graph(Iris().graph(SECOND.id))


INGEST_FOR_EVER = """
import signal
import sys
from itertools import count
from pathlib import Path
from counterclaim.article import Article
from counterclaim.ingest import ingest
from counterclaim.store.embedded import EmbeddedStore
from ingest.reader import HandReader

signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs ignore it
store = EmbeddedStore.open(Path(sys.argv[1]))
articles = (Article(text=f"Line {n} of the news.", identifier=str(n)) for n in count())
for outcome in ingest(store, articles, HandReader()):
    print(outcome.article, flush=True)
"""


@pytest.mark.parametrize("name", [signal.SIGKILL, signal.SIGINT], ids=["kill -9", "Ctrl-C"])
def test_a_killed_ingest_leaves_whole_articles_only(tmp_path: Path, name: signal.Signals) -> None:
    path = tmp_path / "store"
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    with subprocess.Popen(
        [sys.executable, "-c", INGEST_FOR_EVER, str(path)],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        written = [next(process.stdout).strip() for _ in range(20)]
        process.send_signal(name)
        written += [line.strip() for line in process.stdout]
    with EmbeddedStore.open(path) as store:
        iris = Iris()
        sizes = {len(list(store.quads(iris.graph(article)))) for article in written}
        texts, claims = list(store.quads(iris.texts)), list(store.quads(iris.claims))
    assert len(sizes) == 1
    assert sizes != {0}
    # One more may have been written than told.
    assert len(texts) - len(written) in (0, 1)
    assert len(claims) == 2 * len(texts)


def test_the_run_is_part_of_what_makes_a_reading_new() -> None:
    assert RUN.id != LATER_RUN.id != Run(software="x", version="1", model="none", model_version="0").id
