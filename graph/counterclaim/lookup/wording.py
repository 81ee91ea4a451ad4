"""The words to look for, matched whatever their ending: "bombing" finds "bombed" and "bombs", never "bombastic"."""

import re
from dataclasses import dataclass

from counterclaim.errors import BadInput

_WORD = re.compile(r"\w+")
_POSSESSIVE = re.compile(r"['\u2019]s\b")
_ENDINGS = ("ings", "ing", "ers", "er", "ed", "es", "s", "e")
_SHORTEST = 3
_ANY_ENDING = "|e|es|s|ed|d|ing|ings|er|ers|r|rs"


@dataclass(frozen=True, slots=True)
class Wording:
    """Words that must all occur in one sentence, in any order."""

    words: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> "Wording":
        """Return the words of ``text``.

        Raises:
            BadInput: if it has none.
        """
        words = tuple(dict.fromkeys(_WORD.findall(_POSSESSIVE.sub("", text.casefold()))))
        if not words:
            raise BadInput(f"{text!r} holds no word to look for. Give one or more words.")
        return cls(words)

    @property
    def rarest(self) -> str:
        """The stem of the longest word: to ask an engine for, before ``occurs_in`` looks at what it finds."""
        return _stem(max(self.words, key=len))[0]

    def occurs_in(self, sentence: str) -> bool:
        """Tell whether all words occur in ``sentence``."""
        return all(re.search(pattern(word), sentence, re.IGNORECASE) for word in self.words)


def pattern(word: str) -> str:
    r"""Return the regular expression that matches ``word`` with any ending.

    >>> pattern("denies")
    '\\bden(?:y|ies|ied|ying)\\b'
    """
    stem, endings = _stem(word)
    return rf"\b{stem}(?:{endings})\b"


def _stem(word: str) -> tuple[str, str]:
    """Return what all forms of a word begin with, and the endings that they may have."""
    for ending in ("ies", "ied", "ying"):
        if word.endswith(ending) and len(word) >= len(ending) + _SHORTEST:
            return word.removesuffix(ending), "y|ies|ied|ying"
    if word.endswith("y") and len(word) > _SHORTEST:
        return word[:-1], "y|ies|ied|ying|ys"
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) >= len(ending) + _SHORTEST:
            return word.removesuffix(ending), _ANY_ENDING
    return word.removesuffix("d") if word.endswith("ed") else word, _ANY_ENDING
