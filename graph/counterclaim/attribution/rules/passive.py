"""Passive accusations and judgements are whole: "the government is accused by rights groups | of jailing its critics".

The network stops at who accuses, and overlooks "the attack was blamed on the Front" where nobody is named for it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.attribution.reading import BY_RULE, Attribution
from counterclaim.attribution.rules.board import overlooked
from counterclaim.attribution.rules.raising import BE, predicate_end
from counterclaim.lexicon.days import WEEKDAY
from counterclaim.span import Span

_JUDGED = re.compile(r"accused|blamed|attributed|described|condemned|criticised|criticized|denounced", re.IGNORECASE)
_BETWEEN = re.compile(r"\s+(?P<what>(?:on|to|of|for|as)\s[^.,;:?!\n\"\u201c\u201d]{2,100}?)\s+by\s+")
_BEHIND = re.compile(rf"\s+(?=(?:on|to|of|for|as)\s(?!{WEEKDAY}\b))")
_BY = re.compile(r"\s+by\s+")
_DET = r"(?:[Tt]he|[Aa]n?|[Tt]h(?:is|at|ese|ose)|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)"
_NO_NOUN = r"(?!(?:that|which|who|is|are|was|were|has|have|had|said|says|and|but|not)\b)"
_BLAMED = re.compile(
    rf"(?:^|(?<=[.!?]\s)|(?<=[.!?][\"\u201d]\s))(?P<subject>{_DET}(?:[^\S\n]+{_NO_NOUN}[\w'\u2019-]+){{1,9}}?)[^\S\n]+"
    rf"{BE}(?P<cue>blamed)\s+(?=on\s)",
    re.MULTILINE,
)


def with_whole_passives(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return ``attributions`` with what somebody is accused of by somebody, and each blame of nobody's in ``text``."""
    found = [_whole(text, one) for one in attributions]
    return [*found, *overlooked(text, found, _blame(text))]


def _blame(text: str) -> Iterator[Attribution]:
    for found in _BLAMED.finditer(text):
        on = Span(found.end(), predicate_end(text, found.end()))
        if not _BY.search(text, on.start, on.end):
            yield Attribution((Span(*found.span("cue")),), (Span(*found.span("subject")), on), (), BY_RULE)


def _whole(text: str, one: Attribution) -> Attribution:
    """Return an attribution of a subject alone with what it is judged by the source behind the verb."""
    if len(one.cue) != 1 or len(one.source) != 1 or not _JUDGED.fullmatch(one.cue[0].within(text)):
        return one
    [cue], [source] = one.cue, one.source
    if one.content[-1].end > cue.start or source.start < cue.end:
        return one
    if between := _BETWEEN.fullmatch(text, cue.end, source.start):
        return replace(one, content=(*one.content, Span(*between.span("what"))))
    behind = _BEHIND.match(text, source.end)
    if behind is None or not _BY.fullmatch(text, cue.end, source.start):
        return one
    return replace(one, content=(*one.content, Span(behind.end(), predicate_end(text, behind.end()))))
