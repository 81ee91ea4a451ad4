"""How much a store holds."""

from dataclasses import dataclass
from datetime import date
from importlib.resources import files

from counterclaim.rdf.terms import text
from counterclaim.store.protocol import Store
from counterclaim_ontology import competency_questions


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """Counts, and the days between which dated articles were published (None if none is dated).

    Of claims and claimants that match, the one that stands for all counts, as lists show them; ``wordings`` are claims
    before matching.
    """

    articles: int = 0
    utterances: int = 0
    claims: int = 0
    wordings: int = 0
    contested_claims: int = 0
    claimants: int = 0
    unnamed_claimants: int = 0
    rebuttals: int = 0
    triples: int = 0
    first_published: date | None = None
    last_published: date | None = None


def statistics(store: Store) -> Statistics:
    """Count what ``store`` holds: what was read here, and the triples of all."""
    (counted,) = store.select(statistics_query("statistics"), {"base": text(store.base)})
    (all_there,) = store.select(statistics_query("triples"))
    contested = (row for row in store.select(contested_query()) if row.text("claim").startswith(store.base))
    return Statistics(
        articles=counted.number("articles"),
        utterances=counted.number("utterances"),
        claims=counted.number("claims"),
        wordings=counted.number("wordings"),
        contested_claims=sum(1 for _ in contested),
        claimants=counted.number("claimants"),
        unnamed_claimants=counted.number("unnamed_claimants"),
        rebuttals=counted.number("rebuttals"),
        triples=all_there.number("triples"),
        first_published=counted.day("first_published"),
        last_published=counted.day("last_published"),
    )


def statistics_query(name: str) -> str:
    """Return the text of a query that counts."""
    return (files("counterclaim") / "queries" / f"{name}.rq").read_text("utf-8")


def contested_query() -> str:
    """Return the text of the query that says which claims are contested, the most contested first."""
    return competency_questions()["02-contested-claims"]
