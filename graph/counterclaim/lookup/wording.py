"""The words to look for, matched whatever their ending: "bombing" finds "bombed" and "bombs", never "bombastic"."""

import re
from dataclasses import dataclass

from counterclaim.errors import BadInput

_WORD = re.compile(r"\w+")
_POSSESSIVE = re.compile(r"['\u2019]s\b")
_ENDINGS = ("ings", "ing", "ers", "er", "ed", "es", "s", "e")
_SHORTEST = 3
_ANY_ENDING = r"(?:e|es|s|ed|d|ing|ings|er|ers|r|rs)?"


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
        """The pattern of the longest word, to ask an engine for before the others are looked at."""
        return pattern(max(self.words, key=len))

    def occurs_in(self, sentence: str) -> bool:
        """Tell whether all words occur in ``sentence``."""
        return all(re.search(pattern(word), sentence, re.IGNORECASE) for word in self.words)


def pattern(word: str) -> str:
    r"""Return the regular expression (for Python and for SPARQL) that matches ``word`` with any ending.

    >>> pattern("denies")
    '\\bden(?:y|ies|ied|ying)\\b'
    """
    for ending in ("ies", "ied", "ying"):
        if word.endswith(ending) and len(word) >= len(ending) + _SHORTEST:
            return rf"\b{word.removesuffix(ending)}(?:y|ies|ied|ying)\b"
    if word.endswith("y") and len(word) > _SHORTEST:
        return rf"\b{word[:-1]}(?:y|ies|ied|ying|ys)\b"
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) >= len(ending) + _SHORTEST:
            return rf"\b{word.removesuffix(ending)}{_ANY_ENDING}\b"
    return rf"\b{word.removesuffix('d') if word.endswith('ed') else word}{_ANY_ENDING}\b"
