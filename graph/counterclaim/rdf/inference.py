"""What follows from the graph: the rules of the ontology, applied to all of it or to the claims that a change touches.

Invariant: after every change, ``graph/inferred`` holds exactly what ``inferred`` derives from the rest of the store.
"""

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad, QueryTriples, Triple
from pyoxigraph import Store as Scratch

from counterclaim.rdf.iris import Iris
from counterclaim.rdf.quads import place
from counterclaim.rdf.queries import query
from counterclaim.rdf.terms import STANCES, TYPE, node
from counterclaim.store.protocol import Store, Term
from counterclaim_ontology import rules
from counterclaim_ontology.vocabulary import Ccg, Skos

_STANCES = frozenset(STANCES.values())
_REBUTS, _CONTRADICTS = node(Ccg.REBUTS), node(Ccg.CONTRADICTS)
_SPEAKER = node(Ccg.SPEAKER)
_PREMISES = _STANCES | {
    TYPE,
    *map(node, (Ccg.SPEAKER, Ccg.ON_BEHALF_OF, Ccg.RESPONDS_TO, Ccg.REBUTTAL_KIND, Ccg.ACCUSES)),
    *map(node, (Skos.EXACT_MATCH, Skos.CLOSE_MATCH)),
}
"""The predicates that the rules read (tested)."""


def inferred(store: Store, iris: Iris) -> frozenset[Quad]:
    """Return all that ``graph/inferred`` has to hold, derived from the whole store."""
    triples = (triple for rule in rules().values() for triple in store.construct(rule))
    return _unstated(triples, store, iris)


def exchange_inferred(
    store: Store, iris: Iris, *, without: frozenset[Quad], new: frozenset[Quad]
) -> tuple[frozenset[Quad], frozenset[Quad]]:
    """Return what ``graph/inferred`` loses and gains when one article's quads are exchanged.

    Only the neighbourhood of the claims concerned is looked at, in a scratch store. The rules but for ``canonical``
    are monotone, so what holds there holds in the whole graph; what is about a touched claim is complete there.

    Args:
        store: the store before the exchange.
        iris: makes the IRIs.
        without: the article's quads to be taken out, and those about nothing but them.
        new: the article's quads to be put in.
    """
    touched = _related(store, _claims(without | new))
    scratch = Scratch()
    for subject in _neighbourhood(store, _related(store, touched)):
        known = store.construct(query("resource"), {"subject": subject})
        scratch.extend(place(triple) for triple in known if triple.predicate in _PREMISES)
    for quad in without:
        scratch.remove(place(quad.triple))
    scratch.extend(place(quad.triple) for quad in new)
    gains = _unstated((triple for triple in _derived(scratch) if _is_about(triple, touched)), store, iris)
    losses = frozenset(_present(store, iris, claims=touched, utterances=_utterances(without)))
    return losses - gains, gains


def _derived(scratch: Scratch) -> Iterator[Triple]:
    for rule in rules().values():
        answer = scratch.query(rule)
        assert isinstance(answer, QueryTriples)  # noqa: S101 - every rule is a CONSTRUCT (tested)
        yield from answer


def _unstated(triples: Iterable[Triple], store: Store, iris: Iris) -> frozenset[Quad]:
    """Return triples as quads of the inferred graph, but for those that ``graph/matches`` states already."""
    stated = {quad.triple for quad in store.quads(iris.matches)}
    return frozenset(place(triple, iris.inferred) for triple in triples if triple not in stated)


def _related(store: Store, claims: frozenset[NamedNode]) -> frozenset[NamedNode]:
    """Return the claims themselves and those whose answers may depend on them, by matches."""
    rows = (row for claim in claims for row in store.select(query("related"), {"claim": claim}))
    # The engine finds no path of length 0 from a term that is not yet in the store.
    return claims | frozenset(row["related"] for row in rows if isinstance(row["related"], NamedNode))


def _present(
    store: Store, iris: Iris, *, claims: Iterable[NamedNode], utterances: Iterable[NamedNode]
) -> Iterator[Quad]:
    """Yield what the inferred graph holds about the claims, and the rebuttals from and to the utterances."""
    for term in (*claims, *utterances):
        for name, role in (("described", "subject"), ("pointing", "object")):
            for triple in store.construct(query(name), {"graph": iris.inferred, role: term}):
                yield place(triple, iris.inferred)


def _neighbourhood(store: Store, claims: frozenset[NamedNode]) -> frozenset[Term]:
    """Return the claims, the utterances with a stance on them, and those that these answer or that answer these."""
    rows = (row for claim in claims for row in store.select(query("utterances-near"), {"claim": claim}))
    return claims | frozenset(term for row in rows for term in row.values())


def _is_about(triple: Triple, claims: frozenset[NamedNode]) -> bool:
    """Tell whether a derived triple is complete: a rebuttal always is, else it has to be about one of the claims."""
    if triple.predicate == _CONTRADICTS:
        return triple.subject in claims or triple.object in claims
    return triple.predicate == _REBUTS or triple.subject in claims


def _claims(quads: Iterable[Quad]) -> frozenset[NamedNode]:
    return frozenset(quad.object for quad in quads if quad.predicate in _STANCES and isinstance(quad.object, NamedNode))


def _utterances(quads: Iterable[Quad]) -> frozenset[NamedNode]:
    return frozenset(
        quad.subject for quad in quads if quad.predicate == _SPEAKER and isinstance(quad.subject, NamedNode)
    )
