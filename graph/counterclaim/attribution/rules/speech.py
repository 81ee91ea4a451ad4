"""Whole quotations: all between one pair of marks is said by whom the words right before or behind it name.

The network reads a quotation word by word. Where somebody is quoted within it ("They said it was safe," she said) it
takes the inner words alone, and now and then it gives one half to an earlier speaker.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from counterclaim.attribution.marks import quotations
from counterclaim.attribution.reading import BY_RULE, Attribution
from counterclaim.attribution.rules.board import Board
from counterclaim.span import Span, hull

_NAMED = r"(?:[A-Z]\.|[A-Z][\w'\u2019-]*(?:\.\w+)*)"
_NAME = rf"{_NAMED}(?: (?:{_NAMED}|of|al|bin|de|van|von)){{0,5}}"
_WORDS = r"(?:[\w'\u2019-]+ ){0,4}?[\w'\u2019-]+"
_NO_ROLE = "in|on|at|to|of|for|from|with|by|as|and|or|but|that|which|who|after|while|he|she|they|it"
_ROLE_WORD = rf"(?!(?:{_NO_ROLE}) )[a-z][\w-]* "
_ROLE = rf"(?:{_ROLE_WORD}){{1,3}}"
_MANY = rf"(?:{_ROLE_WORD}){{0,2}}(?:sources|activists|residents|officials|witnesses|rebels|doctors|reports)"
_WHO = rf"(?P<source>he|she|they|it|{_NAME}|{_ROLE}{_NAME}|{_MANY}|(?:the|an?|one|another|its|his|her|their) {_WORDS})"
_WHO_FIRST = rf"(?P<source>He|She|They|It|{_NAME}|(?:The|An?|One|Another|Its|His|Her|Their) {_WORDS})"
_SAYS = (
    r"(?P<cue>s(?:aid|ays)|add(?:ed|s)|told|tells|asked|replied|responded|answered|continued|explain(?:ed|s)|"
    r"declared|state[ds]|wr(?:ote|ites)|tweeted|note[ds]|concluded|insist(?:ed|s)|warn(?:ed|s)|argue[ds]|admitted|"
    r"acknowledged|recalled|remarked|observed|countered|retorted|echoed|interjected|quipped|joked|complained|stressed|"
    r"reacted|repeated|claimed|asserted|confirmed)"
)
_TAILS = (
    re.compile(rf",? {_WHO}(?:,[^,.\"\u201c\u201d\n]{{3,80}},)? (?:also |later |then |has |had )?{_SAYS}\b(?! that\b)"),
    re.compile(
        rf",? {_SAYS} (?P<source>{_NAME} {_ROLE}{_NAME}|{_NAME}|{_ROLE}{_NAME}|"
        r"(?:the|an?|one) (?:[\w'\u2019-]+ ){0,3}?[\w'\u2019-]+"
        r"(?=[,.;]| (?:in|on|of|who|from|at|with|to|while|as|after|\w+ing)\b|$))"
    ),
)
_FIRST = rf"(?:^|[.!?\"\u201d] )(?:But |And |Then )?{_WHO_FIRST}(?:,[^,.\"\u201c\u201d\n]{{3,80}},)?"
_LEADS = (
    re.compile(
        rf"{_FIRST} (?:also |later |then )?{_SAYS}(?: (?:to |in |on )?[\w ]{{2,40}})?[:,] ?$",
        re.MULTILINE,
    ),
    re.compile(rf"{_FIRST} (?P<cue>agreed|disagreed|concurred)[.:,] ?$", re.MULTILINE),
)
_REST = re.compile(r"[^.!?:;\n\"\u201c\u201d]{0,120}\.\s")
"""What may stand between who said one sentence of a quotation and the next one."""
_SAID = re.compile(rf"\b(?:but|while|although)\b|{_SAYS}\b")
_REACH = 160
_BEGINS = re.compile(r"[\"\u201c]\s?[A-Z\d]")
_AFTER = re.compile(r"(?:^|[.!?:,\n\"\u201d])\s*$")
_MARKS = '"\u201c\u201d \u00a0'
_EDGE = f"{_MARKS},."
_QUOTED_WITHIN = re.compile("['\u2018\u2019]")
_SENTENCE_END = re.compile('[.?!]["\u201d]?\\s+["\u201cA-Z]|\n')
_LINE = re.compile(r"[^\n]+")
_FEWEST_WORDS = 5
_WHOLE = 0.9
"""Share of a quotation that its speaker's content covers if nothing is missing."""


@dataclass(frozen=True, slots=True)
class _Quotation:
    """A quotation that both its marks enclose.

    Attributes:
        outer: with its marks.
        inner: the words.
        cue: the reporting words right before or behind it.
        source: whom they name.
    """

    outer: Span
    inner: Span
    cue: Span
    source: Span


def with_whole_quotations(text: str, attributions: Iterable[Attribution]) -> list[Attribution]:
    """Return ``attributions`` of ``text`` with each announced quotation whole and its speaker's, in text order."""
    board = Board(attributions)
    for quotation in _announced(text):
        board.mend(hull((quotation.outer, quotation.cue)), partial(_with_speaker, text, quotation))
    return list(board.in_order())


def _with_speaker(text: str, quotation: _Quotation, attributions: Sequence[Attribution]) -> Sequence[Attribution]:
    """Return the attributions beside a quotation, one of them the speaker's with all of it."""
    if any(_share(one, quotation) >= _WHOLE and _is_beside(text, one, quotation) for one in attributions):
        return attributions
    return _given(text, quotation, attributions)


def _announced(text: str) -> Iterator[_Quotation]:
    for line in _LINE.finditer(text):
        base = line.start()
        before: re.Match[str] | None = None
        for span in quotations(line.group()):
            outer = Span(base + span.start, base + span.end)
            inner = _trimmed(text, outer)
            said = _announcement(text, outer) if _is_sentence(text, outer) else None
            if said is None and before is not None and _goes_on(text, before, outer):
                said = before
            before = said if said and said.start() >= outer.start else None
            if said:
                yield _Quotation(outer, inner, Span(*said.span("cue")), Span(*said.span("source")))


def _goes_on(text: str, before: re.Match[str], outer: Span) -> bool:
    """Tell whether a quotation is a sentence right behind the one that says by ``before`` who speaks."""
    rest = text[before.end() : outer.start]
    stands_alone = _is_stopped(text, outer) or (
        outer.within(text).rstrip(_MARKS).endswith((".", "!"))
        and not any(tail.match(text, outer.end, outer.end + _REACH) for tail in _TAILS)
    )
    return (
        stands_alone and _is_sentence(text, outer, fewest=2) and bool(_REST.fullmatch(rest)) and not _SAID.search(rest)
    )


def _is_sentence(text: str, outer: Span, *, fewest: int = _FEWEST_WORDS) -> bool:
    """Tell whether a quotation is whole sentences, of so many words at the fewest; shorter ones may be titles."""
    words = outer.within(text)
    return (
        words[-1] in '"\u201d'
        and bool(_BEGINS.match(words))
        and len(words.split()) >= fewest
        and bool(_AFTER.search(text, max(0, outer.start - 3), outer.start))
    )


def _announcement(text: str, outer: Span) -> re.Match[str] | None:
    """Return what says who speaks, or None."""
    for tail in () if _is_stopped(text, outer) else _TAILS:
        if said := tail.match(text, outer.end, outer.end + _REACH):
            return said
    begin = max(text.rfind("\n", 0, outer.start) + 1, outer.start - _REACH)
    return next((said for lead in _LEADS if (said := lead.search(text, begin, outer.start))), None)


def _is_stopped(text: str, outer: Span) -> bool:
    """Tell whether a quotation ends its sentence: a capital behind a full stop begins another one."""
    return outer.within(text).rstrip(_MARKS).endswith(".") and text[outer.end : outer.end + 2].strip().isupper()


def _given(text: str, quotation: _Quotation, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Give a quotation to its speaker, and leave to others only what they are said within it to say."""
    if any(_trails(text, one, quotation) for one in attributions):
        return list(attributions)
    speaker = next((one for one in attributions if any(cue.overlaps(quotation.cue) for cue in one.cue)), None)
    if speaker is None and quotation.inner.within(text).endswith("?"):
        return list(attributions)
    others = [left for one in attributions if one is not speaker if (left := _left(text, one, quotation))]
    if speaker is None:
        return [*others, Attribution((quotation.cue,), (quotation.inner,), (quotation.source,), BY_RULE)]
    kept = [piece for piece in speaker.content if not piece.overlaps(quotation.outer)]
    return [*others, replace(speaker, content=tuple(sorted((*kept, _claimed(text, speaker, quotation)))))]


def _left(text: str, attribution: Attribution, quotation: _Quotation) -> Attribution | None:
    """Return what another than the speaker says outside of a quotation, or is said within it to say, if anything."""
    if not _is_outside(attribution, quotation):
        return attribution
    left = tuple(part for piece in attribution.content for part in _apart(text, piece, quotation.outer))
    return replace(attribution, content=left) if left else None


def _apart(text: str, piece: Span, outer: Span) -> Iterator[Span]:
    if not piece.overlaps(outer):
        yield piece
        return
    for part in (Span(piece.start, outer.start), Span(outer.end, piece.end)):
        if part.start < part.end and (words := _trimmed(text, part)) and words.start < words.end:
            yield words


def _claimed(text: str, speaker: Attribution, quotation: _Quotation) -> Span:
    """Return a quotation's words without the questions before what its speaker is known to claim."""
    known = [piece.start for piece in speaker.content if piece.overlaps(quotation.inner)]
    asks = known and text[quotation.inner.start : min(known)].rstrip(_MARKS).endswith("?")
    return Span(min(known), quotation.inner.end) if asks else quotation.inner


def _trails(text: str, attribution: Attribution, quotation: _Quotation) -> bool:
    """Tell whether a report stands behind its words within the quotation: then a mark is missing between them."""
    inside = [cue for cue in attribution.cue if quotation.outer.covers(cue)]
    return any(
        piece.end <= cue.start and not _QUOTED_WITHIN.search(text, piece.end, cue.start)
        for cue in inside
        for piece in attribution.content
    )


def _is_beside(text: str, attribution: Attribution, quotation: _Quotation) -> bool:
    """Tell whether an attribution reports a quotation from outside of it, and in the sentence that it is part of."""
    start, end = quotation.outer
    if _is_stopped(text, quotation.outer) and attribution.cue and attribution.cue[0].start >= end:
        return False
    gaps = [text[min(end, cue.end) : max(start, cue.start)] for cue in attribution.cue]
    return _is_outside(attribution, quotation) and not (gaps and all(map(_SENTENCE_END.search, gaps)))


def _is_outside(attribution: Attribution, quotation: _Quotation) -> bool:
    return not any(quotation.outer.covers(cue) for cue in attribution.cue)


def _share(attribution: Attribution, quotation: _Quotation) -> float:
    start, end = quotation.inner
    shared = sum(max(0, min(piece.end, end) - max(piece.start, start)) for piece in attribution.content)
    return shared / max(1, end - start)


def _trimmed(text: str, outer: Span) -> Span:
    words = outer.within(text)
    start = outer.start + len(words) - len(words.lstrip(_EDGE))
    return Span(start, max(start, outer.start + len(words.rstrip(_EDGE))))
