"""Pieces of a content belong together: no other speaker stands between them, and dots do not part a clause.

The network links each piece to a cue by itself. Where dots stand for words left out, the first half of a clause looks
like a sentence of its own and is linked to an earlier cue, even to another speaker's.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from counterclaim.attribution.reading import Attribution
from counterclaim.attribution.rules.board import Board
from counterclaim.span import Span, hull

_DOTS = re.compile(r"(?<!\s)\s*(?:\.\s?\.\s?\.|\u2026)\s*(?=[\"\u201c]?[a-z(\[])")
_DOTTED = re.compile(r"(?<!\s)\s*(?:\.\s?\.\s?\.|\u2026)\s*$")
_TITLE = r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})(?<!\bCapt)(?<!\bProf)"
_SENTENCE_END = re.compile(rf"{_TITLE}(?<!\.\.)[.?!][\"\u201d'\u2019)]*\s|\n")
_LINE_END = "\n"
_MARK = re.compile("[\"\u201c\u201d\u2018\u2019\u00ab\u00bb]|''|(?<!\\w)'|'(?!\\w)")
_PRONOUN = re.compile(r"(?:he|she|they|it|who|which|that)", re.IGNORECASE)


def with_own_pieces(text: str, attributions: Iterable[Attribution]) -> list[Attribution]:
    """Return ``attributions`` of ``text`` with clauses whole around dots and without pieces behind other speakers."""
    board = Board(attributions)
    for seam in _DOTS.finditer(text):
        board.mend(Span(*seam.span()), partial(_sewn, text, seam))
    return [_without_strays(text, _within_its_report(text, one), board) for one in board.in_order()]


def _within_its_report(text: str, attribution: Attribution) -> Attribution:
    """Leave out unquoted pieces of later paragraphs than a cue that ends its report: "P, the army said." is over."""
    if not attribution.cue or len(attribution.content) == 1:
        return attribution
    cue, first = attribution.cue[-1], attribution.content[0]
    if first.start > cue.start:
        return attribution
    kept = tuple(
        piece
        for piece in attribution.content
        if piece.start < cue.start or _LINE_END not in text[cue.end : piece.start] or _is_quoted(text, piece)
    )
    return replace(attribution, content=kept)


def _is_quoted(text: str, piece: Span) -> bool:
    """Tell whether quotation marks stand in a piece or beside it."""
    return _MARK.search(text, max(0, piece.start - 2), piece.end + 2) is not None


def _sewn(text: str, seam: re.Match[str], attributions: Sequence[Attribution]) -> list[Attribution]:
    """Give both sides of ``seam`` to the one of two attributions whose cue is nearer."""
    before = [(one, piece) for one in attributions for piece in one.content if _ends_at(text, piece, seam)]
    behind = [(one, piece) for one in attributions for piece in one.content if piece.start == seam.end()]
    if len(before) != 1 or len(behind) != 1 or before[0][0] is behind[0][0]:
        return list(attributions)
    (left, first), (right, second) = before[0], behind[0]
    whole = Span(first.start, second.end)
    owner, other, lost = (
        (right, left, first) if _distance(text, right, whole) <= _distance(text, left, whole) else (left, right, second)
    )
    kept = tuple(sorted({piece for piece in owner.content if not piece.overlaps(whole)} | {whole}))
    rest = tuple(piece for piece in other.content if piece != lost)
    changed = {id(owner): replace(owner, content=kept), id(other): replace(other, content=rest) if rest else None}
    return [new for one in attributions if (new := changed.get(id(one), one))]


def _ends_at(text: str, piece: Span, seam: re.Match[str]) -> bool:
    return seam.start() <= piece.end <= seam.end() or (
        piece.start < seam.start() < piece.end and not _DOTTED.sub("", text[seam.start() : piece.end])
    )


def _distance(text: str, attribution: Attribution, clause: Span) -> tuple[int, int]:
    """Return how many sentences and characters lie between a clause and the nearest cue of ``attribution``."""
    gaps = [text[min(clause.end, cue.end) : max(clause.start, cue.start)] for cue in attribution.cue]
    return min(((len(_SENTENCE_END.findall(gap)), len(gap)) for gap in gaps), default=(len(text), 0))


def _without_strays(text: str, attribution: Attribution, board: Board) -> Attribution:
    """Leave out pieces that a sentence of another named speaker parts from the cue and from all other pieces."""
    if not attribution.cue or len(attribution.content) == 1:
        return attribution
    own = sorted((*attribution.cue, *attribution.content))
    near = board.near(hull(own))
    cues = [cue for one in near if _is_another(text, one, attribution) for cue in one.cue]
    kept = tuple(
        piece
        for piece in attribution.content
        if any(_reaches(text, piece, span, cues) for span in own if span != piece)
    )
    return replace(attribution, content=kept) if kept else attribution


def _is_another(text: str, one: Attribution, attribution: Attribution) -> bool:
    """Tell whether both name their speakers, by other words."""
    if one is attribution or not one.source or not attribution.source:
        return False
    names = {one.source[0].within(text), attribution.source[0].within(text)}
    return len(names) > 1 and not any(_PRONOUN.fullmatch(name) for name in names)


def _reaches(text: str, piece: Span, other: Span, cues: Iterable[Span]) -> bool:
    """Tell whether no foreign cue stands between two spans in a sentence that the one nearer to the cue is not in."""
    left, right = sorted((piece, other))
    for cue in cues:
        if left.end <= cue.start and cue.end <= right.start:
            gap = text[other.end : cue.start] if other is left else text[cue.end : other.start]
            if _SENTENCE_END.search(gap):
                return False
    return True
