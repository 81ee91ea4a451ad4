"""What the graph of disputes is made from: the answer to one query, its rows as plain values.

Nothing else in the analyses knows SPARQL or RDF terms.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from counterclaim.agent import AgentKind, narrator
from counterclaim.analysis.source import Sources
from counterclaim.rdf.quads import AGENT_TYPES
from counterclaim.store.protocol import Row, Store
from counterclaim_ontology import projections

_AGENT_KINDS = {type_.value: kind for kind, type_ in AGENT_TYPES.items()}
_NOBODYS_VOICE = narrator("", None).name


@dataclass(frozen=True, slots=True)
class Statement:
    """One utterance's stance towards one claim; every name is an IRI, ``published`` an ISO date or None."""

    article: str
    utterance: str
    claim: str
    stance: str
    speaker: str
    party: str | None
    mode: str
    certainty: str | None
    confidence: float
    published: str | None
    publisher: str | None
    wording: str
    """The claim in the utterance's own wording, also where ``claim`` is the one that stands for it."""


@dataclass(frozen=True, slots=True)
class Claimant:
    """An agent's name and kind."""

    iri: str
    name: str
    kind: AgentKind

    @property
    def is_named(self) -> bool:
        """Whether the name says who it is, in whichever article: the own voice of a known publisher does."""
        return self.kind is not AgentKind.UNNAMED and self.name != _NOBODYS_VOICE


@dataclass(frozen=True, slots=True)
class Disputing:
    """``utterance`` disputes ``target``; ``kind`` is "denial", "counterclaim", "doubt" or, if derived, "derived"."""

    utterance: str
    target: str
    kind: str = "derived"
    confidence: float | None = None


@dataclass(slots=True)
class Rows:
    """All rows, by what they are about.

    Attributes:
        statements: the stances of the articles asked for, by utterance, stance and claim.
        claimants: every agent by IRI; of several names or types (articles may disagree) the least.
        wordings: the claims' texts.
        canonical: for each claim or agent that matching has merged, the one that stands for it.
        pieces: the words of each utterance, by where they begin.
        relays: for each relayed utterance who passed it on, and the utterance in which they did; of several the least.
        rebuttals: which utterance disputes which.
        retractions: which utterance takes back which.
        links: pairs of claims and what they have to do with each other, with how sure matching is; None where an
            article says so.
        matches: pairs of claims that say the same in other words, likewise.
        accused: pairs of a claim and whom it accuses.
    """

    statements: dict[tuple[str, str, str], Statement] = field(default_factory=dict)
    claimants: dict[str, Claimant] = field(default_factory=dict)
    wordings: dict[str, str] = field(default_factory=dict)
    canonical: dict[str, str] = field(default_factory=dict)
    pieces: dict[str, dict[int, str]] = field(default_factory=dict)
    relays: dict[str, tuple[str, str]] = field(default_factory=dict)
    rebuttals: set[Disputing] = field(default_factory=set)
    retractions: set[tuple[str, str]] = field(default_factory=set)
    links: dict[tuple[str, str, str], float | None] = field(default_factory=dict)
    matches: dict[tuple[str, str], float | None] = field(default_factory=dict)
    accused: set[tuple[str, str]] = field(default_factory=set)

    def quote(self, utterance: str) -> str:
        """Return the exact words; pieces that do not touch are parted by " … "."""
        return " … ".join(exact for _, exact in sorted(self.pieces.get(utterance, {}).items()))


def read_rows(store: Store, sources: Sources) -> Rows:
    """Return what one query says of the articles asked for; of others only what belongs to no article."""
    rows = Rows()
    for row in store.select(projections()["disputes"]):
        part = row.text("part")
        if part == "statement":
            _add_statement(rows, row, sources)
        else:
            _READERS[part](rows, row)
    return rows


def _add_statement(rows: Rows, row: Row, sources: Sources) -> None:
    published, publisher = _dated(row.maybe("published")), row.maybe("publisher")
    if not sources.admit(published, publisher):
        return
    statement = Statement(
        utterance=row.text("utterance"),
        stance=row.local("stance"),
        claim=row.text("claim"),
        speaker=row.text("speaker"),
        party=row.maybe("party"),
        mode=row.local("mode").lower(),
        certainty=row.local("certainty").lower() if "certainty" in row else None,
        confidence=float(row.text("confidence")),
        article=row.text("article"),
        published=published,
        publisher=publisher,
        wording=row.text("claim"),
    )
    rows.statements.setdefault((statement.utterance, statement.stance, statement.claim), statement)


@cache
def _dated(published: str | None) -> str | None:
    """Return a date that begins with a day, else None: RDF from elsewhere may say "2031" or "2031-13-45"."""
    try:
        date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
    return published


def _add_agent(rows: Rows, row: Row) -> None:
    found = Claimant(row.text("agent"), row.text("name"), _AGENT_KINDS[row.text("type")])
    known = rows.claimants.setdefault(found.iri, found)
    if (found.name, found.kind) < (known.name, known.kind):
        rows.claimants[found.iri] = found
    _add_canonical(rows, row, found.iri)


def _add_claim(rows: Rows, row: Row) -> None:
    claim, text = row.text("claim"), row.text("text")
    rows.wordings[claim] = min(text, rows.wordings.get(claim, text))
    _add_canonical(rows, row, claim)


def _add_canonical(rows: Rows, row: Row, iri: str) -> None:
    representative = row.maybe("canonical")
    if representative is not None:
        rows.canonical[iri] = representative


def _add_words(rows: Rows, row: Row) -> None:
    rows.pieces.setdefault(row.text("utterance"), {})[int(row.text("start"))] = row.text("exact")


def _add_relay(rows: Rows, row: Row) -> None:
    utterance, step = row.text("utterance"), (row.text("agent"), row.text("relay"))
    rows.relays[utterance] = min(step, rows.relays.get(utterance, step))


def _add_link(rows: Rows, row: Row) -> None:
    claim, other, link = row.text("claim"), row.text("other"), row.local("link")
    found = row.maybe("confidence")
    confidence = float(found) if found is not None else None
    if link == "exactMatch":
        rows.matches[min(claim, other), max(claim, other)] = confidence
    else:
        rows.links[claim, other, link] = confidence


def _add_rebuttal(rows: Rows, row: Row) -> None:
    confidence = row.maybe("confidence")
    rows.rebuttals.add(
        Disputing(
            utterance=row.text("utterance"),
            target=row.text("target"),
            kind=row.local("kind").lower() if "kind" in row else "derived",
            confidence=float(confidence) if confidence is not None else None,
        )
    )


_READERS: Mapping[str, Callable[[Rows, Row], None]] = {
    "agent": _add_agent,
    "claim": _add_claim,
    "words": _add_words,
    "relay": _add_relay,
    "rebuttal": _add_rebuttal,
    "retraction": lambda rows, row: rows.retractions.add((row.text("utterance"), row.text("target"))),
    "link": _add_link,
    "accusation": lambda rows, row: rows.accused.add((row.text("claim"), row.text("agent"))),
}
