"""Marks in an article's text. Invariant: taking the tags away gives the text back, however the marks overlap."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

from counterclaim.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One span to show.

    Attributes:
        span: where, in code points.
        kinds: CSS classes ("claim", "denies", "source").
        anchor: the element id that links lead to, or None.
        note: the number of the note beside the text that tells about it, or None.
    """

    span: Span
    kinds: tuple[str, ...]
    anchor: str | None = None
    note: int | None = None


def render_marks(text: str, marks: Sequence[Mark]) -> Markup:
    """Return ``text`` as HTML with every mark's stretch in ``<mark>`` elements.

    The text is cut at every edge; a piece that several marks cover is one element with all their classes, so
    elements never cross. Anchors and links to notes are empty elements before the piece where their mark starts.
    Spans are clipped to the text.
    """
    starting: dict[int, list[Mark]] = defaultdict(list)
    edges = {0, len(text)}
    for mark in marks:
        end = min(mark.span.end, len(text))
        if 0 <= mark.span.start < end:
            starting[mark.span.start].append(mark)
            edges |= {mark.span.start, end}
    active: list[Mark] = []
    pieces: list[Markup] = []
    for start, end in pairwise(sorted(edges)):
        active = [mark for mark in active if mark.span.end > start] + starting[start]
        pieces.append(_piece(text[start:end], active, starting[start]))
    return Markup("").join(pieces)


def _piece(words: str, marks: Sequence[Mark], starting: Sequence[Mark]) -> Markup:
    if not marks:
        return escape(words)
    kinds = " ".join(dict.fromkeys(kind for mark in marks for kind in mark.kinds))
    anchors = Markup("").join(_anchor(mark) for mark in starting if mark.anchor and mark.note is not None)
    return anchors + Markup('<mark class="{}">{}</mark>').format(kinds, words)


def _anchor(mark: Mark) -> Markup:
    link = Markup('<a class="ref" id="{0}" href="#note-{1}" data-note="{1}" aria-label="note {1}"></a>')
    return link.format(mark.anchor, mark.note)
