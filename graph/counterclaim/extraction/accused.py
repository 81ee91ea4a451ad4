"""Whom claims accuse, and who among those that deny something is accused of it."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from counterclaim.agent import Agent, AgentKind
from counterclaim.article import Article
from counterclaim.attribution import Attribution, AttributionReading, Mention
from counterclaim.claimants import Claimants, Speaker, resolve_claimants
from counterclaim.extraction.accusation import parse_accusation
from counterclaim.extraction.blame import blamed_spans, names_apart, states_of_forces
from counterclaim.span import Span, Spans, quote

_LONG_ENOUGH = 4
"""Letters of a name that is not the beginning of other words by chance."""
_EVERYBODY = re.compile(r"(?:the\s+)?(?:(?:whole|entire|rest of the)\s+)?(?:world|public|international community)")
_MANY = frozenset({"them", "they", "us", "we", "you"})


def find_accused(
    article: Article, attributions: Sequence[Attribution], mentions: tuple[Mention, ...]
) -> Mapping[int, tuple[Agent, ...]]:
    """Return the named agents that each accusation accuses, by the attribution's index.

    The accused is resolved as a claimant would be, so that "Damascus" accused and "Damascus" speaking are one.
    """
    spans = {number: where for number, item in enumerate(attributions) if (where := _accused(article.text, item))}
    if not spans:
        return {}
    named = tuple(Attribution(cue=(), content=where, source=where, confidence=1.0) for where in spans.values())
    found = resolve_claimants(article, AttributionReading(named, mentions))
    return {
        number: _agents(article.text, attributions[number], spans[number], claimants)
        for number, claimants in zip(spans, found, strict=True)
    }


def answered(
    speaker: Speaker, deniers: Sequence[Speaker], accused: Mapping[int, Sequence[Agent]]
) -> tuple[Set[int], Set[int]]:
    """Return which accusations of a deed that several deny ``speaker`` answers, and which of them accuse him by name.

    Where none does, he is taken to answer what accuses none of the others either.

    Args:
        speaker: one of those who deny it.
        deniers: all of them.
        accused: whom each accusation accuses, by its index.
    """
    ids = {number: {agent.id for agent in agents} for number, agents in accused.items()}
    own = {number for number in ids if ids[number] & _ids(speaker)}
    everybody = {known for denier in deniers for known in _ids(denier)}
    return own or {number for number in ids if not ids[number] & everybody}, own


def named_in(wording: str, agents: Sequence[Agent]) -> tuple[Agent, ...]:
    """Return those of ``agents`` that a claim names: a denier who is named in it is the accused."""
    folded = wording.casefold()
    return tuple(
        agent
        for agent in agents
        if agent.is_named and any(_stands_in(form.casefold(), folded) for form in _forms_of(agent))
    )


def _forms_of(agent: Agent) -> Iterator[str]:
    """Yield the names of an agent, and "the army" for the Lestrian army."""
    yield from (agent.name, *agent.aliases)
    noun = agent.name.split()[-1]
    if noun.islower():
        yield f"the {noun}"


def _stands_in(name: str, words: str) -> bool:
    """Tell whether ``words`` name ``name``: "Varna" stands in "Varnan guns", but no "IS" in "this" or "Islam"."""
    ending = r"(?!\w)" if len(name) < _LONG_ENOUGH else ""
    return bool(re.search(rf"(?<!\w){re.escape(name)}{ending}", words))


def _agents(text: str, attribution: Attribution, spans: Spans, claimants: Claimants) -> tuple[Agent, ...]:
    """Return the named ones of those found, and the states whose forces are meant."""
    named = (one.agent for one in claimants.speakers if _may_be(one.agent, spans[0].within(text)))
    source = quote(text, attribution.source, gap=" ")
    states = (state for span in spans for state in states_of_forces(text, span, source))
    return tuple({agent.id: agent for agent in (*named, *states)}.values())


def _may_be(agent: Agent, word: str) -> bool:
    """Tell whether ``word`` may stand for ``agent``: "them" is no one person, "the world" nobody."""
    return (
        agent.is_named
        and not _EVERYBODY.fullmatch(word)
        and not (word.casefold() in _MANY and agent.kind is AgentKind.PERSON)
    )


def _accused(text: str, attribution: Attribution) -> Spans:
    """Return where those stand whom a claim accuses by its cue, or else by what it says of them."""
    span = _accused_span(text, attribution)
    return blamed_spans(text, attribution) if span is None else names_apart(text, span)


def _accused_span(text: str, attribution: Attribution) -> Span | None:
    """Return where the accused stands, whose words may be in any piece of the content."""
    content = quote(text, attribution.content, gap=" ")
    accusation = parse_accusation(content, quote(text, attribution.cue, gap=" "))
    if accusation is None:
        return None
    places = (text.find(accusation.accused, piece.start, piece.end) for piece in attribution.content)
    start = next((place for place in places if place >= 0), -1)
    return Span(start, start + len(accusation.accused)) if start >= 0 else None


def _ids(speaker: Speaker) -> frozenset[str]:
    return frozenset(agent.id for agent in (speaker.agent, speaker.party) if agent)
