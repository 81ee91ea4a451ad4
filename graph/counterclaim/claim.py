"""A claim: what is said, apart from who says it and how. Worded positively; a denial is a stance towards it."""

from dataclasses import dataclass
from typing import NewType

from counterclaim.agent import AgentId
from counterclaim.article import ArticleId
from counterclaim.identity import claim_key, h16

ClaimId = NewType("ClaimId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A proposition in its canonical wording.

    Attributes:
        text: positive form, names resolved, no attribution.
        language: BCP 47 tag of the wording.
        accuses: the agents that the claim puts in the wrong, from whom an answer is to be expected.
        only_in: the article without which the wording means nothing ("The attack was planned."), or None.
    """

    text: str
    language: str = "en"
    accuses: tuple[AgentId, ...] = ()
    only_in: ArticleId | None = None

    @property
    def id(self) -> ClaimId:
        """The digest of language and normalised wording, and of the article if it means something there only."""
        return claim_id(self.text, self.language, only_in=self.only_in)


def claim_id(text: str, language: str = "en", *, only_in: ArticleId | None = None) -> ClaimId:
    """Return the identifier of the claim worded ``text``."""
    parts = (language, claim_key(text))
    return ClaimId(h16(*parts, only_in) if only_in else h16(*parts))
