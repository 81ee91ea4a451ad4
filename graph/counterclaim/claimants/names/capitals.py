"""Words whose capitals make them parts of names."""

import re

from counterclaim.claimants.text.tokens import Token
from counterclaim.lexicon.names import GIVEN_SYLLABLES

_ONSET = "(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh|ts|tz|hs|sz)?"
_RHYME = (
    "(?:a|ai|an|ang|ao|e|eh|ei|en|eng|eou|i|ia|ian|iang|iao|ie|ieh|ien|ih|in|ing|iong|iu|iung|o|ong|ou|u|ua|uai|uan|"
    "uang|ue|ueh|uei|uen|ui|un|ung|uo)"
)
_CHINESE_GIVEN = re.compile(f"(?!re-|co-|de-){_ONSET}{_RHYME}-{_ONSET}{_RHYME}")
"""Two syllables of a Chinese given name: "Wei-ling" is a name where "Kurd-held" is none."""
_PARTICLE = re.compile(r"(?:al|el|as|ar|ad|an|at|ash|bin|ibn)-[A-Z]")


def is_capital(token: Token) -> bool:
    """Tell whether a word is written as names are: "al-Sham" too, but not "Kardan-held"."""
    word = token.core
    last = word.rpartition("-")[2]
    given = last in GIVEN_SYLLABLES or word.startswith("Al-") or _CHINESE_GIVEN.fullmatch(word.lower())
    compound = last != word and last.islower() and not given
    return _PARTICLE.match(word) is not None or (word[0].isupper() and not compound)


def is_initial(token: Token) -> bool:
    """Tell whether a word is a letter with a dot: "James A. Marsh" is no "a"."""
    return len(token.core) == 2 and token.core[1] == "."  # noqa: PLR2004
