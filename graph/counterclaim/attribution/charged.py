"""Who is accused in the passive: in "the mayor, who is accused of fraud" and "Police accused of beating a student"
the words before the cue are part of what is alleged, and nobody's claim.

The network knows "the mayor was accused of fraud", but now and then it leaves out the accused, or takes him for the
accuser.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from counterclaim.attribution.reading import Attribution
from counterclaim.attribution.talk import SOMEBODY
from counterclaim.span import Span, hull

_COUNTED = r"(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]everal|[Ss]ome|[Mm]any)\s+[a-z]+"
_BEFORE = re.compile(
    rf"(?P<who>{SOMEBODY}|{_COUNTED})(?:,?\s+(?:who|which|that)(?:\s+(?:is|are|was|were|(?:has|have|had)\s+been|stands?))?"
    r"|,)?\s+(?:(?:\w+ly|also|now|once|long)\s+)*$"
)
_OF = re.compile(r"of\s", re.IGNORECASE)
_WITH = re.compile(r"\s+(?P<deed>with\s+(?:[a-z]{3,}ing\s[^,.;:?!\n]{3,100}|(?!the\b|an?\b|care\b)[a-z]+(?=[,.;\n]|$)))")
_WHOM = re.compile(rf"(?P<who>{SOMEBODY}),?\s+(?:which|whom|who)\s+$")
_REACH = 120


def with_whole_charges(text: str, attributions: Iterable[Attribution]) -> list[Attribution]:
    """Return ``attributions`` with the accused in what is alleged in the passive, and not as the accuser."""
    return [_whole(text, one) for one in attributions]


def _whole(text: str, one: Attribution) -> Attribution:
    words = one.cue[-1].within(text).lower() if one.cue else ""
    if words == "charged" and hull(one.content).end <= one.cue[0].start:
        deed = _WITH.match(text, one.cue[-1].end)
        return replace(one, content=(*one.content, Span(*deed.span("deed")))) if deed else one
    first = one.content[0]
    if not words.endswith("accused") or first.start < one.cue[-1].end or not _OF.match(text, first.start):
        return one
    end = one.cue[0].start
    before = _BEFORE.search(text, max(0, end - _REACH), end)
    if before is None or "\n" in before.group():
        return one
    accused = Span(*before.span("who"))
    source = tuple(span for span in one.source if span.start > accused.end)
    return replace(one, content=(accused, *one.content), source=source)
