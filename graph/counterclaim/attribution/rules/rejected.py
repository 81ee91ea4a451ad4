"""Who rejects another's claim: "the army rejected the Front's claim that P" is the army's denial and the Front's claim.

The network has seen few such sentences and takes the Front for the denier, or the army's denial for nothing.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from counterclaim.attribution.reading import BY_RULE, Attribution
from counterclaim.attribution.rules.board import Board
from counterclaim.attribution.rules.denials import as_denial
from counterclaim.attribution.rules.rejections import DOUBT, Falsehood, Rejection, find_falsehoods, find_rejections
from counterclaim.attribution.rules.talk import NAMED, SUBJECT
from counterclaim.lexicon.days import WEEKDAY
from counterclaim.span import Span, Spans, hull

_DENYING = re.compile(r"(?:den(?:y|ies|ied|ying)|(?:reject|dismiss)(?:e?s|ed|ing)?)", re.IGNORECASE)
_SAID = re.compile(
    rf"(?:^|(?<=[.!?]\s)|(?<=\n))(?P<who>(?:{SUBJECT})(?:\s+{NAMED})?)(?:,\s[^,.\n]{{3,60}},)?\s+"
    rf"(?P<cue>said|says|insisted|insists|maintained|added|told(?=\s+\w+\s))\s+(?:(?<=told\s)\w+\s+)?"
    rf"(?:(?:on\s+)?{WEEKDAY}\s+)?(?:that\s+)?$"
)
_REACH = 120
_LIKELY = 0.5
_DENIES = 0.9
"""From here on what is read is taken for a denial without doubt."""


def with_rejected_claims(text: str, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return ``attributions`` with the rejection and the rejected's own in each "denied the union's claim that P".

    Where it is not said whose claim it is, nobody can be taken for the other, and a rejection that is read stays so.
    """
    board = Board(attributions)
    for rejection in find_rejections(text, Board(attributions)):
        board.mend(hull((rejection.deny, rejection.content)), partial(_with_rejection, rejection))
    for falsehood in find_falsehoods(text):
        board.mend(_with_lead(falsehood), partial(_with_falsehood, text, falsehood))
    return tuple(_once(text, board.in_order()))


def _with_rejection(rejection: Rejection, attributions: Sequence[Attribution]) -> Iterable[Attribution]:
    if rejection.owner is not None or _is_missed(rejection, attributions) or _is_misread(rejection, attributions):
        return _put_right(rejection, attributions)
    return attributions


def _with_falsehood(text: str, falsehood: Falsehood, attributions: Sequence[Attribution]) -> Iterable[Attribution]:
    return _called_false(falsehood, [*attributions, *_missed_denial(text, falsehood, attributions)])


def _with_lead(falsehood: Falsehood) -> Span:
    """Return the place of a falsehood with that of who may say so before it."""
    return Span(max(0, falsehood.whole.start - _REACH), falsehood.whole.end)


def _missed_denial(text: str, falsehood: Falsehood, attributions: Sequence[Attribution]) -> Iterator[Attribution]:
    """Yield what its sentence says right before a falsehood, if no attribution has it: "the army said | the …"."""
    lead = _SAID.search(text, max(0, falsehood.whole.start - _REACH), falsehood.whole.start)
    if lead is not None:
        cue, who = Span(*lead.span("cue")), Span(*lead.span("who"))
        if not any(cue.overlaps(other) for one in attributions for other in one.cue):
            yield Attribution((cue,), (falsehood.whole,), (who,), BY_RULE)


def _called_false(falsehood: Falsehood, attributions: Sequence[Attribution]) -> Iterator[Attribution]:
    """Yield the attributions: the claim without the words that call it false and as its owner's, these as a denial."""
    is_found = False
    for one in attributions:
        if _is_beginning(falsehood, one):
            yield as_denial(replace(one, content=(falsehood.whole,)))
        elif falsehood.talk in one.cue:
            if falsehood.owner is None and one.source and one.source[0] < falsehood.whole:
                continue
            is_found = True
            source = (falsehood.owner,) if falsehood.owner else ()
            yield replace(one, content=(falsehood.what,), source=source)
        else:
            yield as_denial(one) if one.content == (falsehood.whole,) else one
    said = any(one.content == (falsehood.whole,) or _is_beginning(falsehood, one) for one in attributions)
    if said and falsehood.owner is not None and not is_found:
        yield Attribution((falsehood.talk,), (falsehood.what,), (falsehood.owner,), BY_RULE)


def _is_beginning(falsehood: Falsehood, one: Attribution) -> bool:
    """Tell whether only the first words of what is said are read: "Moor said | Olson |'s claim that P was false"."""
    whole = falsehood.whole
    is_part = len(one.content) == 1 and whole.covers(one.content[0]) and one.content[0] != whole
    begins = one.content[0].start < falsehood.talk.start
    return is_part and begins and bool(one.cue) and one.cue[-1].end <= whole.start


def _once(text: str, attributions: Sequence[Attribution]) -> Iterator[Attribution]:
    """Yield the attributions, of several with one denying verb only one: whose source stands before it, the longest.

    In "dismissed the charges by Vell as a lie" Vell dismisses nothing.
    """

    def merit(one: Attribution) -> tuple[bool, int]:
        return bool(one.source) and one.source[0] < one.cue[0], hull(one.content).end

    rivals: dict[Spans, list[Attribution]] = {}
    for one in attributions:
        rivals.setdefault(one.cue, []).append(one)
    for one in attributions:
        denies = one.cue and _DENYING.fullmatch(one.cue[-1].within(text)) and one.content[0] > one.cue[0]
        if not denies or one is max(rivals[one.cue], key=merit):
            yield one


def _is_missed(rejection: Rejection, attributions: Sequence[Attribution]) -> bool:
    """Tell whether no attribution has the rejection as one, nor tells of it in its content."""
    return rejection.denier is not None and not any(
        _is_it(rejection, one) or any(piece.overlaps(rejection.deny) for piece in one.content) for one in attributions
    )


def _is_misread(rejection: Rejection, attributions: Sequence[Attribution]) -> bool:
    """Tell whether somebody is read to say himself what he rejects or has no evidence of."""
    words = Span(rejection.deny.start, rejection.what.start)
    return any(
        one.source
        and one.denial < _DENIES
        and one.source[0].end <= words.start
        and any(words.overlaps(cue) for cue in one.cue)
        and rejection.what.covers(one.content[0])
        for one in attributions
    )


def _is_it(rejection: Rejection, one: Attribution) -> bool:
    same = any(cue.overlaps(rejection.deny) for cue in one.cue) and hull(one.content).overlaps(rejection.what)
    return same and (one.denial >= _LIKELY or one.rebuttal[0] < _LIKELY)


def _put_right(rejection: Rejection, attributions: Sequence[Attribution]) -> Iterator[Attribution]:
    """Yield the attributions, those of this rejection and what it rejects among them once and right."""
    region = hull((rejection.deny, rejection.content))
    inside = [
        one
        for one in attributions
        if one.cue and region.overlaps(hull(one.cue)) and not rejection.what.covers(hull(one.cue))
    ]
    yield from (one for one in attributions if one not in inside)
    sources = [one.source for one in inside if one.source and not region.covers(hull(one.source))]
    source = sources[0] if sources else (rejection.denier,) if rejection.denier else ()
    denied = Attribution((rejection.deny,), (rejection.content,), source, BY_RULE)
    yield replace(denied, rebuttal=DOUBT) if rejection.doubts else as_denial(denied)
    if rejection.owner is not None:
        yield Attribution((rejection.talk,), (rejection.what,), (rejection.owner,), BY_RULE)
