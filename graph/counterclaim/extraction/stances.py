"""The stance that an utterance takes on its claim, stated positively: does it assert, deny or question it?"""

import re

from counterclaim.extraction.wording.canonical import bare
from counterclaim.extraction.wording.negation import is_negated
from counterclaim.extraction.wording.said import Said
from counterclaim.rebuttal import RebuttalKind
from counterclaim.rebuttals import Dispute
from counterclaim.rebuttals.lexicon import DENYING_CUE, DOUBTING_CUE
from counterclaim.stance import Stance

_DENIAL_ALONE = 0.5
_QUESTIONING = re.compile(
    r"^questions?$|(?<!no )(?<!without )\b(?:questioned|questioning|doubt(?:s|ed|ing)?|"
    r"s[ck]eptic(?:al|ism)|wonder(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
_STANCES = {RebuttalKind.DENIAL: Stance.DENIES, RebuttalKind.DOUBT: Stance.QUESTIONS}


def stance_of(said: Said, denial: float, dispute: Dispute | None) -> Stance:
    """Return the stance that ``said`` takes.

    Args:
        said: what was said and how.
        denial: the attribution model's probability that it denies something.
        dispute: what it disputes, if anything. A denial that neither points back nor says no asserts what speaks
            against the disputed claim: "the guns were in their sheds" does not deny that they were.
    """
    if dispute is None:
        return _stance_alone(said, denial)
    if dispute.own and not dispute.unattributed and not _says_no(said):
        return Stance.ASSERTS
    return _STANCES.get(dispute.kind, Stance.ASSERTS)


def _stance_alone(said: Said, denial: float) -> Stance:
    """Return the stance of what disputes nobody: "skeptical about the plan" questions it all the same."""
    if denial >= _DENIAL_ALONE and DENYING_CUE.search(said.cue):
        return Stance.DENIES
    return Stance.QUESTIONS if _QUESTIONING.search(said.cue) else Stance.ASSERTS


def _says_no(said: Said) -> bool:
    cued = DENYING_CUE.search(said.cue) or DOUBTING_CUE.search(said.cue)
    return bool(cued) or is_negated(bare(said.content))
