"""Corrections over HTTP: utterances that somebody has found read wrong, listed, made and lifted."""

from datetime import UTC, datetime
from http import HTTPStatus
from typing import Annotated, Any, ClassVar, Self

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError
from pyoxigraph import NamedNode

from counterclaim.agent import Agent, AgentKind
from counterclaim.correcting import Demand
from counterclaim.correction import Correction
from counterclaim.errors import NotFound
from counterclaim.rdf.corrections import corrected_graphs, correction_iri, read_corrections
from counterclaim.rdf.iris import Iris
from counterclaim.stance import Stance
from counterclaim.utterance import UtteranceId
from counterclaim_api.authorization import authorize
from counterclaim_api.body import UnsupportedMediaType, media_type_of, read_body
from counterclaim_api.catalogue import Catalogue, catalogue_of
from counterclaim_api.negotiation import JSON
from counterclaim_api.openapi import FOR_THE_HOLDER, problem, schema_of
from counterclaim_api.paging import Page, PageQuery, given_once
from counterclaim_api.representation import Shown, represent, represented
from counterclaim_api.settings import Settings, settings_of
from counterclaim_api.writer import Writer, writer_of

router = APIRouter(tags=["corrections"])

MOST_BYTES = 20_000
_Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
_Target = Annotated[str, StringConstraints(max_length=500)]


class RightAgent(BaseModel):
    """Who said it, or for whom, as somebody corrected it."""

    id: str
    iri: str
    name: str
    kind: AgentKind

    @classmethod
    def of(cls, agent: Agent | None, iris: Iris) -> Self | None:
        """Return the document of an agent, if there is one."""
        if agent is None:
            return None
        return cls(id=agent.id, iri=iris.agent(agent.id).value, name=agent.name, kind=agent.kind)


class CorrectionDocument(BaseModel):
    """Somebody's decision that an utterance was read wrong."""

    columns: ClassVar[tuple[str, ...]] = (
        "id", "utterance", "article", "right", "becomes", "by", "made", "why", "in_effect", "iri",
    )  # fmt: skip

    id: str = Field(description="The local part of the IRI: that of the utterance.")
    iri: str
    utterance: str = Field(description="The IRI of the utterance as it was read.")
    article: str = Field(description="The IRI of its article.")
    right: str = Field(description="What is right, in words.")
    withdrawn: bool = Field(description="Whether nobody said it, or it is no claim.")
    becomes: str | None = Field(description="The IRI of the utterance as it is right; None if it is withdrawn.")
    speaker: RightAgent | None = Field(description="Who said it, if that was wrong.")
    party: RightAgent | None = Field(description="Whom the speaker speaks for.")
    stance: Stance | None = Field(description="What the speaker does, if that was wrong.")
    does_not_answer: list[str] = Field(description="Ids of utterances.")
    answers: list[str] = Field(description="Ids of utterances.")
    by: str = Field(description="Whose decision it is.")
    made: datetime
    why: str = Field(description="For what reason; may be empty.")
    in_effect: bool = Field(
        description="False while its article is not in the store, or is read without any such utterance."
    )

    @classmethod
    def of(cls, correction: Correction, iris: Iris, *, in_effect: bool) -> Self:
        """Return the document of a correction."""
        becomes = None if correction.becomes is None else iris.utterance(correction.becomes).value
        return cls(
            id=correction.utterance,
            iri=correction_iri(correction.utterance, iris).value,
            utterance=iris.utterance(correction.utterance).value,
            article=iris.article(correction.article).value,
            right=correction.told,
            withdrawn=correction.withdraws,
            becomes=becomes,
            speaker=RightAgent.of(correction.speaker, iris),
            party=RightAgent.of(correction.party, iris),
            stance=correction.stance,
            does_not_answer=list(correction.wrong),
            answers=list(correction.right),
            by=correction.by,
            made=correction.made,
            why=correction.why,
            in_effect=in_effect,
        )

    def cells(self) -> dict[str, object]:
        """Return the columns of the list as CSV."""
        return self.model_dump(mode="json", include=set(self.columns))


class CorrectionRequest(BaseModel):
    """A correction that is to be made."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "utterance": "utterance/0f1e2d3c4b5a6978",
                    "speaker": "Ivo Renn",
                    "by": "Dana Orlo",
                    "why": "The captain is quoted, not the docker.",
                }
            ]
        },
    )

    utterance: str = Field(
        max_length=500, description="Its id, its IRI, or what follows the base in that (utterance/…)."
    )
    withdraw: bool = Field(default=False, description="Nobody said it, or it is no claim.")
    speaker: _Name | None = Field(default=None, description="Who said it: a name, agent/…, or an IRI.")
    speaker_kind: AgentKind | None = Field(default=None, description="What that is, if the store knows no such name.")
    party: _Name | None = Field(default=None, description="Whom the speaker speaks for; nobody if absent.")
    party_kind: AgentKind | None = Field(default=None, description="What that is, if the store knows no such name.")
    stance: Stance | None = Field(default=None, description="What the speaker does with the claim.")
    does_not_answer: list[_Target] = Field(default=[], max_length=50, description="Utterances that it does not answer.")
    answers: list[_Target] = Field(
        default=[], max_length=50, description="Utterances of the same article that it answers."
    )
    by: _Name = Field(description="Whose decision it is.")
    why: str = Field(default="", max_length=2_000, description="For what reason.")

    def demand(self, iris: Iris) -> Demand:
        """Return what is asked for."""
        return Demand(
            utterance=utterance_named(self.utterance, iris),
            by=self.by,
            why=self.why,
            withdraws=self.withdraw,
            speaker=self.speaker,
            speaker_kind=self.speaker_kind,
            party=self.party,
            party_kind=self.party_kind,
            stance=self.stance,
            wrong=tuple(utterance_named(target, iris) for target in self.does_not_answer),
            right=tuple(utterance_named(target, iris) for target in self.answers),
        )


def utterance_named(name: str, iris: Iris) -> UtteranceId:
    """Return the id of an utterance that is named by itself, by ``utterance/…`` or by its IRI."""
    return UtteranceId(name.strip().removeprefix(iris.base).removeprefix("utterance/"))


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
    known = {one.id: one for one in _documents(catalogue)}
    page = Page[CorrectionDocument].cut(request, query, list(known), known.__getitem__)
    resources = [NamedNode(item.iri) for item in page.items]
    shown = Shown("corrections.html", resources, page.items, CorrectionDocument.columns)
    return represent(request, page, shown, headers=page.headers())


@router.get("/corrections/{correction}", summary="One correction", responses=represented(CorrectionDocument))
def show_correction(
    request: Request, correction: str, catalogue: Annotated[Catalogue, Depends(catalogue_of)]
) -> Response:
    """Answer what was wrong, what is right, whose decision it is, when it was made and why."""
    document = _document(catalogue, correction)
    context = {"there": bool(catalogue.rows("article", article=NamedNode(document.article)))}
    return represent(request, document, Shown("correction.html", [NamedNode(document.iri)], context=context))


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
    """Say that the machine read an utterance wrong, now and whenever it reads the article anew.

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
    writer.uncorrect(UtteranceId(_document(catalogue, correction).id))
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


def _documents(catalogue: Catalogue) -> list[CorrectionDocument]:
    effective, iris = corrected_graphs(catalogue.store, catalogue.iris), catalogue.iris
    return [
        CorrectionDocument.of(one, iris, in_effect=correction_iri(one.utterance, iris).value in effective)
        for one in read_corrections(catalogue.store)
    ]


def _document(catalogue: Catalogue, identifier: str) -> CorrectionDocument:
    for document in _documents(catalogue):
        if document.id == identifier:
            return document
    raise NotFound(f"No correction has the id {identifier} here. /corrections lists them.")
