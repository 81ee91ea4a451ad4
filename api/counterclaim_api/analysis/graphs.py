"""``/projections``: graphs for other programs, in every format that there is."""

from enum import StrEnum
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response
from pydantic import ConfigDict

from counterclaim.analysis.projection import PROJECTIONS
from counterclaim.analysis.question import Selection
from counterclaim.errors import NotFound
from counterclaim.exports import FORMATS
from counterclaim_api.analysis.desk import Desk, Job, desk_of
from counterclaim_api.analysis.documents import ProjectionsDocument
from counterclaim_api.analysis.drawing import Drawing
from counterclaim_api.analysis.waiting import RESPONSES, settled, under_way, version_header
from counterclaim_api.negotiation import HTML, JSON, best
from counterclaim_api.pages import render_page
from counterclaim_api.paging import given_once

router = APIRouter(tags=["analysis"])

GraphFormat = StrEnum("GraphFormat", {name.replace("-", "_").upper(): name for name in FORMATS})  # type: ignore[misc]
_FILES: dict[str, Any] = {known.media_type: {} for known in FORMATS.values()}


class GraphQuery(Selection):
    """Which articles count, and the kind of file."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    format: Annotated[GraphFormat, Query(description="Which kind of file.")] = GraphFormat("node-link")


@router.get(
    "/projections",
    summary="What graphs there are",
    responses={200: {"content": {"text/html": {"schema": {"type": "string"}}}}},
    response_model=ProjectionsDocument,
)
def list_projections(request: Request) -> Response:
    """List the graphs and the kinds of file."""
    document = ProjectionsDocument.of_all()
    if best(request.headers.get("accept"), (JSON, HTML)) == HTML:
        return render_page(request, "projections.html", {"document": document})
    return Response(document.model_dump_json(), media_type=JSON)


@router.get(
    "/projections/{projection}",
    summary="One graph as a file",
    dependencies=[Depends(given_once("publisher"))],
    response_class=Response,
    responses={200: {"description": "The file.", "content": _FILES}, **RESPONSES},
)
async def show_projection(
    request: Request,
    projection: str,
    query: Annotated[GraphQuery, Query()],
    desk: Annotated[Desk, Depends(desk_of)],
) -> Response:
    """Answer one of /projections, for Gephi, Cytoscape, D3, NetworkX and argument tools."""
    if projection not in PROJECTIONS:
        raise NotFound(f"There is no projection {projection!r} here. There is {', '.join(PROJECTIONS)}.")
    drawing = Drawing(projection=projection, **query.model_dump())
    job = await settled(desk, drawing)
    return represent_graph(drawing, job) if job.is_over else under_way(request, job, desk)


def represent_graph(drawing: Drawing, job: Job) -> Response:
    """Return the file that a drawing's job has made."""
    written = job.result
    assert isinstance(written, str)  # noqa: S101 - what a drawing answers
    known = FORMATS[drawing.format]
    disposition = {"Content-Disposition": f'inline; filename="{drawing.projection}.{known.suffix}"'}
    return Response(written, media_type=known.media_type, headers=disposition | version_header(job))
