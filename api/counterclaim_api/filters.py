"""Filters that several lists share, and how they become bound values."""

from datetime import date
from typing import Annotated

from fastapi import Query
from pyoxigraph import NamedNode

from counterclaim.rdf.iris import Iris
from counterclaim.rdf.terms import STANCES
from counterclaim.stance import Stance
from counterclaim_api.catalogue import Bound
from counterclaim_api.paging import PageQuery

Text = Annotated[str | None, Query(max_length=500, description="Words that occur in it, case apart.")]
Id = Annotated[str | None, Query(pattern=r"^[0-9a-z-]{1,120}$", description="The id of one.")]


class SourceQuery(PageQuery):
    """Filters by the article that something stands in; an article without a date matches no range of dates."""

    article: Annotated[Id, Query(description="The id of an article.")] = None
    publisher: Annotated[str | None, Query(max_length=300, description="The publisher's name, case apart.")] = None
    since: Annotated[date | None, Query(alias="from", description="Published on that day or later.")] = None
    until: Annotated[date | None, Query(alias="to", description="Published on that day or before.")] = None

    def source(self, iris: Iris) -> dict[str, Bound]:
        """Return the values to bind."""
        return {
            "article": iris.article(self.article) if self.article else None,
            "wantedPublisher": self.publisher,
            "since": self.since,
            "until": self.until,
        }


def claimant(iris: Iris, identifier: str | None) -> NamedNode | None:
    """Return the claimant to bind, or None."""
    return iris.agent(identifier) if identifier else None


def claim(iris: Iris, identifier: str | None) -> NamedNode | None:
    """Return the claim to bind, or None."""
    return iris.claim(identifier) if identifier else None


def stance(wanted: Stance | None) -> NamedNode | None:
    """Return the stance to bind, or None."""
    return STANCES[wanted] if wanted else None
