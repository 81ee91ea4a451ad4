"""Rebuttals: which utterances dispute which others, and how."""

from typing import Annotated, ClassVar

from fastapi import APIRouter, Depends, Query, Request, Response
from pydantic import BaseModel, Field
from pyoxigraph import NamedNode

from counterclaim.errors import NotFound
from counterclaim.rdf.iris import Resource
from counterclaim.rdf.terms import REBUTTAL_KINDS
from counterclaim.rebuttal import RebuttalKind
from counterclaim_api import filters
from counterclaim_api.arrivals import article_arrivals, newest_first
from counterclaim_api.catalogue import Catalogue, catalogue_of
from counterclaim_api.feeds import Fed, Told
from counterclaim_api.paging import Page, given_once
from counterclaim_api.representation import Shown, represent, represented
from counterclaim_api.utterances import UtteranceDocument, read_utterance

router = APIRouter(tags=["rebuttals"])


class RebuttalDocument(BaseModel):
    """One utterance disputes others, of its own or another article. Its id is the utterance's."""

    columns: ClassVar[tuple[str, ...]] = (
        "id",
        "kind",
        "by",
        "quote",
        "against",
        "disputed",
        "article",
        "headline",
        "publisher",
        "published",
        "url",
        "iri",
        "extraction_confidence",
    )

    id: str
    iri: str
    kind: RebuttalKind
    utterance: UtteranceDocument
    targets: list[UtteranceDocument]
    extraction_confidence: float | None = Field(
        ge=0, le=1, description="How sure the machine is that it disputes them; None if only inferred from the stances."
    )

    @property
    def path(self) -> str:
        """Where this server tells more."""
        return f"/rebuttals/{self.id}"

    def told(self) -> Told:
        """Return what it is in a feed: as a rebuttal another entry than as an utterance."""
        article = self.utterance.article
        return Told(f"{self.iri}#rebuttal", article.published, article.url, (self.kind.value,))

    def cells(self) -> dict[str, object]:
        """Return the columns of the list as CSV."""
        return {
            "id": self.id,
            "kind": self.kind,
            "by": self.utterance.responsible.name,
            "quote": self.utterance.words,
            "against": "; ".join(target.responsible.name for target in self.targets),
            "disputed": "; ".join(target.words for target in self.targets),
            "article": self.utterance.article.id,
            "headline": self.utterance.article.headline,
            "publisher": self.utterance.article.publisher,
            "published": self.utterance.article.published,
            "url": self.utterance.article.url,
            "iri": self.iri,
            "extraction_confidence": self.extraction_confidence,
        }


class RebuttalsQuery(filters.SourceQuery):
    """Filters of rebuttals."""

    q: filters.Text = None
    claimant: Annotated[filters.Id, Query(description="The id or IRI of who disputes.")] = None
    target: Annotated[filters.Id, Query(description="The id or IRI of the claimant who is disputed.")] = None
    claim: Annotated[filters.Id, Query(description="The id or IRI of the disputed claim.")] = None
    kind: Annotated[RebuttalKind | None, Query(description="How it is disputed.")] = None


@router.get(
    "/rebuttals",
    summary="Who disputes whom",
    responses=represented(Page[RebuttalDocument], rows=True, fed=True),
    dependencies=[Depends(given_once())],
)
def list_rebuttals(
    request: Request, query: Annotated[RebuttalsQuery, Query()], catalogue: Annotated[Catalogue, Depends(catalogue_of)]
) -> Response:
    """List rebuttals, newest article first, in the order of the text."""
    found = catalogue.rows(
        "rebuttals",
        stem=filters.stem(query.q),
        wantedClaimant=filters.claimant(catalogue, query.claimant),
        wantedTarget=filters.claimant(catalogue, query.target, "target"),
        claim=filters.claim(catalogue, query.claim),
        wantedKind=REBUTTAL_KINDS[query.kind] if query.kind else None,
        **query.source(catalogue),
    )
    ids = [row.text("utterance") for row in filters.having(found, "words", query.q)]
    arrivals = article_arrivals(request, catalogue, found, "utterance")
    page = Page[RebuttalDocument].cut(
        request, query, newest_first(ids, arrivals), lambda iri: read_rebuttal(catalogue, NamedNode(iri))
    )
    shown = Shown(
        "rebuttals.html",
        [NamedNode(item.iri) for item in page.items],
        page.items,
        RebuttalDocument.columns,
        {"query": query},
        Fed("rebuttal.html", page.items, arrivals),
    )
    return represent(request, page, shown, headers=page.headers())


@router.get("/rebuttals/{utterance}", summary="One rebuttal", responses=represented(RebuttalDocument))
def show_rebuttal(request: Request, utterance: str, catalogue: Annotated[Catalogue, Depends(catalogue_of)]) -> Response:
    """Answer what the utterance disputes, and in which words."""
    document = read_rebuttal(catalogue, catalogue.name(Resource.UTTERANCE, utterance))
    resources = [NamedNode(document.iri), *(NamedNode(target.iri) for target in document.targets)]
    return represent(request, document, Shown("rebuttal.html", resources))


def read_rebuttal(catalogue: Catalogue, iri: NamedNode) -> RebuttalDocument:
    """Return the rebuttal by the utterance of that IRI.

    Raises:
        NotFound: if there is no such utterance, or it disputes nothing.
    """
    utterance = read_utterance(catalogue, iri)
    if utterance.rebuttal_kind is None or not utterance.rebuts:
        raise NotFound(f"The utterance {utterance.id} disputes nothing. /rebuttals lists those that do.")
    return RebuttalDocument(
        id=utterance.id,
        iri=utterance.iri,
        kind=utterance.rebuttal_kind,
        utterance=utterance,
        targets=[read_utterance(catalogue, catalogue.iris.utterance(target)) for target in utterance.rebuts],
        extraction_confidence=utterance.rebuttal_extraction_confidence,
    )
