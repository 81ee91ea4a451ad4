"""Fact-checks in a store: one that comes again takes the place of what it was."""

from collections.abc import Container, Iterable, Mapping

from pyoxigraph import Quad

from counterclaim.errors import NotFound
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.terms import node
from counterclaim.reviews.quads import review_iri, review_quads
from counterclaim.reviews.review import Review
from counterclaim.store.protocol import Change, Store
from counterclaim_ontology.vocabulary import Schema

_URL = node(Schema.URL)


def keep_reviews(store: Store, found: Mapping[Review, str]) -> Change:
    """Return what keeping fact-checks changes, each with the IRI of the claim that it is of."""
    iris = Iris(store.base)
    old = frozenset(_described(store, found, iris))
    new = frozenset[Quad]().union(*(review_quads(review, claim, iris) for review, claim in found.items()))
    return Change(removals=old - new, additions=new - old)


def remove_review(store: Store, name: str) -> Change:
    """Return what removing a fact-check changes.

    Args:
        store: that has it.
        name: its IRI, what follows the base in that (review/…), its id, or the address where it was published.

    Raises:
        NotFound: if the store has none of that name.
    """
    iris = Iris(store.base)
    iri = name if name.startswith(iris.base) else f"{iris.base}review/{name.removeprefix('review/')}"
    names = {
        str(getattr(quad.subject, "value", ""))
        for quad in store.quads(iris.reviews)
        if iri == getattr(quad.subject, "value", None)
        or (quad.predicate == _URL and name == getattr(quad.object, "value", None))
    }
    removals = frozenset(_of(store, {one for one in names if "#" not in one}, iris))
    if not removals:
        raise NotFound(f"The store has no fact-check {name!r}. Give its address, or its IRI: claims tell it (reviews).")
    return Change(removals=removals)


def _described(store: Store, reviews: Iterable[Review], iris: Iris) -> Iterable[Quad]:
    """Yield what the store says of these fact-checks, and of their authors and ratings."""
    return _of(store, {review_iri(review, iris).value for review in reviews}, iris)


def _of(store: Store, names: Container[str], iris: Iris) -> Iterable[Quad]:
    for quad in store.quads(iris.reviews):
        if str(getattr(quad.subject, "value", "")).partition("#")[0] in names:
            yield quad
