"""Content words of a stretch of text by what they have in common in all tenses: "took" and "taken" are ``take``."""

import re

from counterclaim.lexicon.strong import BASE
from counterclaim.rebuttals.words import content_stems, plain_words

_SHORT_ENDING = re.compile(r"(?<=\w\w)(?:ing|ed|es|e|s)$")
_MOST_STRANGE = 4
"""One in so many content words may be new."""
_DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1$")


def roots(text: str) -> frozenset[str]:
    """Return the stems of all words of ``text`` that carry content, those of strong verbs by their base form.

    Stems keep the endings of short words ("used", "using") and doubled letters ("slapped"); roots keep neither.
    """
    stems = content_stems(" ".join(BASE.get(word, word) for word in plain_words(text)))
    return frozenset(_DOUBLED.sub(r"\1", _SHORT_ENDING.sub("", stem)) for stem in stems)


def repeats(said: frozenset[str], told: str, names: frozenset[str]) -> bool:
    """Tell whether nearly all of the roots ``said`` stand in what was ``told``, but for the speaker's ``names``."""
    strange = said - roots(told) - names
    return bool(said - strange) and len(strange) <= len(said) // _MOST_STRANGE
