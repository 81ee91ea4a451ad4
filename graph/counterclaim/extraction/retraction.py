"""Who takes back what he said: "withdrew his claim that P", "apologised for saying that P".

That he said so is one utterance. That he stands by it no longer is another, by which he questions it: he need not say
that it is not so. It answers nobody else, and nobody's denial is about it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from counterclaim.agent import AgentId
from counterclaim.claim import ClaimId
from counterclaim.extraction.report import Report
from counterclaim.span import Span, hull
from counterclaim.stance import Stance
from counterclaim.utterance import Utterance, UtteranceId

_WHEN = (
    r"(?:\s+(?:later|publicly|formally|now|also|since|again|on\s+(?-i:[A-Z])\w+day|(?-i:[A-Z])\w+day|yesterday|today))?"
)
_TAKEN_BACK = re.compile(
    r"(?P<cue>\b(?:(?:withdr(?:ew|awn|aws)|retract(?:ed|s)|recant(?:ed|s)|disavow(?:ed|s)|dropped|(?:walk(?:ed|s)|t(?:ook|aken))\s+back)|"
    r"back(?:ed|s)\s+(?:away\s+from|off(?:\s+from)?)|back-?track(?:ed|s)\s+(?:on|from)|back-?pedal(?:led|ed|s)\s+on))"
    rf"{_WHEN}\s+(?:his|her|its|their)\s+(?:(?!(?:that|who|which)\b)[\w-]+\s+){{0,3}}?$",
    re.IGNORECASE,
)
_SORRY = re.compile(
    r"(?P<cue>\b(?:apologi[sz](?:ed|es)|(?:was|were|is|are)\s+sorry))(?:\s+(?!for\b)[\w'\u2019-]+){0,4}?\s+for\s+(?:\w+ly\s+)?$|"
    r"(?P<regret>\bregret(?:ted|s))\s+(?:having\s+)?$",
    re.IGNORECASE,
)
_SAYING = re.compile(r"\w+ing$|(?:said|claimed|suggested|told|called|accused)$", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:not|never|nor|no|neither|without|whether|if|unless|until|before)\b|n['\u2019]t\b", re.IGNORECASE
)
_SENTENCE = re.compile(r"[.!?;:\n]\s")
_BEFORE = 110
_NEAR = 30


def retractions(text: str, reports: Sequence[Report]) -> Iterator[Report]:
    """Yield, for each claim of ``reports`` that ``text`` says its speaker takes back, that he questions it."""
    for report in reports:
        cue = _cue(text, report) if report.stance is Stance.ASSERTS else None
        if cue is not None:
            attribution = replace(report.attribution, cue=(cue,))
            yield replace(
                report, attribution=attribution, relay=None, stance=Stance.QUESTIONS, dispute=None, takes_back=True
            )


def taken_back(
    retraction: Report, speaker: AgentId, claim: ClaimId, said: Iterable[Utterance]
) -> frozenset[UtteranceId]:
    """Return by which utterances ``speaker``, or somebody for them, asserts the claim up to its ``retraction``.

    What stands further on may have been said after it.
    """
    return frozenset(
        one.id
        for one in said
        if one.stance is Stance.ASSERTS
        and one.claim == claim
        and speaker in {one.speaker, one.party}
        and one.content[0].start <= retraction.attribution.content[0].start
    )


def _cue(text: str, report: Report) -> Span | None:
    """Return where it says that a claim is taken back, if it does."""
    if not report.attribution.cue or any(speaker.agent.is_unstated for speaker in report.speakers):
        return None
    place = hull(report.attribution.cue)
    before = text[max(0, place.start - _BEFORE) : place.start]
    pattern = _SORRY if _SAYING.search(place.within(text)) else _TAKEN_BACK
    found = pattern.search(_SENTENCE.split(before)[-1])
    if found is None:
        return None
    group = "regret" if pattern is _SORRY and found["regret"] else "cue"
    start, end = found.span(group)
    if _NOT.search(found.string, max(0, start - _NEAR), start):
        return None
    offset = place.start - len(found.string)
    return Span(offset + start, offset + end)
