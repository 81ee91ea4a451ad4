"""Who speaks behind an opening participle: "Addressing reporters in Selmet, Ida Falk said", not the reporters.

The network now and then takes those spoken to for who speaks.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from counterclaim.attribution.reading import Attribution
from counterclaim.attribution.rules.talk import SOMEBODY
from counterclaim.span import Span

_OPENING = re.compile(
    r"(?:^|(?<=[.!?\"\u201d]\s)|(?<=\n))(?P<opening>(?!(?:Citing|Quoting)\b)[A-Z][a-z]+ing\s[^,.;:\n\"\u201c\u201d]{3,100}),\s+"
    rf"(?P<who>{SOMEBODY}|he|she|it|they)\s+(?:(?:has|have|had|also|then|later)\s+)*$"
)
_REACH = 220


def with_openings_apart(text: str, attributions: Iterable[Attribution]) -> list[Attribution]:
    """Return ``attributions``, each source that only stands in an opening participle put right."""
    return [_apart(text, one) for one in attributions]


def _apart(text: str, one: Attribution) -> Attribution:
    if not one.cue or len(one.source) != 1 or one.source[0].end > one.cue[0].start:
        return one
    found = _OPENING.search(text, max(0, one.cue[0].start - _REACH), one.cue[0].start)
    if found is None or not Span(*found.span("opening")).covers(one.source[0]):
        return one
    return replace(one, source=(Span(*found.span("who")),))
