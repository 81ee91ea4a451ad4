"""Active accusations are found whole: "held the owners responsible for it", "blamed the fire, which …, on the crew".

The network has hardly seen the first, and stops at the comma in the second; and a day behind the accusation ("accused
the mayor of fraud on Friday") says when he was accused.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from counterclaim.attribution.reading import BY_RULE, Attribution
from counterclaim.attribution.rules.talk import SUBJECT
from counterclaim.lexicon.days import WEEKDAY
from counterclaim.span import Span, hull

_HELD = re.compile(
    rf"(?:^|(?<=[.!?\"\u201d]\s)|(?<=\n))(?P<who>{SUBJECT})(?:,\s[^,.;:\n\"\u201c\u201d]{{3,80}},)?\s+"
    r"(?:(?:has|have|had|also|later|\w+ly)\s+)*(?P<cue>h[eo]lds?)\s+"
    r"(?P<what>(?!an?\s)(?:(?!\b(?:that|who|which|and|with|between|for)\b)[^.,;:?!\n\"\u201c\u201d]){2,60}\s(?:responsible|accountable)\s+for\s+"
    r"[^.;:?!\n\"\u201c\u201d]{3,160})"
)
_ASIDE = re.compile(r",\s+wh(?:ich|o)\s[^,.;:\n\"\u201c\u201d]{3,100},\s+(?P<on>on\s+[^.,;:\n]{3,100})")
_DAY = re.compile(rf"\s+(?:(?:late\s+)?on\s+)?{WEEKDAY}$")
_DOING = re.compile(r"\b(?:of|for)\s+(?:[\w'\u2019-]+\s+){0,3}?\w{2,}ing\b")
_EXCHANGED = re.compile(r"\b(?:trad|exchang|swap|shar)\w*\s+(?:the\s+|some\s+)?$", re.IGNORECASE)
"""Before "blame": who trades it accuses the other, and not what the blame is for."""
_REACH = 20
_MODAL = re.compile(r"\b(?:must|should|will|would|can|could|may|might|to)$")
_BLAMES = re.compile(r"blam(?:e[ds]?|ing)", re.IGNORECASE)
_ACCUSES = re.compile(r"(?:accus|blam)(?:e[ds]?|ing)", re.IGNORECASE)


def with_whole_blame(text: str, attributions: Iterable[Attribution]) -> list[Attribution]:
    """Return ``attributions`` with all accusations of ``text`` by these verbs, each whole and without its day."""
    found = [_undated(text, _on_whom(text, one)) for one in attributions if not _is_exchanged(text, one)]
    taken = [hull((*one.cue, *one.content)) for one in found]
    return [*found, *(one for one in _held(text) if not any(one.cue[0].overlaps(span) for span in taken))]


def _held(text: str) -> Iterator[Attribution]:
    for found in _HELD.finditer(text):
        if _MODAL.search(found["who"]):
            continue
        cue, what, who = (Span(*found.span(part)) for part in ("cue", "what", "who"))
        yield Attribution((cue,), (what.rstripped(text),), (who,), BY_RULE)


def _is_exchanged(text: str, one: Attribution) -> bool:
    """Tell whether an attribution's cue is the noun in "both sides trade blame for it"."""
    if not _is_by(_BLAMES, text, one):
        return False
    start = one.cue[-1].start
    return _EXCHANGED.search(text, max(0, start - _REACH), start) is not None


def _on_whom(text: str, one: Attribution) -> Attribution:
    """Return an attribution that stops before an aside with whom it blames behind that."""
    if not _is_by(_BLAMES, text, one):
        return one
    aside = _ASIDE.match(text, one.content[-1].end)
    return replace(one, content=(*one.content, Span(*aside.span("on")))) if aside else one


def _undated(text: str, one: Attribution) -> Attribution:
    last = one.content[-1]
    day = _DAY.search(text, last.start, last.end) if _is_by(_ACCUSES, text, one) else None
    if day is None or _DOING.search(text, last.start, last.end):
        return one
    return one.until(day.start())


def _is_by(verb: re.Pattern[str], text: str, one: Attribution) -> bool:
    """Tell whether an attribution's content stands behind a cue of that verb."""
    return bool(one.cue) and bool(verb.fullmatch(one.cue[-1].within(text))) and one.cue[-1].end <= one.content[0].start
