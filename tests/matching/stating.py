"""Statements of made-up articles, and what a matcher makes of them."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from counterclaim.agent import AgentId
from counterclaim.article import ArticleId
from counterclaim.claim import ClaimId, claim_id
from counterclaim.matching.match import ClaimMatch, Relation
from counterclaim.matching.statement import ClaimStatement
from counterclaim.stance import Stance

LEAD = "Explosion at the Varnholt grain silo. The blast tore through the harbour district of Varnholt early on Tuesday."


def stated(
    text: str, article: str = "a", *, speaker: str | None = None, lead: str = LEAD, home: str | None = None
) -> ClaimStatement:
    return ClaimStatement(
        claim=claim_id(text),
        text=text,
        quote=text,
        article=ArticleId(article),
        published=date(2024, 3, 5),
        speaker=AgentId(speaker) if speaker else None,
        context=text,
        lead=lead,
        home=home,
        stance=Stance.ASSERTS,
    )


def groups(matches: Iterable[ClaimMatch]) -> set[frozenset[ClaimId]]:
    """The groups that exact matches make, those of one left out."""
    found: list[set[ClaimId]] = []
    for match in matches:
        if match.relation is Relation.EXACT:
            joined = set(match.claims).union(*(group for group in found if group & set(match.claims)))
            found = [group for group in found if not group & joined] + [joined]
    return {frozenset(group) for group in found}


def are_one(matches: Iterable[ClaimMatch], one: str, other: str) -> bool:
    return any({claim_id(one), claim_id(other)} <= group for group in groups(matches))


def is_sorted(matches: Iterable[ClaimMatch]) -> bool:
    return all(one.confidence >= other.confidence for one, other in pairwise(matches))
