"""Who speaks and acts for a state, and who against it, by common nouns; rules add what is theirs alone."""

from counterclaim.lexicon.words import listed

AUTHORITIES = listed("government regime army military troops soldiers authorities police warplanes president ministry")
OPPONENTS = listed(
    "rebel rebels opposition insurgent insurgents militant militants dissidents terrorist terrorists jihadist "
    "jihadists protesters"
)
