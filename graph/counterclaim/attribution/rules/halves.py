"""Each half of a sentence names its own speaker: in "Rebels claim attack; army says it was repelled" the army says it.

The network looks for the source at the sentence's begin.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from counterclaim.attribution.reading import Attribution
from counterclaim.attribution.rules.talk import SOMEBODY
from counterclaim.span import Span

_HALF = re.compile(
    rf";\s+(?:(?:and|but|while)\s+)?(?P<who>he|she|it|they|{SOMEBODY}|(?!(?:also|then|later|and|but|who|which|that|later)\b)"
    r"[a-z][\w-]+(?:\s+(?!(?:and|but|who|which|that|also|then)\b)[a-z][\w-]+)?)\s+(?:(?:has|have|had|also)\s+)?$"
)
_REACH = 100


def with_own_halves(text: str, attributions: Iterable[Attribution]) -> list[Attribution]:
    """Return ``attributions``, each behind a semicolon with who stands between that and its cue as its source."""
    return [_own(text, one) for one in attributions]


def _own(text: str, one: Attribution) -> Attribution:
    if not one.cue or not one.source or one.source[-1].end > one.cue[0].start:
        return one
    start = max(one.source[-1].end, one.cue[0].start - _REACH)
    half = _HALF.search(text, start, one.cue[0].start)
    if half is None or any(piece.overlaps(Span(*half.span("who"))) for piece in one.content):
        return one
    return replace(one, source=(Span(*half.span("who")),))
