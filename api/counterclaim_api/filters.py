"""Filters that several lists share, and how they become bound values."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from fastapi import Query
from pydantic import AfterValidator
from pyoxigraph import NamedNode

from counterclaim.errors import BadInput
from counterclaim.lookup import Wording
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.terms import STANCES
from counterclaim.stance import Stance
from counterclaim.store.protocol import Row
from counterclaim_api.catalogue import Bound
from counterclaim_api.paging import PageQuery


def _has_words(text: str | None) -> str | None:
    """Return what to look for; a validator, whose error says what to give."""
    try:
        if text is not None:
            Wording.of(text)
    except BadInput as error:
        raise ValueError(str(error)) from error
    return text


Text = Annotated[
    str | None,
    Query(max_length=500, description="Words that all occur in it, in any order and with any ending, case apart."),
    AfterValidator(_has_words),
]
_BETWEEN = "\x1f"
"""What queries put between several texts of one row."""
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


def stem(words: str | None) -> str | None:
    """Return what to ask the store for, so that ``having`` has few rows to look at."""
    return Wording.of(words).rarest if words else None


def having(rows: Sequence[Row], name: str, words: str | None) -> Sequence[Row]:
    """Return the rows of which the text of that name has all the words; of several texts, one of them."""
    if not words:
        return rows
    wording = Wording.of(words)
    return [row for row in rows if any(map(wording.occurs_in, row.text(name).split(_BETWEEN)))]


def claimant(iris: Iris, identifier: str | None) -> NamedNode | None:
    """Return the claimant to bind, or None."""
    return iris.agent(identifier) if identifier else None


def claim(iris: Iris, identifier: str | None) -> NamedNode | None:
    """Return the claim to bind, or None."""
    return iris.claim(identifier) if identifier else None


def stance(wanted: Stance | None) -> NamedNode | None:
    """Return the stance to bind, or None."""
    return STANCES[wanted] if wanted else None
