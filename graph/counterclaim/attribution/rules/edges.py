"""Contents do not end in the middle of a phrase: "denied the | move was planned" goes on, "no view and |" stops before.

The tags of the words are each likely, the phrase that they cut is not. On PolNeAR's training part, read by a model of
1.8 epochs, this mends 43 contents to the letter on balance.
"""

import re
from collections.abc import Container, Iterable
from dataclasses import replace

from counterclaim.attribution.reading import Attribution
from counterclaim.span import Span, Spans

_OPENS = re.compile(
    r"\b(?:the|an?|its|their|our|his|these|those|every|of|for|from|with|at|into|per|than|among|between|during|against|"
    r"towards?|under|upon|via|in|on|by|to|despite|within|without|including|very|could|would|will|may|might|must|should|can|"
    r"(?:which|who) (?:is|are|was|were|has|have|had))$",
    re.IGNORECASE,
)
_HALF = re.compile(r"(?P<word>\w+-(?:held|controlled|backed|led|run|linked|affiliated|based)?)$")
_REST = re.compile(r"\w[\w'\u2019-]*")
"""What is left of half a word, or of a phrase that begins with it: "in rebel-held | Eskel", "a rebel- | held town"."""
_JOINS = re.compile(
    r"[\s,]+(?:(?:and|or|but|nor)(?: also)?|according to|while|although|though|whereas|whose|(?<=,\s)wh(?:o|ich))$",
    re.IGNORECASE,
)
_NUMBER = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|dozens of|hundreds of)"
_TAKEN = (
    (
        re.compile(r"(?:in|at|near|from|of)$"),
        re.compile(r"(?P<ours>[A-Z][\w-]+(?: [A-Z][\w-]+)?)\s+(?=[a-z]+(?:\s[a-z]+)?$)"),
    ),
    (
        re.compile(r"(?:killing|wounding|injuring|destroying)$"),
        re.compile(rf"(?P<ours>(?:at least |more than |some )?{_NUMBER} [a-z]+)\s+(?=[a-z]+$)"),
    ),
)
"""How a content ends, and what of the source behind it belongs to the content."""
_HARMS = re.compile(r"\b(?:killing|wounding|injuring)$")
_COUNTED = re.compile(rf"(?:at least |more than |some )?{_NUMBER} ")
_SINCE = re.compile(r"\b(?:since|until|till|by|around|about|before|after)$")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]\.)+[A-Z]\.?$")
_STOPPED = re.compile(r"(?:\.|(?<=\.))[^\S\n]{1,3}(?=[a-z])(?!(?:and|or|but|nor|while|as|when|after|if)\b)")
_GOES_ON = re.compile(r"[^\S\n]{1,3}(?=[\w'\"\u201c\u2018$(])(?!(?:what|which|whom|how)\b)")
_NAME_LEFT = re.compile(r"(?P<name>(?:[^\S\n][A-Z][\w'\u2019-]*){1,3}),[^\S\n](?=\w)")
"""Capitals between a content and the comma before who says it: "poisoned the river | Eskel, fishermen say"."""
_ADVERB_LEFT = re.compile(r"[^\S\n](?:first|again|alone|together|twice|back|away)(?=[.,;\n]|$)")
"""A last word that is left out: "the soldiers had fired | first"."""
_BORDER = re.compile(
    r"[,;:!?\n\u2013\u2014]|(?<!\b[A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\b(?:Sen|Rep|Gov|Gen|Col))\.(?=\s|$|[\"\u201d])|\s-+\s|(?<=\w)[\"\u201d]|"
    r"[^\S\n](?=(?:who|which|that|while|although|because|but|and)\b)"
)
_LONGEST_WORD = 12
_LONGEST_JOINT = 16
_LONGEST_PHRASE = 300
_LONGEST_REST = 45


def with_whole_phrases(text: str, attributions: Iterable[Attribution]) -> list[Attribution]:
    """Return ``attributions`` of ``text`` whose contents end where a phrase does."""
    found = [_with_taken(text, one) for one in attributions]
    reports = {cue.start for one in found for cue in one.cue}
    return [
        replace(one, content=tuple(_mended(text, one, number, reports) for number in range(len(one.content))))
        for one in found
    ]


def _with_taken(text: str, attribution: Attribution) -> Attribution:
    """Return ``attribution`` with the words in its content that were taken for the first ones of its source."""
    if len(attribution.source) != 1:
        return attribution
    [source] = attribution.source
    for piece in attribution.content:
        if piece.end < source.start and text[piece.end : source.start].isspace():
            for ends, begins in _TAKEN:
                ours = begins.match(text, source.start, source.end)
                if ours and ends.search(text, max(piece.start, piece.end - _LONGEST_WORD), piece.end):
                    grown = Span(piece.start, ours.end("ours"))
                    content = tuple(grown if one == piece else one for one in attribution.content)
                    return replace(attribution, content=content, source=(Span(ours.end(), source.end),))
    return attribution


def _mended(text: str, attribution: Attribution, number: int, reports: Container[int]) -> Span:
    piece = attribution.content[number]
    tail = max(piece.start, piece.end - _LONGEST_WORD)
    left_out = _left_out(text, piece, attribution)
    if left_out is not None:
        return Span(piece.start, left_out)
    if _HALF.search(text, tail, piece.end):
        return _with_rest(text, piece, attribution)
    return _gone_on(text, piece, attribution, reports)


def _gone_on(text: str, piece: Span, attribution: Attribution, reports: Container[int]) -> Span:
    """Return a piece with the rest of the phrase that it ends in the middle of, or without the word that joins it."""
    tail = max(piece.start, piece.end - _LONGEST_WORD)
    abbreviated = _ABBREVIATED.search(text, tail, piece.end)
    goes_on = (_STOPPED if abbreviated else _GOES_ON).match(text, piece.end)
    if goes_on is None:
        return piece
    joins = _JOINS.search(text, max(piece.start, piece.end - _LONGEST_JOINT), piece.end)
    if joins and not abbreviated:
        return Span(piece.start, joins.start()) if joins.start() > piece.start else piece
    if goes_on.end() in reports and not abbreviated:
        return piece
    harmed = _HARMS.search(text, tail, piece.end) and _COUNTED.match(text, goes_on.end())
    dated = _SINCE.search(text, tail, piece.end) and text[goes_on.end()].isdigit()
    if abbreviated or harmed or dated or _OPENS.search(text, tail, piece.end):
        reach = min(len(text), goes_on.end() + _LONGEST_PHRASE)
        border = _BORDER.search(text, goes_on.end(), reach)
        end = min([border.start() if border else reach, *_starts_behind(piece, attribution)])
        return Span(piece.start, end).rstripped(text)
    return piece


def _with_rest(text: str, piece: Span, attribution: Attribution) -> Span:
    """Return a piece that ends with half a word or name with the other half."""
    begins = piece.end + (text[piece.end : piece.end + 1] == " " and text[piece.end - 1] != "-")
    reach = min([begins + _LONGEST_REST, len(text), *_starts_behind(piece, attribution)])
    rest = _REST.match(text, begins, reach)
    if rest is None:
        return piece
    border = _BORDER.search(text, rest.end(), reach + 1)
    return Span(piece.start, min(border.start(), reach) if border else rest.end()).rstripped(text)


def _left_out(text: str, piece: Span, attribution: Attribution) -> int | None:
    """Return where the name or adverb ends that a piece lacks as its last words, None if it lacks none."""
    named = _NAME_LEFT.match(text, piece.end)
    if named and named.end() in _starts_behind(piece, attribution):
        return named.end("name")
    adverb = _ADVERB_LEFT.match(text, piece.end)
    return adverb.end() if adverb else None


def _starts_behind(piece: Span, attribution: Attribution) -> list[int]:
    spans: Spans = (*attribution.cue, *attribution.source, *attribution.content)
    return [span.start for span in spans if span.start >= piece.end]
