"""Whose words they are: "The plan is, in the words of Ida Falk, "a gift"", "In his words, exports will grow".

The network overlooks these. Only where the phrase opens the sentence, or stands between commas behind a verb.
"""

import re
from collections.abc import Iterator, Sequence

from counterclaim.attribution.reading import BY_RULE, Attribution
from counterclaim.attribution.rules.board import overlooked
from counterclaim.attribution.rules.talk import NAMED, SOMEBODY
from counterclaim.lexicon.verbs import FINITE
from counterclaim.span import Span, hull

_OF = (
    rf"(?P<cue>(?i:in\s+the\s+words\s+of))\s+(?P<who>(?:[a-z][\w-]*\s+){{1,3}}{NAMED}(?=[,.])|{SOMEBODY}|"
    r"one\s+(?:[\w-]+\s+){0,2}?[\w-]+)"
)
_OWN = r"(?P<cue>(?i:in\s+(?P<who>his|her|their)\s+(?:own\s+)?words))"
_START = r"(?:^|(?<=[.!?]\s)|(?<=[.!?][\"\u201d]\s)|(?<=\n))"
_CLAUSE = r"(?P<what>[^.;:?!\n]{8,}(?:\.\d[^.;:?!\n]*)*)"
_OPENS = tuple(
    re.compile(rf"{_START}{phrase},\s+(?![\"\u201c]?[^\n]{{0,60}}\bsa(?:id|ys)\b){_CLAUSE}", re.MULTILINE)
    for phrase in (_OF, _OWN)
)
_PARTS = re.compile(
    rf"{_START}(?P<subject>[^,.;:?!\n\"\u201c\u201d]{{2,100}}?\s(?:{FINITE}|became|remains)),\s+{_OF},\s+{_CLAUSE}",
    re.MULTILINE,
)
_EDGE = " \"\u201c\u201d'\u2018\u2019,"


def with_words_of(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return ``attributions`` with what ``text`` gives as somebody's words in none of them, but for mere quotations."""
    found = list(_words(text))
    places = [hull((*one.cue, *one.content)) for one in found]
    cued = [one for one in attributions if one.cue or not any(_is_within(one, place) for place in places)]
    return [*cued, *overlooked(text, cued, found)]


def _is_within(one: Attribution, place: Span) -> bool:
    return place.covers(hull(one.content))


def _words(text: str) -> Iterator[Attribution]:
    for pattern in (*_OPENS, _PARTS):
        for found in pattern.finditer(text):
            cue, who, what = (Span(*found.span(part)) for part in ("cue", "who", "what"))
            subject = (Span(*found.span("subject")),) if "subject" in found.groupdict() else ()
            yield Attribution((cue,), (*subject, _bare(text, what)), (who,), BY_RULE)


def _bare(text: str, span: Span) -> Span:
    """Return a clause without the marks around it."""
    words = span.within(text)
    return Span(span.end - len(words.lstrip(_EDGE)), span.start + len(words.rstrip(_EDGE)))
