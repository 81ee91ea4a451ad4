"""Annotated articles as statements with their disputes."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from counterclaim.agent import Agent, AgentId, AgentKind
from counterclaim.attribution.reading import Attribution
from counterclaim.claimants import Claimants, Speaker
from counterclaim.identity import slug
from counterclaim.rebuttal import RebuttalKind
from counterclaim.rebuttals.dispute import Statement
from counterclaim.span import Span, Spans

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
    return [_read(path) for path in sorted(folder.glob("*.json"))]


def _read(path: Path) -> GoldArticle:
    with path.with_suffix(".txt").open(encoding="utf-8", newline="") as file:
        text = file.read()
    gold = json.loads(path.read_text("utf-8"))
    stated = [claim for claim in gold["claims"] if not claim.get("implied") and claim["claimant"] != ["article"]]
    indices = {claim["id"]: index for index, claim in enumerate(stated)}
    implied = {claim["id"] for claim in gold["claims"] if claim.get("implied")}
    statements = tuple(_statement(text, claim) for claim in stated)
    return GoldArticle(path.stem, text, statements, dict(_disputes(gold["rebuttals"], indices, implied)))


def _statement(text: str, claim: dict[str, Any]) -> Statement:
    base, context = text.index(claim["context"]), claim["context"]
    cue, source = ([claim[role]] if claim[role] else [] for role in ("cue", "source"))
    attribution = Attribution(
        cue=_places(base, context, cue),
        content=_places(base, context, claim["content"]),
        source=_places(base, context, source),
        confidence=1.0,
    )
    speakers = tuple(Speaker(_agent(names)) for names in _name_lists(claim["claimant"]))
    return Statement(attribution, Claimants(speakers))


def _name_lists(value: list[Any]) -> list[list[str]]:
    if value and isinstance(value[0], list):
        return value
    return [value] if value else []


def _agent(names: list[str]) -> Agent:
    return Agent(id=AgentId(slug(names[0])), name=names[0], kind=AgentKind.PERSON, aliases=tuple(names[1:]))


def _places(base: int, context: str, pieces: Iterable[str]) -> Spans:
    found, cursor = [], 0
    for piece in pieces:
        at = context.find(piece, cursor)
        at = context.index(piece) if at < 0 else at
        found.append(Span(base + at, base + at + len(piece)))
        cursor = at + len(piece)
    return tuple(found)


def _disputes(
    rebuttals: list[dict[str, Any]], indices: dict[str, int], implied: set[str]
) -> Iterator[tuple[int, Disputes]]:
    """Rebuttals of one statement are taken together: a statement has at most one dispute."""
    by_statement: dict[int, list[dict[str, Any]]] = {}
    for rebuttal in rebuttals:
        if rebuttal["claim"] in indices:
            by_statement.setdefault(indices[rebuttal["claim"]], []).append(rebuttal)
    for index, group in by_statement.items():
        named = {target for rebuttal in group for target in rebuttal["targets"]}
        yield (
            index,
            Disputes(
                kind=min((RebuttalKind(rebuttal["kind"]) for rebuttal in group), key=_RANK.index),
                targets=frozenset(indices[target] for target in named if target in indices),
                implied=len(named & implied),
                narrated=len(named - implied - indices.keys()),
            ),
        )
