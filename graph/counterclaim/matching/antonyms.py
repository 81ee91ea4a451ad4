"""Opposite words: what is open is not locked."""

from counterclaim.matching.traits import key
from counterclaim.rebuttals.words import listed, stem

_ANTONYMS = (
    ("open opened", "locked shut closed sealed blocked"),
    ("safe safely", "unsafe dangerous harmful"),
    ("true correct accurate accurately", "false untrue incorrect inaccurate"),
    ("intact undamaged unharmed", "damaged destroyed harmed"),
    ("fair", "unfair rigged"),
    ("guilty", "innocent"),
    ("won", "lost"),
    ("rose risen increased", "fell fallen decreased declined dropped"),
    ("accepted", "rejected refused"),
    ("succeeded", "failed"),
    ("deliberate deliberately", "accidental accidentally"),
)
_NEGATED = {
    "un": """armed aware connected constitutional hurt injured intentional justified lawful likely necessary paid
        protected provoked related reliable stable successful""",
    "in": "adequate complete consistent effective secure sufficient",
    "im": "possible proper",
    "il": "legal legitimate",
    "ir": "regular relevant responsible",
}
"""Words that a prefix turns into their opposites."""


def are_antonyms(one: frozenset[int], other: frozenset[int]) -> bool:
    """Tell whether the stems (by their keys) of two wordings hold opposite words in a single place."""
    return sum(_are_poles(one, other, *pair) for pair in _POLES) == 1


def _are_poles(one: frozenset[int], other: frozenset[int], first: frozenset[int], second: frozenset[int]) -> bool:
    mine, theirs = (bool(one & first), bool(one & second)), (bool(other & first), bool(other & second))
    return mine != theirs and any(mine) and any(theirs) and mine == theirs[::-1]


def _keys(words: str) -> frozenset[int]:
    return frozenset(key(stem(word)) for word in listed(words))


_PREFIXED = ((word, f"{prefix}{word}") for prefix, bare in _NEGATED.items() for word in sorted(listed(bare)))
_POLES = tuple((_keys(first), _keys(second)) for first, second in (*_ANTONYMS, *_PREFIXED))
