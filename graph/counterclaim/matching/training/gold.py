"""Annotated articles as readings, and what their claims have in common across articles."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from counterclaim.agent import Agent, AgentKind, local_agent_id
from counterclaim.article import Article
from counterclaim.attribution.reading import Attribution
from counterclaim.claimants import Claimants, Speaker
from counterclaim.claimants.registry import load_registry
from counterclaim.extraction.accused import find_accused
from counterclaim.extraction.composition import compose
from counterclaim.reading import Reading, Run
from counterclaim.rebuttal import RebuttalKind
from counterclaim.rebuttals.dispute import Dispute, Disputed, Statement
from counterclaim.span import Span, Spans
from counterclaim.stance import Mode

RUN = Run(software="annotation", version="1", model="hand", model_version="1")
_RANK = (RebuttalKind.DENIAL, RebuttalKind.COUNTERCLAIM, RebuttalKind.DOUBT)


@dataclass(frozen=True)
class Crossing:
    """What is the same and what contradicts across a set of articles; claims are named "article#claim".

    Attributes:
        propositions: the claims of each proposition, by its name.
        contradictions: pairs of propositions.
    """

    propositions: Mapping[str, tuple[str, ...]]
    contradictions: frozenset[frozenset[str]]

    @cached_property
    def of(self) -> dict[str, str]:
        """The proposition of each claim that has one."""
        return {claim: name for name, claims in self.propositions.items() for claim in claims}

    @classmethod
    def read(cls, path: Path) -> "Crossing":
        """Read a cross file."""
        content = json.loads(path.read_text("utf-8"))
        return cls(
            {one["id"]: tuple(one["claims"]) for one in content["propositions"]},
            frozenset(frozenset((one["a"], one["b"])) for one in content["contradictions"]),
        )


def crossed_articles(path: Path) -> list[str]:
    """Return the names of the articles that a cross file groups."""
    content = json.loads(path.read_text("utf-8"))
    groups = [*content["propositions"], *content["claimants"]]
    return sorted({claim.split("#")[0] for group in groups for claim in group["claims"]})


def read_annotated(path: Path) -> tuple[Reading, dict[str, Spans]]:
    """Return the reading that an annotated article amounts to, and where each of its claims stands."""
    with path.with_suffix(".txt").open(encoding="utf-8", newline="") as file:
        article = Article(text=file.read(), identifier=path.stem)
    gold = json.loads(path.read_text("utf-8"))
    places = {claim["id"]: _content(article.text, claim) for claim in gold["claims"]}
    stated = [claim for claim in gold["claims"] if not claim.get("implied") and claim["claimant"] != ["article"]]
    number = {claim["id"]: index for index, claim in enumerate(stated)}
    modes = {
        claim["id"]: Mode.IMPLIED if claim.get("implied") else Mode.NARRATED
        for claim in gold["claims"]
        if claim["id"] not in number
    }
    unattributed = {name: Disputed(places[name], mode) for name, mode in modes.items()}
    statements = [_statement(article, claim, places[claim["id"]]) for claim in stated]
    disputes = list(_disputes(gold["rebuttals"], number, unattributed))
    accused = find_accused(article, [statement.attribution for statement in statements], ())
    return compose(article, RUN, statements, disputes, accused=accused), places


def _content(text: str, claim: dict[str, Any]) -> Spans:
    return _find(text.index(claim["context"]), claim["context"], claim["content"])


def _find(base: int, context: str, pieces: Iterable[str]) -> Spans:
    found, cursor = [], 0
    for piece in pieces:
        at = context.find(piece, cursor)
        at = context.index(piece) if at < 0 else at
        found.append(Span(base + at, base + at + len(piece)))
        cursor = at + len(piece)
    return tuple(found)


def _statement(article: Article, claim: dict[str, Any], content: Spans) -> Statement:
    base = article.text.index(claim["context"])
    cue, source = ([claim[role]] if claim[role] else [] for role in ("cue", "source"))
    attribution = Attribution(
        cue=_find(base, claim["context"], cue),
        content=content,
        source=_find(base, claim["context"], source),
        confidence=1.0,
        denial=float(claim["kind"] == "denial"),
    )
    names = claim["claimant"]
    lists = names if names and isinstance(names[0], list) else [names] if names else []
    return Statement(attribution, Claimants(tuple(_speaker(article, one) for one in lists)))


def _speaker(article: Article, names: list[str]) -> Speaker:
    agents = [_agent(article, name, names) for name in names]
    known = next((agent for agent in agents if load_registry().find(agent.name) is agent), None)
    if known is agents[0] or known is None:
        return Speaker(agents[0])
    named = all(word[:1].isupper() for word in names[0].split())
    return Speaker(agents[0], known) if named or known.name not in names[1:] else Speaker(known)


def _agent(article: Article, name: str, names: list[str]) -> Agent:
    known = load_registry().find(name)
    if known is not None:
        return known
    kind = AgentKind.PERSON if all(word[:1].isupper() for word in name.split()) else AgentKind.UNNAMED
    return Agent(id=local_agent_id(article.id, name), name=name, kind=kind, aliases=tuple(names[1:]))


def _disputes(
    rebuttals: list[dict[str, Any]], number: Mapping[str, int], unattributed: Mapping[str, Disputed]
) -> Iterator[Dispute]:
    """Rebuttals of one statement are taken together: a statement has at most one dispute."""
    by_statement: dict[int, list[dict[str, Any]]] = {}
    for rebuttal in rebuttals:
        if rebuttal["claim"] in number:
            by_statement.setdefault(number[rebuttal["claim"]], []).append(rebuttal)
    for index, group in by_statement.items():
        named = list(dict.fromkeys(target for rebuttal in group for target in rebuttal["targets"]))
        yield Dispute(
            statement=index,
            targets=tuple(sorted(number[target] for target in named if target in number)),
            unattributed=tuple(unattributed[target] for target in named if target in unattributed),
            kind=min((RebuttalKind(rebuttal["kind"]) for rebuttal in group), key=_RANK.index),
            confidence=1.0,
        )
