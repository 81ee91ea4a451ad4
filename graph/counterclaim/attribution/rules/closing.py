"""What a report at a sentence's end reports: all before it, in "The U.S. envoys were to leave, a spokesman said".

The network begins in the middle of the clause behind a full stop that ends none ("U.S.") or a preposition, and stops
before words that it reads as a report within: "trucks which were | reportedly on their way | sources said".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from counterclaim.attribution.reading import Attribution
from counterclaim.attribution.rules.sentences import SENTENCE_END, sentence_start
from counterclaim.span import Span, hull

_SAYS = re.compile(
    r"sa(?:id|ys?)|told|according\s+to|(?:report|add|announc|confirm|claim|explain|not|stat|warn|stress)(?:s|ed|e[sd])?",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"(?:\b(?:[A-Z]\.)+[A-Z]\.|\b(?:the|an?|of|for|from|with|into|over|under|against|after|before|to|by|towards?|through|"
    r"between|during|near|more\s+than|at\s+least|and))\s+$"
)
"""What ends before a content that begins in the middle of a clause."""
_CLAUSE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|[a-z]{3,}ed|left|took|made|lost|won|fled|fell|led|held)\b"
)
_MARK = re.compile("[\"\u201c\u201d\u00ab\u00bb;:]|''|\u2019\u2019")
_MIDST = re.compile(r"[a-z]\s+$")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Uu]s|[Mm]y|[Mm]e)\b")
_OTHER = re.compile(r"\s+(?:while|but|whereas|although|as|when)\b")
_FULL_STOP = re.compile(r"[.!?\n]\s")
_MOST = 250
_GAP = 120


def with_closing_reports(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return ``attributions`` of ``text``, each that closes a sentence from where that begins to where it is said."""
    return [_begun(text, _reaching(text, one, attributions), attributions) for one in attributions]


def _closes(text: str, one: Attribution) -> Span | None:
    """Return the place of cue and source if they follow a single piece of content, and are side by side."""
    if len(one.content) != 1 or not one.cue or not one.source or not _SAYS.fullmatch(one.cue[-1].within(text)):
        return None
    said = hull((*one.cue, *one.source))
    return said if one.content[0].end <= said.start else None


def _begun(text: str, one: Attribution, attributions: Sequence[Attribution]) -> Attribution:
    said, piece = _closes(text, one), one.content[0]
    if said is None or text[piece.end : said.start].strip(" ,"):
        return one
    start = sentence_start(text, piece.start)
    before = text[start : piece.start]
    if stop := SENTENCE_END.search(text, piece.start, piece.end):
        late = _MIDST.search(before) and not _FIRST_PERSON.search(text, piece.start, piece.end)
        return replace(one, content=(Span(stop.end(), piece.end),)) if late else one
    if not 0 < len(before) <= _MOST or not _CUT.search(before) or not _CLAUSE.search(before) or _MARK.search(before):
        return one
    opening = Span(start, piece.start)
    others = (other for other in attributions if other is not one)
    if any(opening.overlaps(span) for other in others for span in (*other.cue, *other.source, *other.content)):
        return one
    return replace(one, content=(Span(start, piece.end),))


def _reaching(text: str, one: Attribution, attributions: Sequence[Attribution]) -> Attribution:
    """Take in what stands between a content and who says it, if that is read as said within it."""
    said, piece = _closes(text, one), one.content[0]
    if said is None or not text[piece.end : said.start].strip(" ,") or said.start - piece.end > _GAP:
        return one
    between = Span(piece.end, said.start)
    gap = between.within(text)
    if _MARK.search(gap) or _OTHER.match(gap) or _FULL_STOP.search(gap):
        return one
    inner = [other for other in attributions if other is not one and between.overlaps(hull(other.content))]
    if not inner or any(between.overlaps(span) for other in inner for span in other.source):
        return one
    return replace(one, content=(Span(piece.start, piece.end + len(gap.rstrip(" ,"))),))
