"""Answers that take time: at once if they are there soon, else 202 and the address of a job."""

import asyncio
from http import HTTPStatus
from typing import Any

from fastapi import Request, Response

from counterclaim_api.analysis.desk import Desk, Job
from counterclaim_api.analysis.documents import JobDocument
from counterclaim_api.analysis.work import Task
from counterclaim_api.negotiation import JSON, prefers_page
from counterclaim_api.openapi import problem
from counterclaim_api.pages import render_page
from counterclaim_api.repeats import VERSION

PATIENCE = 5.0
"""Seconds that a request waits for its answer before it is told where the job is."""

RESPONSES: dict[int | str, dict[str, Any]] = {
    202: {
        "model": JobDocument,
        "description": "It takes longer: Location is the job, which says where the answer will be.",
        "content": {"text/html": {"schema": {"type": "string"}}},
    },
    503: problem("It took more time or memory than it may, or too many are under way."),
}
"""What OpenAPI says of routes that answer so."""


async def settled(desk: Desk, task: Task) -> Job:
    """Return the job of a task: done or, if that takes longer, under way.

    Raises:
        CounterclaimError: what it failed by.
    """
    job = desk.hand_in(task)
    if not job.is_over:
        await asyncio.wait({asyncio.wrap_future(job.future)}, timeout=PATIENCE)
    if job.error is not None:
        raise job.error
    return job


def version_header(job: Job) -> dict[str, str]:
    """Return the header that says of which version of the data a job's answer is."""
    return {VERSION: str(job.version)}


def under_way(request: Request, job: Job, desk: Desk) -> Response:
    """Return 202 and where the job is: as JSON, or as a page that asks again by itself."""
    document = JobDocument.of(request, job, desk)
    place = f"{request.scope.get('root_path', '')}/analysis/jobs/{job.id}"
    headers = {"Location": place, "Retry-After": str(document.seconds_to_wait), "Cache-Control": "no-store"}
    if prefers_page(request.headers.get("accept")):
        return render_page(request, "job.html", {"job": document}, status=HTTPStatus.ACCEPTED, headers=headers)
    return Response(document.model_dump_json(), HTTPStatus.ACCEPTED, headers=headers, media_type=JSON)
