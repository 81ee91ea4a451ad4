"""How much a store holds."""

from dataclasses import dataclass
from datetime import date
from importlib.resources import files

from pyoxigraph import Literal

from counterclaim.store.protocol import Store, Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """Counts, and the days between which dated articles were published (None if none is dated)."""

    articles: int = 0
    utterances: int = 0
    claims: int = 0
    disputed_claims: int = 0
    claimants: int = 0
    unnamed_claimants: int = 0
    rebuttals: int = 0
    triples: int = 0
    first_published: date | None = None
    last_published: date | None = None


def statistics(store: Store) -> Statistics:
    """Count what ``store`` holds."""
    query = (files("counterclaim") / "queries" / "statistics.rq").read_text("utf-8")
    (row,) = store.select(query)

    def count(name: str) -> int:
        return int(_value(row[name]))

    def day(name: str) -> date | None:
        return date.fromisoformat(_value(row[name])[:10]) if name in row else None

    return Statistics(
        articles=count("articles"),
        utterances=count("utterances"),
        claims=count("claims"),
        disputed_claims=count("disputed_claims"),
        claimants=count("claimants"),
        unnamed_claimants=count("unnamed_claimants"),
        rebuttals=count("rebuttals"),
        triples=count("triples"),
        first_published=day("first_published"),
        last_published=day("last_published"),
    )


def _value(term: Term) -> str:
    if not isinstance(term, Literal):
        raise TypeError(f"{term} is no literal")
    return term.value
