"""Opposite words: what is open is not locked."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from counterclaim.lexicon.opposites import ANTONYMS, PREFIXED
from counterclaim.lexicon.words import listed
from counterclaim.matching.traits import key
from counterclaim.rebuttals.words import stem

_CLAIMS = 4096
"""Wordings whose poles are kept: each is compared with some twenty others at once."""


def are_antonyms(one: frozenset[int], other: frozenset[int]) -> bool:
    """Tell whether the stems (by their keys) of two wordings hold opposite words in a single place."""
    mine, theirs = _poles(one), _poles(other)
    if not mine or not theirs:
        return False
    return (
        sum(
            (pair, not first) in theirs and (pair, not first) not in mine and (pair, first) not in theirs
            for pair, first in mine
        )
        == 1
    )


@lru_cache(_CLAIMS)
def _poles(stems: frozenset[int]) -> frozenset[tuple[int, bool]]:
    """Return of which pairs of opposites, by their numbers, ``stems`` hold a word, and whether of the first side."""
    return frozenset(pole for word in stems & _WORDS for pole in _POLES_OF[word])


def _keys(words: str) -> frozenset[int]:
    return frozenset(key(stem(word)) for word in listed(words))


def _poles_by_word(pairs: Iterable[tuple[str, str]]) -> Mapping[int, tuple[tuple[int, bool], ...]]:
    found: dict[int, tuple[tuple[int, bool], ...]] = {}
    for number, pair in enumerate(pairs):
        for words, first in zip(pair, (True, False), strict=True):
            for word in _keys(words):
                found[word] = (*found.get(word, ()), (number, first))
    return found


_POLES_OF = _poles_by_word((*ANTONYMS, *PREFIXED))
_WORDS = frozenset(_POLES_OF)
