"""Fact-checks: what organisations that check claims say of one. Their verdicts are theirs; there is none of ours."""

from collections.abc import Iterable
from datetime import date
from math import isfinite
from typing import Self
from urllib.parse import urlsplit

from pydantic import BaseModel, Field
from pyoxigraph import NamedNode

from counterclaim.errors import NotFound
from counterclaim.store.protocol import Row
from counterclaim_api.catalogue import Catalogue
from counterclaim_api.references import ClaimReference


class Review(BaseModel):
    """One fact-check (schema:ClaimReview), as the organisation has it; None is what it does not state."""

    iri: str | None = Field(description="Its name in the graph; None if it has none.")
    claim: ClaimReference = Field(description="The wording that it was found to be about.")
    claim_reviewed: str | None = Field(description="What it is about, in the organisation's own words.")
    publisher: str | None = Field(description="Whose verdict it is.", examples=["Example fact-checker"])
    site: str | None = Field(description="Where they publish.", examples=["factcheck.example"])
    verdict: str | None = Field(description="In their words.", examples=["Unproven"])
    rating: float | None = Field(description="The verdict as a number.")
    worst_rating: float | None
    best_rating: float | None
    title: str | None
    url: str | None = Field(description="Where it was published.")
    published: date | None
    language: str | None = Field(examples=["en"])

    @classmethod
    def read(cls, row: Row) -> Self:
        """Return the review that a row has; what its publisher states in a form that cannot be read is left out."""
        url = row.maybe("url")
        return cls(
            iri=row.maybe("review"),
            claim=ClaimReference.read(row, "one"),
            claim_reviewed=row.maybe("checked"),
            publisher=row.maybe("author"),
            site=_site(row.maybe("site")) or _site(url),
            verdict=row.maybe("verdict"),
            rating=_number(row.maybe("value")),
            worst_rating=_number(row.maybe("worst")),
            best_rating=_number(row.maybe("best")),
            title=row.maybe("title"),
            url=url,
            published=_day(row.maybe("published")),
            language=row.maybe("language"),
        )

    @property
    def order(self) -> tuple[int, str]:
        """What lists are sorted by: the newest first, those without a day last."""
        return -self.published.toordinal() if self.published else 0, self.publisher or ""

    @property
    def is_on_the_web(self) -> bool:
        """Whether a page may lead to where it was published: no script is an address."""
        return (self.url or "").startswith(("http://", "https://"))


def read_reviews(catalogue: Catalogue, claim: NamedNode) -> list[Review]:
    """Return the fact-checks of a claim in whichever words, the newest first."""
    return _each_once(catalogue.rows("reviews", claim=claim))


def reviews_by_claim(catalogue: Catalogue) -> dict[str, list[Review]]:
    """Return all fact-checks by the IRI of the claim that lists have, the claim with the newest first."""
    rows: dict[str, list[Row]] = {}
    for row in catalogue.rows("reviews"):
        rows.setdefault(row.text("claim"), []).append(row)
    reviews = [(claim, _each_once(found)) for claim, found in rows.items()]
    return dict(sorted(reviews, key=lambda pair: pair[1][0].order))


def place_of(catalogue: Catalogue, review: NamedNode) -> str:
    """Return where the page is that shows a fact-check.

    Raises:
        NotFound: if there is none of that IRI, or its claim is not here.
    """
    for claim, reviews in reviews_by_claim(catalogue).items():
        if review.value in {one.iri for one in reviews}:
            return f"/claims/{catalogue.iris.local(claim)}#reviews"
    raise NotFound(f"{review.value} is no fact-check of a claim that is here. /claims?reviewed=true lists those.")


def _each_once(rows: Iterable[Row]) -> list[Review]:
    """Return each review once (one with names in two languages has two rows), the newest first."""
    first: dict[tuple[str, str], Row] = {}
    for row in rows:
        first.setdefault((str(row["review"]), row.text("one")), row)
    return sorted(map(Review.read, first.values()), key=lambda review: review.order)


def _site(address: str | None) -> str | None:
    """Return the host of an address, without "www."; None if it has none."""
    try:
        host = urlsplit(address or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _number(stated: str | None) -> float | None:
    try:
        number = float(stated or "")
    except ValueError:
        return None
    return number if isfinite(number) else None


def _day(stated: str | None) -> date | None:
    try:
        return date.fromisoformat((stated or "")[:10])
    except ValueError:
        return None
