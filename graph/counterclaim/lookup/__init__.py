"""Looks claims up by words: who claims them, who denies or doubts them, in which words and where."""

from counterclaim.lookup.claims import FoundClaim, StanceTaken, Taken, find_claims
from counterclaim.lookup.rows import ContradictionRow, UtteranceRow, contradiction_rows, utterance_rows
from counterclaim.lookup.wording import Wording

__all__ = [
    "ContradictionRow",
    "FoundClaim",
    "StanceTaken",
    "Taken",
    "UtteranceRow",
    "Wording",
    "contradiction_rows",
    "find_claims",
    "utterance_rows",
]
