"""Names as they are compared: without titles, particles, accents and hyphens; and which spellings are of one name."""

import re
import unicodedata
from collections.abc import Sequence

from counterclaim.lexicon.names import first_names
from counterclaim.lexicon.speakers import TITLES

Words = tuple[str, ...]

_WORD = re.compile(r"[a-z0-9]+")
_ARTICLES = frozenset({"al", "el", "as", "ad", "ar", "an", "ash", "the"})
"""Particles that one paper writes and the next leaves out."""
_SERVANT = re.compile(r"abd(?:[aeu][lr])?(?=[a-z]{4})")
"""The first half of names like Abdulrahman, which is written in a dozen ways, apart or joined."""
_SERVANTS = frozenset({"abd", "abdul", "abdel", "abdal", "abdur", "abder", "abdar", "abed"})
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = re.compile(r"[aeiouwy]")
_PLAIN_LENGTH = 4
_SURE_LENGTH = 7
"""From so many consonants on, equal skeletons are hardly chance."""


def fold(name: str) -> Words:
    """Return the words of ``name`` in plain lower-case ASCII, without possessive endings.

    >>> fold("Élise Duval's")
    ('elise', 'duval')
    """
    plain = unicodedata.normalize("NFKD", re.sub(r"['\u2019]s\b", "", name)).encode("ascii", "ignore").decode("ascii")
    return tuple(_WORD.findall(plain.lower().replace("'", "").replace(".", "")))


def person_name(name: str) -> Words:
    """Return the words of a person's full name without titles and particles; empty if it is not a full name.

    >>> person_name("Lt. Col. Nadir al-Hakimi"), person_name("Omar Abdul-Rahim"), person_name("Minister Orlo")
    (('nadir', 'hakimi'), ('omar', 'abdrahim'), ())
    """
    words = list(fold(name))
    while words and words[0] in TITLES:
        words.pop(0)
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] in _SERVANTS:
            joined[-1] = "abd" + word
        elif word not in _ARTICLES:
            joined.append(_SERVANT.sub("abd", word, count=1))
    return tuple(joined) if len(joined) > 1 and all(len(word) > 1 for word in (joined[0], joined[-1])) else ()


def block(name: Words) -> str:
    """Return what all spellings of a person's name share: the consonants of the surname, the first initial."""
    return f"{name[0][0]} {skeleton(name[-1])}"


def skeleton(word: str) -> str:
    """Return the consonants of a word, doubled ones once; its first letter always.

    >>> skeleton("barrack"), skeleton("aoun")
    ('brck', 'an')
    """
    single = _DOUBLED.sub(r"\1", word)
    return single[0] + _VOWELS.sub("", single[1:])


def spelt_alike(one: Words, other: Words) -> bool:
    """Tell whether two full names are spellings of one: every word in the same place, only vowels apart.

    >>> spelt_alike(("omar", "hadjimurad"), ("omar", "hajimurad")), spelt_alike(("maria", "lopez"), ("mario", "lopez"))
    (False, False)
    >>> spelt_alike(("mohammed", "rustem"), ("muhammad", "rustam"))
    True
    """
    if len(one) != len(other) or not all(map(_word_alike, one, other)):
        return False
    genders = {first_names().get(name[0].capitalize()) for name in (one, other)} - {None}
    return len(genders) < 2 and sum(len(skeleton(word)) for word in one) >= _SURE_LENGTH  # noqa: PLR2004


def _word_alike(one: str, other: str) -> bool:
    if one == other:
        return True
    return min(len(one), len(other)) > _PLAIN_LENGTH and skeleton(one) == skeleton(other)


_SPELLINGS = {"organisation": "organization", "defence": "defense", "centre": "center", "programme": "program"}
_SMALL = frozenset({"the", "of", "for", "and", "in", "on"})


def organization_name(name: str) -> Words:
    """Return the words of an organisation's name in one spelling, without small words.

    >>> organization_name("The Organisation for Harbour Defence")
    ('organization', 'harbour', 'defense')
    """
    return tuple(_SPELLINGS.get(word, word) for word in fold(name) if word not in _SMALL)


def is_generic(words: Sequence[str], nouns: frozenset[str]) -> bool:
    """Tell whether a name is made of common nouns only ("Defence Ministry"): half the world has one."""
    return all(word in nouns or word.rstrip("s") in nouns for word in words)
