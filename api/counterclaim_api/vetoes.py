"""Vetoes over HTTP: matches that somebody has found wrong, listed, made and lifted."""

from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum
from functools import partial
from http import HTTPStatus
from typing import Annotated, Any, ClassVar, Self

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError
from pyoxigraph import NamedNode

from counterclaim.errors import BadInput, CounterclaimError, NotFound
from counterclaim.linking.vetoes import RELATIONS, veto_between
from counterclaim.rdf.iris import Iris, Resource
from counterclaim.rdf.matches import Veto, read_vetoes, veto_iri
from counterclaim_api.authorization import authorize
from counterclaim_api.body import UnsupportedMediaType, media_type_of, read_body
from counterclaim_api.catalogue import Catalogue, catalogue_of
from counterclaim_api.naming import words_or_id
from counterclaim_api.negotiation import JSON
from counterclaim_api.openapi import FOR_THE_HOLDER, problem, schema_of
from counterclaim_api.pages import render_page
from counterclaim_api.paging import Page, PageQuery, given_once
from counterclaim_api.representation import Shown, represent, represented
from counterclaim_api.settings import Settings, settings_of
from counterclaim_api.writer import Writer, writer_of

router = APIRouter(tags=["vetoes"])

MOST_BYTES = 20_000


class Relation(StrEnum):
    """What matching says of two resources, by the name of the property."""

    EXACT_MATCH = "exactMatch"
    CLOSE_MATCH = "closeMatch"
    CONTRADICTS = "contradicts"
    BROAD_MATCH = "broadMatch"
    SAME_AGENT = "sameAgent"
    ECHOES = "echoes"
    SHARES_TEXT = "sharesTextWith"

    @classmethod
    def of(cls, relation: NamedNode) -> Self:
        """Return the relation that a property states."""
        return cls(relation.value.rpartition("#")[2])


_PROPERTIES = {Relation.of(relation): relation for possible in RELATIONS.values() for relation in possible}


class VetoDocument(BaseModel):
    """Somebody's decision that two resources do not match so."""

    columns: ClassVar[tuple[str, ...]] = ("id", "one", "other", "relation", "by", "made", "why", "iri")

    id: str = Field(description="The local part of the IRI.")
    iri: str
    between: list[str] = Field(description="The IRIs of the two.")
    relation: Relation = Field(description="What does not hold between them.")
    by: str = Field(description="Whose decision it is.")
    made: datetime
    why: str = Field(description="For what reason; may be empty.")

    @classmethod
    def of(cls, veto: Veto, iris: Iris) -> Self:
        """Return the document of a veto."""
        iri = veto_iri(veto.ends, veto.relation, iris)
        return cls(
            id=iris.local(iri),
            iri=iri.value,
            between=list(veto.ends),
            relation=Relation.of(veto.relation),
            by=veto.by,
            made=veto.made,
            why=veto.why,
        )

    def cells(self) -> dict[str, object]:
        """Return the columns of the list as CSV."""
        one, other = self.between
        rest = self.model_dump(mode="json", include={"id", "relation", "by", "made", "why", "iri"})
        return {"one": one, "other": other, **rest}


class VetoRequest(BaseModel):
    """A veto that is to be made."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "between": ["agent/1f0c2d3e4a5b6c7d-ivo-renn", "agent/8a9b0c1d2e3f4a5b-ivo-renn"],
                    "by": "Dana Orlo",
                    "why": "Another Renn.",
                }
            ]
        },
    )

    between: list[str] = Field(
        min_length=2, max_length=2, description="The two: IRIs, or what follows the base in them (claim/…, agent/…)."
    )
    relation: Relation | None = Field(
        default=None, description="What does not hold; that the two are the same (that one echoes the other) if absent."
    )
    by: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)] = Field(
        description="Whose decision it is."
    )
    why: str = Field(default="", max_length=2_000, description="For what reason.")

    def veto(self, iris: Iris, made: datetime) -> Veto:
        """Return the veto.

        Raises:
            BadInput: if it is between one and the same, or one of the two is no IRI.
        """
        one, other = (_iri(end, iris) for end in self.between)
        return veto_between(one, other, self._property(one, iris), by=self.by, made=made, why=self.why)

    def _property(self, end: str, iris: Iris) -> NamedNode:
        if self.relation is not None:
            return _PROPERTIES[self.relation]
        parsed = iris.parse(end)
        return RELATIONS.get(parsed[0] if parsed else Resource.CLAIM, RELATIONS[Resource.CLAIM])[0]


def _iri(end: str, iris: Iris) -> str:
    iri = end if "://" in end else iris.base + end
    try:
        return NamedNode(iri).value
    except ValueError as error:
        raise BadInput(f"{end!r} is no IRI. Give one of a claim, claimant, utterance or article.") from error


_WRITES: dict[int | str, dict[str, Any]] = {
    401: problem("The request has no bearer token, or another one."),
    403: problem("Nobody may write to this server."),
    412: problem("The request has If-Match, and no answer a strong tag."),
}
_MAKES: dict[int | str, dict[str, Any]] = {
    200: {"model": VetoDocument, "description": "It replaces the one that there was between the two."},
    201: {"model": VetoDocument, "description": "It holds."},
    413: problem("The veto is too long."),
    415: problem("The body is not JSON."),
    **_WRITES,
}
_BODY: dict[str, Any] = {"required": True, "content": {JSON: {"schema": schema_of(VetoRequest)}}}


@router.get(
    "/vetoes",
    summary="Matches that somebody has found wrong",
    responses=represented(Page[VetoDocument], rows=True),
    dependencies=[Depends(given_once())],
)
def list_vetoes(
    request: Request, query: Annotated[PageQuery, Query()], catalogue: Annotated[Catalogue, Depends(catalogue_of)]
) -> Response:
    """List vetoes, the oldest first."""
    known = {one.id: one for one in _documents(catalogue)}
    page = Page[VetoDocument].cut(request, query, list(known), known.__getitem__)
    named = {"words": partial(words_or_id, catalogue)}
    shown = Shown("vetoes.html", [NamedNode(item.iri) for item in page.items], page.items, VetoDocument.columns, named)
    return represent(request, page, shown, headers=page.headers())


@router.get("/vetoes/{veto}", summary="One veto", responses=represented(VetoDocument))
def show_veto(request: Request, veto: str, catalogue: Annotated[Catalogue, Depends(catalogue_of)]) -> Response:
    """Answer whose decision it is, when it was made and why."""
    document = VetoDocument.of(find_veto(catalogue, veto), catalogue.iris)
    context = {"words": partial(words_or_id, catalogue), "refusal": None}
    return represent(request, document, Shown("veto.html", [NamedNode(document.iri)], context=context))


def page_of_veto(request: Request, catalogue: Catalogue, veto: Veto, *, refusal: CounterclaimError) -> Response:
    """Return the page of a veto that says why it was not lifted."""
    document = VetoDocument.of(veto, catalogue.iris)
    context = {"document": document, "words": partial(words_or_id, catalogue), "refusal": refusal}
    return render_page(request, "veto.html", context, status=refusal.status)


@router.post(
    "/vetoes",
    summary="Say that a match is wrong",
    status_code=HTTPStatus.CREATED,
    responses=_MAKES,
    openapi_extra={"requestBody": _BODY, **FOR_THE_HOLDER},
)
async def make_veto(
    request: Request,
    settings: Annotated[Settings, Depends(settings_of)],
    writer: Annotated[Writer, Depends(writer_of)],
    catalogue: Annotated[Catalogue, Depends(catalogue_of)],
) -> Response:
    """Say that a match is wrong, now and whenever articles are matched again; the relation of the two then ends.

    Needs the bearer token of COUNTERCLAIM_TOKEN.
    """
    authorize(request, settings)
    if media_type_of(request)[0] != JSON:
        raise UnsupportedMediaType(f"A veto is sent as {JSON}.")
    wanted = validated(await read_body(request, MOST_BYTES))
    document, is_new = await make(wanted, writer, catalogue.iris)
    return Response(
        document.model_dump_json(),
        HTTPStatus.CREATED if is_new else HTTPStatus.OK,
        headers={"Location": f"{request.scope.get('root_path', '')}/vetoes/{document.id}"},
        media_type=JSON,
    )


async def make(wanted: VetoRequest, writer: Writer, iris: Iris) -> tuple[VetoDocument, bool]:
    """Make a veto; return it, and whether it is new.

    Raises:
        BadInput: if it is none.
        NotFound: if the store does not know one of the two.
    """
    veto = wanted.veto(iris, datetime.now(UTC).replace(microsecond=0))
    is_new = await run_in_threadpool(writer.veto, veto)
    return VetoDocument.of(veto, iris), is_new


@router.delete(
    "/vetoes/{veto}",
    summary="Lift a veto",
    status_code=HTTPStatus.NO_CONTENT,
    responses=_WRITES,
    openapi_extra=FOR_THE_HOLDER,
)
def lift_veto(
    request: Request,
    veto: str,
    settings: Annotated[Settings, Depends(settings_of)],
    writer: Annotated[Writer, Depends(writer_of)],
    catalogue: Annotated[Catalogue, Depends(catalogue_of)],
) -> Response:
    """Lift a veto: what matching found between the two holds again.

    Needs the bearer token of COUNTERCLAIM_TOKEN.
    """
    authorize(request, settings)
    writer.lift(find_veto(catalogue, veto))
    return Response(status_code=HTTPStatus.NO_CONTENT)


def validated(body: bytes) -> VetoRequest:
    """Return the veto that a JSON document asks for.

    Raises:
        RequestValidationError: if it asks for none.
    """
    try:
        return VetoRequest.model_validate_json(body)
    except ValidationError as error:
        raise RequestValidationError([{**found, "loc": ("body", *found["loc"])} for found in error.errors()]) from error


def _documents(catalogue: Catalogue) -> Sequence[VetoDocument]:
    return [VetoDocument.of(veto, catalogue.iris) for veto in read_vetoes(catalogue.store)]


def find_veto(catalogue: Catalogue, identifier: str) -> Veto:
    """Return the veto of an id.

    Raises:
        NotFound: if there is none.
    """
    iris = catalogue.iris
    for veto in read_vetoes(catalogue.store):
        if iris.local(veto_iri(veto.ends, veto.relation, iris)) == identifier:
            return veto
    raise NotFound(f"No veto has the id {identifier} here. /vetoes lists them.")
