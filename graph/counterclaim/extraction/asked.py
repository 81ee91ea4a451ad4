"""Answers that leave out what was asked: "Asked whether the mill would close, Olson said it would not".

Their own words say nothing alone; what they say yes or no to is the question.
"""

import re
from dataclasses import dataclass

from counterclaim.attribution import Attribution
from counterclaim.lexicon.verbs import FINITE
from counterclaim.span import quote

_ANSWER = re.compile(
    rf"(?:I|we|he|she|it|they|there)\s+(?P<aux>{FINITE})(?P<no>\s+not|n['\u2019]t)?(?:\s+(?:done|do)\s+so)?",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"(?:^|(?<=[.!?\"\u201d]\s)|(?<=\n))(?:When\s+)?[Aa]sked\s+(?:by\s+[^,.;:\n]{2,60}?\s+)?(?:whether|if)\s+"
    r"(?P<what>[^,.;:?!\n\"\u201c\u201d]{6,160}),\s+$"
)
_DO = re.compile(r"do|does|did", re.IGNORECASE)
_REACH = 260


@dataclass(frozen=True, slots=True)
class Answer:
    """What was asked, as a statement, and whether the answer is no."""

    asked: str
    is_no: bool


def answer_to(text: str, attribution: Attribution) -> Answer | None:
    """Return what an attribution answers by a mere "it would not", or None where it has words of its own."""
    if len(attribution.source) != 1 or not attribution.cue:
        return None
    found = _ANSWER.fullmatch(quote(text, attribution.content, gap=" ").strip(" .\"'\u201c\u201d\u2018\u2019"))
    start = attribution.source[0].start
    asked = _ASKED.search(text, max(0, start - _REACH), start)
    if found is None or asked is None:
        return None
    fits = _DO.fullmatch(found["aux"]) or re.search(rf"\b{found['aux']}\b", asked["what"], re.IGNORECASE)
    return Answer(asked["what"], bool(found["no"])) if fits else None
