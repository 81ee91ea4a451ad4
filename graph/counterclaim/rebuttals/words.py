"""Content words of a stretch of text, cut down to comparable stems."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import log

from counterclaim.lexicon.words import listed

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_STOP = listed(
    """a an the of to in on at by for with and or that this those these it its is was were be been being are as from has
    have had not no any his her their he she they we i you there which who whom would will could may might must shall if
    about into after before over under out up down off than then so such said say says saying told also just only very
    more most some other own our your my me him us them what when where why how all both each do does did done can
    because while during between through against again once here now one s t don isn didn won"""
)
_ENDINGS = ("ations", "ation", "ings", "ions", "ing", "ion", "ers", "ied", "ies", "ed", "es", "er", "ly", "s", "y", "e")
_SHORTEST_STEM = 4
_LONGEST_STEM = 8
_LEAST_WEIGHT = 0.1


@lru_cache(1 << 16)
def stem(word: str) -> str:
    """Return what is left of a lower-case word without its ending: ``bombing`` and ``bombed`` are ``bomb``."""
    bare = word.replace("\u2019", "'").removesuffix("'s").replace("'", "")
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= _SHORTEST_STEM - (ending in ("s", "es", "ed", "e")):
            return bare[: -len(ending)][:_LONGEST_STEM]
    return bare[:_LONGEST_STEM]


def tokens(text: str) -> list[str]:
    """Return the words of ``text`` in lower case, in order."""
    return [word.lower() for word in _WORD.findall(text)]


def plain_words(text: str) -> list[str]:
    """Return the words of ``text`` in lower case without possessive endings, in order."""
    return [word.replace("\u2019", "'").removesuffix("'s") for word in tokens(text)]


def content_stems(text: str) -> frozenset[str]:
    """Return the stems of all words of ``text`` that carry content."""
    return frozenset(stem(word) for word in tokens(text) if word not in _STOP)


def rarity(bags: Iterable[frozenset[str]]) -> Mapping[str, float]:
    """Return the weight of each stem: the fewer of the ``bags`` it is in, the more it says."""
    listed = list(bags)
    counts = Counter(word for bag in listed for word in bag)
    return {word: max(_LEAST_WEIGHT, log((len(listed) + 1) / (count + 0.5))) for word, count in counts.items()}


def weight(bag: Iterable[str], rarities: Mapping[str, float]) -> float:
    """Return the summed weight of the stems in ``bag``."""
    return sum([rarities.get(word, 1.0) for word in bag])


def overlap(one: frozenset[str], other: frozenset[str], rarities: Mapping[str, float]) -> float:
    """Return how much of the lighter bag's weight the bags share, 0 to 1."""
    smaller = min(weight(one, rarities), weight(other, rarities))
    return weight(one & other, rarities) / smaller if smaller else 0.0


def likeness(one: frozenset[str], other: frozenset[str], rarities: Mapping[str, float]) -> float:
    """Return the weighted share of what the bags have in common in all that they hold, 0 to 1."""
    shared = weight(one & other, rarities)
    total = weight(one, rarities) + weight(other, rarities) - shared
    return shared / total if total else 0.0
