"""Lives that an attack claimed are not what somebody claims: "the blast, according to the mayor, claimed two lives".

The mayor says all of it; where nobody stands between, the blast is the subject, and no claimant.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from counterclaim.attribution.reading import Attribution
from counterclaim.span import Span

_CLAIMING = re.compile(r"claim(?:s|ed|ing)?", re.IGNORECASE)
_LIVES = re.compile(r"(?:(?!that\b)[\w,-]+\s+){0,5}?lives\b", re.IGNORECASE)
_CLAUSE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|could|can)\b", re.IGNORECASE)
_ACCORDING = re.compile(r"(?P<what>[A-Z][^.!?\n]{2,80}?),?\s+(?P<cue>according\s+to)\s+(?:[\w-]+\s+){0,2}$")
_REACH = 160


def with_lives_claimed(text: str, attributions: Iterable[Attribution]) -> list[Attribution]:
    """Return ``attributions`` without those whose cue has lives as its object, or with all that was said of them."""
    read = [kept for one in attributions for kept in _mended(text, one)]
    grown = [one for one in read if one.content[-1].start > one.content[0].end]
    return [one for one in read if one in grown or not any(_begins(other, one) for other in grown)]


def _mended(text: str, one: Attribution) -> Iterator[Attribution]:
    if not _takes_lives(text, one):
        yield one
        return
    begin = one.source[0].start if one.source else 0
    before = _ACCORDING.search(text, max(0, begin - _REACH), begin)
    if before is not None:
        told = Span(*before.span("what"))
        deed = Span(one.cue[0].start, one.content[0].end)
        yield replace(one, cue=(Span(*before.span("cue")),), content=(told, deed, *one.content[1:]))


def _takes_lives(text: str, one: Attribution) -> bool:
    if len(one.cue) != 1 or text[one.cue[0].end : one.content[0].start].strip():
        return False
    lives = _LIVES.match(text, *one.content[0])
    claiming = _CLAIMING.fullmatch(text, *one.cue[0])
    return bool(claiming and lives and not _CLAUSE.search(text, one.content[0].start, one.content[0].end))


def _begins(whole: Attribution, part: Attribution) -> bool:
    return len(part.content) == 1 and part.content[0] == whole.content[0]
