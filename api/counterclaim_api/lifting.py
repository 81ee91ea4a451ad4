"""Decisions taken back in a browser, which can send neither the token in a header nor DELETE."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import RedirectResponse

from counterclaim_api.authorization import WrongToken, authorize_form
from counterclaim_api.catalogue import Catalogue, catalogue_of
from counterclaim_api.corrections import find_correction, page_of_correction
from counterclaim_api.forms import read_form
from counterclaim_api.settings import Settings, settings_of
from counterclaim_api.vetoes import find_veto, page_of_veto
from counterclaim_api.writer import Writer, writer_of

router = APIRouter(include_in_schema=False)

_MOST_BYTES = 2_000


@router.post("/corrections/{correction}/lift")
async def lift_correction(
    request: Request,
    correction: str,
    settings: Annotated[Settings, Depends(settings_of)],
    writer: Annotated[Writer, Depends(writer_of)],
    catalogue: Annotated[Catalogue, Depends(catalogue_of)],
) -> Response:
    """Lift a correction and lead to the statement as the machine read it; a wrong token is asked for again."""
    form = await read_form(request, _MOST_BYTES, f"DELETE /corrections/{correction} lifts it too")
    found, in_effect = find_correction(catalogue, correction)
    try:
        authorize_form(form.token, settings)
    except WrongToken as refusal:
        return page_of_correction(request, catalogue, found, in_effect=in_effect, refusal=refusal)
    await run_in_threadpool(writer.uncorrect, found.utterance)
    return _see(request, f"/utterances/{found.utterance}" if in_effect else "/corrections")


@router.post("/vetoes/{veto}/lift")
async def lift_veto(
    request: Request,
    veto: str,
    settings: Annotated[Settings, Depends(settings_of)],
    writer: Annotated[Writer, Depends(writer_of)],
    catalogue: Annotated[Catalogue, Depends(catalogue_of)],
) -> Response:
    """Lift a veto and lead to those that are left; a wrong token is asked for again."""
    form = await read_form(request, _MOST_BYTES, f"DELETE /vetoes/{veto} lifts it too")
    found = find_veto(catalogue, veto)
    try:
        authorize_form(form.token, settings)
    except WrongToken as refusal:
        return page_of_veto(request, catalogue, found, refusal=refusal)
    await run_in_threadpool(writer.lift, found)
    return _see(request, "/vetoes")


def _see(request: Request, place: str) -> Response:
    return RedirectResponse(f"{request.scope.get('root_path', '')}{place}", HTTPStatus.SEE_OTHER)
