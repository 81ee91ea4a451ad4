"""Who denies it and blames another in one breath: "denied responsibility and blamed the crew".

The blame is another account of what is denied, so it answers the same statements. To accuse somebody is not: "denied
it and accused the union of lying" is about something else. In the training articles all three such blames are rebuttals
of the denial's targets, and none of the four accusations is.
"""

import re
from collections.abc import Sequence

from counterclaim.rebuttal import RebuttalKind
from counterclaim.rebuttals.dispute import Dispute, Statement
from counterclaim.rebuttals.profile import sentence_around
from counterclaim.span import hull, quote

_DENYING = re.compile(r"\b(?:den(?:y|ie[sd]|ying)|reject|dismiss)", re.IGNORECASE)
_BLAMING = re.compile(r"\bblam(?:e[sd]?|ing)\b", re.IGNORECASE)


def with_blame(text: str, statements: Sequence[Statement], disputes: Sequence[Dispute]) -> tuple[Dispute, ...]:
    """Return ``disputes`` with the blames in the sentence of a denial by the same claimant, in text order."""
    denials = [one for one in disputes if one.kind is RebuttalKind.DENIAL and one.targets]
    taken = {one.statement for one in disputes}
    found = [
        Dispute(blame, denial.targets, (), RebuttalKind.COUNTERCLAIM, denial.confidence, denial.chances).narrowed()
        for denial in denials
        for blame in _blames(text, statements, denial.statement)
        if blame not in taken
    ]
    return tuple(sorted((*disputes, *found), key=lambda one: one.statement))


def _blames(text: str, statements: Sequence[Statement], denying: int) -> list[int]:
    denial = statements[denying]
    if not _DENYING.search(quote(text, denial.attribution.cue, gap=" ")):
        return []
    sentence = sentence_around(text, hull(denial.attribution.cue))
    deniers = {speaker.agent.id for speaker in denial.claimants.speakers}
    return [
        number
        for number, statement in enumerate(statements)
        if number != denying
        and statement.attribution.cue
        and _BLAMING.search(quote(text, statement.attribution.cue, gap=" "))
        and sentence.overlaps(hull(statement.attribution.cue))
        and deniers & {speaker.agent.id for speaker in statement.claimants.speakers}
    ]
