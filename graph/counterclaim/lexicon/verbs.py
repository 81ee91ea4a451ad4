"""Verbs by what they tell: auxiliaries as alternatives of patterns, verbs of saying as a set."""

from counterclaim.lexicon.words import listed

FINITE = r"is|are|was|were|has|have|had|do|does|did|will|would|can|could|(?-i:may)|might|must|should|shall"
"""Auxiliaries that only a clause has; "May" is a name or a month."""
AUXILIARIES = rf"{FINITE}|be|been"
SAID = listed(
    "said says say told tells added adds reported reports claimed claims denied denies announced confirmed wrote "
    "writes accused warned argued tweeted stated insisted noted explained asked called believes vowed described "
    "declared saying"
)
