"""Readings made by hand for the claimants' tests: a text with its attributions marked by their words."""

import re
from collections.abc import Sequence

from counterclaim.article import Article
from counterclaim.attribution import Attribution, AttributionReading, EntityKind, Mention
from counterclaim.claimants import Claimants, resolve_claimants
from counterclaim.span import Span, Spans


def find(text: str, words: str | None, start: int = 0) -> Spans:
    """Return where ``words`` stand in ``text``, as the one span; nothing for None."""
    if words is None:
        return ()
    at = text.index(words, start)
    return (Span(at, at + len(words)),)


def said(text: str, source: str | None, cue: str | None, content: str) -> Attribution:
    """Return the attribution of ``content`` to ``source``, the two nearest to each other."""
    at = text.index(content)
    begin = max(0, text.rfind("\n", 0, at))
    window = text[begin:]
    return Attribution(
        cue=tuple(Span(begin + s, begin + e) for s, e in find(window, cue)),
        content=find(text, content),
        source=tuple(Span(begin + s, begin + e) for s, e in find(window, source)),
        confidence=1.0,
    )


def claimants(
    text: str, *attributions: tuple[str | None, str | None, str], people: Sequence[str] = ()
) -> tuple[Claimants, ...]:
    """Return who makes each claim; an attribution is (source, cue, content), sought in its own line of the text.

    ``people`` are words that the model takes for a person's name.
    """
    found = (Span(*match.span()) for words in people for match in re.finditer(re.escape(words), text))
    mentions = tuple(Mention(span, EntityKind.PERSON, 1.0) for span in found)
    reading = AttributionReading(tuple(said(text, *parts) for parts in attributions), mentions)
    return resolve_claimants(Article(text=text), reading)


def names(answer: Claimants) -> list[str]:
    """Return the speakers' names."""
    return [speaker.agent.name for speaker in answer.speakers]
