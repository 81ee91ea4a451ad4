"""Annotated articles as statements with their disputes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from counterclaim.agent import Agent, AgentId, AgentKind
from counterclaim.annotations.annotated import AnnotatedArticle, AnnotatedClaim, AnnotatedRebuttal, Names, Voice
from counterclaim.annotations.folder import read_folder
from counterclaim.attribution.reading import Attribution
from counterclaim.claimants import Claimants, Speaker
from counterclaim.identity import slug
from counterclaim.rebuttal import RebuttalKind
from counterclaim.rebuttals.dispute import Statement

_RANK = (RebuttalKind.DENIAL, RebuttalKind.COUNTERCLAIM, RebuttalKind.DOUBT)


@dataclass(frozen=True, slots=True)
class Disputes:
    """What one statement disputes: other statements by index, and how many targets are implied or narrated."""

    kind: RebuttalKind
    targets: frozenset[int]
    implied: int
    narrated: int


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One article: its statements and, by index of the disputing statement, its disputes."""

    name: str
    text: str
    statements: tuple[Statement, ...]
    disputes: dict[int, Disputes] = field(default_factory=dict)


def read_gold(folder: Path) -> list[GoldArticle]:
    """Return the articles of a gold folder, by name; implied and narrated claims are no statements."""
    return [gold_article(annotated) for annotated in read_folder(folder)]


def gold_article(annotated: AnnotatedArticle) -> GoldArticle:
    """Return an annotated article as statements with their disputes."""
    statements = tuple(_statement(claim) for claim in annotated.stated)
    return GoldArticle(annotated.id, annotated.text, statements, dict(_disputes(annotated)))


def _statement(claim: AnnotatedClaim) -> Statement:
    attribution = Attribution(claim.cue, claim.content, claim.source, confidence=1.0)
    return Statement(attribution, Claimants(tuple(Speaker(_agent(names)) for names in claim.claimants)))


def _agent(names: Names) -> Agent:
    return Agent(id=AgentId(slug(names[0])), name=names[0], kind=AgentKind.PERSON, aliases=names[1:])


def _disputes(annotated: AnnotatedArticle) -> Iterator[tuple[int, Disputes]]:
    """Rebuttals of one statement are taken together: a statement has at most one dispute."""
    indices = {claim.id: index for index, claim in enumerate(annotated.stated)}
    implied = {claim.id for claim in annotated.claims if claim.voice is Voice.IMPLIED}
    by_statement: dict[int, list[AnnotatedRebuttal]] = {}
    for rebuttal in annotated.rebuttals:
        if rebuttal.claim in indices:
            by_statement.setdefault(indices[rebuttal.claim], []).append(rebuttal)
    for index, group in by_statement.items():
        named = {target for rebuttal in group for target in rebuttal.targets}
        yield (
            index,
            Disputes(
                kind=min((rebuttal.kind for rebuttal in group), key=_RANK.index),
                targets=frozenset(indices[target] for target in named if target in indices),
                implied=len(named & implied),
                narrated=len(named - implied - indices.keys()),
            ),
        )
