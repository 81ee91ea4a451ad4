"""Matches new claims with those seen before, one article after another."""

from collections.abc import Container, Sequence
from pathlib import Path
from typing import Self

import numpy as np

from counterclaim.claim import ClaimId
from counterclaim.errors import BadInput
from counterclaim.matching.encoder import SentenceEncoder
from counterclaim.matching.match import ClaimMatch, Relation
from counterclaim.matching.statement import ClaimStatement
from counterclaim.rebuttals.lexicon import NEGATION, NUMBER

_FILE = "claims.npz"
_EXACT = 0.85
_CLOSE = 0.7


class ClaimMatcher:
    """Remembers every claim that it was shown."""

    def __init__(self, encoder: SentenceEncoder) -> None:
        self._encoder = encoder
        self._seen: dict[ClaimId, str] = {}
        self._vectors = np.zeros((0, 384), np.float32)

    @classmethod
    def load(cls) -> Self:
        """Return an empty matcher with the shipped encoder and weights."""
        return cls(SentenceEncoder.load())

    @property
    def version(self) -> str:
        """What decided, for provenance: changes with the encoder and the weights."""
        return self._encoder.version

    def match(
        self, new: Sequence[ClaimStatement], *, vetoed: Container[frozenset[ClaimId]] = ()
    ) -> tuple[ClaimMatch, ...]:
        """Return the matches of new claims with those seen before and with each other; they are then seen too."""
        found = []
        for claim, text in sorted({one.claim: one.text for one in new if one.claim not in self._seen}.items()):
            vector = self._encoder.encode([text])
            known = list(self._seen.items())
            for (other, wording), cosine in zip(known, (self._vectors @ vector[0]).tolist(), strict=True):
                if cosine >= _CLOSE and frozenset((claim, other)) not in vetoed:
                    exact = cosine >= _EXACT and _agree(text, wording)
                    relation = Relation.EXACT if exact else Relation.CLOSE
                    found.append(ClaimMatch.between(claim, other, relation, min(1.0, cosine)))
            self._seen[claim] = text
            self._vectors = np.concatenate([self._vectors, vector])
        return tuple(found)

    def save(self, folder: Path) -> None:
        """Write what later decisions need to ``folder``."""
        folder.mkdir(parents=True, exist_ok=True)
        np.savez(folder / _FILE, claims=list(self._seen), texts=list(self._seen.values()), vectors=self._vectors)

    def restore(self, folder: Path) -> None:
        """Go on from what ``save`` wrote.

        Raises:
            BadInput: if it is damaged or of an older version.
        """
        try:
            content = np.load(folder / _FILE)
            self._seen = dict(zip(content["claims"].tolist(), content["texts"].tolist(), strict=True))
            self._vectors = content["vectors"]
        except (OSError, ValueError, KeyError) as error:
            raise BadInput(
                f"The index of claims in {folder} cannot be used ({error}). Run `counterclaim match --rebuild`."
            ) from error


def _agree(one: str, other: str) -> bool:
    return set(NUMBER.findall(one)) == set(NUMBER.findall(other)) and (
        bool(NEGATION.search(one)) == bool(NEGATION.search(other))
    )
