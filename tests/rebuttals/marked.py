"""Statements from marked text: ``[source] <cue> {content}``, one attribution a line part between ``|`` signs."""

import re

from counterclaim.agent import Agent, AgentId, AgentKind
from counterclaim.attribution.reading import Attribution
from counterclaim.claimants import Claimants, Speaker
from counterclaim.identity import slug
from counterclaim.rebuttals import Dispute, Statement, find_disputes
from counterclaim.span import Span

_MARK = re.compile(r"[\[\]<>{}|]")
_ROLES = {"[": "source", "<": "cue", "{": "content"}
_CLOSING = {"]": "[", ">": "<", "}": "{"}


def read_marked(
    marked: str, names: dict[str, str] | None = None, parties: dict[str, str] | None = None
) -> tuple[str, tuple[Statement, ...]]:
    """Return the text without its marks and its statements; ``names`` says who a source is, by its words."""
    text, cursor = "", 0
    spans: dict[str, list[Span]] = {"source": [], "cue": [], "content": []}
    opened: dict[str, int] = {}
    statements = []
    for match in [*_MARK.finditer(marked), None]:
        text += marked[cursor : match.start() if match else len(marked)]
        mark = match.group() if match else "|"
        cursor = match.end() if match else len(marked)
        if mark in _ROLES:
            opened[mark] = len(text)
        elif mark in _CLOSING:
            spans[_ROLES[_CLOSING[mark]]].append(Span(opened.pop(_CLOSING[mark]), len(text)))
        elif spans["content"]:
            statements.append(_statement(text, spans, names or {}, parties or {}))
            spans = {"source": [], "cue": [], "content": []}
    return text, tuple(statements)


def _agent(name: str) -> Agent:
    return Agent(id=AgentId(slug(name)), name=name, kind=AgentKind.ORGANIZATION)


def _statement(text: str, spans: dict[str, list[Span]], names: dict[str, str], parties: dict[str, str]) -> Statement:
    cue, content, source = (tuple(spans[role]) for role in ("cue", "content", "source"))
    named = [names.get(span.within(text), span.within(text)) for span in source]
    speakers = [Speaker(_agent(name), _agent(parties[name]) if name in parties else None) for name in named]
    return Statement(Attribution(cue, content, source, 0.9), Claimants(tuple(speakers)))


def disputes_in(
    marked: str, names: dict[str, str] | None = None, parties: dict[str, str] | None = None
) -> dict[int, Dispute]:
    """Return the disputes of marked text by the disputing statement."""
    return {dispute.statement: dispute for dispute in find_disputes(*read_marked(marked, names, parties))}
