"""Utterances: who said what, in which words, where. Other resources are made of them."""

from collections.abc import Sequence
from typing import Annotated, ClassVar

from fastapi import APIRouter, Depends, Query, Request, Response
from pydantic import BaseModel, Field
from pyoxigraph import NamedNode

from counterclaim.errors import NotFound
from counterclaim.rdf.iris import Resource
from counterclaim.rdf.terms import MODES
from counterclaim.rebuttal import RebuttalKind
from counterclaim.stance import Certainty, Mode, Stance
from counterclaim.store.protocol import Row
from counterclaim_api import filters
from counterclaim_api.arrivals import article_arrivals, newest_first
from counterclaim_api.catalogue import Catalogue, catalogue_of
from counterclaim_api.disputing import Disputes, read_disputes
from counterclaim_api.feeds import Fed, Told
from counterclaim_api.openapi import GONE
from counterclaim_api.paging import Page, given_once
from counterclaim_api.quotes import Quote
from counterclaim_api.references import (
    ArticleReference,
    ClaimantReference,
    ClaimReference,
    MentionedClaim,
    MentionedClaimant,
    Reference,
)
from counterclaim_api.representation import Shown, represent, represented
from counterclaim_api.utterance_filters import UtterancesQuery
from counterclaim_api.withdrawal import CorrectionNote, correction_notes, refuse_withdrawn

router = APIRouter(tags=["utterances"])

_MANNERS = {Mode.DIRECT: "quoted", Mode.INDIRECT: "reported", Mode.MIXED: "partly quoted"}
_VERBS = {Stance.DENIES: "denies", Stance.QUESTIONS: "questions", Stance.DECLINES_TO_COMMENT: "declines to comment on"}
_MODES = {node.value: mode for mode, node in MODES.items()}


class Position(BaseModel):
    """A stance towards a claim."""

    stance: Stance
    claim: MentionedClaim


class UtteranceDocument(Reference):
    """One attributed act of speech or writing, as found in one article."""

    columns: ClassVar[tuple[str, ...]] = (
        "id",
        "speaker",
        "speaker_id",
        "party",
        "party_id",
        "stance",
        "claim",
        "claim_id",
        "quote",
        "start",
        "end",
        "mode",
        "certainty",
        "article",
        "headline",
        "publisher",
        "published",
        "url",
        "iri",
        "rebuts",
        "retracts",
        "extraction_confidence",
    )

    speaker: MentionedClaimant
    party: MentionedClaimant | None = Field(description="Whom the speaker speaks for here, if the text says so.")
    positions: list[Position] = Field(description="Empty for a relay: the relayed utterance has the position.")
    mode: Mode
    certainty: Certainty | None = Field(description="How committed the speaker is.")
    quotes: list[Quote]
    cue: str | None = Field(description="The reporting expression.", examples=["said on Tuesday"])
    mention: str | None = Field(description="The speaker as the text names them there.", examples=["He"])
    article: ArticleReference
    via: str | None = Field(description="The id or IRI of the utterance that relays this one.")
    rebuttal_kind: RebuttalKind | None = Field(description="How it disputes others, if it does.")
    rebuts: list[str] = Field(description="Ids of the utterances that this one disputes.")
    rebutted_by: list[str] = Field(description="Ids of the utterances that dispute this one.")
    rebuts_in_general: list[str] = Field(description="Those it disputes only by denying that it was ever done.")
    rebutted_in_general_by: list[str] = Field(description="Those that dispute it only so.")
    retracts: list[str] = Field(description="Ids of the utterances that this one takes back.")
    retracted_by: list[str] = Field(description="Ids of the utterances that take this one back.")
    extraction_confidence: float = Field(
        ge=0, le=1, description="How sure the machine is that it read this right; never how true the claim is."
    )
    rebuttal_extraction_confidence: float | None = Field(
        None, ge=0, le=1, description="How sure the machine is that this disputes the others."
    )

    corrections: list[CorrectionNote] = Field(description="By which people have corrected what the machine read.")

    @property
    def path(self) -> str:
        """Where this server tells more."""
        return f"/utterances/{self.id}"

    @property
    def words(self) -> str:
        """All pieces of the quote in one line."""
        return " … ".join(quote.exact for quote in self.quotes)

    @property
    def responsible(self) -> MentionedClaimant:
        """The party spoken for, else the speaker."""
        return self.party or self.speaker

    def is_later_than(self, other: "UtteranceDocument") -> bool:
        """Tell whether it is known to be of a later day than another."""
        day, earlier = self.article.published, other.article.published
        return day is not None and earlier is not None and day > earlier

    @property
    def answers(self) -> list[str]:
        """Ids of the utterances that this one disputes, but for those that it only denies in general."""
        return [one for one in self.rebuts if one not in self.rebuts_in_general]

    @property
    def answered_by(self) -> list[str]:
        """Ids of the utterances that dispute this one, but for those that only deny it in general."""
        return [one for one in self.rebutted_by if one not in self.rebutted_in_general_by]

    @property
    def others(self) -> list[str]:
        """Ids of the utterances that relay it, that it disputes or takes back, and that do so to it."""
        relay = [self.via] if self.via else []
        return [*relay, *self.rebuts, *self.rebutted_by, *self.retracts, *self.retracted_by]

    @property
    def citation(self) -> str:
        """The words with who said them, in what manner, where and when, in a line to copy.

        What is denied, questioned or not commented on is named: the words alone would read as the speaker's own.
        What is not known is left out.
        """
        notes = [_MANNERS.get(self.mode, "")]
        notes += [f"{_VERBS[one.stance]} “{one.claim.text}”" for one in self.positions if one.stance in _VERBS]
        noted = f" ({'; '.join(filter(None, notes))})" if any(notes) else ""
        spoken_for = f" for {self.party.name}" if self.party else ""
        who = "nobody quoted" if self.mode is Mode.IMPLIED else f"{self.speaker.name}{spoken_for}"
        day = self.article.published.isoformat() if self.article.published else "undated"
        where = (f"“{self.article.headline}”", self.article.publisher, day, self.article.url)
        return f"“{self.words}” — {who}{noted}, in {', '.join(filter(None, where))}"

    def told(self) -> Told:
        """Return what it is in a feed."""
        stances = tuple(position.stance.value for position in self.positions)
        return Told(self.iri, self.article.published, self.article.url, stances)

    def cells(self) -> dict[str, object]:
        """Return the columns of the list as CSV."""
        return {
            "id": self.id,
            "speaker": self.speaker.name,
            "speaker_id": self.speaker.canonical,
            "party": self.party.name if self.party else None,
            "party_id": self.party.canonical if self.party else None,
            "stance": "; ".join(position.stance for position in self.positions),
            "claim": "; ".join(position.claim.text for position in self.positions),
            "claim_id": "; ".join(position.claim.canonical for position in self.positions),
            "quote": self.words,
            "start": self.quotes[0].start if self.quotes else None,
            "end": self.quotes[-1].end if self.quotes else None,
            "mode": self.mode,
            "certainty": self.certainty,
            "article": self.article.id,
            "headline": self.article.headline,
            "publisher": self.article.publisher,
            "published": self.article.published,
            "url": self.article.url,
            "iri": self.iri,
            "rebuts": "; ".join(self.rebuts),
            "retracts": "; ".join(self.retracts),
            "extraction_confidence": self.extraction_confidence,
        }


@router.get(
    "/utterances",
    summary="Who said what",
    responses=represented(Page[UtteranceDocument], rows=True, fed=True),
    dependencies=[Depends(given_once())],
)
def list_utterances(
    request: Request, query: Annotated[UtterancesQuery, Query()], catalogue: Annotated[Catalogue, Depends(catalogue_of)]
) -> Response:
    """List utterances, newest article first, in the order of the text."""
    found = catalogue.rows(
        "utterances",
        stem=filters.stem(query.q),
        wantedClaimant=filters.claimant(catalogue, query.claimant),
        wantedRelay=filters.claimant(catalogue, query.relay, "relay"),
        claim=filters.claim(catalogue, query.claim),
        stance=filters.stance(query.stance),
        mode=MODES[query.mode] if query.mode else None,
        **query.source(catalogue),
    )
    ids = [row.text("utterance") for row in filters.having(found, "words", query.q)]
    arrivals = article_arrivals(request, catalogue, found, "utterance")
    page = Page[UtteranceDocument].cut(
        request, query, newest_first(ids, arrivals), lambda iri: read_utterance(catalogue, NamedNode(iri))
    )
    shown = Shown(
        "utterances.html",
        [NamedNode(item.iri) for item in page.items],
        page.items,
        UtteranceDocument.columns,
        {"query": query},
        Fed("utterance.html", page.items, arrivals),
    )
    return represent(request, page, shown, headers=page.headers())


@router.get("/utterances/{utterance}", summary="One utterance", responses={**represented(UtteranceDocument), 410: GONE})
def show_utterance(
    request: Request, utterance: str, catalogue: Annotated[Catalogue, Depends(catalogue_of)]
) -> Response:
    """Answer who said it, what exactly, where it stands, and what disputes it."""
    document = read_utterance(catalogue, catalogue.name(Resource.UTTERANCE, utterance))
    others = {
        name: [read_utterance(catalogue, catalogue.iris.utterance(other)) for other in getattr(document, name)]
        for name in ("rebuts", "rebutted_by", "retracts", "retracted_by")
    }
    return represent(request, document, Shown("utterance.html", [NamedNode(document.iri)], context=others))


def read_utterance(catalogue: Catalogue, iri: NamedNode) -> UtteranceDocument:
    """Return the utterance of that IRI.

    Raises:
        NotFound: if there is none.
        Withdrawn: if there was one, and somebody has corrected it.
    """
    rows = catalogue.rows("utterance", utterance=iri)
    if not rows:
        refuse_withdrawn(catalogue, iri)
        raise NotFound(f"No utterance has the id {catalogue.iris.local(iri)} here. /utterances lists them.")
    quotes = [Quote.read(row) for row in catalogue.rows("quotes", utterance=iri)]
    return _utterance(catalogue, rows, read_disputes(catalogue, iri), quotes)


def _utterance(catalogue: Catalogue, rows: Sequence[Row], disputes: Disputes, quotes: list[Quote]) -> UtteranceDocument:
    row = rows[0]
    kind = row.maybe_local("kind")
    sure = row.maybe("kindConfidence")
    certainty = row.maybe_local("certainty")
    positions = {(found.text("stance"), found.text("claim")): found for found in rows if found.maybe("claim")}
    return UtteranceDocument(
        id=row.local("utterance"),
        iri=row.text("utterance"),
        speaker=_claimant(catalogue, ClaimantReference.read(row)),
        party=_claimant(catalogue, party) if (party := ClaimantReference.read_party(row)) else None,
        positions=[
            Position(stance=Stance(found.local("stance")), claim=_claim(catalogue, ClaimReference.read(found)))
            for found in positions.values()
        ],
        mode=_MODES[row.text("mode")],
        certainty=Certainty(certainty.lower()) if certainty else None,
        quotes=quotes,
        cue=row.maybe("cue"),
        mention=row.maybe("mention"),
        article=ArticleReference.read(row),
        via=row.maybe_local("via"),
        rebuttal_kind=RebuttalKind(kind.lower()) if kind else RebuttalKind.DENIAL if disputes["rebuts"] else None,
        **disputes,
        corrections=correction_notes(catalogue, NamedNode(row.text("utterance"))),
        extraction_confidence=float(row.text("confidence")),
        rebuttal_extraction_confidence=float(sure) if sure else None,
    )


def _claimant(catalogue: Catalogue, plain: ClaimantReference) -> MentionedClaimant:
    return MentionedClaimant(**plain.model_dump(), canonical=catalogue.canonical(plain.iri))


def _claim(catalogue: Catalogue, plain: ClaimReference) -> MentionedClaim:
    return MentionedClaim(**plain.model_dump(), canonical=catalogue.canonical(plain.iri))
