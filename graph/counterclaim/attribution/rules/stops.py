"""What is told in other words ends with its sentence: in "Ada said P. The police found none" Ada says P alone.

By the guide indirect speech that runs on without a cue is the article's own, and a quotation that runs on its
speaker's. Of gold/train's unquoted contents none crosses a full stop, but for quotations that have lost their marks:
these are known by a colon before them, or by "we" and "I".
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from counterclaim.attribution.reading import Attribution
from counterclaim.attribution.rules.sentences import SENTENCE_END
from counterclaim.span import Span, hull

_MARK = re.compile("[\"\u201c\u201d\u2018\u00ab\u00bb]|''|(?<!\\w)'")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Uu]s|[Mm]y|[Mm]e)\b")
_ANNOUNCED = re.compile(r"[:\n]")
_AGAINST = re.compile(
    r"\b(?:(?:contrary\s+to|despite|unlike|notwithstanding|in\s+spite\s+of|no\s+matter\s+what)\s|whatever\s)"
    r"[^,.;:\n\"\u201c\u201d]{3,90},\s+$",
    re.IGNORECASE,
)
"""Before a content: "contrary to what the mayor says, | not one ship sailed", which he does not say."""
_UNLIKE = re.compile(
    r"\bunlike\s[^,.;:\n\"\u201c\u201d]{3,60},\s+(?:who|which)\s[^,.;:\n\"\u201c\u201d]{3,90},\s+$", re.IGNORECASE
)
"""Before words without a cue: "unlike the mayor, who says that it is safe, | engineers want it closed"."""
_REACH = 120
_GAP = 4


def with_stops(text: str, attributions: Iterable[Attribution]) -> list[Attribution]:
    """Return ``attributions`` of ``text`` without what the article itself says behind, or against, what they report."""
    told = list(attributions)
    reports = [one for one in told if one.cue]
    return [kept for one in told if not _is_narrated(text, one, reports) and (kept := _stopped(text, one))]


def _is_narrated(text: str, one: Attribution, reports: Sequence[Attribution]) -> bool:
    """Tell whether unquoted words without cue and source only follow the full stop of a report in their line."""
    if one.cue or one.source or _MARK.search(text, *_around(one)) or _in_first_person(text, one):
        return False
    start = one.content[0].start
    return any(
        0 < start - (end := hull((*report.cue, *report.content)).end) <= _GAP
        and SENTENCE_END.match(text, end, start + 1)
        and "\n" not in text[end:start]
        and not _MARK.search(text, *_around(report))
        for report in reports
    )


def _around(one: Attribution) -> tuple[int, int]:
    place = hull((*one.cue, *one.content))
    return max(0, place.start - 1), place.end + 1


def _stopped(text: str, one: Attribution) -> Attribution | None:
    """Return an attribution of what it reports alone, None if it reports nothing."""
    if _is_against(text, one):
        return None
    place = hull((*one.cue, *one.content))
    if _MARK.search(text, *_around(one)) or _in_first_person(text, one):
        return one
    if not one.cue:
        return None if _is_behind_its_source(text, one) else one
    cue, first = one.cue[-1], one.content[0]
    if first.start >= cue.end and _ANNOUNCED.search(text, cue.end, first.start):
        return one
    stop = SENTENCE_END.search(text, max(cue.end, first.start), place.end)
    if stop is None or (first.start >= cue.end and stop.end() <= first.start):
        return one
    return replace(one, content=tuple(_until(one, stop.start())))


def _until(one: Attribution, end: int) -> Iterator[Span]:
    """Yield the pieces of a content before a place."""
    for piece in one.content:
        if piece.start < end:
            yield Span(piece.start, min(piece.end, end))


def _in_first_person(text: str, one: Attribution) -> bool:
    return any(_FIRST_PERSON.search(text, piece.start, piece.end) for piece in one.content)


def _is_behind_its_source(text: str, one: Attribution) -> bool:
    """Tell whether words without a cue stand in a later sentence of the line than their source, or unlike it."""
    if _UNLIKE.search(text, max(0, one.content[0].start - _REACH), one.content[0].start):
        return True
    if not one.source or one.source[-1].end > one.content[0].start:
        return False
    end, start = one.source[-1].end, one.content[0].start
    return not _ANNOUNCED.search(text, end, start) and SENTENCE_END.search(text, end, start + 1) is not None


def _is_against(text: str, one: Attribution) -> bool:
    """Tell whether a content stands against what its source says, by the words before it, which hold its cue."""
    start = one.content[0].start
    before = _AGAINST.search(text, max(0, start - _REACH), start)
    return before is not None and any(Span(*before.span()).covers(cue) for cue in one.cue)
