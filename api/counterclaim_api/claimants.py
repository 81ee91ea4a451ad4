"""Claimants: who makes claims, or is spoken for; what they say, deny, and who contradicts them."""

from collections.abc import Sequence
from typing import Annotated, ClassVar

from fastapi import APIRouter, Depends, Query, Request, Response
from pydantic import BaseModel, Field
from pyoxigraph import NamedNode

from counterclaim.agent import AgentKind
from counterclaim.errors import NotFound
from counterclaim.rdf.iris import Resource
from counterclaim.rdf.quads import AGENT_TYPES
from counterclaim.rdf.terms import STANCES
from counterclaim.stance import Stance
from counterclaim.store.protocol import Row
from counterclaim_api import filters
from counterclaim_api.catalogue import Catalogue, catalogue_of
from counterclaim_api.matches import Namesake, read_namesakes
from counterclaim_api.paging import Page, PageQuery, given_once
from counterclaim_api.record import record_of
from counterclaim_api.references import ClaimantReference
from counterclaim_api.representation import Shown, represent, represented
from counterclaim_api.rivals import Network, Rival, network_around, read_rivals
from counterclaim_api.utterances import UtteranceDocument, read_utterance

router = APIRouter(tags=["claimants"])

SHOWN = 50
"""Utterances of one stance, and matches, in a claimant's document; ``/utterances?claimant=…&stance=…`` has all."""


class ClaimantSummary(ClaimantReference):
    """A claimant in a list: how often it takes each stance, itself or by whoever speaks for it."""

    columns: ClassVar[tuple[str, ...]] = (
        "id",
        "name",
        "kind",
        "asserts",
        "denies",
        "questions",
        "declines_to_comment",
        "relays",
        "iri",
    )

    asserts: int
    denies: int
    questions: int
    declines_to_comment: int
    relays: int = Field(description="How many utterances of others it passes on.")

    def cells(self) -> dict[str, object]:
        """Return the columns of the list as CSV."""
        return self.model_dump(include=set(self.columns))


class Contradictor(BaseModel):
    """Somebody who rebuts what the claimant says."""

    claimant: ClaimantReference
    rebuttals: int


class ClaimantDocument(ClaimantSummary):
    """A claimant with what it says; at most 50 utterances of a stance, newest first."""

    aliases: list[str] = Field(description="Other names by which articles call it.")
    same_as: list[str] = Field(description="The same one elsewhere (Wikidata).")
    matches: int = Field(description="How many claimants of articles the machine takes for this one.")
    namesakes: list[Namesake] = Field(description="These, the least sure matches first; at most 50.")
    says: list[UtteranceDocument]
    denied: list[UtteranceDocument]
    questioned: list[UtteranceDocument]
    relayed: list[UtteranceDocument] = Field(description="What others say that it passes on.")
    contradicted_by: list[Contradictor]


class ClaimantsQuery(PageQuery):
    """Filters of claimants."""

    q: Annotated[str | None, Query(max_length=500, description="Parts of the name, in any order, case apart.")] = None
    kind: Annotated[AgentKind | None, Query(description="What it is; narrators are listed only if asked for.")] = None
    article: Annotated[filters.Id, Query(description="The id, IRI or identifier of an article that it speaks in.")] = (
        None
    )


@router.get(
    "/claimants",
    summary="Who makes claims",
    responses=represented(Page[ClaimantSummary], rows=True),
    dependencies=[Depends(given_once())],
)
def list_claimants(
    request: Request, query: Annotated[ClaimantsQuery, Query()], catalogue: Annotated[Catalogue, Depends(catalogue_of)]
) -> Response:
    """List claimants, those who say most first."""
    wanted_type = AGENT_TYPES[query.kind] if query.kind else None
    article = filters.article(catalogue, query.article)
    ids = _called(catalogue, query.q or "", wantedType=wanted_type, article=article)
    page = Page[ClaimantSummary].cut(request, query, ids, lambda iri: _summary(catalogue, NamedNode(iri)))
    shown = Shown(
        "claimants.html",
        [NamedNode(item.iri) for item in page.items],
        page.items,
        ClaimantSummary.columns,
        {"query": query},
    )
    return represent(request, page, shown, headers=page.headers())


@router.get("/claimants/{claimant}", summary="One claimant", responses=represented(ClaimantDocument))
def show_claimant(request: Request, claimant: str, catalogue: Annotated[Catalogue, Depends(catalogue_of)]) -> Response:
    """Answer what it says, denies and relays, and who contradicts it."""
    iri = catalogue.name(Resource.AGENT, claimant)
    rows, namesakes = _rows(catalogue, iri), read_namesakes(catalogue, iri)
    document = ClaimantDocument(
        **_summary(catalogue, iri).model_dump(),
        aliases=_values(rows, "alias"),
        same_as=_values(rows, "sameAs"),
        matches=len(namesakes),
        namesakes=namesakes[:SHOWN],
        says=_utterances(catalogue, wantedClaimant=iri, stance=STANCES[Stance.ASSERTS]),
        denied=_utterances(catalogue, wantedClaimant=iri, stance=STANCES[Stance.DENIES]),
        questioned=_utterances(catalogue, wantedClaimant=iri, stance=STANCES[Stance.QUESTIONS]),
        relayed=_utterances(catalogue, wantedRelay=iri),
        contradicted_by=[
            Contradictor(claimant=ClaimantReference.read(row, "other"), rebuttals=int(row.text("answers")))
            for row in catalogue.rows("contradictors", agent=iri)
        ],
    )
    said = (NamedNode(said.iri) for said in (*document.says, *document.denied, *document.questioned, *document.relayed))
    context = {
        "timeline": lambda: record_of(catalogue, iri),
        "network": lambda: _network(catalogue, iri),
        "most": SHOWN,
    }
    return represent(request, document, Shown("claimant.html", [iri, *said], context=context))


def _network(catalogue: Catalogue, iri: NamedNode) -> tuple[list[Rival], Network | None]:
    """Return who disputes with a claimant, and the drawing of that; nobody needs none."""
    rivals = read_rivals(catalogue, iri)
    return rivals, network_around(catalogue, iri, rivals) if rivals else None


def find_claimants(catalogue: Catalogue, name: str | None, most: int) -> tuple[list[ClaimantReference], int]:
    """Return who has all parts of a name, those who say most first, and how many more there are; of no name none."""
    found = [NamedNode(iri) for iri in _called(catalogue, name)] if name else []
    return [ClaimantReference.read(_rows(catalogue, iri)[0]) for iri in found[:most]], len(found[most:])


def _called(catalogue: Catalogue, name: str, **wanted: NamedNode | None) -> list[str]:
    parts = name.lower().split()
    found = catalogue.rows("claimants", part=max(parts, key=len, default=None), **wanted)
    return [row.text("agent") for row in found if not parts or _is_called(row, parts)]


def _summary(catalogue: Catalogue, iri: NamedNode) -> ClaimantSummary:
    counts = {row.local("stance"): int(row.text("utterances")) for row in catalogue.rows("claimant_counts", agent=iri)}
    return ClaimantSummary(
        **ClaimantReference.read(_rows(catalogue, iri)[0]).model_dump(),
        asserts=counts.get(Stance.ASSERTS, 0),
        denies=counts.get(Stance.DENIES, 0),
        questions=counts.get(Stance.QUESTIONS, 0),
        declines_to_comment=counts.get(Stance.DECLINES_TO_COMMENT, 0),
        relays=counts.get("via", 0),
    )


def _rows(catalogue: Catalogue, iri: NamedNode) -> tuple[Row, ...]:
    rows = catalogue.rows("claimant", agent=iri)
    if not rows:
        raise NotFound(f"No claimant has the id {catalogue.iris.local(iri)} here. /claimants lists them.")
    return rows


def _is_called(row: Row, parts: Sequence[str]) -> bool:
    """Tell whether one of its names has all parts."""
    return any(all(part in name.lower() for part in parts) for name in row.text("names").split("\x1f"))


def _utterances(catalogue: Catalogue, **wanted: NamedNode) -> list[UtteranceDocument]:
    rows = catalogue.rows("utterances", **wanted)
    return [read_utterance(catalogue, NamedNode(row.text("utterance"))) for row in rows[:SHOWN]]


def _values(rows: Sequence[Row], name: str) -> list[str]:
    return list(dict.fromkeys(value for row in rows if (value := row.maybe(name))))
