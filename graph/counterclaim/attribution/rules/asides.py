"""What somebody says in an aside ends with it: in "Ada Renn, who says the mill is shut, lives in Sel" she lives in Sel.

The network takes the main clause for the end of what is said, so that the sentence is left without a verb of its own;
and it overlooks "the rebels, who claim to hold the port, have left".
"""

import re
from collections.abc import Iterator, Sequence

from counterclaim.attribution.reading import BY_RULE, Attribution
from counterclaim.attribution.rules.board import overlooked
from counterclaim.attribution.rules.talk import SUBJECT
from counterclaim.lexicon.verbs import FINITE
from counterclaim.span import Span

_FIRST = (
    rf"(?:^|(?<=[.!?\"\u201d]\s)|(?<=\n))(?P<who>{SUBJECT}),\s+(?:\d{{1,2}},\s+)?"
    r"(?:who|which)\s+(?:(?:has|have|had|also|\w+ly)\s+)*"
)
_ASIDE = re.compile(rf"{_FIRST}$")
_SAYS = re.compile(
    r"sa(?:id|ys?)|(?:claim|insist|maintain|alleg|believ|argu|assert)(?:e?s|e?d)?|t(?:hinks?|hought)", re.I
)
_PAST = (
    r"left|lost|won|made|took|went|came|gave|got|kept|fled|sold|bought|built|spent|told|met|led|held|began|became|wrote|"
    r"spoke|died|sued|quit|lives?|works?|runs?|owns?|leads?|wants?"
)
_MAIN = re.compile(
    rf",\s+(?=(?:(?:also|now|later|never|still)\s+)?(?:{FINITE}|{_PAST}|[a-z]{{3,}}(?:ed|s)(?=\s+(?!of\b|and\b)))\b)"
)
_ENDS = re.compile(r"\s*(?:[.?!]|$)", re.MULTILINE)
_CLAIMS_TO = re.compile(
    rf"{_FIRST}(?P<cue>claim(?:s|ed)?|profess(?:es|ed)?)\s+(?P<what>to\s+(?:have\s|be\s)?[^.,;:?!\n\"\u201c\u201d]{{4,100}}),"
)
_REACH = 140


def with_asides_ended(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return ``attributions`` with each report in an aside ended by its comma, and what somebody there claims to do."""
    found = [_ended(text, one) for one in attributions]
    return [*found, *overlooked(text, found, _claims(text))]


def _claims(text: str) -> Iterator[Attribution]:
    for found in _CLAIMS_TO.finditer(text):
        cue, what, who = (Span(*found.span(part)) for part in ("cue", "what", "who"))
        yield Attribution((cue,), (what,), (who,), BY_RULE)


def _ended(text: str, one: Attribution) -> Attribution:
    if len(one.cue) != 1 or not _SAYS.fullmatch(one.cue[0].within(text)) or one.content[0].start < one.cue[0].end:
        return one
    start, last = one.cue[0].start, one.content[-1]
    if not _ENDS.match(text, last.end) or not _ASIDE.search(text, max(0, start - _REACH), start):
        return one
    closes = [found.start() for found in _MAIN.finditer(text, last.start, last.end)]
    return one.until(closes[-1]) if closes else one
