"""Who is accused in the passive: the mayor in "the mayor, who is accused of fraud", police in "Police accused of it".

Those words before the cue are part of what is alleged, and not who alleges it. The network knows "the
mayor was accused of fraud", but now and then it leaves out the accused, or takes him for the accuser.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from counterclaim.attribution.reading import Attribution
from counterclaim.attribution.rules.talk import SOMEBODY
from counterclaim.span import Span, hull

_COUNTED = r"(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]everal|[Ss]ome|[Mm]any)\s+[a-z]+"
_BEFORE = re.compile(
    rf"(?P<who>{SOMEBODY}|{_COUNTED})(?:,?\s+(?:who|which|that)(?:\s+(?:is|are|was|were|(?:has|have|had)\s+been|stands?))?"
    r"|,)?\s+(?:(?:\w+ly|also|now|once|long)\s+)*$"
)
_OF = re.compile(r"of\s", re.IGNORECASE)
_WITH = re.compile(
    r"\s+(?P<deed>with\s+(?:[a-z]{3,}ing\s[^,.;:?!\n]{3,100}|(?!the\b|an?\b|care\b)[a-z]+(?=[,.;\n]|$)))"
)
_ACCUSED_OF = re.compile(r"accused of", re.IGNORECASE)
_WHOM = re.compile(rf"(?P<who>{SOMEBODY}),?\s+(?:which|whom|who)\s+$")
_REACH = 120


def with_whole_charges(text: str, attributions: Iterable[Attribution]) -> list[Attribution]:
    """Return ``attributions`` with the accused in what is alleged in the passive, and not as the accuser."""
    return [_whole(text, one) for one in attributions if not _opens(text, one)]


def _whole(text: str, one: Attribution) -> Attribution:
    one = _with_of(text, one)
    words = one.cue[-1].within(text).lower() if one.cue else ""
    if words == "charged" and hull(one.content).end <= one.cue[0].start:
        deed = _WITH.match(text, one.cue[-1].end)
        return replace(one, content=(*one.content, Span(*deed.span("deed")))) if deed else one
    if not _is_of_nobody(text, one):
        return one
    accused = _named(text, _BEFORE, one.cue[0].start)
    if accused is not None and words.endswith("accused"):
        source = tuple(span for span in one.source if span.start > accused.end)
        return replace(one, content=(accused, *one.content), source=source)
    whom = _named(text, _WHOM, one.source[0].start) if one.source else None
    return replace(one, content=(whom, *one.content)) if whom else one


def _with_of(text: str, one: Attribution) -> Attribution:
    """Return an attribution by "accused of" with the "of" in what is alleged."""
    if not one.cue or not _ACCUSED_OF.fullmatch(one.cue[-1].within(text)) or one.content[0].start < one.cue[-1].end:
        return one
    start, end = one.cue[-1]
    first, *others = one.content
    return replace(one, cue=(*one.cue[:-1], Span(start, end - 3)), content=(Span(end - 2, first.end), *others))


def _is_of_nobody(text: str, one: Attribution) -> bool:
    """Tell whether an accusation begins with "of", as it does not say whom it accuses."""
    first = one.content[0]
    accuses = bool(one.cue) and one.cue[-1].within(text).lower().startswith("accus")
    return accuses and first.start >= one.cue[-1].end and bool(_OF.match(text, first.start))


def _opens(text: str, one: Attribution) -> bool:
    """Tell whether it opens its sentence ("Accused of theft, he left"), and so has nobody to be accused before it."""
    return (
        _is_of_nobody(text, one)
        and one.cue[0].within(text) == "Accused"
        and not _named(text, _BEFORE, one.cue[0].start)
    )


def _named(text: str, pattern: re.Pattern[str], end: int) -> Span | None:
    """Return whom the words before a place name by a pattern, in the same line."""
    found = pattern.search(text, max(0, end - _REACH), end)
    return Span(*found.span("who")) if found and "\n" not in found.group() else None
