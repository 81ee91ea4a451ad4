"""The page on which somebody says what the machine read wrong: browsers cannot send the token in a header."""

import json
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import RedirectResponse
from pyoxigraph import NamedNode

from counterclaim.article import ArticleId
from counterclaim.correction import Correction
from counterclaim.errors import BadInput, CounterclaimError, NotFound
from counterclaim.rdf.corrections import read_corrections
from counterclaim.rdf.iris import Resource
from counterclaim_api.authorization import WrongToken, authorize_form
from counterclaim_api.catalogue import Catalogue, catalogue_of
from counterclaim_api.correction_documents import utterance_named
from counterclaim_api.corrections import MOST_BYTES, make, validated
from counterclaim_api.forms import read_form
from counterclaim_api.pages import render_page
from counterclaim_api.settings import Settings, settings_of
from counterclaim_api.utterances import UtteranceDocument, read_utterance
from counterclaim_api.writer import Writer, writer_of

router = APIRouter(include_in_schema=False)


@router.get("/corrections/new")
def show_form(
    request: Request,
    utterance: Annotated[str, Query()],
    catalogue: Annotated[Catalogue, Depends(catalogue_of)],
) -> Response:
    """Show the statement, and ask what is right; where nobody may write, tell how else to correct it."""
    return _form(request, catalogue, utterance)


def _form(
    request: Request,
    catalogue: Catalogue,
    utterance: str,
    given: Mapping[str, Sequence[str]] | None = None,
    refusal: CounterclaimError | None = None,
) -> Response:
    """Return the form for an utterance; one that was refused says why, and has what was written in it but the token.

    There is one correction at most of each utterance. So the form has what an earlier one says, which it replaces.
    """
    identifier = utterance_named(utterance, catalogue.iris)
    said = read_utterance(catalogue, catalogue.name(Resource.UTTERANCE, identifier))
    beside = _in_its_article(catalogue, said)
    before = next((one for one in _corrections(catalogue, said) if one.utterance == said.id), None)
    wrong, right = (before.wrong, before.right) if before else ((), ())
    answered = [one for one in beside if (one.id in said.answers and one.id not in right) or one.id in wrong]
    context = {
        "given": _as_given(before) if before and given is None else given or {},
        "before": before,
        "refusal": refusal,
        "said": said,
        "answered": answered,
        "others": [one for one in beside if one.id != said.id and one not in answered and one.positions],
        "names": sorted({who.name for one in beside for who in (one.speaker, one.party) if who is not None}),
    }
    return render_page(request, "correction_form.html", context, status=refusal.status if refusal else HTTPStatus.OK)


@router.post("/corrections/new")
async def take_form(
    request: Request,
    settings: Annotated[Settings, Depends(settings_of)],
    writer: Annotated[Writer, Depends(writer_of)],
    catalogue: Annotated[Catalogue, Depends(catalogue_of)],
) -> Response:
    """Make the correction and lead to it; what is refused is shown again, to be put right.

    The token has to be in the form, so that no other site can send one.
    """
    form = await read_form(request, MOST_BYTES, "POST /corrections takes JSON")
    wanted = {**form.words("does_not_answer", "answers"), "withdraw": "withdraw" in form.fields}
    try:
        authorize_form(form.token, settings)
        document, _ = await make(validated(json.dumps(wanted).encode()), writer, catalogue)
    except (BadInput, NotFound, WrongToken) as refusal:
        return _form(request, catalogue, str(wanted.get("utterance", "")), form.fields, refusal)
    return RedirectResponse(f"{request.scope.get('root_path', '')}/corrections/{document.id}", HTTPStatus.SEE_OTHER)


def _corrections(catalogue: Catalogue, said: UtteranceDocument) -> Sequence[Correction]:
    if not said.corrections:
        return ()
    return read_corrections(catalogue.store, ArticleId(said.article.id))


def _as_given(correction: Correction) -> Mapping[str, Sequence[str]]:
    """Return what somebody would write in the form to say the same once more; whose decision it is, they say anew."""
    given = {
        "speaker": [correction.speaker.name] if correction.speaker else [],
        "party": [correction.party.name] if correction.party else [],
        "stance": [correction.stance.value] if correction.stance else [],
        "does_not_answer": correction.wrong,
        "answers": correction.right,
    }
    return {name: values for name, values in given.items() if values}


def _in_its_article(catalogue: Catalogue, said: UtteranceDocument) -> list[UtteranceDocument]:
    rows = catalogue.rows("utterances", article=NamedNode(said.article.iri))
    return [read_utterance(catalogue, NamedNode(row.text("utterance"))) for row in rows]
