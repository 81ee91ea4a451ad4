"""Names that are one though spelt in two ways: with other hyphens, without "al-", with a letter too many or too few."""

import re
from functools import cache, lru_cache

from counterclaim.agent import Agent
from counterclaim.claimants.registry import load_registry

Parts = tuple[str, ...]
GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""Words behind a surname."""

_ARTICLE = re.compile(r"(?:\b[Aa]l-(?=\w)|\b(?:al|el) (?=\w))")
_SERVANT_OF = re.compile(r"\babd(?:[aeu][lr](?:[ -](?=[a-z])|(?=[a-z]{4}))|[ -](?=[a-z]))")
"""Arabic names of two parts, whose first is spelt in many ways: "Abdel Rahman", "Abdul-Rahman", "Abdurrahman"."""
_DOUBLED = re.compile(r"(.)\1")
_NAMES = 1 << 14
"""Names that are remembered: a server reads others without end."""
_LONG_ENOUGH = 6
_SURELY_ONE = 10
"""A whole name of this length is another's misspelling where one letter differs: too long to be a name of its own."""


def folded(name: str) -> Parts:
    """Return the words of a name in lower case, without hyphens, dots and "al-", and "Abdel" spelt in one way.

    >>> folded("Jaish al-Islam"), folded("Abdel-Rahman"), folded("Abdulrahman"), folded("Al Marsh")
    (('jaish', 'islam'), ('abdul', 'rahman'), ('abdul', 'rahman'), ('al', 'marsh'))
    """
    bare = _SERVANT_OF.sub("abdul ", (_ARTICLE.sub("", name) or name).lower())
    return tuple(word.strip(".") for word in bare.replace("-", " ").split()) or (name.lower(),)


def is_misspelt(word: str, known: str) -> bool:
    """Tell whether a word is a known one but for a letter or a doubled letter: "Obervatory", "Labbot" for "Labott".

    A form with an ending of its own is none: "Kardans", "Kardanian".
    """
    if min(len(word), len(known)) < _LONG_ENOUGH or word[0] != known[0] or word == known:
        return False
    if word.startswith(known) or known.startswith(word):
        return False
    return _DOUBLED.sub(r"\1", word) == _DOUBLED.sub(r"\1", known) or _is_one_letter_off(word, known)


def _is_one_letter_off(one: str, other: str) -> bool:
    """Tell whether one letter is missing, added, another, or changed places with the next."""
    same = next((at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right), 0)
    left, right = one[same:], other[same:]
    if len(left) == len(right):
        return left[1:] == right[1:] or (left[:2] == right[1::-1] and left[2:] == right[2:])
    return left[1:] == right or left == right[1:]


@lru_cache(_NAMES)
def known_agent(form: str) -> Agent | None:
    """Return the registry's agent that a name is, also where hyphens or a letter differ; or None."""
    known = load_registry().find(form)
    if known is not None:
        return known
    own = folded(form)
    if len(own) > 1 and own in _folded_forms():
        return _folded_forms()[own]
    whole = " ".join(own)
    if len(whole) < _SURELY_ONE:
        return None
    return next((agent for parts, agent in _folded_forms().items() if is_misspelt(whole, " ".join(parts))), None)


@cache
def _folded_forms() -> dict[Parts, Agent]:
    """Return the registry's agents other than states by their folded forms."""
    registry = load_registry()
    return {folded(form): agent for form, agent in registry.agents.items() if agent.id not in registry.states}
