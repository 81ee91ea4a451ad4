"""What matching says of claims and claimants: which it takes for the same, which claims to contradict each other."""

from collections.abc import Mapping
from itertools import groupby
from operator import methodcaller

from pydantic import BaseModel, Field
from pyoxigraph import NamedNode

from counterclaim.analysis.match import Step, Wordings, surety
from counterclaim.rdf.terms import MODES
from counterclaim.stance import Mode, Stance
from counterclaim.store.protocol import Row
from counterclaim_api.catalogue import Catalogue
from counterclaim_api.naming import article_of
from counterclaim_api.references import ArticleReference, ClaimantReference, ClaimReference
from counterclaim_api.utterances import UtteranceDocument, read_utterance
from counterclaim_api.vetoes import Relation


class Match(BaseModel):
    """Two claims or claimants that the machine has matched; a veto takes it back."""

    between: list[str] = Field(description="The IRIs of the two.")
    relation: Relation = Field(description="What the machine takes them for.")
    confidence: float = Field(ge=0, le=1, description="How sure the machine is that they are so related.")

    @property
    def names(self) -> list[str]:
        """The two as commands take them."""
        return ["/".join(iri.rsplit("/", 2)[1:]) for iri in self.between]


class Wording(ClaimReference):
    """A wording of the claim in some article."""

    match: Match | None = Field(
        None, description="By which it is taken for the same; None for the claim's own wording."
    )
    matched_with: ClaimReference | None = Field(None, description="The wording that the match is with.")


class Contradiction(ClaimReference):
    """A claim that is taken to contradict this one, and who says it."""

    match: Match | None = Field(description="By which they contradict each other; None if an article says so.")
    said: list[UtteranceDocument]


class Namesake(ClaimantReference):
    """A claimant of some article that is taken for another's."""

    article: ArticleReference | None = Field(description="The one article that it is of; None if it is of many.")
    match: Match
    matched_with: ClaimantReference = Field(description="The claimant that the match is with.")


def read_namesakes(catalogue: Catalogue, claimant: NamedNode) -> list[Namesake]:
    """Return the claimants that one stands for, the least sure matches first."""
    return [
        Namesake(
            **ClaimantReference.read(row, "one").model_dump(),
            article=article_of(catalogue, row.local("one")),
            match=matched(row, "other", Relation.SAME_AGENT),
            matched_with=ClaimantReference.read(row, "other", "otherName", "otherType"),
        )
        for row in catalogue.rows("namesakes", agent=claimant)
    ]


def read_wordings(catalogue: Catalogue, claim: ClaimReference) -> list[Wording]:
    """Return the claim's own wording, and those that are taken for the same, the surest first."""
    rows = catalogue.rows("wordings", claim=NamedNode(claim.iri))
    known = {row.text(end): ClaimReference.read(row, end, f"{end}Text") for row in rows for end in ("one", "other")}
    matches = {(row.text("one"), row.text("other")): _confidence(row) for row in rows}
    ways = Wordings(matches, dict.fromkeys(known, claim.iri))
    others = sorted(known.keys() - {claim.iri}, key=lambda iri: (-surety(ways.confidence(iri)), iri))
    own = Wording(**{name: getattr(claim, name) for name in ClaimReference.model_fields})
    return [own, *(_wording(known, ways.way(iri)[0]) for iri in others)]


def _wording(known: Mapping[str, ClaimReference], step: Step) -> Wording:
    ends = sorted((step.wording, step.onto))
    match = Match(between=ends, relation=Relation.EXACT_MATCH, confidence=surety(step.confidence))
    return Wording(**known[step.wording].model_dump(), match=match, matched_with=known[step.onto])


def read_contradictions(catalogue: Catalogue, claim: NamedNode) -> list[Contradiction]:
    """Return the claims that are taken to contradict one, by wording."""
    rows = catalogue.rows("contradictions", claim=claim)
    return [_contradiction(catalogue, list(about)) for _, about in groupby(rows, key=methodcaller("text", "other"))]


def _contradiction(catalogue: Catalogue, rows: list[Row]) -> Contradiction:
    surest = None if any(row.maybe("confidence") is None for row in rows) else rows[0]
    other = ClaimReference.read(rows[0], "other")
    said = dict.fromkeys(
        row.text("utterance")
        for row in stances_on_record(catalogue, NamedNode(other.iri))
        if row.local("stance") == Stance.ASSERTS
    )
    return Contradiction(
        **other.model_dump(),
        match=None if surest is None else matched(surest, "opposite", Relation.CONTRADICTS),
        said=[read_utterance(catalogue, NamedNode(iri)) for iri in said],
    )


def stances_on_record(catalogue: Catalogue, claim: NamedNode) -> list[Row]:
    """Return the stances towards a claim, without those that only a denial tells of."""
    return [row for row in catalogue.rows("stances", claim=claim) if row.text("mode") != MODES[Mode.IMPLIED].value]


def matched(row: Row, other: str, relation: Relation) -> Match:
    """Return the match in a row, of what it names ``one`` with what it names ``other``."""
    ends = sorted((row.text("one"), row.text(other)))
    return Match(between=ends, relation=relation, confidence=surety(_confidence(row)))


def _confidence(row: Row) -> float | None:
    sure = row.maybe("confidence")
    return None if sure is None else float(sure)
