"""What one graph of a store says of a resource, and with it as object: as quads, to be taken out or compared."""

from pyoxigraph import NamedNode, Quad

from counterclaim.rdf.quads import place
from counterclaim.rdf.queries import query
from counterclaim.store.protocol import Store, Term


def described(store: Store, subject: Term, graph: NamedNode) -> frozenset[Quad]:
    """Return what a graph says of a subject."""
    triples = store.construct(query("described"), {"subject": subject, "graph": graph})
    return frozenset(place(triple, graph) for triple in triples)


def pointing(store: Store, target: Term, graph: NamedNode) -> frozenset[Quad]:
    """Return what a graph says with this as its object."""
    triples = store.construct(query("pointing"), {"object": target, "graph": graph})
    return frozenset(place(triple, graph) for triple in triples)
