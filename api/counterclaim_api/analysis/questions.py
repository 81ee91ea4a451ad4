"""``/analysis``: what can be asked, the answers as JSON, CSV and pages, and the jobs of those that take long."""

from collections.abc import Callable, Coroutine
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query, Request, Response
from pydantic import create_model

from counterclaim.analysis.question import Question
from counterclaim.analysis.registry import ANALYSES, find_analysis
from counterclaim.analysis.table import Table
from counterclaim_api.analysis.desk import Desk, Job, desk_of
from counterclaim_api.analysis.documents import (
    AnalysesDocument,
    AnalysisDescription,
    AnalysisDocument,
    Record,
)
from counterclaim_api.analysis.waiting import RESPONSES, settled, under_way, version_header
from counterclaim_api.catalogue import catalogue_of
from counterclaim_api.narrowing import subject
from counterclaim_api.negotiation import CSV, HTML, JSON, best
from counterclaim_api.pages import render_page
from counterclaim_api.paging import Page, PageQuery, given_once
from counterclaim_api.references import ClaimantReference, ClaimReference

router = APIRouter(tags=["analysis"])

_PAGE: dict[str, Any] = {"text/html": {"schema": {"type": "string"}}}


class Asked(PageQuery):
    """What every analysis takes beside its parameters."""

    limit: Annotated[int, Query(ge=1, le=10_000, description="How many rows at most.")] = 100
    format: Annotated[Literal["json", "csv", "html"] | None, Query(description="The format, in place of Accept.")] = (
        None
    )

    @property
    def media_type(self) -> str | None:
        """What Accept would say."""
        return {"json": JSON, "csv": CSV, "html": HTML}.get(self.format or "")


@router.get(
    "/analysis",
    summary="What can be asked of the graph of disputes",
    responses={200: {"content": _PAGE}},
    response_model=AnalysesDocument,
)
def list_analyses(request: Request) -> Response:
    """List the analyses with their parameters. None says who is right."""
    document = AnalysesDocument.of_all()
    if best(request.headers.get("accept"), (JSON, HTML)) == HTML:
        return render_page(request, "analyses.html", {"document": document})
    return Response(document.model_dump_json(), media_type=JSON)


def _route(analysis: type[Question]) -> Callable[..., Coroutine[Any, Any, Response]]:
    """Return the endpoint of one analysis, so that OpenAPI has its parameters and FastAPI checks them."""
    bases: Any = (analysis, Asked)
    asked = create_model(f"{analysis.__name__}Query", __base__=bases)

    async def show(request: Request, query: Asked, desk: Annotated[Desk, Depends(desk_of)]) -> Response:
        question = analysis.model_validate(query.model_dump(exclude=set(Asked.model_fields)))
        job = await settled(desk, question)
        return represent_table(request, question, query, job) if job.is_over else under_way(request, job, desk)

    show.__annotations__["query"] = Annotated[asked, Query()]
    show.__name__ = f"analysis_{analysis.name.replace('-', '_')}"
    show.__doc__ = f"{analysis.summary()}\n\n{analysis.caution}"
    return show


for _analysis in ANALYSES.values():
    router.add_api_route(
        f"/analysis/{_analysis.name}",
        _route(_analysis),
        methods=["GET"],
        dependencies=[Depends(given_once("publisher"))],
        summary=_analysis.summary(),
        responses={
            200: {
                "model": AnalysisDocument,
                "description": "In the format asked for.",
                "content": {**_PAGE, "text/csv": {"schema": {"type": "string"}}},
            },
            **RESPONSES,
        },
    )


@router.get("/analysis/{name}", include_in_schema=False)
def show_no_analysis(name: str) -> None:
    """Tell that there is no such analysis, and which may be meant."""
    find_analysis(name)


def represent_table(request: Request, question: Question, query: Asked, job: Job) -> Response:
    """Return the part that ``query`` asks for of what a question's job has found."""
    table = job.result
    assert isinstance(table, Table)  # noqa: S101 - what a question answers
    chosen = query.media_type or best(request.headers.get("accept"), (JSON, HTML, CSV))
    part = table.part(query.limit, query.offset)
    document = _document(request, question, query, table)
    headers = {**document.headers(), **version_header(job)}
    if chosen == CSV:
        return Response(part.csv(), media_type=CSV, headers=headers)
    if chosen == JSON:
        return Response(document.model_dump_json(), media_type=JSON, headers=headers)
    context = {
        "document": document,
        "description": AnalysisDescription.of(type(question)),
        "table": part.detailed(),
        "given": document.parameters,
        "about": _about(request, document),
    }
    return render_page(request, "analysis.html", context, headers=headers)


def _about(request: Request, document: AnalysisDocument) -> ClaimReference | ClaimantReference | None:
    """Return the one claim or claimant that was asked about, None if it was about all."""
    wanted = next((value for name in ("about", "claim") if (value := document.parameters.get(name))), None)
    return subject(catalogue_of(request), wanted) if isinstance(wanted, str) else None


def _document(request: Request, question: Question, query: Asked, table: Table) -> AnalysisDocument:
    records = [Record(dict(record)) for record in table.part(query.limit, query.offset).records()]
    numbers = [str(number) for number in range(len(table))]
    page = Page[Record].cut(request, query, numbers, lambda number: records[int(number) - query.offset])
    return AnalysisDocument(
        **{name: getattr(page, name) for name in Page.model_fields},
        analysis=question.name,
        summary=question.summary(),
        caution=table.caution,
        parameters=question.model_dump(mode="json", by_alias=True),
        columns=list(table.names),
    )
