"""Articles: what they are, what is said in them, and their text with the marks of who says what."""

from datetime import datetime
from typing import Annotated, ClassVar, Self

from fastapi import APIRouter, Depends, Query, Request, Response
from pydantic import BaseModel, Field
from pyoxigraph import NamedNode

from counterclaim.errors import NotFound
from counterclaim.rdf.iris import Resource
from counterclaim.store.protocol import Row
from counterclaim_api import filters
from counterclaim_api.arrivals import article_arrivals, newest_first
from counterclaim_api.catalogue import Catalogue, catalogue_of
from counterclaim_api.feeds import Fed, Told
from counterclaim_api.paging import Page, given_once
from counterclaim_api.reading_view import reading_view
from counterclaim_api.references import ArticleReference
from counterclaim_api.representation import Shown, represent, represented
from counterclaim_api.utterances import UtteranceDocument, read_utterance

router = APIRouter(tags=["articles"])


class ArticleSummary(ArticleReference):
    """An article in a list; what it does not state is None."""

    columns: ClassVar[tuple[str, ...]] = (
        "id",
        "headline",
        "publisher",
        "published",
        "identifier",
        "url",
        "author",
        "language",
        "utterances",
        "claims",
        "rebuttals",
        "iri",
    )

    identifier: str | None = Field(description="The name under which it was ingested or posted.")
    author: str | None
    language: str = Field(examples=["en"])
    utterances: int
    claims: int
    rebuttals: int

    def told(self) -> Told:
        """Return what it is in a feed."""
        return Told(self.iri, self.published, self.url)

    def cells(self) -> dict[str, object]:
        """Return the columns of the list as CSV."""
        return self.model_dump(include=set(self.columns))


class Versions(BaseModel):
    """The texts beside one article's that stand under its address or, where it states none, its identifier."""

    later: list[ArticleReference] = Field(description="Those that revise it: of the next day that there is a text of.")
    earlier: list[ArticleReference] = Field(description="Those that it revises.")
    other: list[ArticleReference] = Field(description="Those of which the dates do not tell whether they are later.")

    @classmethod
    def read(cls, catalogue: Catalogue, iri: NamedNode) -> Self:
        """Return the versions of the article of that IRI."""
        found: dict[str, list[ArticleReference]] = {name: [] for name in cls.model_fields}
        for row in catalogue.rows("article_versions", version=iri):
            found[row.text("which")].append(ArticleReference.read(row))
        return cls(**found)


class ArticleDocument(ArticleSummary):
    """An article with everything said in it, in the order of the text."""

    read_at: datetime | None = Field(description="When the machine read it.")
    run: str | None = Field(description="The id of the run (software, model and version) that read it.")
    versions: Versions
    said: list[UtteranceDocument]


class ArticlesQuery(filters.PublicationQuery):
    """Filters of articles."""

    q: filters.Text = None
    claimant: Annotated[filters.Id, Query(description="The id or IRI of somebody who speaks in it.")] = None
    claim: Annotated[
        filters.Id, Query(description="The id or IRI of a claim that somebody in it takes a stance on.")
    ] = None


@router.get(
    "/articles",
    summary="What was read",
    responses=represented(Page[ArticleSummary], rows=True, fed=True),
    dependencies=[Depends(given_once())],
)
def list_articles(
    request: Request, query: Annotated[ArticlesQuery, Query()], catalogue: Annotated[Catalogue, Depends(catalogue_of)]
) -> Response:
    """List articles, newest first; those that state no date come last."""
    found = catalogue.rows(
        "articles",
        stem=filters.stem(query.q),
        wantedClaimant=filters.claimant(catalogue, query.claimant),
        wantedClaim=filters.claim(catalogue, query.claim),
        **query.publication(),
    )
    ids = list(dict.fromkeys(row.text("article") for row in filters.having(found, "headline", query.q)))
    arrivals = article_arrivals(request, catalogue, found, "article")
    page = Page[ArticleSummary].cut(
        request, query, newest_first(ids, arrivals), lambda iri: _summary(catalogue, NamedNode(iri))
    )
    shown = Shown(
        "articles.html",
        [NamedNode(item.iri) for item in page.items],
        page.items,
        ArticleSummary.columns,
        {"query": query},
        Fed("article.html", page.items, arrivals),
    )
    return represent(request, page, shown, headers=page.headers())


@router.get("/articles/{article}", summary="One article", responses=represented(ArticleDocument))
def show_article(request: Request, article: str, catalogue: Annotated[Catalogue, Depends(catalogue_of)]) -> Response:
    """Answer what is known of it and everything said in it; the page shows the text with marks."""
    document = read_article(catalogue, catalogue.name(Resource.ARTICLE, article))
    context = {"view": reading_view(_text(catalogue, article), document.said)}
    return represent(request, document, Shown("article.html", [NamedNode(document.iri)], context=context))


@router.get(
    "/articles/{article}/text",
    summary="Its text",
    responses={200: {"content": {"text/plain": {"schema": {"type": "string"}}}}},
    response_class=Response,
)
def show_text(article: str, catalogue: Annotated[Catalogue, Depends(catalogue_of)]) -> Response:
    """Answer the text as it was given; offsets count its Unicode code points."""
    return text_response(catalogue, article)


def text_response(catalogue: Catalogue, article: str) -> Response:
    """Return an article's text, byte for byte as it was handed in.

    Raises:
        NotFound: if there is no such article, or its text is not kept here.
    """
    text = _text(catalogue, article)
    if text is None:
        raise NotFound(f"No text of an article {article} is here; whoever publishes the data may leave texts out.")
    return Response(text, media_type="text/plain; charset=utf-8")


def read_article(catalogue: Catalogue, iri: NamedNode) -> ArticleDocument:
    """Return the article of that IRI.

    Raises:
        NotFound: if there is none.
    """
    row = _row(catalogue, iri)
    said = catalogue.rows("utterances", article=iri)
    read_at = row.maybe("read")
    return ArticleDocument(
        **_summary(catalogue, iri).model_dump(),
        read_at=datetime.fromisoformat(read_at) if read_at else None,
        run=row.maybe_local("run"),
        versions=Versions.read(catalogue, iri),
        said=[read_utterance(catalogue, NamedNode(found.text("utterance"))) for found in said],
    )


def _summary(catalogue: Catalogue, iri: NamedNode) -> ArticleSummary:
    row = _row(catalogue, iri)
    counts = catalogue.rows("article_counts", article=iri)
    utterances, claims, rebuttals = (
        int(counts[0].text(name)) if counts else 0 for name in ("utterances", "claims", "rebuttals")
    )
    return ArticleSummary(
        **ArticleReference.read(row).model_dump(),
        identifier=row.maybe("identifier"),
        author=row.maybe("author"),
        language=row.text("language"),
        utterances=utterances,
        claims=claims,
        rebuttals=rebuttals,
    )


def _row(catalogue: Catalogue, iri: NamedNode) -> Row:
    rows = catalogue.rows("article", article=iri)
    if not rows:
        raise NotFound(f"No article has the id {catalogue.iris.local(iri)} here. /articles lists them.")
    return rows[0]


def _text(catalogue: Catalogue, article: str) -> str | None:
    rows = catalogue.rows("text", article=catalogue.name(Resource.ARTICLE, article))
    return rows[0].text("text") if rows else None
