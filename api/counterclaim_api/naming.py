"""What the pages call a resource: a claim by its words, a claimant by its name, an article by its headline."""

from counterclaim.errors import NotFound
from counterclaim.rdf.iris import Resource
from counterclaim_api.catalogue import Catalogue
from counterclaim_api.references import ArticleReference

_NAMES: dict[str, tuple[str, str]] = {
    Resource.CLAIM: ("claim", "text"),
    Resource.AGENT: ("claimant", "name"),
    Resource.UTTERANCE: ("quotes", "exact"),
    Resource.ARTICLE: ("article", "headline"),
}
"""By kind, the query that describes one, and its variable with the words."""


def words_of(catalogue: Catalogue, end: str) -> str:
    """Return what a claim, claimant, utterance or article is called on pages; a claimant with its article.

    Args:
        catalogue: of the store.
        end: which, as commands name it (``claim/…``) or as an IRI.

    Raises:
        NotFound: if there is none.
    """
    place, _, identifier = end.rpartition("/")
    kind = place.rpartition("/")[2]
    if kind in _NAMES:
        query, column = _NAMES[kind]
        rows = catalogue.rows(query, **{kind: catalogue.name(Resource(kind), identifier)})
        article = article_of(catalogue, identifier) if kind == Resource.AGENT else None
        if words := " … ".join(dict.fromkeys(row.text(column) for row in rows)):
            return words + (f" in “{article.headline}”" if article else "")
    raise NotFound(f"Nothing is called {end!r} here. Give two of the form claim/… or agent/….")


def article_of(catalogue: Catalogue, agent: str) -> ArticleReference | None:
    """Return the article that an agent's id begins with (``{article}-{name}``), if it is of one alone."""
    article = catalogue.name(Resource.ARTICLE, agent.partition("-")[0])
    return next(map(ArticleReference.read, catalogue.rows("article", article=article)), None)


def words_or_id(catalogue: Catalogue, iri: str) -> str:
    """Return what a resource is called on pages; what is no longer here by its kind and id."""
    try:
        return words_of(catalogue, iri)
    except NotFound:
        return "/".join(iri.rsplit("/", 2)[1:])
