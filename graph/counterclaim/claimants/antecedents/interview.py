"""Who answers in an interview of questions and answers: the one person whom the words before it name."""

import re

from counterclaim.agent import AgentKind
from counterclaim.attribution import Attribution
from counterclaim.claimants.characters.cast import Cast
from counterclaim.claimants.characters.character import Character

_ASKED = re.compile(r"^[^\S\n]*(?:Q|Question)[.:]\s", re.MULTILINE)
_ANSWER = re.compile(r"(?:^|\n)[^\S\n]*(?:A|Answer)[.:][^\S\n]+[^\n]*$")
_REACH = 2000


def interviewee(text: str, attribution: Attribution, cast: Cast) -> Character | None:
    """Return who says the words of an "A:" that nobody is named for, or None if several or none may be meant."""
    if attribution.source or attribution.cue or not attribution.content:
        return None
    start = attribution.content[0].start
    if not _ANSWER.search(text, max(0, start - _REACH), start) or not (first := _ASKED.search(text)):
        return None
    people = {one for _, one in cast.within(0, first.start()) if one.kind is AgentKind.PERSON and not one.place}
    return people.pop() if len(people) == 1 else None
