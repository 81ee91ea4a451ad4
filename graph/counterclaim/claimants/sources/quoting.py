"""Whose words a verb passes on: "quoted X as saying", "led X to say", "investigating reports that", "reportedly"."""

import re

from counterclaim.attribution import Attribution
from counterclaim.span import Span, Spans, hull

_NOUN_PHRASE = r"(?!(?:by|in|on)\b)(?P<who>(?:(?!\bas\b|\bthat\b)[^.,;:\n\"\u201c\u201d()]){2,80}?)"
_QUOTED = re.compile(
    rf"\b(?:quot|cit|referenc)(?:e|es|ed|ing)\s+{_NOUN_PHRASE}\s+(?:as\s+(?:having\s+)?)?$", re.IGNORECASE
)
_WAS_QUOTED = re.compile(
    r"(?:^|[.,;\"\u201d]\s+)(?P<who>(?:(?!\b(?:who|which|that)\b)[\w'\u2019-]+\s+){1,5}?)(?:is|was|were|(?:has|have)\s+been)\s+"
    r"(?:\w+\s+)?(?:quoted|cited)\s+(?:(?:by|in|on)\s[^.,;:\"\u201c\u201d]{2,60}\s)?as\s+(?:having\s+)?$"
)
_MADE_SAY = re.compile(
    rf"\b(?:led|leading|forced|forcing|prompted|prompting|caused|causing|compelled|compelling)\s+{_NOUN_PHRASE}\s+to\s+$",
    re.IGNORECASE,
)
_LOOKED_INTO = re.compile(
    r"\b(?:investigat|prob|examin|review)(?:e|es|ed|ing)\s+(?:the\s+|these\s+)?(?P<who>reports|claims|allegations)\b"
    r"|\blook(?:s|ed|ing)?\s+into\s+(?:the\s+|these\s+)?(?P<too>reports|claims|allegations)\b",
    re.IGNORECASE,
)
_ADVERBS = frozenset({"reportedly", "allegedly", "purportedly", "supposedly"})
_SAYING = re.compile(r"(?:as\s+)?(?:saying|telling|adding|stating|warning|claiming|describing)\b", re.IGNORECASE)
_HAVING_SAID = re.compile(r"(?:said|told|added|stated|warned|claimed|described|denied|admitted)\b", re.IGNORECASE)
_OPENING = re.compile(r"as\s+", re.IGNORECASE)
_SAY = re.compile(r"(?:to\s+)?(?:say|admit|concede|claim|declare|acknowledge|announce|deny)\b", re.IGNORECASE)
_REACH = 120


def passed_on(text: str, attribution: Attribution) -> Spans | None:
    """Return where the speakers stand whose words a verb passes on, nowhere if nobody is; None if it passes on none."""
    if not attribution.cue:
        return None
    cue = attribution.cue[0]
    if cue.within(text).lower() in _ADVERBS:
        return ()
    said, before = cue.within(text), text[max(0, cue.start - _REACH) : cue.start]
    if attribution.source and attribution.source[0].start < cue.start:
        investigated = _investigated(text, attribution)
        if investigated is not None:
            return investigated
    found = _quoted(said, before.rstrip() + " ", attribution)
    if found is None and _SAY.match(said):
        found = _MADE_SAY.search(before)
    if found is None:
        return None
    begin = cue.start - len(before)
    who = Span(begin + found.start("who"), begin + found.end("who"))
    return None if any(given.overlaps(who) for given in attribution.source) else (who,)


def _quoted(said: str, before: str, attribution: Attribution) -> re.Match[str] | None:
    """Return the match of who is quoted "as saying" or "as having said" what the cue leads to, or None."""
    opened = _OPENING.match(said) or before.endswith(" as ")
    if not (_SAYING.match(said) and opened) and not (_HAVING_SAID.match(said) and before.endswith(" as having ")):
        return None
    given = attribution.source and attribution.source[0].start < attribution.cue[0].start
    return (None if given else _WAS_QUOTED.search(before)) or _QUOTED.search(before)


def _investigated(text: str, attribution: Attribution) -> Spans | None:
    """Return "reports" where the given source only looks into them, nowhere for claims of somebody; else None."""
    between = Span(attribution.source[0].end, attribution.content[0].start if attribution.content else 0)
    if between.end <= between.start or len(between.within(text)) > _REACH:
        return None
    found = _LOOKED_INTO.search(between.within(text))
    if found is None or hull(attribution.cue).end > between.end:
        return None
    noun = "who" if found["who"] else "too"
    if found[noun].lower() != "reports":
        return ()
    return (Span(between.start + found.start(noun), between.start + found.end(noun)),)
