"""Verbs by what they tell."""

from counterclaim.lexicon.words import listed

SAID = listed(
    "said says say told tells added adds reported reports claimed claims denied denies announced confirmed wrote "
    "writes accused warned argued tweeted stated insisted noted explained asked called believes vowed described "
    "declared saying"
)
