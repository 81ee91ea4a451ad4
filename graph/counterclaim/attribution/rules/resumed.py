"""What is said on both sides of a denial: "the ministry said the Front, which has denied it, was behind the attack".

The network reads the denial between and loses what it interrupts, or ends that before it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from counterclaim.attribution.reading import BY_RULE, Attribution
from counterclaim.attribution.rules.board import Board
from counterclaim.attribution.rules.talk import SOMEBODY, SUBJECT
from counterclaim.lexicon.verbs import FINITE
from counterclaim.span import Span

_HOW = r"(?:(?:has|have|had|also|always|later|\w+ly)\s+)*"
_DENIAL = rf",\s+(?:which|who)\s+{_HOW}(?:den(?:y|ies|ied))\s+[^.,;:?!\n\"\u201c\u201d]{{2,100}},\s+"
_REST = r"[^.;:?!\n\"\u201c\u201d]+"
_SAYS = r"(?:has\s+|have\s+|had\s+)?(?:sa(?:id|ys?)|claim(?:ed|s)?|believe[ds]?|insist(?:ed|s)?|report(?:ed|s)?)"
_ACCUSES = r"(?:has\s+|have\s+|had\s+)?(?:accus(?:e[sd]?))"
_INTERRUPTED = re.compile(
    rf"(?P<speaker>{SUBJECT})\s+(?:(?P<says>{_SAYS})\s+(?:that\s+)?|(?P<accuses>{_ACCUSES})\s+)(?P<who>{SOMEBODY}){_DENIAL}"
    rf"(?P<rest>(?(says)(?:{FINITE}|\w+ed)|of)\s{_REST})"
)


def with_what_goes_on(text: str, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return ``attributions`` with what is said before and behind a denial in a relative clause, in two pieces."""
    board = Board(attributions)
    for found in _INTERRUPTED.finditer(text):
        board.mend(Span(*found.span()), partial(_put_right, text, found))
    return board.in_order()


def _put_right(text: str, found: re.Match[str], attributions: Sequence[Attribution]) -> Iterator[Attribution]:
    cue, who = Span(*found.span("says" if found["says"] else "accuses")), Span(*found.span("who"))
    pieces = (who, Span(*found.span("rest")).rstripped(text))
    same = [one for one in attributions if any(cue.overlaps(piece) for piece in one.cue)]
    yield from (replace(one, content=pieces) if one in same else one for one in attributions)
    if not same:
        yield Attribution((cue,), pieces, (Span(*found.span("speaker")),), BY_RULE)
