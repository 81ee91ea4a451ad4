"""Who passes words on: "told Reuters", "state TV quoted X as saying", "X was quoted as saying by Y"."""

import re
from collections.abc import Sequence

from counterclaim.agent import AgentKind
from counterclaim.attribution import Attribution
from counterclaim.claimants.characters.cast import Cast
from counterclaim.claimants.characters.character import Character
from counterclaim.claimants.text.layout import Layout
from counterclaim.span import Span, hull

_TOLD = re.compile(
    r"\b(?:told|telling|tells|informed|interview(?:ed)?\s+(?:with|by|on)|speaking\s+to|spoke\s+to|statement\s+to)\s+(?:[\w-]+\s+){0,3}?$"
)
_QUOTED_BY = re.compile(
    r"\b(?:quoted|cited|reported|carried|broadcast|published)\b(?:\s+as\s+\w+)?\s+(?:by|on|in)\s+(?:[\w-]+\s+){0,3}?$"
)
_QUOTES = re.compile(
    r"^(?:\s+[\w-]+){0,3}?,?\s+"
    r"(?:(?:quoted|quotes|quoting|cited|cites|citing|broadcast)\b|report(?:ed|s|ing)\b[^.\n]{0,80}?\bas\s+(?:saying|telling)\b)"
)
_PRINTED = re.compile(
    r"\s+(?:(?:a|an|the|this|that|these|those|any|all|its|earlier|recent|media|news)\s+){0,3}"
    r"(?:reports?|stor(?:y|ies)|articles?|claims?|allegations?|accusations?|rumou?rs?)\s[^.\n]*?$"
)
"""What a verb's object is: who "rejects a report carried by the Herald" does not speak through the Herald."""
_REACH = 60


def find_relay(
    text: str, attribution: Attribution, cast: Cast, layout: Layout, speakers: Sequence[Character]
) -> Character | None:
    """Return the medium through which the speakers' words come, if the attribution's own sentence names one."""
    marks = (*attribution.source, *attribution.cue)
    if not marks:
        return None
    place = hull(marks)
    start = max(layout.sentence_start(place.start), place.start - 2 * _REACH)
    end = _sentence_end(layout, place.end, len(text))
    quoted = attribution.content
    for name, character in cast.within(start, end):
        if character in speakers or any(piece.start <= name.span.start < piece.end for piece in quoted):
            continue
        if name.possessive or not _is_medium(character):
            continue
        before = text[max(start, name.outer.start - _REACH) : name.outer.start]
        after = text[name.outer.end : min(end, name.outer.end + _REACH)]
        if _TOLD.search(before) or (_QUOTED_BY.search(before) and not _is_object(text, place.end, name.outer.start)):
            return character
        if name.span.end <= place.end and _QUOTES.search(after) and _cue_is_near(name.span, place):
            return character
    return None


def _is_object(text: str, cue_end: int, medium: int) -> bool:
    """Tell whether a medium printed what the verb is about, directly behind which its noun stands."""
    return _PRINTED.match(text, cue_end, max(cue_end, medium)) is not None


def _is_medium(character: Character) -> bool:
    """Tell whether an agent passes news on: a medium, or an agency named only as such."""
    return character.kind is AgentKind.MEDIA or (character.agent is None and "agency" in character.words)


def _cue_is_near(name: Span, place: Span) -> bool:
    return place.start - name.end <= _REACH


def _sentence_end(layout: Layout, offset: int, length: int) -> int:
    following = layout.sentence(offset) + 1
    return layout.sentences[following] if following < len(layout.sentences) else length
