"""Claims: what is said, who says it, who denies it, and in which words."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Annotated, ClassVar

from fastapi import APIRouter, Depends, Query, Request, Response
from pydantic import Field
from pyoxigraph import NamedNode

from counterclaim.errors import NotFound
from counterclaim.rdf.iris import Resource
from counterclaim.stance import Mode, Stance
from counterclaim.store.protocol import Row
from counterclaim_api import filters
from counterclaim_api.arrivals import claim_arrivals, newest_first
from counterclaim_api.catalogue import Catalogue, catalogue_of
from counterclaim_api.claim_filters import ClaimsQuery
from counterclaim_api.claimants import SHOWN, find_claimants
from counterclaim_api.exchange import Kind
from counterclaim_api.feeds import Fed, Told
from counterclaim_api.glance import Glance
from counterclaim_api.matches import Contradiction, Wording, read_contradictions, read_wordings, stances_on_record
from counterclaim_api.paging import Page, given_once
from counterclaim_api.practices import Practice, Time, parties, read_denied_practices, read_times
from counterclaim_api.references import ClaimantReference, ClaimReference
from counterclaim_api.representation import Shown, represent, represented
from counterclaim_api.reviews import Review, read_reviews, reviews_by_claim
from counterclaim_api.utterances import UtteranceDocument, read_utterance
from counterclaim_api.withdrawal import refuse_unsaid

router = APIRouter(tags=["claims"])

_CALLED = 5
"""Claimants that the page names whose name has the words searched for."""


class ClaimSummary(ClaimReference):
    """A claim in a list: who stands where. The party spoken for stands for its speaker."""

    columns: ClassVar[tuple[str, ...]] = (
        "id",
        "claim",
        "said_by",
        "denied_by",
        "questioned_by",
        "countered_by",
        "contested",
        "articles",
        "first_published",
        "iri",
    )

    said_by: list[ClaimantReference]
    denied_by: list[ClaimantReference]
    questioned_by: list[ClaimantReference]
    countered_by: list[ClaimantReference] = Field(description="Who asserts a claim that contradicts it.")
    contested: bool = Field(description="Whether one party asserts it, and another denies, questions or counters it.")
    articles: int = Field(description="In how many articles somebody takes a stance on it.")
    first_published: date | None = Field(description="The day of the oldest of these whose date is known.")

    def told(self) -> Told:
        """Return what it is in a feed."""
        return Told(self.iri, self.first_published, categories=("contested",) if self.contested else ())

    def cells(self) -> dict[str, object]:
        """Return the columns of the list as CSV."""
        return {
            "id": self.id,
            "claim": self.text,
            "said_by": "; ".join(claimant.name for claimant in self.said_by),
            "denied_by": "; ".join(claimant.name for claimant in self.denied_by),
            "questioned_by": "; ".join(claimant.name for claimant in self.questioned_by),
            "countered_by": "; ".join(claimant.name for claimant in self.countered_by),
            "contested": self.contested,
            "articles": self.articles,
            "first_published": self.first_published,
            "iri": self.iri,
        }


class ClaimDocument(ClaimSummary):
    """A claim with everything said about it. Nobody here says whether it is true."""

    accuses: list[ClaimantReference] = Field(description="Whom the claim puts in the wrong.")
    wordings: list[Wording] = Field(
        description="Its own wording first, then those that the machine takes for the same."
    )
    said: list[UtteranceDocument]
    implied: list[UtteranceDocument] = Field(
        description="Known only from a denial: the article quotes nobody saying it."
    )
    denied: list[UtteranceDocument]
    questioned: list[UtteranceDocument]
    declined: list[UtteranceDocument] = Field(description="Who was asked and would not comment.")
    disputed: list[UtteranceDocument] = Field(description="Who answers those who say it with words on something else.")
    contradicts: list[Contradiction] = Field(description="Claims that the machine takes to contradict this one.")
    denied_in_general: list[Practice] = Field(
        description="What somebody denies was ever done, of which the machine takes this for one time."
    )
    times: list[Time] = Field(description="Claims that the machine takes to be about one time of this one.")
    reviews: list[Review] = Field(description="What organisations that check claims say of it; not what is true.")

    def utterances(self) -> Iterator[UtteranceDocument]:
        """Yield everything said about it, and what contradicts it."""
        yield from (*self.said, *self.implied, *self.denied, *self.questioned, *self.declined, *self.disputed)
        yield from (*self.countering, *self.denying_in_general)

    @property
    def countering(self) -> list[UtteranceDocument]:
        """What is said that contradicts it."""
        return [utterance for claim in self.contradicts for utterance in claim.said]

    @property
    def denying_in_general(self) -> list[UtteranceDocument]:
        """Who denies that such a thing was ever done."""
        return [utterance for practice in self.denied_in_general for utterance in practice.denied]

    def on_record(self) -> Mapping[Kind, list[UtteranceDocument]]:
        """Return what is said about it by what that does with it, without what only a denial tells of."""
        return {
            Kind.SAYS: self.said,
            Kind.DENIES: self.denied,
            Kind.COUNTERS: [*self.countering, *self.disputed],
            Kind.QUESTIONS: self.questioned,
            Kind.DECLINES: self.declined,
        }

    def by_wording(self, utterances: Iterable[UtteranceDocument]) -> list[tuple[Wording, list[UtteranceDocument]]]:
        """Return utterances on it with the wording that each is of, in the order of the wordings."""
        left = list(utterances)
        groups = []
        for wording in self.wordings:
            here = [one for one in left if wording.id in {position.claim.id for position in one.positions}]
            left = [one for one in left if one not in here]
            groups += [(wording, here)] if here else []
        return groups


@router.get(
    "/claims",
    summary="What is claimed",
    responses=represented(Page[ClaimSummary], rows=True, fed=True),
    dependencies=[Depends(given_once())],
)
def list_claims(
    request: Request, query: Annotated[ClaimsQuery, Query()], catalogue: Annotated[Catalogue, Depends(catalogue_of)]
) -> Response:
    """List claims, those on which most is said first."""
    found = catalogue.rows(
        "claims",
        wantedClaimant=filters.claimant(catalogue, query.claimant),
        stance=filters.stance(query.stance),
        **query.source(catalogue),
    )
    ids = [row.text("claim") for row in found]
    if query.q:
        mentioning = catalogue.mentioning(query.q)
        ids = [iri for iri in ids if iri in mentioning]
    if query.contested is not None:
        ids = [iri for iri in ids if catalogue.is_contested(NamedNode(iri)) == query.contested]
    if query.reviewed is not None:
        reviewed = reviews_by_claim(catalogue)
        ids = [iri for iri in ids if (iri in reviewed) == query.reviewed]
    arrivals = claim_arrivals(request, catalogue)
    page = Page[ClaimSummary].cut(
        request, query, newest_first(ids, arrivals), lambda iri: summarise_claim(catalogue, NamedNode(iri))
    )
    shown = Shown(
        "claims.html",
        [NamedNode(item.iri) for item in page.items],
        page.items,
        ClaimSummary.columns,
        {
            "query": query,
            "called": lambda: find_claimants(catalogue, query.q, _CALLED),
            "reviewed": lambda: reviews_by_claim(catalogue).keys(),
        },
        Fed("claim.html", page.items, arrivals),
    )
    return represent(request, page, shown, headers=page.headers())


@router.get("/claims/{claim}", summary="One claim, both sides", responses=represented(ClaimDocument))
def show_claim(request: Request, claim: str, catalogue: Annotated[Catalogue, Depends(catalogue_of)]) -> Response:
    """Answer who says it, who denies it, who questions it: speaker, party, exact words, offsets, article."""
    document = read_claim(catalogue, catalogue.name(Resource.CLAIM, claim))
    known = {utterance.id: utterance for utterance in document.utterances()}
    answers = {
        identifier: found
        for utterance in known.values()
        for identifier in utterance.others
        if identifier in known or identifier not in utterance.rebuts_in_general  # of other times there may be many
        if (found := known.get(identifier) or _read_if_here(catalogue, identifier))
    }
    on_record = {name: answer for name, answer in answers.items() if answer.mode is not Mode.IMPLIED}
    context = {"others": on_record, "most": SHOWN, "glance": lambda: Glance.at(document)}
    return represent(request, document, Shown("claim.html", _resources(document), context=context))


def read_claim(catalogue: Catalogue, iri: NamedNode) -> ClaimDocument:
    """Return the claim of that IRI.

    Raises:
        NotFound: if there is none.
        Withdrawn: if what it was read from is corrected.
    """
    claim = summarise_claim(catalogue, iri)
    stances = catalogue.rows("stances", claim=iri)
    asserted, denied, questioned, declined = (_taking(catalogue, stance, stances) for stance in Stance)
    said = [utterance for utterance in asserted if utterance.mode is not Mode.IMPLIED]
    contradicts = read_contradictions(catalogue, iri)
    countering = (utterance for claim in contradicts for utterance in claim.said)
    return ClaimDocument(
        **claim.model_dump(),
        accuses=[ClaimantReference.read(row) for row in catalogue.rows("accused", claim=iri)],
        wordings=read_wordings(catalogue, claim),
        said=said,
        implied=[utterance for utterance in asserted if utterance.mode is Mode.IMPLIED],
        denied=denied,
        questioned=questioned,
        declined=declined,
        disputed=_answers(catalogue, said, but=[*denied, *questioned, *declined, *countering]),
        contradicts=contradicts,
        denied_in_general=read_denied_practices(catalogue, iri),
        times=read_times(catalogue, iri),
        reviews=read_reviews(catalogue, iri),
    )


def summarise_claim(catalogue: Catalogue, iri: NamedNode) -> ClaimSummary:
    """Return the claim with who stands where.

    Raises:
        NotFound: if there is none.
    """
    claim = _claim(catalogue, iri)
    stances = stances_on_record(catalogue, iri)
    days = [day for row in stances if (day := row.day("published"))]
    return ClaimSummary(
        **claim.model_dump(),
        said_by=parties(_of(Stance.ASSERTS, stances)),
        denied_by=parties(_of(Stance.DENIES, stances)),
        questioned_by=parties(_of(Stance.QUESTIONS, stances)),
        countered_by=_countering(catalogue, iri),
        contested=catalogue.is_contested(iri),
        articles=len({row.text("article") for row in stances}),
        first_published=min(days, default=None),
    )


def _read_if_here(catalogue: Catalogue, utterance: str) -> UtteranceDocument | None:
    """Return an utterance, or None: other data may say that one is relayed by what this store does not have."""
    try:
        return read_utterance(catalogue, catalogue.iris.utterance(utterance))
    except NotFound:
        return None


def _claim(catalogue: Catalogue, iri: NamedNode) -> ClaimReference:
    for row in catalogue.rows("claim", claim=iri):
        return ClaimReference.read(row)
    refuse_unsaid(catalogue, iri)
    raise NotFound(f"No claim has the id {catalogue.iris.local(iri)} here. /claims lists them.")


def _taking(catalogue: Catalogue, stance: Stance, stances: Iterable[Row]) -> list[UtteranceDocument]:
    taken = dict.fromkeys(row.text("utterance") for row in _of(stance, stances))
    return [read_utterance(catalogue, NamedNode(iri)) for iri in taken]


def _of(stance: Stance, stances: Iterable[Row]) -> Iterator[Row]:
    return (row for row in stances if row.local("stance") == stance)


def _countering(catalogue: Catalogue, iri: NamedNode) -> list[ClaimantReference]:
    """Return who asserts, on record, what contradicts the claim."""
    others = dict.fromkeys(row.text("other") for row in catalogue.rows("contradictions", claim=iri))
    stances = (row for other in others for row in stances_on_record(catalogue, NamedNode(other)))
    return parties(_of(Stance.ASSERTS, stances))


def _answers(
    catalogue: Catalogue, said: Iterable[UtteranceDocument], *, but: Iterable[UtteranceDocument]
) -> list[UtteranceDocument]:
    """Return what answers ``said``, not only in general, and is not among the others."""
    known = {utterance.id for utterance in but}
    ids = dict.fromkeys(answer for utterance in said for answer in utterance.answered_by if answer not in known)
    return [read_utterance(catalogue, catalogue.iris.utterance(answer)) for answer in ids]


def _resources(claim: ClaimDocument) -> list[NamedNode]:
    return [NamedNode(claim.iri), *(NamedNode(utterance.iri) for utterance in claim.utterances())]
