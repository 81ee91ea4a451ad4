"""Fact-checks in the shape of Google's Fact Check Tools API, for clients that are written for it.

Only claims that somebody has fact-checked are answered, as there: such clients take the first review of each.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Annotated, Self

from fastapi import APIRouter, Depends, Query
from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic.alias_generators import to_camel
from pyoxigraph import NamedNode

from counterclaim.lookup import Wording
from counterclaim_api import filters
from counterclaim_api.catalogue import Catalogue, catalogue_of
from counterclaim_api.claims import ClaimSummary, summarise_claim
from counterclaim_api.paging import MAX_OFFSET, BadParameter, given_once
from counterclaim_api.reviews import Review, reviews_by_claim

router = APIRouter(tags=["claims"])

_MOST = 1_000
_OLDEST = 700_000


class _Shape(BaseModel):
    """What has that API's names; what is not known is left out, as there."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)


class Publisher(_Shape):
    """Who has checked a claim."""

    name: str | None = None
    site: str | None = Field(None, examples=["factcheck.example"])


class ClaimReview(_Shape):
    """What somebody who has checked a claim says of it."""

    publisher: Publisher
    url: str | None = None
    title: str | None = None
    review_date: datetime | None = None
    textual_rating: str | None = None
    language_code: str | None = None

    @classmethod
    def of(cls, review: Review) -> Self:
        """Return a review in this shape; a verdict of numbers alone becomes their text."""
        number = None if review.rating is None else f"{review.rating:g}"
        return cls(
            publisher=Publisher(name=review.publisher, site=review.site),
            url=review.url,
            title=review.title,
            review_date=_midnight(review.published),
            textual_rating=review.verdict or number,
            language_code=review.language,
        )


class FoundClaim(_Shape):
    """A claim that was fact-checked."""

    text: str
    claimant: str | None = Field(None, description="All who say it, on record, separated by semicolons.")
    claim_date: datetime | None = Field(None, description="The day of the oldest article with it.")
    claim_review: list[ClaimReview]


class FoundClaims(_Shape):
    """A page of claims, those reviewed last first; empty if there is none."""

    claims: list[FoundClaim] | None = None
    next_page_token: str | None = None


class ClaimsSearchQuery(BaseModel):
    """The parameters of that API; others that its clients send (``key``, ``alt``) are passed over."""

    model_config = ConfigDict(frozen=True, alias_generator=to_camel, populate_by_name=True, str_strip_whitespace=True)

    query: filters.Text = None
    language_code: Annotated[
        str | None,
        Query(max_length=35, description="The language of reviews, as a BCP 47 tag: `en` finds `en-GB` too."),
    ] = None
    review_publisher_site_filter: Annotated[
        str | None, Query(max_length=300, description="Whose reviews, by the host where they publish.")
    ] = None
    max_age_days: Annotated[
        int | None, Query(ge=1, le=_OLDEST, description="How old at most: the claim, or its last review if newer.")
    ] = None
    page_size: Annotated[int, Query(ge=1, le=_MOST)] = 10
    page_token: Annotated[
        str | None,
        Query(max_length=20, description="The `nextPageToken` of the page before; wins over `offset`."),
    ] = None
    offset: Annotated[int, Query(ge=0, le=MAX_OFFSET)] = 0

    @model_validator(mode="before")
    @classmethod
    def _empty_is_absent(cls, values: object) -> object:
        return {name: value for name, value in values.items() if value != ""} if isinstance(values, dict) else values

    @property
    def start(self) -> int:
        """How many claims to pass over.

        Raises:
            BadParameter: if the token is none that was given out.
        """
        if self.page_token is None:
            return self.offset
        if not (self.page_token.isascii() and self.page_token.isdecimal() and int(self.page_token) <= MAX_OFFSET):
            raise BadParameter("pageToken", self.page_token, "give the nextPageToken of the page before")
        return int(self.page_token)

    def fits(self, review: Review) -> bool:
        """Tell whether a review is by whom and in what language it is wanted."""
        site, wanted = review.site or "", (self.review_publisher_site_filter or "").lower().removeprefix("www.")
        language, code = (review.language or "").lower(), (self.language_code or "").lower()
        return (not wanted or site == wanted or site.endswith(f".{wanted}")) and (
            not code or language == code or language.startswith(f"{code}-")
        )


@router.get(
    "/v1alpha1/claims:search",
    summary="Fact-checked claims, as Google's Fact Check Tools API answers",
    response_model_exclude_none=True,
    response_model_by_alias=True,
    dependencies=[Depends(given_once())],
)
def search_fact_checks(
    query: Annotated[ClaimsSearchQuery, Query()], catalogue: Annotated[Catalogue, Depends(catalogue_of)]
) -> FoundClaims:
    """List claims that were fact-checked, those reviewed last first. Verdicts are their publishers'."""
    mentioning = catalogue.mentioning(query.query) if query.query else frozenset()
    found = []
    for iri, reviews in reviews_by_claim(catalogue).items():
        wanted = [review for review in reviews if query.fits(review)]
        if wanted and (not query.query or iri in mentioning or _mention(wanted, query.query)):
            claim = summarise_claim(catalogue, NamedNode(iri))
            if _is_recent(claim, wanted, query.max_age_days):
                found.append(_found(claim, wanted))
    end = query.start + query.page_size
    page = found[query.start : end]
    return FoundClaims(claims=page or None, next_page_token=str(end) if end < len(found) else None)


def _mention(reviews: Iterable[Review], words: str) -> bool:
    """Tell whether one of the reviews has all the words in what it states to be about, or in its title."""
    wording = Wording.of(words)
    return any(wording.occurs_in(f"{review.claim_reviewed or ''} {review.title or ''}") for review in reviews)


def _is_recent(claim: ClaimSummary, reviews: Iterable[Review], days: int | None) -> bool:
    if days is None:
        return True
    known = [day for day in (claim.first_published, *(review.published for review in reviews)) if day]
    return max(known, default=date.min) >= datetime.now(UTC).date() - timedelta(days=days)


def _found(claim: ClaimSummary, reviews: Iterable[Review]) -> FoundClaim:
    return FoundClaim(
        text=claim.text,
        claimant="; ".join(claimant.name for claimant in claim.said_by) or None,
        claim_date=_midnight(claim.first_published),
        claim_review=[ClaimReview.of(review) for review in reviews],
    )


def _midnight(day: date | None) -> datetime | None:
    return datetime(day.year, day.month, day.day, tzinfo=UTC) if day else None
