"""A dispute at a glance: who does what with a claim on which day, and the exchange in order, as its page shows them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol, Self

from counterclaim.agent import AgentKind
from counterclaim.stance import Mode, Stance
from counterclaim_api.addresses import address
from counterclaim_api.exchange import Kind, Statement, exchange
from counterclaim_api.lanes import Entry, Lanes, lanes_of
from counterclaim_api.references import ClaimantReference
from counterclaim_api.utterances import UtteranceDocument

LISTED = 50
"""Statements that the page lists in order; others are on pages of their own."""

STANCES = {
    Kind.SAYS: Stance.ASSERTS,
    Kind.DENIES: Stance.DENIES,
    Kind.QUESTIONS: Stance.QUESTIONS,
    Kind.DECLINES: Stance.DECLINES_TO_COMMENT,
}
KINDS = {stance: kind for kind, stance in STANCES.items()}


class _Discussed(Protocol):
    id: str

    def on_record(self) -> Mapping[Kind, Iterable[UtteranceDocument]]: ...


@dataclass(frozen=True, slots=True)
class Glance:
    """What is on record about a claim.

    Attributes:
        timeline: who does what when.
        statements: the exchange, in order; at most 50.
        total: how many there are.
        numbers: the number in the exchange of each utterance that is listed, by its id.
    """

    timeline: Lanes
    statements: tuple[Statement, ...]
    total: int
    numbers: Mapping[str, int]

    @classmethod
    def at(cls, claim: _Discussed) -> Self:
        """Return the glance at a claim."""
        statements = exchange(claim.on_record())

        def listing(kind: Kind, party: ClaimantReference | None, since: date, until: date) -> str:
            return listed(kind, {"claim": claim.id}, party, since, until) if kind in STANCES else "#exchange"

        listed_here = statements[:LISTED]
        return cls(
            lanes_of(map(_entry, statements), listing),
            listed_here,
            len(statements),
            {one.utterance.id: one.number for one in listed_here},
        )


def listed(kind: Kind, about: Mapping[str, str], party: ClaimantReference | None, since: date, until: date) -> str:
    """Return the address of the list of statements of a kind from one day to another."""
    chosen = {**about, "stance": STANCES[kind].value}
    if party is not None and party.kind is AgentKind.NARRATOR:
        chosen["mode"] = Mode.NARRATED.value
    elif party is not None:
        chosen["claimant"] = party.id
    return address("/utterances", [*chosen.items(), ("from", since.isoformat()), ("to", until.isoformat())])


def _entry(statement: Statement) -> Entry:
    one = statement.utterance
    party = one.responsible.model_copy(update={"id": one.responsible.canonical})
    return Entry(
        statement.kind,
        party,
        statement.day,
        f"“{one.words}”",
        f"#statement-{statement.number}" if statement.number <= LISTED else one.path,
    )
