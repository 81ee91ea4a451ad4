"""The articles of a store: which there are, and what removing one, or writing one without matching it, changes."""

from datetime import datetime

from counterclaim.article import ArticleId
from counterclaim.errors import BadInput, NotFound
from counterclaim.linking.links import Links
from counterclaim.rdf.changes import reading_exchange, removal_exchange, with_inferred
from counterclaim.rdf.corrections import stored_marks
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.matches import read_vetoes
from counterclaim.rdf.queries import query
from counterclaim.rdf.terms import text
from counterclaim.reading import Reading
from counterclaim.store.protocol import Change, Store


def all_articles(store: Store) -> list[ArticleId]:
    """Return all articles of the store."""
    return _articles(store, "all-articles")


def unmatched_articles(store: Store) -> list[ArticleId]:
    """Return the articles that wait to be matched, the oldest first, those without a date last."""
    return _articles(store, "unmatched")


def matched_articles(store: Store) -> dict[ArticleId, str]:
    """Return the articles whose matches are in the store, as they were written, each with its reader's run."""
    iris = Iris(store.base)
    rows = store.select(query("matched"))
    return {ArticleId(iris.local(row.iri("article"))): iris.local(row.iri("reader")) for row in rows}


def remove_article(store: Store, name: str) -> ArticleId:
    """Remove the article that has this id, or that was ingested under this identifier; return its id.

    Raises:
        NotFound: if the store has none.
        BadInput: if the identifier is of several.
    """
    iris = Iris(store.base)
    rows = store.select(query("articles-named"), {"name": text(name)})
    found = sorted({ArticleId(iris.local(row.iri("article"))) for row in rows})
    if not found:
        raise NotFound(f"The store has no article {name!r}. Give an id, or what it was ingested under.")
    if len(found) > 1:
        raise BadInput(f"{len(found)} articles were ingested under {name!r}. Give an id: {', '.join(found)}.")
    store.write(removal(store, found[0]))
    return found[0]


def removal(store: Store, article: ArticleId) -> Change:
    """Return what removing an article changes, in the matches of others too: nothing if the store has not got it.

    Vetoes and corrections stay: they hold again if the article comes back.
    """
    iris = Iris(store.base)
    marks = Change(removals=stored_marks(store, article, iris))
    return _without(store, article, removal_exchange(store, article, iris)) | marks


def unmatched(store: Store, reading: Reading, *, generated: datetime) -> Change:
    """Return what writing a reading changes that waits to be matched; with an older one, its matches go."""
    written = reading_exchange(store, reading, Iris(store.base), generated=generated)
    return _without(store, reading.article.id, written)


def _without(store: Store, article: ArticleId, written: Change) -> Change:
    links = Links.of(store, read_vetoes(store))
    return with_inferred(store, written | links.without(article, written), Iris(store.base))


def _articles(store: Store, name: str) -> list[ArticleId]:
    iris = Iris(store.base)
    return [ArticleId(iris.local(row.iri("article"))) for row in store.select(query(name))]
