"""A fact-check as its publisher states it."""

from dataclasses import dataclass
from datetime import date

from counterclaim.identity import claim_key, h16


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """A verdict in words, as a number on a scale, or both; None is what is not stated."""

    words: str | None = None
    value: str | None = None
    worst: str | None = None
    best: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One fact-check of one claim; None is what its publisher does not state.

    Attributes:
        author: whose verdict it is.
        site: their address.
        rating: the verdict.
        wordings: the claim in the publisher's words, that which readers see first.
        items: addresses of what is reviewed, which may be a claim of ours.
        url: where it was published.
        title: what it is called there.
        published: on which day.
        language: in which language, as a BCP 47 tag.
    """

    author: str
    rating: Rating
    wordings: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    site: str | None = None
    url: str | None = None
    title: str | None = None
    published: date | None = None
    language: str | None = None

    @property
    def id(self) -> str:
        """What stays when the verdict is corrected: where it was published, or by whom, and on which words."""
        about = self.wordings[0] if self.wordings else " ".join(self.items)
        return h16(self.url or self.author, claim_key(about))

    @property
    def summary(self) -> str:
        """Whose it is, and on what."""
        about = self.wordings[0] if self.wordings else self.title or self.url
        return f"{self.author} on “{about}”" if about else f"{self.author}, who does not say on what"
