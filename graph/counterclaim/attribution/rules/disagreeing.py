"""Who only disagrees: "Olson says the dam is safe. Ida Falk disagrees", "but the engineer sees it differently".

The network overlooks these, since nothing is said in them but that. Only where a statement of another's stands right
before, in the same paragraph: behind anything else nobody can tell with what they disagree.
"""

import re
from collections.abc import Iterator, Sequence

from counterclaim.attribution.reading import BY_RULE, Attribution
from counterclaim.attribution.rules.board import Board, overlooked
from counterclaim.attribution.rules.denials import as_denial
from counterclaim.attribution.rules.talk import NAMED, SOMEBODY
from counterclaim.lexicon.disagreement import DISAGREES
from counterclaim.span import Span, hull

_WHO = rf"(?P<who>{SOMEBODY}|[A-Z][a-z-]+\s+(?:[a-z][\w-]*\s+){{1,2}}{NAMED}|He|She|They|It)"
_DIFFERS = rf"(?P<what>{DISAGREES})"
_HOW = (
    r"(?:\s+(?:strongly|sharply|also|flatly|firmly|respectfully|completely|\w+ly)|,\s+(?:however|though|meanwhile),)?"
)
_SENTENCE = re.compile(
    rf"(?<=[.!?\"\u201d]\s)(?:(?:But|Yet|However,)\s+)?{_WHO}(?:,\s[^,.;:\n\"\u201c\u201d]{{3,60}},|\s+who\s[^,.;:\n]{{3,40}}?)?"
    rf"{_HOW}\s+{_DIFFERS}(?:\s+(?:entirely|strongly|completely))?(?=[.;]|\s*$|,\s+(?:saying|arguing|insisting)\b)",
    re.MULTILINE,
)
_CLAUSE = re.compile(
    rf",\s+(?:but|though|although|while)\s+(?P<who>{SOMEBODY}|[a-z]+s(?:\s+[a-z]+s)?){_HOW}\s+{_DIFFERS}(?=[.;]|\s*$)",
    re.MULTILINE,
)
_OWNED = re.compile(r"(?:his|her|its|their)\b|.*['\u2019]s?\s", re.IGNORECASE)
"""Whoever belongs to somebody may stand on the side of who has just spoken."""
_NEAR = 4
_REACH = 300


def with_disagreement(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return ``attributions`` with each disagreement of ``text`` with what is said right before it, as a denial."""
    board = Board(attributions)
    found = overlooked(text, attributions, _disagreements(text, board))
    return sorted((*attributions, *found), key=lambda one: one.content[0])


def _disagreements(text: str, board: Board) -> Iterator[Attribution]:
    for pattern in (_SENTENCE, _CLAUSE):
        for found in pattern.finditer(text):
            who, what = Span(*found.span("who")), Span(*found.span("what"))
            if _OWNED.match(who.within(text)):
                continue
            near = board.near(Span(max(0, found.start() - _REACH), found.start()))
            if any(_ends_before(text, one, found.start(), who) for one in near):
                # By itself it is both: what is said is that who says it disagrees.
                yield as_denial(Attribution((what,), (what,), (who,), BY_RULE))


def _ends_before(text: str, one: Attribution, end: int, who: Span) -> bool:
    """Tell whether a report by somebody else ends right before a place in its paragraph."""
    if not (one.cue or one.source) or any(span.within(text) == who.within(text) for span in one.source):
        return False
    last = _last(one)
    between = text[last:end]
    return last <= end and "\n" not in between and len(between.split()) <= _NEAR


def _last(one: Attribution) -> int:
    return hull((*one.cue, *one.source, *one.content)).end
