"""Words whose capitals make them parts of names."""

import re

from counterclaim.claimants.lexicon import GIVEN_SYLLABLES
from counterclaim.claimants.tokens import Token

_PARTICLE = re.compile(r"(?:al|el|as|ar|ad|an|at|ash|bin|ibn)-[A-Z]")


def is_capital(token: Token) -> bool:
    """Tell whether a word is written as names are: "al-Sham" too, but not "Kardan-held"."""
    word = token.core
    last = word.rpartition("-")[2]
    compound = last != word and last.islower() and not (last in GIVEN_SYLLABLES or word.startswith("Al-"))
    return _PARTICLE.match(word) is not None or (word[0].isupper() and not compound)


def is_initial(token: Token) -> bool:
    """Tell whether a word is a letter with a dot: "James A. Marsh" is no "a"."""
    return len(token.core) == 2 and token.core[1] == "."  # noqa: PLR2004
