"""How committed the speaker is, read off the hedges in what is said and in the cue.

The word lists are closed classes of English (modal verbs, epistemic adverbs and verbs; Rubin, *Identifying
certainty in texts*, 2006), not words collected from any article.
"""

import re

from counterclaim.stance import Certainty

_POSSIBLE = re.compile(
    r"\b(?:may|might|could|possibl[ey]|possibility|perhaps|maybe|conceivabl[ey]|unclear|not (?:yet )?clear|"
    r"not (?:yet )?certain|cannot (?:yet )?say|whether)\b",
    re.IGNORECASE,
)
_PROBABLE = re.compile(
    r"\b(?:appear(?:s|ed)?|seem(?:s|ed)?|likely|probabl[ey]|apparent(?:ly)?|presumabl[ey]|suspected|believed|"
    r"thought|should|expect(?:s|ed)?|reportedly|allegedly|suggest(?:s|ed)?|indicat(?:e|es|ed))\b",
    re.IGNORECASE,
)
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
