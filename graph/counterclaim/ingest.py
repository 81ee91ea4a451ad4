"""Articles into the store: read, written one transaction each, and told one by one what became of them.

Invariant: whatever happens in between (Ctrl-C, kill -9, a full disk), the store holds whole articles only.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import cache, partial
from importlib.resources import files

from counterclaim.article import Article, ArticleId
from counterclaim.articles.skipped import Skipped, Unusable
from counterclaim.correcting import as_corrected, written
from counterclaim.errors import CounterclaimError
from counterclaim.linking import Linker
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.terms import text
from counterclaim.reading import Extractor, Reading, Run
from counterclaim.store.protocol import Store

logger = logging.getLogger(__name__)

_UNREADABLE = (CounterclaimError, ValueError, ArithmeticError, LookupError, RuntimeError)
"""What an extractor may stumble over in one article. Not AttributeError or TypeError: those are ours to mend."""


class Status(StrEnum):
    """What became of one input."""

    ADDED = "added"
    UNCHANGED = "unchanged"
    """The store has the article, read by the same run."""
    REPLACED = "replaced"
    """The store had the article, read by another run."""
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one input, and how much it said.

    Attributes:
        name: the article's identifier, else its id; of a skipped input, the name of the file and record.
        origin: the input that it was read from, with line or record, or None if that is not known.
        article: the article's id, or None if there is no article.
        reason: why it was skipped and what to do, else None.
        namesakes: other texts that the store has under the identifier of an added one, at most twenty: older versions,
            perhaps.
        stays: what the store says otherwise of an unchanged one than was stated this time, and goes on saying.
        utterances: how many were written.
        claims: how many the article mentions.
        rebuttals: how many were written.
    """

    name: str
    status: Status
    origin: str | None = None
    article: ArticleId | None = None
    reason: str | None = None
    namesakes: tuple[ArticleId, ...] = ()
    stays: tuple[str, ...] = ()
    utterances: int = 0
    claims: int = 0
    rebuttals: int = 0


def _now() -> datetime:
    return datetime.now(UTC)


def ingest(
    store: Store,
    articles: Iterable[Article | Skipped],
    extractor: Extractor,
    *,
    linker: Linker | None = None,
    clock: Callable[[], datetime] = _now,
) -> Iterator[Outcome]:
    """Read and write each article as the iterator is advanced, one transaction each.

    The text makes the article: one that the same run has read is not read again, whatever is now said of its title or
    date. Only one ingest may write to a store at a time.

    Args:
        store: is written to.
        articles: as ``read_articles`` gives them.
        extractor: reads them.
        linker: matches their claims, claimants and passages with those of the store, in the same transaction; without
            one the articles wait for ``counterclaim match``.
        clock: says when a reading was made (with a zone).

    Raises:
        StoreUnavailable: if the store cannot be written; all outcomes given before stand.
    """
    for article in articles:
        if isinstance(article, Skipped):
            yield Outcome(name=article.name, status=Status.SKIPPED, origin=article.name, reason=_told(article))
        else:
            yield _ingest_one(store, article, extractor, linker, clock)


def is_read(store: Store, article: Article, run: Run) -> bool:
    """Tell whether the store has the article's text, read by that run."""
    iris = Iris(store.base)
    return store.ask(_query("read-by"), {"graph": iris.graph(article.id), "run": iris.run(run.id)})


def read_or_skip(extractor: Extractor, article: Article) -> Reading | Skipped:
    """Return the reading of an article or, if it cannot be read, why: neither a batch nor a server ends with it."""
    name = article.identifier or article.id
    try:
        return extractor.read(article)
    except Unusable as error:
        return error.named(name)
    except _UNREADABLE as error:
        logger.info("%s could not be read", name, exc_info=True)
        reason = f"it could not be read: {type(error).__name__}: {error}"
        return Skipped(name, reason.rstrip("."), "Report it with the article, and leave it out")


def write_reading(
    store: Store, reading: Reading, *, linker: Linker | None = None, clock: Callable[[], datetime] = _now
) -> Status:
    """Write a reading, corrected, in one transaction and in place of an older one; return ADDED or REPLACED.

    Raises:
        StoreUnavailable: if the store cannot be written, and is as before.
    """
    iris = Iris(store.base)
    status = Status.REPLACED if store.has_graph(iris.graph(reading.article.id)) else Status.ADDED
    store.write(written(store, reading, generated=clock(), linker=linker))
    return status


def _ingest_one(
    store: Store, article: Article, extractor: Extractor, linker: Linker | None, clock: Callable[[], datetime]
) -> Outcome:
    outcome = partial(Outcome, name=article.identifier or article.id, origin=article.origin, article=article.id)
    if is_read(store, article, extractor.run):
        return outcome(status=Status.UNCHANGED, stays=tuple(_stays(store, article)))
    reading = read_or_skip(extractor, article)
    if isinstance(reading, Skipped):
        return outcome(status=Status.SKIPPED, reason=_told(reading))
    status = write_reading(store, reading, linker=linker, clock=clock)
    reading = as_corrected(store, reading)
    return outcome(
        status=status,
        namesakes=_namesakes(store, article) if status is Status.ADDED else (),
        utterances=len(reading.utterances),
        claims=len(reading.claims),
        rebuttals=len(reading.rebuttals),
    )


def _namesakes(store: Store, article: Article) -> tuple[ArticleId, ...]:
    if article.identifier is None:
        return ()
    iris = Iris(store.base)
    rows = store.select(_query("namesakes"), {"identifier": text(article.identifier)})
    return tuple(sorted({ArticleId(iris.local(row.iri("article"))) for row in rows} - {article.id}))


def _stays(store: Store, article: Article) -> Iterator[str]:
    """Yield what the store says otherwise of an article than is stated now; the text alone makes the article."""
    stated = {
        "title": article.headline if article.title else None,
        "published": article.published.isoformat() if article.published else None,
        "url": article.url,
        "publisher": article.publisher,
        "author": article.author,
    }
    for row in store.select(_query("stated"), {"article": Iris(store.base).article(article.id)}):
        for name, value in stated.items():
            if value is not None and row.maybe(name) != value:
                yield f"{name} {row.maybe(name) or 'unknown'}, not {value}"


def _told(skipped: Skipped) -> str:
    return f"{skipped.reason}. {skipped.advice}."


@cache
def _query(name: str) -> str:
    return (files("counterclaim") / "queries" / f"{name}.rq").read_text("utf-8")
