"""Accusations: "accused B of X", "blamed B for X". Who is put in the wrong, and for what."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterclaim.agent import Agent
from counterclaim.article import Article
from counterclaim.attribution import Attribution, AttributionReading, Mention
from counterclaim.claimants import resolve_claimants
from counterclaim.span import Span, quote

_ACCUSING_CUE = re.compile(r"\b(?:accus|blam|charg|fault|condemn|critici[sz]|denounc)\w*", re.IGNORECASE)
_DEED = re.compile(r"\s(?:of|for|with)\s+(?=(?:\w+ly\s+)?(?:having\s|not\s|\w+ing\b))", re.IGNORECASE)
_MATTER = re.compile(r"\s(?:of|for|with|over)\s+", re.IGNORECASE)
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Accusation:
    """``accused`` and ``deed`` are the words of the article ("the army", "shelling the town")."""

    accused: str
    deed: str


def parse_accusation(content: str, cue: str) -> Accusation | None:
    """Return who is accused of what, or None if cue and content are no accusation."""
    if not _ACCUSING_CUE.search(cue):
        return None
    parted = _DEED.search(content) or _MATTER.search(content)
    if parted is None or not 0 < parted.start() <= _LONGEST_NAME:
        return None
    return Accusation(content[: parted.start()].strip(), content[parted.end() :].strip())


def find_accused(
    article: Article, attributions: Sequence[Attribution], mentions: tuple[Mention, ...]
) -> Mapping[int, tuple[Agent, ...]]:
    """Return the named agents that each accusation accuses, by the attribution's index.

    The accused is resolved as a claimant would be, so that "Damascus" accused and "Damascus" speaking are one.
    """
    spans = {number: span for number, item in enumerate(attributions) if (span := _accused_span(article.text, item))}
    if not spans:
        return {}
    named = tuple(Attribution(cue=(), content=(span,), source=(span,), confidence=1.0) for span in spans.values())
    found = resolve_claimants(article, AttributionReading(named, mentions))
    return {
        number: tuple(speaker.agent for speaker in claimants.speakers if speaker.agent.is_named)
        for number, claimants in zip(spans, found, strict=True)
    }


def _accused_span(text: str, attribution: Attribution) -> Span | None:
    first = attribution.content[0]
    accusation = parse_accusation(first.within(text), quote(text, attribution.cue, gap=" "))
    if accusation is None:
        return None
    start = text.index(accusation.accused, first.start)
    return Span(start, start + len(accusation.accused))
