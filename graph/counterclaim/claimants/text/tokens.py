"""Words with their places: hyphens and abbreviations stay whole, possessive endings are parted."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from counterclaim.claimants.registry import Registry, load_registry
from counterclaim.lexicon.names import NOT_NAMES
from counterclaim.lexicon.speakers import BODIES, INSTITUTIONS
from counterclaim.lexicon.words import listed
from counterclaim.span import Span

WORD = re.compile(
    r"(?:[A-Z]\.)+(?:[A-Z](?!\w))?(?:-[a-z]+)?"
    r"|[^\W\d_]\w*(?:(?!(?<=[a-z]{2})\.[A-Z])[-'\u2019.&/]\w+)*"
    r"|\d[\d,.]*"
)
"""A word; "said.Then" is two, for want of a space."""
SHOUTED = frozenset({"IS", "WHO", "AA", "US", "AU"})
"""Acronyms that are words when set in lower case."""
_BODIES_IN_Y = frozenset(noun for noun in BODIES | INSTITUTIONS if noun[-2:] in {"ty", "ry", "my", "ny", "cy"})
Run = tuple[int, int]
"""Adjacent words: number of the first, and of the one behind the last."""
_APOSTROPHES = frozenset({"'", "\u2019"})
_ABBREVIATED = listed("mr mrs ms dr prof sen rep gov gen brig maj col lt capt sgt rev st jr sr")
_COMMON_STEMS = listed("Republican Democrat Muslim Kurd Christian Rebel Official Source")
_CONTRACTED = re.compile(r"(\w+)['\u2019](?:ll|ve|re|d|m)")
_LONGEST_GAP = 3


@dataclass(frozen=True, slots=True)
class Token:
    """A word with its place; ``core`` is it without a possessive ending."""

    start: int
    end: int
    core: str
    possessive: bool

    @property
    def low(self) -> str:
        """The word in lower case, without a final dot; "US" and "IS" keep their capitals, being no "us" and "is"."""
        return self.core if self.core in SHOUTED else self.core.lower().rstrip(".")

    @property
    def core_end(self) -> int:
        """Where the word ends without its possessive ending."""
        return self.start + len(self.core)


def tokenize(text: str) -> list[Token]:
    """Return the words of ``text``; where a text has no possessives written out, "Russias" is read as a possessive."""
    registry = load_registry()
    bare = "'s " not in text and "\u2019s " not in text
    found = list(WORD.finditer(text))
    known = {match.group() for match in found if match.group()[0].isupper()} if bare else set()
    tokens = []
    for match in found:
        word = match.group()
        core = word
        if word.endswith(("'s", "\u2019s")):
            core = word[:-2]
        elif contraction := _CONTRACTED.fullmatch(word):
            tokens.append(Token(match.start(), match.end(), contraction.group(1), possessive=False))
            continue
        elif word.endswith("s") and text[match.end() : match.end() + 1] in _APOSTROPHES:
            tokens.append(Token(match.start(), match.end() + 1, word, possessive=True))
            continue
        elif bare and _is_bare_possessive(word, known, registry):
            core = word[:-1]
        tokens.append(Token(match.start(), match.end(), core, possessive=core != word))
    return tokens


def _is_bare_possessive(word: str, known: set[str], registry: Registry) -> bool:
    stem = word[:-1]
    if word.endswith("ys") and stem.lower() in _BODIES_IN_Y:  # many would be "agencies"
        return True
    if word.endswith("s") and stem.removeprefix("al-").removeprefix("Al-") in _heads_of_state():
        return True
    if len(stem) <= 1 or not (word.endswith("s") and word[0].isupper()):
        return False
    if registry.find(word) or word.lower() in NOT_NAMES | _ABBREVIATED:
        return False
    if (stem in registry.adjectives and stem != "US") or stem in _COMMON_STEMS or stem.lower() in BODIES:
        return False
    return registry.find(stem) is not None or stem in known


@cache
def _heads_of_state() -> frozenset[str]:
    """Return by whom the registry names a government: "Assad" of "Assad government"."""
    return frozenset(
        form.removesuffix(" government")
        for form, agent in load_registry().agents.items()
        if agent.id in load_registry().states and form.endswith(" government")
    ) - frozenset(load_registry().adjectives)


def first_at(tokens: Sequence[Token], offset: int) -> int:
    """Return the number of the first word that begins at ``offset`` or later."""
    return bisect_left(tokens, offset, key=lambda token: token.start)


def within(tokens: Sequence[Token], span: Span) -> range:
    """Return the numbers of the words that begin in ``span``."""
    return range(first_at(tokens, span.start), first_at(tokens, span.end))


def joins(text: str, left: Token, right: Token) -> bool:
    """Tell whether nothing but space, or the dot of a title or initial, stands between two words."""
    gap = text[left.end : right.start]
    if left.low in _ABBREVIATED or (len(left.core) == 1 and left.core.isupper()):
        gap = gap.removeprefix(".")
    return not left.possessive and gap != "" and gap.strip(" \t\xa0") == "" and len(gap) <= _LONGEST_GAP
