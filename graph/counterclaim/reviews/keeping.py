"""Fact-checks in a store: one that comes again takes the place of what it was."""

from collections.abc import Iterable, Mapping

from pyoxigraph import Quad

from counterclaim.rdf.iris import Iris
from counterclaim.reviews.quads import review_iri, review_quads
from counterclaim.reviews.review import Review
from counterclaim.store.protocol import Change, Store


def keep_reviews(store: Store, found: Mapping[Review, str]) -> Change:
    """Return what keeping fact-checks changes, each with the IRI of the claim that it is of."""
    iris = Iris(store.base)
    old = frozenset(_described(store, found, iris))
    new = frozenset[Quad]().union(*(review_quads(review, claim, iris) for review, claim in found.items()))
    return Change(removals=old - new, additions=new - old)


def _described(store: Store, reviews: Iterable[Review], iris: Iris) -> Iterable[Quad]:
    """Yield what the store says of these fact-checks, and of their authors and ratings."""
    names = {review_iri(review, iris).value for review in reviews}
    for quad in store.quads(iris.reviews):
        if str(getattr(quad.subject, "value", "")).partition("#")[0] in names:
            yield quad
