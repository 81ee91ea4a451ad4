"""``/analysis/jobs``: how far an analysis is that takes long, and its answer, whatever has been written meanwhile."""

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import RedirectResponse

from counterclaim.analysis.question import Question
from counterclaim.exports import FORMATS
from counterclaim_api.analysis.desk import Desk, desk_of
from counterclaim_api.analysis.documents import AnalysisDocument, JobDocument, result_of
from counterclaim_api.analysis.drawing import Drawing
from counterclaim_api.analysis.graphs import represent_graph
from counterclaim_api.analysis.questions import Asked, represent_table
from counterclaim_api.analysis.waiting import RESPONSES, under_way
from counterclaim_api.negotiation import HTML, JSON, best
from counterclaim_api.pages import render_page

router = APIRouter(tags=["analysis"])

_PAGE: dict[str, Any] = {"text/html": {"schema": {"type": "string"}}}
_CONTENT: dict[str, Any] = {**_PAGE, "text/csv": {}, **{known.media_type: {} for known in FORMATS.values()}}


@router.get(
    "/analysis/jobs/{job}",
    summary="How far an analysis is",
    responses={200: {"content": _PAGE}, 303: {"description": "It is done; a browser is led to the answer."}},
    response_model=JobDocument,
)
def show_job(request: Request, job: str, desk: Annotated[Desk, Depends(desk_of)]) -> Response:
    """Answer its state, for how long it has been under way, and where the answer will be."""
    found = desk.find(job)
    headers = {"Cache-Control": "no-store"}
    if best(request.headers.get("accept"), (JSON, HTML)) == JSON:
        return Response(JobDocument.of(request, found, desk).model_dump_json(), media_type=JSON, headers=headers)
    if found.is_over:
        return RedirectResponse(result_of(request, found), HTTPStatus.SEE_OTHER)
    return render_page(request, "job.html", {"job": JobDocument.of(request, found, desk)}, headers=headers)


@router.get(
    "/analysis/jobs/{job}/result",
    summary="What an analysis has found",
    responses={
        200: {
            "model": AnalysisDocument,
            "description": "In the format asked for; of a graph, the file.",
            "content": _CONTENT,
        },
        **RESPONSES,
    },
)
def show_result(
    request: Request, job: str, query: Annotated[Asked, Query()], desk: Annotated[Desk, Depends(desk_of)]
) -> Response:
    """Answer what it has found in the data as they were when it was asked for; Store-Version says which."""
    found = desk.find(job)
    if found.error is not None:
        raise found.error
    if found.result is None:
        return under_way(request, found, desk)
    match found.task:
        case Drawing() as drawing:
            return represent_graph(drawing, found)
        case Question() as question:
            return represent_table(request, question, query, found)
