"""The analyses whose numbers have margins, and which of their columns these are about."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from counterclaim.analysis.findings.accounts import Accounts
from counterclaim.analysis.findings.bursts import Bursts
from counterclaim.analysis.findings.camps import Camps
from counterclaim.analysis.findings.claimants import Claimants
from counterclaim.analysis.findings.contested import Contested
from counterclaim.analysis.findings.fragile import Fragile
from counterclaim.analysis.findings.parties import Parties
from counterclaim.analysis.findings.reasons import Reasons
from counterclaim.analysis.findings.reversals import Reversals
from counterclaim.analysis.findings.silence import Silence
from counterclaim.analysis.findings.sources import Sources
from counterclaim.analysis.findings.standing import Standing
from counterclaim.analysis.findings.strength import Strength
from counterclaim.analysis.findings.timeline import Timeline
from counterclaim.analysis.question import Question


class Numbered(StrEnum):
    """An analysis whose numbers have margins: any that answers without parameters of its own.

    Not `controversy`, whose rows are numbered: in a graph with other edges dispute 1 is another dispute.
    """

    CONTESTED = "contested"
    PARTIES = "parties"
    STANDING = "standing"
    ACCOUNTS = "accounts"
    STRENGTH = "strength"
    REASONS = "reasons"
    CAMPS = "camps"
    CLAIMANTS = "claimants"
    SILENCE = "silence"
    REVERSALS = "reversals"
    SOURCES = "sources"
    FRAGILE = "fragile"
    TIMELINE = "timeline"
    BURSTS = "bursts"


class Told(NamedTuple):
    """An analysis, and what its rows say.

    Attributes:
        analysis: the class.
        about: the cells that say what it is about.
        number: the column of the number that it is ordered by, or that says most.
    """

    analysis: type[Question]
    about: tuple[str, ...]
    number: str


_POSITION = ("party", "stance", "claim")
TOLD: Mapping[Numbered, Told] = MappingProxyType(
    {
        Numbered.CONTESTED: Told(Contested, ("claim",), "strength"),
        Numbered.PARTIES: Told(Parties, ("party", "other"), "disputed_claims"),
        Numbered.STANDING: Told(Standing, _POSITION, "against"),
        Numbered.ACCOUNTS: Told(Accounts, _POSITION, "stands_in"),
        Numbered.STRENGTH: Told(Strength, _POSITION, "strength"),
        Numbered.REASONS: Told(Reasons, (*_POSITION, "other", "other_stance"), "contribution"),
        Numbered.CAMPS: Told(Camps, ("party",), "breaks_ranks"),
        Numbered.CLAIMANTS: Told(Claimants, ("party",), "accused_by"),
        Numbered.SILENCE: Told(Silence, ("accused", "claim"), "days"),
        Numbered.REVERSALS: Told(Reversals, ("before_words", "after_words"), "days"),
        Numbered.SOURCES: Told(Sources, ("claim",), "sources"),
        Numbered.FRAGILE: Told(Fragile, ("words",), "changes"),
        Numbered.TIMELINE: Told(Timeline, ("since",), "utterances"),
        Numbered.BURSTS: Told(Bursts, ("name", "since"), "weight"),
    }
)
