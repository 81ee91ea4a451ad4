"""The page on which somebody says that a match is wrong: browsers cannot send the token in a header."""

import json
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import RedirectResponse

from counterclaim.errors import BadInput, CounterclaimError
from counterclaim_api.authorization import WrongToken, authorize_form, token_for_writing
from counterclaim_api.catalogue import Catalogue, catalogue_of
from counterclaim_api.forms import read_form
from counterclaim_api.naming import words_of
from counterclaim_api.pages import render_page
from counterclaim_api.settings import Settings, settings_of
from counterclaim_api.vetoes import MOST_BYTES, Relation, make, validated
from counterclaim_api.writer import Writer, writer_of

router = APIRouter(include_in_schema=False)


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
    return _form(request, catalogue, between, relation, {})


def _form(
    request: Request,
    catalogue: Catalogue,
    between: Sequence[str],
    relation: Relation,
    given: Mapping[str, Sequence[str]],
    refusal: CounterclaimError | None = None,
) -> Response:
    """Return the form for the two; one that was refused says why, and has what was written in it but the token."""
    words = {end: words_of(catalogue, end) for end in between}
    context = {"words": words, "relation": relation, "given": given, "refusal": refusal}
    return render_page(request, "veto_form.html", context, status=refusal.status if refusal else HTTPStatus.OK)


@router.post("/vetoes/new")
async def take_form(
    request: Request,
    settings: Annotated[Settings, Depends(settings_of)],
    writer: Annotated[Writer, Depends(writer_of)],
    catalogue: Annotated[Catalogue, Depends(catalogue_of)],
) -> Response:
    """Make the veto and lead to it; what is refused is shown again, to be put right.

    The token has to be in the form, so that no other site can send one.
    """
    form = await read_form(request, MOST_BYTES, "POST /vetoes takes JSON")
    wanted = validated(json.dumps(form.words("between")).encode())
    try:
        authorize_form(form.token, settings)
        document, _ = await make(wanted, writer, catalogue.iris)
    except (BadInput, WrongToken) as refusal:
        return _form(request, catalogue, wanted.between, wanted.relation or Relation.EXACT_MATCH, form.fields, refusal)
    return RedirectResponse(f"{request.scope.get('root_path', '')}/vetoes/{document.id}", HTTPStatus.SEE_OTHER)
