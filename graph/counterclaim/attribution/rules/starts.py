"""Contents begin where a sentence does: not with a dateline, and not to the left of "According to X"."""

import re
from collections.abc import Iterable
from dataclasses import replace

from counterclaim.attribution.reading import Attribution
from counterclaim.span import Span

_DATELINE = re.compile(
    r"(?:[A-Z][\w-]+ ){1,3}(?=(?:The|An?|At least|Several|Some|Dozens of|Hundreds of|Scores of|More than) "
    r"(?:\S+ ){0,6}?[a-z]+ [a-z]+ )"
)
"""Capitalised words that no verb joins to the sentence behind them."""
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATED = re.compile(
    rf"[A-Z][\w'\u2019-]*(?:,? [A-Z][\w'\u2019-]*){{0,4}},? (?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}})(?:,? \d{{4}})?"
    r"(?: \([^()\n]{2,20}\))?(?: ?[\u2013\u2014] ?| --? |: )(?=[A-Z\d\"\u201c])"
)
"""A place and a day: "TEMBO, 14 May - "."""
_CAPITALS = re.compile(
    r"[A-Z]{2}[A-Z'\u2019-]+(?: [A-Z]{2}[A-Z'\u2019-]*){0,3}(?:, [A-Z]\w+\.?)?(?: \([^()\n]{2,20}\))?"
    r" (?:-|--|\u2013|\u2014) (?=[A-Z\d\"\u201c])"
)
"""A place alone, which only capitals and a dash tell from a sentence: "TEMBO - "."""
_CLOCK = re.compile(
    r"(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:\s?(?:[ap]\.?m\.?|GMT|BST|CES?T|E[DS]T|IST|UTC|WAT|EAT|AES?T))?"
    r"(?:\s?(?:[\u2013\u2014:|]|--?)\s+|\s+)(?=[A-Z\d\"\u201c])",
    re.IGNORECASE,
)
"""When an entry of a live blog was made: "10:42 The fire is out"."""
_THAT = re.compile(r"\s(?P<that>that)\s$")
_FINITE = re.compile(r"(?:is|was|would|will|had|has|did|does|could|can|should|might|may)\s")
_THAT_REACH = len(" that ")
_LINE_START = re.compile(r"(?:^|\n)[^\S\n]*$")
_BORDER = re.compile(r"(?:^|[.!?\n\"\u201d)]|[a-z])\s*$")
_DATELINES = (_DATED, _CAPITALS, _DATELINE)
_LONGEST_DATELINE = 60


def with_clean_starts(text: str, attributions: Iterable[Attribution]) -> list[Attribution]:
    """Return ``attributions`` of ``text`` without what stands before the sentences that report them."""
    return [_with_that(text, _without_dateline(text, _behind_according(text, one))) for one in attributions]


def _with_that(text: str, attribution: Attribution) -> Attribution:
    """Take in "that" where it is the subject: "said that was no excuse"."""
    first = attribution.content[0]
    before = _THAT.search(text, max(0, first.start - _THAT_REACH), first.start)
    cued = before is not None and any(cue.end == before.start() for cue in attribution.cue)
    if before is None or not cued or not _FINITE.match(text, first.start, first.end):
        return attribution
    return replace(attribution, content=(Span(before.start("that"), first.end), *attribution.content[1:]))


def _behind_according(text: str, attribution: Attribution) -> Attribution:
    """Leave out what stands before a sentence that begins with "According to", if anything stands behind."""
    if not attribution.cue or not text.startswith("According", attribution.cue[0].start):
        return attribution
    behind = tuple(piece for piece in attribution.content if piece.start > attribution.cue[0].start)
    return replace(attribution, content=behind) if behind else attribution


def _without_dateline(text: str, attribution: Attribution) -> Attribution:
    first = attribution.content[0]
    if not _BORDER.search(text, max(0, first.start - 3), first.start):
        return attribution
    reach = min(first.end, first.start + 2 * _LONGEST_DATELINE)
    dateline = next((found for one in _DATELINES if (found := one.match(text, first.start, reach))), None)
    if dateline is None and _LINE_START.search(text, max(0, first.start - 3), first.start):
        dateline = _CLOCK.match(text, first.start, reach)
    if dateline is None or len(dateline.group()) > _LONGEST_DATELINE:
        return attribution
    return replace(attribution, content=(Span(dateline.end(), first.end), *attribution.content[1:]))
