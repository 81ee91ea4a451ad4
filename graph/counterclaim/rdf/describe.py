"""What a reader gets who asks for one resource: all about it, and the labels of what it points to."""

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Triple

from counterclaim.errors import NotFound
from counterclaim.rdf.iris import Iris, Resource
from counterclaim.rdf.queries import query
from counterclaim.rdf.terms import TYPE, node
from counterclaim.store.protocol import Store, Term
from counterclaim_ontology.vocabulary import Schema

_LABELS = frozenset({TYPE, *map(node, (Schema.NAME, Schema.TEXT, Schema.HEADLINE))})
_BODY = node(Schema.ARTICLE_BODY)


def describe(store: Store, iri: NamedNode) -> list[Triple]:
    """Return the triples that describe one resource of the store, sorted.

    An article is described by its whole graph, without its text; an utterance with its spans and the utterances that
    answer it; a claim with the utterances that take a stance on it and its fact-checks; an agent by its names, links
    and matches. Everything they point to comes with its type and label.

    Raises:
        NotFound: if the store says nothing of it.
    """
    iris = Iris(store.base)
    own = set(store.construct(query("resource"), {"subject": iri}))
    if not own:
        raise NotFound(f"Nothing is known of {iri.value}. Check the IRI; it may have been removed with its article.")
    own |= set(_context(store, iri, iris))
    own |= set(_labels(store, _pointed_to(own) - {iri}, iris))
    return sorted((triple for triple in own if triple.predicate != _BODY), key=_order)


def _context(store: Store, iri: NamedNode, iris: Iris) -> Iterator[Triple]:
    kind, identifier = iris.parse(iri) or (None, "")
    if kind is Resource.ARTICLE:
        yield from (quad.triple for quad in store.quads(iris.graph(identifier)))
    if kind is Resource.UTTERANCE:
        yield from store.construct(query("spans"), {"utterance": iri})
    if kind in (Resource.UTTERANCE, Resource.CLAIM):
        yield from store.construct(query("utterances-about"), {"object": iri})
    if kind is Resource.CLAIM:
        yield from store.construct(query("reviews"), {"claim": iri})
    if kind is Resource.REVIEW:
        yield from store.construct(query("reviews"), {"review": iri})


def _labels(store: Store, terms: Iterable[Term], iris: Iris) -> Iterator[Triple]:
    for term in terms:
        if isinstance(term, NamedNode) and iris.parse(term):
            known = store.construct(query("resource"), {"subject": term})
            yield from (triple for triple in known if triple.predicate in _LABELS)


def _pointed_to(triples: Iterable[Triple]) -> set[Term]:
    return {term for triple in triples for term in (triple.subject, triple.object)}


def _order(triple: Triple) -> tuple[str, bool, str, str]:
    return str(triple.subject), triple.predicate != TYPE, triple.predicate.value, str(triple.object)
