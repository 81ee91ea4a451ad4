"""Speakers behind the verb in the middle of what they say: "The dam, says the operator, was never at risk".

So it is at a sentence's end: "The dam was safe, said the operator. Nobody was hurt."

The network takes what stands before the verb for the speaker, and the speaker for a part of what is said.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from counterclaim.attribution.reading import Attribution
from counterclaim.attribution.rules.talk import SOMEBODY
from counterclaim.span import Span

_SAYS = re.compile(r"sa(?:id|ys)|explain(?:ed|s)|warn(?:ed|s)|add(?:ed|s)|insist(?:ed|s)|claim(?:ed|s)|admit(?:ted|s)")
_LAST = re.compile(rf"\s+(?P<who>{SOMEBODY}|[a-z]{{3,}}s)\.\s+(?=[A-Z\d])")
_SPEAKER = re.compile(
    rf"\s+(?P<who>{SOMEBODY}|(?:one|two|three|several|some)\s+(?:[\w-]+\s+){{0,5}}?[\w-]+|[a-z]{{3,}}s),\s+(?=(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|"
    r"did|does|do)\b)"
)


def with_inverted_speakers(text: str, attributions: Iterable[Attribution]) -> list[Attribution]:
    """Return ``attributions`` of ``text`` with each speaker who stands between commas behind the verb as the source."""
    return [_inverted(text, one) for one in attributions]


def _inverted(text: str, one: Attribution) -> Attribution:
    if len(one.cue) != 1 or len(one.source) != 1 or not _SAYS.fullmatch(one.cue[0].within(text)):
        return one
    [cue], [subject] = one.cue, one.source
    before, last_named = text[subject.end : cue.start] == ", ", _LAST.match(text, cue.end)
    if before and last_named and one.content[0].start >= last_named.end():
        return replace(one, content=(subject,), source=(Span(*last_named.span("who")),))
    speaker = _SPEAKER.match(text, cue.end)
    last = one.content[-1]
    if speaker is None or not before or not speaker.start("who") <= one.content[0].start:
        return one
    if last.end <= speaker.end():
        return one
    return replace(one, content=(subject, Span(speaker.end(), last.end)), source=(Span(*speaker.span("who")),))
