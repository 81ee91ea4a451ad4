from datetime import UTC, date, datetime

from counterclaim.rdf.changes import article_change
from counterclaim.rdf.iris import Iris
from counterclaim.statistics import Statistics, statistics
from counterclaim.store.embedded import EmbeddedStore
from rdf.readings import first_reading, second_reading


def test_an_empty_store_counts_nothing() -> None:
    assert statistics(EmbeddedStore.open(None)) == Statistics()


def test_what_two_articles_hold_is_counted() -> None:
    store = EmbeddedStore.open(None)
    for reading in (first_reading(), second_reading()):
        generated = datetime(2031, 3, 10, tzinfo=UTC)
        store.write(article_change(store, reading, Iris(), generated=generated))
    assert statistics(store) == Statistics(
        articles=2,
        utterances=13,
        claims=6,
        wordings=6,
        contested_claims=3,
        claimants=8,
        unnamed_claimants=1,
        rebuttals=4,
        triples=len(list(store.quads())),
        first_published=date(2031, 3, 4),
        last_published=date(2031, 3, 9),
    )
