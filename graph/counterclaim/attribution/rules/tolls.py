"""Counts that somebody gives: "the army put the toll at 12", also behind a semicolon.

The network knows the construction, and overlooks it behind another report.
"""

import re
from collections.abc import Iterator, Sequence

from counterclaim.attribution.reading import BY_RULE, Attribution
from counterclaim.attribution.rules.board import overlooked
from counterclaim.attribution.rules.talk import SUBJECT
from counterclaim.span import Span

_BODY = r"(?:the\s+)?(?!(?:and|but|who|which|that|also|then|it|he|she|they)\b)[a-z][\w-]+(?:\s+[a-z][\w-]+){0,2}?"
_COUNTED = (
    r"(?:toll|number|figure|loss(?:es)?|dead|deaths|casualt(?:y|ies)|injured|wounded|crowd|cost|costs|damage|count|total|"
    r"turnout|bill|deficit|unemployment|inflation|rate|share|attendance|price|value)"
)
_NUMBER = (
    r"(?:(?:only|just|about|around|at\s+least|more\s+than|fewer\s+than|under|over|nearly|almost|up\s+to)\s+)?"
    r"(?:[$\u20ac\u00a3]?\d|(?:zero|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
    r"fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|an?\s+hundred|"
    r"half|dozens|hundreds|thousands|(?:an?\s+)?(?:million|billion))\b)"
)
_PUT = re.compile(
    rf"(?:(?:^|(?<=[.!?]\s)|(?<=\n))(?:But\s+)?(?P<first>{SUBJECT})|;\s+(?:(?:and|but|while)\s+)?(?P<second>{SUBJECT}|{_BODY})|"
    rf",\s+(?:and|but|while|whereas)\s+(?P<third>{SUBJECT}|{_BODY}))\s+(?:(?:has|have|had|later|also)\s+)*(?P<cue>puts?)\s+"
    rf"(?P<what>(?:the|its|their|his|her|our)\s+(?:(?:(?!at\b)[\w-]+)\s+){{0,3}}?{_COUNTED}\s+(?:(?!at\b)[\w-]+\s+){{0,4}}?at\s+"
    rf"{_NUMBER}[^.,;:?!\n\"\u201c\u201d]*(?:[.,]\d+[^.,;:?!\n\"\u201c\u201d]*)*)"
)


def with_tolls(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return ``attributions`` with each count in ``text`` that somebody gives and that is in none of them."""
    return [*attributions, *overlooked(text, attributions, _tolls(text))]


def _tolls(text: str) -> Iterator[Attribution]:
    for found in _PUT.finditer(text):
        who = next(part for part in ("first", "second", "third") if found[part])
        cue, what, source = (Span(*found.span(part)) for part in ("cue", "what", who))
        yield Attribution((cue,), (what.rstripped(text),), (source,), BY_RULE)
