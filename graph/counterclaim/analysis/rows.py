"""What the analyses read from a store: one query each, its rows as plain values.

Nothing else here knows SPARQL or RDF terms.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pyoxigraph import Literal, NamedNode

from counterclaim.agent import AgentKind, narrator
from counterclaim.rdf.quads import AGENT_TYPES
from counterclaim.store.protocol import Row, Store

_AGENT_KINDS = {type_.value: kind for kind, type_ in AGENT_TYPES.items()}
_NOBODYS_VOICE = narrator("", None).name


@dataclass(frozen=True, slots=True)
class Statement:
    """One utterance's stance towards one claim; every name is an IRI, ``published`` an ISO date or None."""

    utterance: str
    stance: str
    claim: str
    speaker: str
    party: str | None
    mode: str
    certainty: str
    confidence: float
    article: str
    published: str | None


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
    """``utterance`` disputes ``target``; ``kind`` is "denial", "counterclaim", "doubt" or, if derived, None."""

    utterance: str
    target: str
    kind: str | None
    confidence: float | None


@cache
def _query(name: str) -> str:
    return (files(__package__) / "queries" / f"{name}.rq").read_text(encoding="utf-8")


def read_statements(store: Store) -> Iterator[Statement]:
    """Yield every stance of every utterance."""
    for row in store.select(_query("statements")):
        yield Statement(
            utterance=_value(row, "utterance"),
            stance=_local(row, "stance"),
            claim=_value(row, "claim"),
            speaker=_value(row, "speaker"),
            party=_optional(row, "party"),
            mode=_local(row, "mode").lower(),
            certainty=_local(row, "certainty").lower(),
            confidence=float(_value(row, "confidence")),
            article=_value(row, "article"),
            published=_optional(row, "published"),
        )


def read_claimants(store: Store) -> Mapping[str, Claimant]:
    """Return every agent by its IRI; of several names or types (articles may disagree) the least."""
    rows = (
        Claimant(_value(row, "agent"), _value(row, "name"), _AGENT_KINDS[_value(row, "type")])
        for row in store.select(_query("agents"))
    )
    return {claimant.iri: claimant for claimant in sorted(rows, key=lambda one: (one.name, one.kind), reverse=True)}


def read_claims(store: Store) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return the claims' wordings by IRI, and for each claim that matching has merged, the one that stands for it."""
    wordings: dict[str, str] = {}
    canonical: dict[str, str] = {}
    for row in store.select(_query("claims")):
        claim, text = _value(row, "claim"), _value(row, "text")
        wordings[claim] = min(text, wordings.get(claim, text))
        representative = _optional(row, "canonical")
        if representative is not None:
            canonical[claim] = representative
    return wordings, canonical


def read_quotes(store: Store) -> Mapping[str, str]:
    """Return the exact words of each utterance; pieces that do not touch are parted by " … "."""
    pieces: dict[str, list[tuple[int, str]]] = {}
    for row in store.select(_query("quotes")):
        pieces.setdefault(_value(row, "utterance"), []).append((int(_value(row, "start")), _value(row, "exact")))
    return {utterance: " … ".join(exact for _, exact in sorted(found)) for utterance, found in pieces.items()}


def read_rebuttals(store: Store) -> Iterator[Disputing]:
    """Yield which utterance disputes which."""
    for row in store.select(_query("rebuttals")):
        confidence = _optional(row, "confidence")
        yield Disputing(
            utterance=_value(row, "utterance"),
            target=_value(row, "target"),
            kind=_local(row, "kind").lower() if "kind" in row else None,
            confidence=float(confidence) if confidence is not None else None,
        )


def read_contradictions(store: Store) -> Iterator[tuple[str, str]]:
    """Yield pairs of claims that cannot both be true."""
    for row in store.select(_query("contradictions")):
        yield _value(row, "claim"), _value(row, "other")


def _value(row: Row, name: str) -> str:
    term = row[name]
    if isinstance(term, NamedNode | Literal):
        return term.value
    raise TypeError(f"?{name} is bound to {term}, which is neither an IRI nor a literal.")


def _optional(row: Row, name: str) -> str | None:
    return _value(row, name) if name in row else None


def _local(row: Row, name: str) -> str:
    return _value(row, name).rpartition("#")[2]
