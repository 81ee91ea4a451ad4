"""Corrections over HTTP: utterances that somebody has found read wrong, listed, made and lifted."""

from datetime import UTC, datetime
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from pyoxigraph import NamedNode

from counterclaim.correction import Correction
from counterclaim.errors import CounterclaimError, NotFound
from counterclaim.rdf.corrections import corrected_graphs, correction_iri, read_corrections
from counterclaim_api.authorization import authorize
from counterclaim_api.body import UnsupportedMediaType, media_type_of, read_body
from counterclaim_api.catalogue import Catalogue, catalogue_of
from counterclaim_api.correction_documents import CorrectionDocument, CorrectionRequest
from counterclaim_api.correction_page import correction_context, list_context
from counterclaim_api.negotiation import JSON
from counterclaim_api.openapi import FOR_THE_HOLDER, problem, schema_of
from counterclaim_api.pages import render_page
from counterclaim_api.paging import Page, PageQuery, given_once
from counterclaim_api.representation import Shown, represent, represented
from counterclaim_api.settings import Settings, settings_of
from counterclaim_api.writer import Writer, writer_of

router = APIRouter(tags=["corrections"])

MOST_BYTES = 20_000
_WRITES: dict[int | str, dict[str, Any]] = {
    401: problem("The request has no bearer token, or another one."),
    403: problem("Nobody may write to this server."),
    412: problem("The request has If-Match, and no answer a strong tag."),
}
_MAKES: dict[int | str, dict[str, Any]] = {
    200: {"model": CorrectionDocument, "description": "It replaces the one that there was of the utterance."},
    201: {"model": CorrectionDocument, "description": "It holds."},
    413: problem("The correction is too long."),
    415: problem("The body is not JSON."),
    **_WRITES,
}
_BODY: dict[str, Any] = {"required": True, "content": {JSON: {"schema": schema_of(CorrectionRequest)}}}


@router.get(
    "/corrections",
    summary="Utterances that somebody has found read wrong",
    responses=represented(Page[CorrectionDocument], rows=True),
    dependencies=[Depends(given_once())],
)
def list_corrections(
    request: Request, query: Annotated[PageQuery, Query()], catalogue: Annotated[Catalogue, Depends(catalogue_of)]
) -> Response:
    """List corrections, the oldest first."""
    known = {str(one.utterance): (one, in_effect) for one, in_effect in _corrections(catalogue)}
    page = Page[CorrectionDocument].cut(request, query, list(known), lambda one: _document(catalogue, *known[one]))
    resources = [NamedNode(item.iri) for item in page.items]
    context = list_context(catalogue, {name: one for name, (one, _) in known.items()})
    shown = Shown("corrections.html", resources, page.items, CorrectionDocument.columns, context)
    return represent(request, page, shown, headers=page.headers())


@router.get("/corrections/{correction}", summary="One correction", responses=represented(CorrectionDocument))
def show_correction(
    request: Request, correction: str, catalogue: Annotated[Catalogue, Depends(catalogue_of)]
) -> Response:
    """Answer what was wrong, what is right, whose decision it is, when it was made and why."""
    found, in_effect = find_correction(catalogue, correction)
    document = _document(catalogue, found, in_effect)
    context = correction_context(catalogue, found, in_effect=in_effect)
    return represent(request, document, Shown("correction.html", [NamedNode(document.iri)], context=context))


def page_of_correction(
    request: Request, catalogue: Catalogue, correction: Correction, *, in_effect: bool, refusal: CounterclaimError
) -> Response:
    """Return the page of a correction that says why it was not lifted."""
    context = correction_context(catalogue, correction, in_effect=in_effect, refusal=refusal)
    document = _document(catalogue, correction, in_effect)
    return render_page(request, "correction.html", {"document": document, **context}, status=refusal.status)


@router.post(
    "/corrections",
    summary="Say that an utterance was read wrong",
    status_code=HTTPStatus.CREATED,
    responses=_MAKES,
    openapi_extra={"requestBody": _BODY, **FOR_THE_HOLDER},
)
async def make_correction(
    request: Request,
    settings: Annotated[Settings, Depends(settings_of)],
    writer: Annotated[Writer, Depends(writer_of)],
    catalogue: Annotated[Catalogue, Depends(catalogue_of)],
) -> Response:
    """Say that the machine read an utterance wrong, now and whenever it reads the article again.

    Needs the bearer token of COUNTERCLAIM_TOKEN.
    """
    authorize(request, settings)
    if media_type_of(request)[0] != JSON:
        raise UnsupportedMediaType(f"A correction is sent as {JSON}.")
    wanted = validated(await read_body(request, MOST_BYTES))
    document, is_new = await make(wanted, writer, catalogue)
    return Response(
        document.model_dump_json(),
        HTTPStatus.CREATED if is_new else HTTPStatus.OK,
        headers={"Location": f"{request.scope.get('root_path', '')}/corrections/{document.id}"},
        media_type=JSON,
    )


async def make(wanted: CorrectionRequest, writer: Writer, catalogue: Catalogue) -> tuple[CorrectionDocument, bool]:
    """Make a correction; return it, and whether it is new.

    Raises:
        BadInput: if it makes no sense, or changes nothing.
        NotFound: if the store does not know the utterance, or whom it names.
    """
    correction, is_new = await run_in_threadpool(writer.correct, wanted.demand(catalogue.iris), datetime.now(UTC))
    return CorrectionDocument.of(correction, catalogue.iris, in_effect=True), is_new


@router.delete(
    "/corrections/{correction}",
    summary="Lift a correction",
    status_code=HTTPStatus.NO_CONTENT,
    responses=_WRITES,
    openapi_extra=FOR_THE_HOLDER,
)
def lift_correction(
    request: Request,
    correction: str,
    settings: Annotated[Settings, Depends(settings_of)],
    writer: Annotated[Writer, Depends(writer_of)],
    catalogue: Annotated[Catalogue, Depends(catalogue_of)],
) -> Response:
    """Lift a correction: what the machine read holds again.

    Needs the bearer token of COUNTERCLAIM_TOKEN.
    """
    authorize(request, settings)
    found, _ = find_correction(catalogue, correction)
    writer.uncorrect(found.utterance)
    return Response(status_code=HTTPStatus.NO_CONTENT)


def validated(body: bytes) -> CorrectionRequest:
    """Return the correction that a JSON document asks for.

    Raises:
        RequestValidationError: if it asks for none.
    """
    try:
        return CorrectionRequest.model_validate_json(body)
    except ValidationError as error:
        raise RequestValidationError([{**found, "loc": ("body", *found["loc"])} for found in error.errors()]) from error


def find_correction(catalogue: Catalogue, identifier: str) -> tuple[Correction, bool]:
    """Return a correction, and whether it has something to correct.

    Raises:
        NotFound: if there is none of that id.
    """
    for correction, in_effect in _corrections(catalogue):
        if correction.utterance == identifier:
            return correction, in_effect
    raise NotFound(f"No correction has the id {identifier} here. /corrections lists them.")


def _corrections(catalogue: Catalogue) -> list[tuple[Correction, bool]]:
    effective, iris = corrected_graphs(catalogue.store, catalogue.iris), catalogue.iris
    made = read_corrections(catalogue.store)
    return [(one, correction_iri(one.utterance, iris).value in effective) for one in made]


def _document(catalogue: Catalogue, correction: Correction, in_effect: bool) -> CorrectionDocument:
    return CorrectionDocument.of(correction, catalogue.iris, in_effect=in_effect)
