"""Each half of a sentence names its own speaker: in "Rebels claim attack; army says it was repelled" the army says it.

The network looks for the source at the sentence's begin.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from counterclaim.attribution.reading import Attribution
from counterclaim.attribution.rules.talk import SOMEBODY
from counterclaim.span import Span

_QUOTES = re.compile('["\u201c\u201d]')
_HALF = re.compile(
    rf";\s+(?:(?:and|but|while)\s+)?(?P<who>he|she|it|they|{SOMEBODY}|(?!(?:also|then|later|and|but|who|which|that|later)\b)"
    r"[a-z][\w-]+(?:\s+(?!(?:and|but|who|which|that|also|then)\b)[a-z][\w-]+)?)\s+(?:(?:has|have|had|also)\s+)?$"
)
_REACH = 100


def with_own_halves(text: str, attributions: Iterable[Attribution]) -> list[Attribution]:
    """Return ``attributions``, each behind a semicolon with who stands between that and its cue as its source.

    What stands before the semicolon is not said by whom the second half names: "nine died; the owner said | it was so".
    """
    return [_behind(text, _own(text, one)) for one in attributions]


def _behind(text: str, one: Attribution) -> Attribution:
    """Return an attribution whose source a semicolon is followed by without unquoted pieces before that."""
    if not one.cue or not one.source or one.source[-1].end > one.cue[0].start:
        return one
    behind = tuple(piece for piece in one.content if piece.start >= one.cue[-1].end)
    half = _HALF.search(text, max(0, one.source[0].start - _REACH), one.cue[0].start)
    if not behind or half is None or Span(*half.span("who")) != one.source[0]:
        return one
    return one if _QUOTES.search(text, one.content[0].start, half.start()) else replace(one, content=behind)


def _own(text: str, one: Attribution) -> Attribution:
    if not one.cue or not one.source or one.source[-1].end > one.cue[0].start:
        return one
    start = max(one.source[-1].end, one.cue[0].start - _REACH)
    half = _HALF.search(text, start, one.cue[0].start)
    if half is None or any(piece.overlaps(Span(*half.span("who"))) for piece in one.content):
        return one
    return replace(one, source=(Span(*half.span("who")),))
