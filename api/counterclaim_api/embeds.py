"""Claims in other sites' pages: what is said with who denies it, never one without the other (oembed.com)."""

from http import HTTPStatus
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import HTMLResponse
from pydantic import BaseModel, Field

from counterclaim.errors import CounterclaimError, NotFound
from counterclaim.rdf.iris import Resource
from counterclaim_api.catalogue import Catalogue, catalogue_of
from counterclaim_api.claims import ClaimSummary, read_claim, summarise_claim
from counterclaim_api.feeds import title_of
from counterclaim_api.iframes import HEIGHT, WIDTH, iframe
from counterclaim_api.middleware import FRAMEABLE
from counterclaim_api.negotiation import prefers_page
from counterclaim_api.openapi import problem
from counterclaim_api.pages import render_page, root_of
from counterclaim_api.paging import given_once
from counterclaim_api.withdrawal import Withdrawn

router = APIRouter(tags=["claims"])

_SMALLEST = 200
_ANSWERED: dict[int | str, dict[str, Any]] = {HTTPStatus.NOT_IMPLEMENTED: problem("There is JSON only.")}


class OtherFormat(CounterclaimError):
    """A client of oEmbed wants another format than JSON."""

    status = HTTPStatus.NOT_IMPLEMENTED


class OEmbed(BaseModel):
    """How to embed a claim."""

    version: Literal["1.0"] = "1.0"
    type: Literal["rich"] = "rich"
    provider_name: str = "counterclaim"
    provider_url: str
    title: str = Field(description="The claim, with who says and who denies it.")
    html: str = Field(description="An iframe.")
    width: int
    height: int


@router.get("/claims/{claim}/embed", summary="One claim, to embed elsewhere", response_class=HTMLResponse)
def show_embed(request: Request, claim: str, catalogue: Annotated[Catalogue, Depends(catalogue_of)]) -> Response:
    """Answer a small page that other sites may show in a frame: who says it, who denies it, in which words."""
    try:
        document = read_claim(catalogue, catalogue.name(Resource.CLAIM, claim))
    except (NotFound, Withdrawn) as problem:  # in a frame too, where the browser would show an error of its own
        if not prefers_page(request.headers.get("accept")):
            raise
        correction = problem.correction if isinstance(problem, Withdrawn) else None
        context = {"problem": problem, "correction": correction}
        return render_page(request, "embed_gone.html", context, status=problem.status, headers=FRAMEABLE)
    return render_page(request, "embed.html", {"document": document}, headers=FRAMEABLE)


@router.get(
    "/oembed",
    summary="How to embed a claim",
    responses=_ANSWERED,
    dependencies=[Depends(given_once())],
)
def oembed(
    request: Request,
    catalogue: Annotated[Catalogue, Depends(catalogue_of)],
    url: Annotated[str, Query(max_length=2_000, description="The page or IRI of a claim.")],
    maxwidth: Annotated[int, Query(ge=_SMALLEST, le=10_000)] = WIDTH,
    maxheight: Annotated[int, Query(ge=_SMALLEST, le=10_000)] = HEIGHT,
    wanted: Annotated[str, Query(alias="format", max_length=20, json_schema_extra={"enum": ["json"]})] = "json",
) -> OEmbed:
    """Answer the frame that shows it, no larger than asked for (oEmbed 1.0)."""
    if wanted != "json":
        raise OtherFormat(f"There is no {wanted}. Ask with format=json.")
    claim = _claim(request, catalogue, url)
    title = title_of("claim.html", claim)
    width, height = min(WIDTH, maxwidth), min(HEIGHT, maxheight)
    html = iframe(root_of(request), claim.id, title, width, height)
    return OEmbed(provider_url=root_of(request) + "/", title=title, html=html, width=width, height=height)


def _claim(request: Request, catalogue: Catalogue, url: str) -> ClaimSummary:
    """Return the claim whose page or IRI it is.

    Raises:
        NotFound: if it is that of none.
    """
    plain = url.partition("?")[0].partition("#")[0].removesuffix("/embed").removesuffix(".html")
    # Whoever pastes an address may have it with another scheme than a server behind a proxy knows.
    place = _without_scheme(plain)
    for begin in (f"{root_of(request)}/claims/", f"{root_of(request)}/claim/", f"{catalogue.iris.base}claim/"):
        if place.startswith(_without_scheme(begin)):
            return summarise_claim(catalogue, catalogue.name(Resource.CLAIM, plain.rpartition("/")[2]))
    raise NotFound(f"{url} is the page of no claim here; those begin with {root_of(request)}/claims/.")


def _without_scheme(address: str) -> str:
    return address.removeprefix("http://").removeprefix("https://")
