"""Looks claims up by words: who claims them, who denies or doubts them, in which words and where."""

from counterclaim.lookup.claims import FoundClaim, StanceTaken, Taken, all_claims, find_claims
from counterclaim.lookup.wording import Wording

__all__ = ["FoundClaim", "StanceTaken", "Taken", "Wording", "all_claims", "find_claims"]
