"""What stands before a noun tells two of one noun apart: "the deputy mayor" is not "the mayor".

Nor is "the council leader" "the opposition leader". Other words before a noun tell nothing: "the senior official" may
be "the army official".
"""

from collections.abc import Set

from counterclaim.agent import AgentKind
from counterclaim.claimants.characters.character import Character
from counterclaim.claimants.phrases.phrase import Phrase
from counterclaim.lexicon.grammar import PREPOSITIONS
from counterclaim.lexicon.speakers import BODIES, ESTABLISHMENTS, INSTITUTIONS
from counterclaim.lexicon.words import listed

_SECOND = listed("deputy vice assistant shadow under")
"""Who is called so is another than the holder of the bare post."""
_HIGHEST = listed("mayor president chancellor governor premier chairman chairwoman sheriff leader secretary head chief")
"""Posts of which there is one, so that "the president" is no Vice President Ann Moor."""
_ALL_THE_SAME = listed("minister professor admiral manager")
"""What a deputy minister, an assistant professor and a vice admiral are called for short."""
_HEADS = listed("teacher nurse gardener chef")
"""Trades of which the head is one of many."""
_SORTS = (BODIES | INSTITUTIONS | ESTABLISHMENTS | listed("family")) - listed(
    "media news state city town country nation government administration council office department"
) | {"council"}
"""Whose somebody is; "the city official" may be "the department official"."""


def is_told_apart(phrase: Phrase, one: Character) -> bool:
    """Tell whether a candidate who goes by a description's noun is another by what stands before that noun."""
    noun = phrase.head
    mine = _before(phrase.words, noun)
    if one.kind is not AgentKind.UNNAMED:
        return noun in _HIGHEST and noun in one.roles and bool(_SECOND & one.roles - mine - {"under"})
    if one.noun != noun:
        return False
    own = _before(tuple(one.name.lower().split()), noun)
    if are_two(noun, mine, own):
        return True
    sorts, others = _SORTS & mine, _SORTS & own
    return bool(sorts and others) and sorts.isdisjoint(others)


def are_two(noun: str, mine: Set[str], own: Set[str]) -> bool:
    """Tell whether one of two of a noun is the other's second or head, by the words before it."""
    second = noun not in _ALL_THE_SAME and bool(_SECOND & (mine ^ own))
    return second or (noun in _HEADS and "head" in mine ^ own)


def _before(words: tuple[str, ...], noun: str) -> frozenset[str]:
    """Return the words before a description's noun, which stands before any preposition."""
    end = next((at for at, word in enumerate(words) if word == noun or word in PREPOSITIONS), len(words))
    return frozenset(words[:end])
