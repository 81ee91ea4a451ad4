"""One time and every time: who denies that such a thing was ever done, and of what a general claim tells one time."""

from collections.abc import Iterable
from itertools import groupby
from operator import methodcaller

from pydantic import Field
from pyoxigraph import NamedNode

from counterclaim.stance import Stance
from counterclaim.store.protocol import Row
from counterclaim_api.catalogue import Catalogue
from counterclaim_api.matches import Match, matched, stances_on_record
from counterclaim_api.references import ClaimantReference, ClaimReference
from counterclaim_api.utterances import UtteranceDocument, read_utterance
from counterclaim_api.vetoes import Relation


class Practice(ClaimReference):
    """A claim about every time, of which another is taken to tell one time, and who denies it."""

    match: Match | None = Field(description="By which the other is one time of it; None if it is stated by hand.")
    denied: list[UtteranceDocument] = Field(description="By whom it is denied, so that each time of it is.")


class Time(ClaimReference):
    """A claim that is taken to tell one time of another, and who says it."""

    match: Match | None = Field(description="By which it is one time of the other; None if it is stated by hand.")
    said_by: list[ClaimantReference]


def read_denied_practices(catalogue: Catalogue, claim: NamedNode) -> list[Practice]:
    """Return what a claim is one time of, as far as somebody denies that, by wording."""
    rows = catalogue.rows("practices", claim=claim)
    return [_practice(catalogue, list(about)) for _, about in groupby(rows, key=methodcaller("text", "other"))]


def read_times(catalogue: Catalogue, claim: NamedNode) -> list[Time]:
    """Return the claims about one time of what a claim says of every time, by wording."""
    rows = catalogue.rows("times", claim=claim)
    return [_time(catalogue, list(about)) for _, about in groupby(rows, key=methodcaller("text", "other"))]


def parties(rows: Iterable[Row]) -> list[ClaimantReference]:
    """Return whoever is spoken for in each row, else who speaks; each once."""
    found = (ClaimantReference.read_party(row) or ClaimantReference.read(row) for row in rows)
    return list({party.id: party for party in found}.values())


def _practice(catalogue: Catalogue, rows: list[Row]) -> Practice:
    denials = dict.fromkeys(row.text("utterance") for row in rows)
    return Practice(
        **ClaimReference.read(rows[0], "other").model_dump(),
        match=_match(rows),
        denied=[read_utterance(catalogue, NamedNode(iri)) for iri in denials],
    )


def _time(catalogue: Catalogue, rows: list[Row]) -> Time:
    time = ClaimReference.read(rows[0], "other")
    stances = stances_on_record(catalogue, NamedNode(time.iri))
    saying = (row for row in stances if row.local("stance") == Stance.ASSERTS)
    return Time(**time.model_dump(), match=_match(rows), said_by=parties(saying))


def _match(rows: list[Row]) -> Match | None:
    """Return the surest match, or None if there is none: somebody has stated it."""
    is_stated = any(row.maybe("confidence") is None for row in rows)
    return None if is_stated else matched(rows[0], "opposite", Relation.BROAD_MATCH)
