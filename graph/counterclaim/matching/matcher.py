"""Matches new claims with those seen before, one article after another."""

from collections.abc import Container, Sequence
from pathlib import Path
from typing import Self

from counterclaim.claim import ClaimId
from counterclaim.matching.match import ClaimMatch
from counterclaim.matching.statement import ClaimStatement


class ClaimMatcher:
    """Remembers every claim that it was shown."""

    @classmethod
    def load(cls) -> Self:
        """Return an empty matcher with the shipped encoder and weights."""
        return cls()

    @property
    def version(self) -> str:
        """What decided, for provenance: changes with the encoder and the weights."""
        return "0"

    def match(
        self,
        new: Sequence[ClaimStatement],  # noqa: ARG002
        *,
        vetoed: Container[frozenset[ClaimId]] = (),  # noqa: ARG002
    ) -> tuple[ClaimMatch, ...]:
        """Return the matches of new claims with those seen before and with each other; they are then seen too."""
        return ()

    def save(self, folder: Path) -> None:
        """Write what later decisions need to ``folder``."""

    def restore(self, folder: Path) -> None:
        """Go on from what ``save`` wrote."""
