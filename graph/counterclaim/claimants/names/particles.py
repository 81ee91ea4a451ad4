"""Small words inside names: "Jan van der Berg", "Ana de la Cruz", "Omar bin Said", "Ada von und zu Renn"."""

from collections.abc import Sequence

from counterclaim.claimants.text.tokens import Token, joins
from counterclaim.lexicon.words import listed

_PARTICLES = listed("de del della der den di da dos du van von und zu bin ibn al el la le abu ul y bint")
_MOST = 3


def particles_at(text: str, tokens: Sequence[Token], at: int) -> int:
    """Return how many particles stand in a row at ``at``, "van der" being two."""
    count = 0
    while count < _MOST and at + count < len(tokens) and tokens[at + count].core in _PARTICLES:
        if count and not joins(text, tokens[at + count - 1], tokens[at + count]):
            break
        count += 1
    return count
