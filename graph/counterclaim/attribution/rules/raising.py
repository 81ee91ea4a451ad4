"""Raised subjects: in "the convoy is said to have left" the cue stands inside what is said ("the convoy to have left").

The network finds the subject and the predicate as two pieces, but now and then only the first, or the second without
its first words.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from counterclaim.attribution.reading import Attribution
from counterclaim.span import Span

BE = r"(?P<be>(?:has|have|had)\s+been|is|are|was|were)\s+(?:(?:\w+ly|still|also|now|long|often)\s+)?"
"""What stands before a passive verb of belief."""
_ASIDE = r"(?:,\s(?:who|which|whose|now|\w+ed|an?|the)\s[^,.;:\n\"\u201c\u201d]{3,80},)?"
_RAISED = re.compile(
    rf"{_ASIDE}\s+(?P<cue>{BE}(?P<belief>believed|thought|said|reported|understood|alleged|suspected|rumou?red|considered|estimated|presumed|"
    r"assumed|claimed|feared|known|expected|predicted|forecast|projected|anticipated))\s+"
    r"(?=to\s+(?!(?:the|an?|his|her|its|their)\s)[a-z])"
)
_LATE = re.compile(r"\s+(?:to\s+)?(?:[a-z]+\s+){0,3}")
_END = re.compile(r"[,;:!?\n\u2013\u2014]|\.(?=\s|$|[\"\u201d])|\s(?=(?:while|although|but|according)\b)")
_REACH = 300


@dataclass(frozen=True, slots=True)
class Raising:
    """Where a raised content's pieces meet.

    Attributes:
        be: the form of "be" before the cue ("is", "have been").
        belief: the cue's last word ("believed").
        subject: what is spoken of.
        cue: both words, with what is between them.
        predicate: where "to do something" begins.
    """

    be: str
    belief: str
    subject: Span
    cue: Span
    predicate: int


def find_raising(text: str, attribution: Attribution) -> Raising | None:
    """Return how an attribution's subject is raised, or None: its cue is one of belief between "be" and "to"."""
    if len(attribution.cue) != 1:
        return None
    for subject in attribution.content:
        found = _RAISED.match(text, subject.end)
        if found and Span(*found.span()).overlaps(attribution.cue[0]):
            return Raising(
                " ".join(found["be"].split()), found["belief"], subject, Span(*found.span("cue")), found.end()
            )
    return None


def with_raised_predicates(text: str, attributions: Iterable[Attribution]) -> list[Attribution]:
    """Return ``attributions`` of ``text`` with the whole predicate in the content of each that raises its subject."""
    return [_mended(text, one) for one in attributions]


def _mended(text: str, attribution: Attribution) -> Attribution:
    raising = find_raising(text, attribution)
    if raising is None:
        return attribution
    behind = [piece for piece in attribution.content if piece.start >= raising.cue.end]
    if not behind:
        predicate = Span(raising.predicate, predicate_end(text, raising.predicate))
        return replace(attribution, cue=(raising.cue,), content=(*attribution.content, predicate))
    first = behind[0]
    if first.start <= raising.predicate or not _LATE.fullmatch(text, raising.cue.end, first.start):
        return attribution
    whole = Span(raising.predicate, first.end)
    content = tuple(whole if piece == first else piece for piece in attribution.content)
    return replace(attribution, cue=(raising.cue,), content=content)


def predicate_end(text: str, start: int) -> int:
    """Return where the predicate ends that begins at ``start``: with its clause."""
    reach = min(len(text), start + _REACH)
    found = _END.search(text, start, reach)
    return start + len(text[start : found.start() if found else reach].rstrip())
