"""How committed the speaker is, read off the hedges in what is said and in the cue.

The word lists are closed classes of English (modal verbs, epistemic adverbs and verbs; Rubin, *Identifying
certainty in texts*, 2006), not words collected from any article.
"""

import re

from counterclaim.stance import Certainty

_POSSIBLE = re.compile(
    r"\b(?:(?-i:may)|might|could(?!n['\u2019]t|\s+(?:not|no|only|never|barely|hardly|hear|see|smell|feel)\b)|"
    r"possibl[ey]|possibility|perhaps|maybe|conceivabl[ey]|unclear|not (?:yet )?clear|"
    r"not (?:yet )?certain|(?:cannot|could not|can['\u2019]t|couldn['\u2019]t) (?:yet )?(?:say|tell|rule out)|"
    r"too (?:early|soon) to|(?:say|tell|know|sure|clear|certain|determine|decide[dn]?|question) whether)\b|^whether\b",
    re.IGNORECASE,
)
"""Not the month of May, nor what somebody was able or unable to do ("could hear shots", "could not attend")."""
_PROBABLE = re.compile(
    r"\b(?:appear(?:s|ed)?|seem(?:s|ed)?|(?<!\bas )(?<!\bmore )(?<!\bless )(?:un)?likely|probabl[ey]|"
    r"apparent(?:ly)?|presumabl[ey]|suspected|believed|thought|"
    r"should be (?:able|back|ready|available|complete|over|finished)|expect(?:s|ed)?|"
    r"reportedly|allegedly|suggest(?:s|ed)?|indicat(?:e|es|ed))\b|"
    r"^(?:I|we|he|she|they|it)\s+(?:(?:also|still|really|personally|\w+ly)\s+)?"
    r"(?:think|believe|suspect|guess|assume|suppose|hope|fear)(?:s|d|ed)?\b",
    re.IGNORECASE,
)
"""Not what should be done, nor who is "twice as likely"."""
_PROBABLE_CUE = re.compile(
    r"\b(?:believ|think|thought|suspect|expect|assum|estimat|suggest|indicat|hope|fear|guess|predict)\w*", re.IGNORECASE
)
_OPENING_WORDS = 14


def speaker_certainty(content: str, cue: str) -> Certainty:
    """Return the speaker's commitment to ``content``; a hedge counts where it governs the main clause.

    Only the first words are looked at: a hedge deep inside a long quotation qualifies a detail.
    """
    opening = " ".join(content.split()[:_OPENING_WORDS])
    if _POSSIBLE.search(opening):
        return Certainty.POSSIBLE
    if _PROBABLE.search(opening) or _PROBABLE_CUE.search(cue):
        return Certainty.PROBABLE
    return Certainty.CERTAIN
