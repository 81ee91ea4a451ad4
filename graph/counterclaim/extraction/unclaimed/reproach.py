"""Who is reproached or thanked for having said so: "Hale slammed Mara Ilo for saying that the bridge was safe".

It is Ilo who says it, and not Hale, whom the sentence is about. Whoever "apologised for saying" so says it too.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from counterclaim.attribution.reading import Attribution, Mention
from counterclaim.lexicon.days import WEEKDAY
from counterclaim.span import Span, quote

_FOR = re.compile(
    rf"(?:,?\s+(?:(?:on\s+|late\s+|early\s+)?{WEEKDAY}|yesterday|today|again|repeatedly))?"
    r"\s+for\s+(?:\w+ly\s+|not\s+)?$",
    re.IGNORECASE,
)
_SAYING = re.compile(
    r"(?:say|claim|call|suggest|accus|blam|argu|alleg|insist|describ|assert|imply|declar|tell|stat|warn|predict)\w*ing\b",
    re.IGNORECASE,
)
_SORRY = re.compile(r"\bapologi[sz](?:e[sd]?|ing)\b[^.\n]{0,40}$", re.IGNORECASE)
_FOR_SAYING = re.compile(rf"for\s+(?P<cue>{_SAYING.pattern})\s+(?:that\s+)?(?=\w)", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:him|her|them)$")
_BEFORE = 60


def with_reproached(
    text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention]
) -> tuple[Attribution, ...]:
    """Return ``attributions``, those behind "for" with the name or pronoun before "for" as their source."""
    return tuple(_reproached(text, _apologised(text, one), mentions) for one in attributions)


def _apologised(text: str, attribution: Attribution) -> Attribution:
    """Return what somebody "apologised for saying" as what he said: without "for saying", which is its cue."""
    begin, end = attribution.content[0] if attribution.content else (0, 0)
    found = _FOR_SAYING.match(text, begin, end)
    if found is None or not _SORRY.search(quote(text, attribution.cue, gap=" ")):
        return attribution
    content = (Span(found.end(), end), *attribution.content[1:])
    return replace(attribution, cue=(Span(*found.span("cue")),), content=content)


def _reproached(text: str, attribution: Attribution, mentions: Sequence[Mention]) -> Attribution:
    if not attribution.cue or not _SAYING.match(text, attribution.cue[0].start):
        return attribution
    start = attribution.cue[0].start
    found = _FOR.search(text, max(0, start - _BEFORE), start)
    if found is None or _SORRY.search(text, max(0, found.start() - _BEFORE), found.start()):
        return attribution
    whom = next((one.span for one in mentions if one.span.end == found.start()), None)
    pronoun = _PRONOUN.search(text, max(0, found.start() - _BEFORE), found.start())
    span = whom or (Span(pronoun.start(), pronoun.end()) if pronoun else None)
    return attribution if span is None else replace(attribution, source=(span,))
