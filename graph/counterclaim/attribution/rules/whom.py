"""Whom an accusation accuses where its words stand apart: "Ada Renn, whom they accused of it", "Accused of it by".

The network takes the accuser for the accused, or overlooks the accusation.
"""

import re
from collections.abc import Iterator, Sequence

from counterclaim.attribution.reading import BY_RULE, Attribution
from counterclaim.attribution.rules.talk import NAMED, SOMEBODY
from counterclaim.lexicon.verbs import FINITE
from counterclaim.span import Span

_CUE = r"(?P<cue>accuse[sd]?|blame[sd]?|criticise[sd]?|criticize[sd]?)"
_DEED = r"(?P<deed>(?:of|for)\s+[^.,;:?!\n\"\u201c\u201d]{3,100}?)"
_WHO = rf"(?P<who>{SOMEBODY}|they|he|she|(?!(?:is|are|was|were|nobody|no)\b)[a-z]+(?:\s+[a-z]+)?)"
_WHOM = re.compile(
    rf"(?P<whom>{SOMEBODY}),?\s+(?:whom|which)\s+{_WHO}\s+(?:(?:has|have|had|also|\w+ly)\s+)*{_CUE}\s+{_DEED}(?=[.,;:?!\n]|$)"
)
_START = r"(?:^|(?<=[.!?\"\u201d]\s)|(?<=\n))"
_OPENING = r"(?P<cue>Accused|Blamed|Critici[sz]ed)"
_ACCUSED = (
    rf"(?P<whom>{NAMED}(?=\s)|(?:he|she|it|they)\b|(?:the|an?|his|her|its|their)\s+(?:[\w'\u2019-]+\s+){{0,3}}?[\w-]+"
    rf"(?=\s+(?:(?:has|have|had|also|\w+ly)\s+)*(?:{FINITE}|say|says|said|deny|denies|left|fled|quit|made|told|went|took|"
    r"gave|came|began|wept|stood|spoke|\w+ed)\b))"
)
_OPENS = (
    re.compile(rf"{_START}{_OPENING}\s+{_DEED}\s+by\s+(?P<who>{SOMEBODY}|[a-z]+(?:\s+[a-z]+)?),\s+{_ACCUSED}"),
    re.compile(rf"{_START}{_OPENING}\s+by\s+(?P<who>{SOMEBODY}|[a-z]+(?:\s+[a-z]+)?)\s+{_DEED},\s+{_ACCUSED}"),
)


def with_accused_apart(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return ``attributions`` with each of these accusations once, as who accuses and whom of what."""
    found = list(_accusations(text))
    cues = [one.cue[0] for one in found]
    return [*(one for one in attributions if not any(cue.overlaps(own) for cue in cues for own in one.cue)), *found]


def _accusations(text: str) -> Iterator[Attribution]:
    for pattern in (_WHOM, *_OPENS):
        for found in pattern.finditer(text):
            cue, who, whom, deed = (Span(*found.span(part)) for part in ("cue", "who", "whom", "deed"))
            yield Attribution((cue,), tuple(sorted((whom, deed))), (who,), BY_RULE)
