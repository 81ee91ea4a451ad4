"""What writing an article changes where people have corrected it: the one place where corrections are applied."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from pyoxigraph import Quad

from counterclaim.article import QuotedArticle
from counterclaim.correcting.revision import corrected
from counterclaim.correction import Correction
from counterclaim.linking import Linker, unmatched
from counterclaim.rdf.corrections import mark_quads, read_corrections, stored_marks
from counterclaim.rdf.described import described
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.quads import reading_quads
from counterclaim.reading import Reading
from counterclaim.store.protocol import Change, Store


def written(
    store: Store,
    reading: Reading,
    *,
    generated: datetime,
    linker: Linker | None = None,
    corrections: Iterable[Correction] | None = None,
) -> Change:
    """Return what writing a reading changes, once it is corrected.

    Args:
        store: as it is.
        reading: what the machine read.
        generated: when it did.
        linker: matches the article with others; without one it waits for that.
        corrections: those of the article; the store's own unless given.
    """
    iris, article = Iris(store.base), reading.article.id
    made = read_corrections(store, article) if corrections is None else corrections
    right = corrected(reading, made)
    patch = Change()
    if right.applied:
        before, after = (reading_quads(one, iris, generated=generated) for one in (reading, right.reading))
        patch = Change(removals=before - after, additions=after - before)
    marks = _exchanged(stored_marks(store, article, iris), mark_quads(article, right.applied, patch, iris))
    if isinstance(reading.article, QuotedArticle):
        return _quoted(store, right.reading, generated, iris) | marks
    if linker is None:
        return unmatched(store, right.reading, generated=generated) | marks
    return linker.change(right.reading, generated=generated) | marks


def as_corrected(store: Store, reading: Reading) -> Reading:
    """Return a reading as a store writes it: what people have corrected in it is right."""
    return corrected(reading, read_corrections(store, reading.article.id)).reading


def _quoted(store: Store, reading: Reading, generated: datetime, iris: Iris) -> Change:
    """Return what changes in an article without its text: nothing can be matched anew, so what was matched stays."""
    change = unmatched(store, reading, generated=generated)
    kept = described(store, iris.graph(reading.article.id), iris.matches)
    return replace(change, removals=change.removals - kept)


def _exchanged(old: frozenset[Quad], new: frozenset[Quad]) -> Change:
    return Change(removals=old - new, additions=new - old)
