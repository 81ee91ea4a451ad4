"""Fact-checks as quads of ``graph/reviews``."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad, Triple

from counterclaim.rdf.iris import Iris, Resource
from counterclaim.rdf.quads import place
from counterclaim.rdf.terms import TYPE, day, node, text, uri
from counterclaim.reviews.review import Review
from counterclaim_ontology.vocabulary import Schema


def review_iri(review: Review, iris: Iris) -> NamedNode:
    """Return the IRI of a fact-check."""
    return iris.of(Resource.REVIEW, review.id)


def review_quads(review: Review, claim: str, iris: Iris) -> frozenset[Quad]:
    """Return what describes a fact-check of the claim of that IRI."""
    return frozenset(place(triple, iris.reviews) for triple in _triples(review, claim, iris))


def _triples(review: Review, claim: str, iris: Iris) -> Iterator[Triple]:
    subject = review_iri(review, iris)
    author, rating = (NamedNode(f"{subject.value}#{part}") for part in ("author", "rating"))
    stated: list[tuple[NamedNode, Schema, NamedNode | Literal | None]] = [
        (subject, Schema.ITEM_REVIEWED, NamedNode(claim)),
        (subject, Schema.CLAIM_REVIEWED, _maybe(next(iter(review.wordings), None))),
        (subject, Schema.NAME, _maybe(review.title)),
        (subject, Schema.URL, uri(review.url) if review.url else None),
        (subject, Schema.DATE_PUBLISHED, day(review.published) if review.published else None),
        (subject, Schema.IN_LANGUAGE, _maybe(review.language)),
        (subject, Schema.AUTHOR, author),
        (subject, Schema.REVIEW_RATING, rating),
        (author, Schema.NAME, text(review.author)),
        (author, Schema.URL, uri(review.site) if review.site else None),
        (rating, Schema.ALTERNATE_NAME, _maybe(review.rating.words)),
        (rating, Schema.RATING_VALUE, _maybe(review.rating.value)),
        (rating, Schema.WORST_RATING, _maybe(review.rating.worst)),
        (rating, Schema.BEST_RATING, _maybe(review.rating.best)),
    ]
    yield Triple(subject, TYPE, node(Schema.CLAIM_REVIEW))
    yield Triple(author, TYPE, node(Schema.ORGANIZATION))
    yield Triple(rating, TYPE, node(Schema.RATING))
    yield from (Triple(about, node(term), value) for about, term, value in stated if value is not None)


def _maybe(value: str | None) -> Literal | None:
    return text(value) if value else None
