"""A stretch of words, and how much of it another one has too.

Candidates are found by MinHash (A. Z. Broder, "On the resemblance and containment of documents", 1997): passages that
share a band of their signatures are compared word by word. With 4 bands of 4 values a pair of resemblance 0.8 is found
in 88 of 100 cases, one of 0.9 in 98, one of 0.3 in 3.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from rensa import RMinHash

from counterclaim.identity import h16

_WORD = re.compile(r"[^\W_]+")
_SHINGLE = 3
_SHORTEST = 8
"""Words; below that, the same words are no copy: "the army shelled the town"."""
_BANDS, _ROWS = 4, 4
_SEED = 20311
SAME_WORDS = 0.6
"""From this resemblance on, two passages are one text with small edits."""


@dataclass(frozen=True)
class Passage:
    """Some words, in lower case and without punctuation."""

    words: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> "Passage":
        """Return the passage that ``text`` is."""
        return cls(tuple(_WORD.findall(text.lower())))

    @cached_property
    def shingles(self) -> frozenset[str]:
        """All runs of three words; none if the passage is too short to be told from chance."""
        if len(self.words) < _SHORTEST:
            return frozenset()
        return frozenset(" ".join(self.words[at : at + _SHINGLE]) for at in range(len(self.words) - _SHINGLE + 1))

    def keys(self) -> frozenset[str]:
        """Return the digests of the signature's bands; passages that resemble each other share one or more."""
        if not self.shingles:
            return frozenset()
        signature = RMinHash(num_perm=_BANDS * _ROWS, seed=_SEED)
        signature.update(sorted(self.shingles))
        values = signature.digest()
        return frozenset(h16(str(band), *map(str, values[band * _ROWS : (band + 1) * _ROWS])) for band in range(_BANDS))

    def resemblance(self, other: "Passage") -> float:
        """Return the part of all shingles that both have, 0 to 1."""
        either = len(self.shingles | other.shingles)
        return len(self.shingles & other.shingles) / either if either else 0.0
