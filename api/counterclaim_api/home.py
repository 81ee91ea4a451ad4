"""The first page: what this is, how much there is, what is contested most, and where everything else is."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from pydantic import BaseModel, Field
from pyoxigraph import NamedNode

from counterclaim_api.catalogue import Catalogue, catalogue_of
from counterclaim_api.claims import ClaimSummary, summarise_claim
from counterclaim_api.negotiation import HTML, JSON, best
from counterclaim_api.pages import render_page
from counterclaim_api.reviews import reviews_by_claim

router = APIRouter(tags=["service"])

_CONTESTED = 8


class Counts(BaseModel):
    """How much there is of everything."""

    articles: int
    claims: int = Field(description="Those that match are one.")
    utterances: int
    rebuttals: int


class Home(BaseModel):
    """What there is and where."""

    about: str = "Who said what, and who denies it. Nobody here says what is true."
    counts: Counts
    most_contested: list[ClaimSummary] = Field(
        description="Claims that most parties stand against each other on, as /analysis/contested ranks them."
    )
    links: dict[str, str]


@router.get(
    "/",
    summary="What there is and where",
    responses={200: {"model": Home, "content": {HTML: {"schema": {"type": "string"}}}}},
)
def home(request: Request, catalogue: Annotated[Catalogue, Depends(catalogue_of)]) -> Response:
    """Answer the counts, the most contested claims and the addresses of all lists."""
    counts = catalogue.counts()
    contested = catalogue.contested()[:_CONTESTED]
    lists = (
        "articles",
        "claims",
        "claimants",
        "utterances",
        "rebuttals",
        "corrections",
        "vetoes",
        "analysis",
        "projections",
    )
    places = (*lists, "sparql", "ontology", "openapi.json")
    document = Home(
        counts=Counts(**{name: counts.number(name) for name in Counts.model_fields}),
        most_contested=[summarise_claim(catalogue, NamedNode(row.text("claim"))) for row in contested],
        links={place.partition(".")[0]: f"/{place}" for place in places},
    )
    if best(request.headers.get("accept"), (JSON, HTML)) == HTML:
        reviewed = reviews_by_claim(catalogue).keys()
        return render_page(request, "home.html", {"document": document, "reviewed": lambda: reviewed})
    return Response(document.model_dump_json(), media_type=JSON)
