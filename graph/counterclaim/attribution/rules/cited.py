"""Whom a report cites: "the agency said, citing a military source" and "Quoting two doctors, the paper said".

Who is cited makes the claim, and who cites only passes it on. The network takes the subject of the verb for the source.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from counterclaim.attribution.reading import Attribution
from counterclaim.attribution.rules.talk import SOMEBODY
from counterclaim.span import Span, hull

_SPEAKER = (
    r"(?:sources?|officials?|officers?|commanders?|witness(?:es)?|residents?|villagers|activists?|doctors?|medics?|"
    r"diplomats?|spokes(?:man|woman|person|men|people)|ministry|ministers?|police|authorities|prosecutors?|investigators?|"
    r"survivors?|relatives|analysts?|lawyers?|employees?|workers?|rescuers?|engineers?|soldiers?|fighters?|rebels?)"
)
_WORD = r"(?!(?:that|who|which|for|as|on|by|to|with|and)\b)[\w'\u2019-]+"
_PLACE = (
    r"(?:\s+(?:in|of|from|at|with|inside|near)\s+(?:the\s+|its\s+)?(?!(?:its|his|her|their)\b)"
    rf"{_WORD}(?:\s+[A-Z][\w-]+){{0,3}})?"
)
_CITING = (
    rf"(?i:citing|quoting)\s+(?P<who>(?:{_WORD}\s+){{0,4}}?{_SPEAKER}"
    rf"(?:\s+and\s+(?:{_WORD}\s+){{0,3}}?{_SPEAKER})?{_PLACE})"
)
_WHEN = r"(?:\s+(?:on|late|early|later)(?:\s+on)?\s+[A-Z]\w+day|\s+(?:yester|to)day)?"
_BEHIND = re.compile(rf"{_WHEN},?\s+{_CITING}(?=\s*(?:[.,;\n]|$|\b(?:who|familiar|close)\b))")
_ASIDE = re.compile(rf",\s+{_CITING},\s+$")
_FIRST = re.compile(rf"(?:^|[.!?\"\u201d]\s+|\n){_CITING},?\s+$", re.MULTILINE)
_PASSES_ON = re.compile(
    r"(?:sa(?:id|ys)|report(?:ed|s)|wr(?:ote|ites)|add(?:ed|s)|claim(?:ed|s)|announced)", re.IGNORECASE
)
_QUOTED = re.compile(
    rf"(?:^|[.!?,;:\"\u201c\u201d]\s+|\n)(?P<who>{SOMEBODY}|[Hh]e|[Ss]he|[Ii]t|[Tt]hey)\s+(?:(?:has|have)\s+been|is|are|was|were)\s+"
    r"(?:(?:also|later|widely)\s+)?(?:quoted|cited)(?:\s+(?:by|in|on)\s+[^.,;:\n\"\u201c\u201d]{2,60}?)?\s+(?:as\s+)?$",
    re.MULTILINE,
)
"""Before "saying": who is quoted by somebody speaks."""
_QUOTING = re.compile(r"(?:quot|cit)(?:e[ds]?|ing)", re.IGNORECASE)
_SAYING = re.compile(r"(?:as\s+)?(?:saying|telling|warning|stating)", re.IGNORECASE)
_REACH = 120


def with_cited_sources(text: str, attributions: Iterable[Attribution]) -> list[Attribution]:
    """Return ``attributions``, each that cites somebody with whom it cites as its source, and not as its content."""
    found = [_cited(text, one) for one in attributions]
    sources = [span for one in found for span in one.source]
    return [one for one in found if not (_is_quoting(text, one) and any(map(one.content[0].overlaps, sources)))]


def _is_quoting(text: str, one: Attribution) -> bool:
    """Tell whether an attribution's cue is the verb in "the agency quoted the mayor as saying"."""
    return bool(one.cue) and bool(_QUOTING.fullmatch(one.cue[-1].within(text)))


def _cited(text: str, one: Attribution) -> Attribution:
    if not one.cue:
        return one
    cue = one.cue[-1]
    if _SAYING.fullmatch(cue.within(text)):
        found = _QUOTED.search(text, max(0, cue.start - _REACH), cue.start)
    elif one.source and _PASSES_ON.fullmatch(cue.within(text)):
        found = _find(text, hull(one.source), cue)
    else:
        return one
    if found is None or any(piece.overlaps(Span(*found.span("who"))) for piece in one.content):
        return one
    return replace(one, source=(Span(*found.span("who")),))


def _find(text: str, source: Span, cue: Span) -> re.Match[str] | None:
    """Return where somebody is cited behind source and cue, between them, or before them in their sentence."""
    if behind := _BEHIND.match(text, max(source.end, cue.end)):
        return behind
    if source.end < cue.start and (aside := _ASIDE.search(text, source.end, cue.start)):
        return aside
    return _FIRST.search(text, max(0, source.start - _REACH), source.start)
