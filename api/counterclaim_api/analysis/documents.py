"""What the routes of analyses answer, in JSON."""

from enum import StrEnum
from typing import Self

from fastapi import Request
from pydantic import BaseModel, Field, RootModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from counterclaim.analysis.projection import PROJECTIONS
from counterclaim.analysis.question import Question
from counterclaim.analysis.registry import ANALYSES
from counterclaim.exports import FORMATS
from counterclaim_api.addresses import address
from counterclaim_api.analysis.desk import Desk, Job
from counterclaim_api.analysis.drawing import Drawing
from counterclaim_api.paging import Page

_SOONEST, _LATEST = 2, 15
"""Seconds after which to ask how far a job is."""

Value = str | int | float | list[str] | None


class Record(RootModel[dict[str, Value]]):
    """One row by the names of the columns; each name or quotation has its IRI beside it."""


class ParameterDescription(BaseModel):
    """What can be asked for."""

    name: str = Field(examples=["narrator"])
    label: str = Field(examples=["Articles' own voice"])
    description: str
    choices: list[str] | None = Field(None, description="The values there are; None if any of its kind may be given.")
    default: Value | bool = Field(examples=[True])


class AnalysisDescription(BaseModel):
    """One analysis."""

    name: str = Field(examples=["contested"])
    summary: str
    caution: str = Field(description="What one has to know before one quotes it.")
    projection: str = Field(description="The graph that it runs on.", examples=["bipartite"])
    parameters: list[ParameterDescription]
    address: str = Field(examples=["/analysis/contested"])

    @classmethod
    def of(cls, analysis: type[Question]) -> Self:
        """Return the description of an analysis."""
        return cls(
            name=analysis.name,
            summary=analysis.summary(),
            caution=analysis.caution,
            projection=analysis.projection,
            parameters=[
                ParameterDescription(
                    name=field.alias or name,
                    label=field.title or name,
                    choices=_choices(field),
                    description=field.description or "",
                    default=None if field.default in ((), PydanticUndefined) else field.default,
                )
                for name, field in analysis.model_fields.items()
            ],
            address=f"/analysis/{analysis.name}",
        )


def _choices(field: FieldInfo) -> list[str] | None:
    kind = field.annotation
    return [str(one) for one in kind] if isinstance(kind, type) and issubclass(kind, StrEnum) else None


class AnalysesDocument(BaseModel):
    """Every analysis there is."""

    analyses: list[AnalysisDescription]

    @classmethod
    def of_all(cls) -> Self:
        """Return the description of all."""
        return cls(analyses=[AnalysisDescription.of(analysis) for analysis in ANALYSES.values()])


class AnalysisDocument(Page[Record]):
    """A part of the rows that an analysis gives, and what one has to know before one quotes them."""

    analysis: str = Field(examples=["contested"])
    summary: str
    caution: str
    parameters: dict[str, Value | bool] = Field(description="What was asked for.")
    columns: list[str]


class ProjectionDescription(BaseModel):
    """One graph."""

    name: str = Field(examples=["parties"])
    nodes: str = Field(description="What a node is.")
    edges: str = Field(description="What an edge is.")
    address: str = Field(examples=["/projections/parties"])


class FormatDescription(BaseModel):
    """One kind of file."""

    name: str = Field(examples=["gexf"])
    media_type: str
    summary: str


class ProjectionsDocument(BaseModel):
    """Every graph there is, and the kinds of file that it comes in."""

    projections: list[ProjectionDescription]
    formats: list[FormatDescription]

    @classmethod
    def of_all(cls) -> Self:
        """Return the description of all."""
        return cls(
            projections=[
                ProjectionDescription(
                    name=one.name, nodes=one.nodes, edges=one.edges, address=f"/projections/{one.name}"
                )
                for one in PROJECTIONS.values()
            ],
            formats=[
                FormatDescription(name=one.name, media_type=one.media_type, summary=one.summary)
                for one in FORMATS.values()
            ],
        )


class JobDocument(BaseModel):
    """An analysis under way."""

    id: str
    state: str = Field(examples=["computing"], description="waiting, reading the graph, computing, done or failed.")
    seconds: float = Field(description="How long it has been under way, or was.")
    limit_seconds: float = Field(description="How long it may take before it is ended.")
    store_version: int = Field(description="Of the data that it is answered from.")
    question: str = Field(
        description="What asks the same of the data as they are by then.", examples=["/analysis/camps?seed=7"]
    )
    result: str = Field(
        description="Where the answer is, once it is done, until newer ones push it out.",
        examples=["/analysis/jobs/0123456789abcdef/result"],
    )
    problem: str | None = Field(default=None, description="Why it failed.")

    @property
    def seconds_to_wait(self) -> int:
        """After how many seconds to ask again: the longer it has taken, the more."""
        return min(max(_SOONEST, round(self.seconds / 4)), _LATEST)

    @classmethod
    def of(cls, request: Request, job: Job, desk: Desk) -> Self:
        """Return how far a job is."""
        return cls(
            id=job.id,
            state=job.state,
            seconds=round(job.seconds, 3),
            limit_seconds=desk.seconds,
            store_version=job.version,
            question=_question(request, job),
            result=result_of(request, job),
            problem=str(job.error) if job.error else None,
        )


def result_of(request: Request, job: Job) -> str:
    """Return the address of a job's answer."""
    return f"{request.scope.get('root_path', '')}/analysis/jobs/{job.id}/result"


def _question(request: Request, job: Job) -> str:
    task = job.task
    given = task.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude={"projection"})
    pairs = [(name, one) for name, value in given.items() for one in (value if isinstance(value, list) else [value])]
    path = f"/projections/{task.projection}" if isinstance(task, Drawing) else f"/analysis/{task.name}"
    asked = address(path, [(name, _written(one)) for name, one in pairs])
    return f"{request.scope.get('root_path', '')}{asked}"


def _written(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
