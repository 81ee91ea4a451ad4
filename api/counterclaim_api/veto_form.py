"""The page on which somebody says that a match is wrong: browsers cannot send the token in a header."""

import json
from http import HTTPStatus
from typing import Annotated
from urllib.parse import parse_qs

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import RedirectResponse

from counterclaim_api.authorization import authorize_form, token_for_writing
from counterclaim_api.body import UnsupportedMediaType, decode, media_type_of, read_body
from counterclaim_api.catalogue import Catalogue, catalogue_of
from counterclaim_api.naming import words_of
from counterclaim_api.pages import render_page
from counterclaim_api.settings import Settings, settings_of
from counterclaim_api.vetoes import MOST_BYTES, Relation, make, validated
from counterclaim_api.writer import Writer, writer_of

router = APIRouter(include_in_schema=False)

_FORM = "application/x-www-form-urlencoded"


@router.get("/vetoes/new")
def show_form(
    request: Request,
    between: Annotated[list[str], Query(min_length=2, max_length=2)],
    relation: Relation,
    settings: Annotated[Settings, Depends(settings_of)],
    catalogue: Annotated[Catalogue, Depends(catalogue_of)],
) -> Response:
    """Show the two claims or claimants, and ask whose decision it is and for what reason."""
    token_for_writing(settings)
    words = {end: words_of(catalogue, end) for end in between}
    return render_page(request, "veto_form.html", {"words": words, "relation": relation})


@router.post("/vetoes/new")
async def take_form(
    request: Request,
    settings: Annotated[Settings, Depends(settings_of)],
    writer: Annotated[Writer, Depends(writer_of)],
    catalogue: Annotated[Catalogue, Depends(catalogue_of)],
) -> Response:
    """Make the veto and lead to it. The token has to be in the form, so that no other site can send one."""
    if media_type_of(request)[0] != _FORM:
        raise UnsupportedMediaType(f"A form is sent as {_FORM}; POST /vetoes takes JSON.")
    fields = parse_qs(decode(await read_body(request, MOST_BYTES), None))
    authorize_form("".join(fields.pop("token", [])), settings)
    between = fields.pop("between", [])
    rest = {name: " ".join(values) for name, values in fields.items()}
    document, _ = await make(validated(json.dumps({"between": between, **rest}).encode()), writer, catalogue.iris)
    return RedirectResponse(f"{request.scope.get('root_path', '')}/vetoes/{document.id}", HTTPStatus.SEE_OTHER)
