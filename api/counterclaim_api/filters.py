"""Filters that several lists share, and how they become bound values."""

from collections.abc import Sequence
from typing import Annotated, Self

from fastapi import Query
from pydantic import AfterValidator, model_validator
from pyoxigraph import NamedNode

from counterclaim.analysis.question import Day
from counterclaim.errors import BadInput
from counterclaim.lookup import Wording
from counterclaim.rdf.iris import Resource
from counterclaim.rdf.terms import STANCES
from counterclaim.stance import Stance
from counterclaim.store.protocol import Row
from counterclaim_api.catalogue import Bound, Catalogue
from counterclaim_api.paging import BadParameter, PageQuery


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
Id = Annotated[str | None, Query(max_length=2000, description="The id or IRI of one.")]


class PublicationQuery(PageQuery):
    """Filters by publication; an article without a date matches no range of dates."""

    publisher: Annotated[str | None, Query(max_length=300, description="The publisher's name, case apart.")] = None
    since: Annotated[Day | None, Query(alias="from", description="Published on that day or later.")] = None
    until: Annotated[Day | None, Query(alias="to", description="Published on that day or before.")] = None

    @model_validator(mode="after")
    def _has_a_day(self) -> Self:
        if self.since is not None and self.until is not None and self.since > self.until:
            raise ValueError(f"No day is both since {self.since} and until {self.until}")
        return self

    def publication(self) -> dict[str, Bound]:
        """Return the values to bind."""
        return {"wantedPublisher": self.publisher, "since": self.since, "until": self.until}


class SourceQuery(PublicationQuery):
    """Filters by the article that something stands in."""

    article: Annotated[Id, Query(description="The id, IRI or identifier of an article.")] = None

    def source(self, catalogue: Catalogue) -> dict[str, Bound]:
        """Return the values to bind.

        Raises:
            BadParameter: if there is no such article.
        """
        return {"article": article(catalogue, self.article), **self.publication()}


def stem(words: str | None) -> str | None:
    """Return what to ask the store for, so that ``having`` has few rows to look at."""
    return Wording.of(words).rarest if words else None


def having(rows: Sequence[Row], name: str, words: str | None) -> Sequence[Row]:
    """Return the rows of which the text of that name has all the words; of several texts, one of them."""
    if not words:
        return rows
    wording = Wording.of(words)
    return [row for row in rows if any(map(wording.occurs_in, row.text(name).split(_BETWEEN)))]


def article(catalogue: Catalogue, wanted: str | None) -> NamedNode | None:
    """Return the article to bind, by its id, its IRI or the identifier under which it was handed in, or None.

    Raises:
        BadParameter: if there is no such article, or if several were handed in under that identifier.
    """
    if not wanted:
        return None
    if (named := _known(catalogue, Resource.ARTICLE, wanted)) is not None:
        return named
    match catalogue.rows("identified", identifier=wanted):
        case [row]:
            return NamedNode(row.text("article"))
        case [_, *_] as rows:
            ids = ", ".join(row.local("article") for row in rows)
            raise BadParameter("article", wanted, f"several articles have that identifier: give the id of one ({ids})")
    raise BadParameter("article", wanted, "no article has that id, IRI or identifier here; /articles lists them")


def claimant(catalogue: Catalogue, wanted: str | None, parameter: str = "claimant") -> NamedNode | None:
    """Return the claimant to bind, by its id or IRI, or None.

    Raises:
        BadParameter: if there is no such claimant.
    """
    return _required(catalogue, Resource.AGENT, wanted, parameter)


def claim(catalogue: Catalogue, wanted: str | None) -> NamedNode | None:
    """Return the claim to bind, by its id or IRI, or None.

    Raises:
        BadParameter: if there is no such claim.
    """
    return _required(catalogue, Resource.CLAIM, wanted, "claim")


def stance(wanted: Stance | None) -> NamedNode | None:
    """Return the stance to bind, or None."""
    return STANCES[wanted] if wanted else None


_DESCRIBING = {Resource.ARTICLE: "article", Resource.AGENT: "claimant", Resource.CLAIM: "claim"}
"""The queries that describe one of each kind; each takes it by the name of its kind."""


def _required(catalogue: Catalogue, kind: Resource, wanted: str | None, parameter: str) -> NamedNode | None:
    """Return what the graph has by that id or IRI, None if none is wanted.

    Raises:
        BadParameter: if it has nothing of the kind.
    """
    if not wanted:
        return None
    if (named := _known(catalogue, kind, wanted)) is not None:
        return named
    noun = _DESCRIBING[kind]
    raise BadParameter(parameter, wanted, f"no {noun} has that id or IRI here; /{noun}s lists them")


def _known(catalogue: Catalogue, kind: Resource, wanted: str) -> NamedNode | None:
    """Return what the graph has by that id or IRI, or None."""
    named = _named(catalogue, kind, wanted)
    return named if named and catalogue.rows(_DESCRIBING[kind], **{kind.value: named}) else None


def _named(catalogue: Catalogue, kind: Resource, wanted: str) -> NamedNode | None:
    """Return the IRI that is given, or that of the id that is given; None if no IRI can be made of it."""
    try:
        return NamedNode(wanted) if wanted.startswith(catalogue.iris.base) else catalogue.iris.of(kind, wanted)
    except ValueError:
        return None
