"""What a careful reader wrote down about one article."""

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.rebuttal import RebuttalKind
from counterclaim.span import Spans

Names = tuple[str, ...]
"""Names that would all be right for one claimant, best first."""


class Voice(StrEnum):
    """Who states a claim: a claimant, nobody (it is only denied), or the article itself."""

    STATED = "stated"
    IMPLIED = "implied"
    NARRATED = "narrated"


@dataclass(frozen=True, slots=True)
class AnnotatedClaim:
    """One claim; spans are code points of the article's text.

    Attributes:
        id: Name within the article.
        content: What is claimed, in pieces.
        cue: The words that attribute it; empty where there are none.
        source: The words that name who is said to say it; empty where there are none.
        claimants: For each claimant the names that would be right; empty where anybody would be.
        denial: Whether the attribution itself denies.
        voice: Who states it.
    """

    id: str
    content: Spans
    cue: Spans
    source: Spans
    claimants: tuple[Names, ...]
    denial: bool = False
    voice: Voice = Voice.STATED


@dataclass(frozen=True, slots=True)
class AnnotatedRebuttal:
    """One claim (by id) disputes others."""

    claim: str
    targets: tuple[str, ...]
    kind: RebuttalKind


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """One article with all its claims and rebuttals."""

    id: str
    text: str
    claims: tuple[AnnotatedClaim, ...]
    rebuttals: tuple[AnnotatedRebuttal, ...] = ()

    @property
    def stated(self) -> tuple[AnnotatedClaim, ...]:
        """The claims that somebody is said to make: what an extractor finds as statements."""
        return tuple(claim for claim in self.claims if claim.voice is Voice.STATED)
