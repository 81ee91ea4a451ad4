"""Our terms as rdflib's, for its ecosystem (pySHACL)."""

import logging
from collections.abc import Iterable

import rdflib
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from counterclaim_ontology.vocabulary import XSD

Term = NamedNode | BlankNode | Literal | Triple

# It logs a traceback for each literal that is none of its type; validation says which, and where it stands.
logging.getLogger("rdflib.term").setLevel(logging.ERROR)


def rdflib_graph(quads: Iterable[Quad]) -> rdflib.Graph:
    """Return the triples of some quads as one rdflib graph.

    Raises:
        ValueError: if a quad holds a triple term, which rdflib does not know.
    """
    graph = rdflib.Graph()
    for quad in quads:
        graph.add((rdflib_term(quad.subject), rdflib_term(quad.predicate), rdflib_term(quad.object)))
    return graph


def rdflib_term(term: Term) -> rdflib.URIRef | rdflib.BNode | rdflib.Literal:
    """Return one term as rdflib's, literals as they are written."""
    match term:
        case NamedNode():
            return rdflib.URIRef(term.value)
        case BlankNode():
            return rdflib.BNode(term.value)
        case Literal() if term.language:
            return rdflib.Literal(term.value, lang=term.language)
        case Literal() if term.datatype.value == XSD + "string":  # rdflib tells it from a plain literal, RDF does not
            return rdflib.Literal(term.value)
        case Literal():
            return rdflib.Literal(term.value, datatype=rdflib.URIRef(term.datatype.value), normalize=False)
        case _:
            raise ValueError(f"rdflib cannot hold the triple term {term}.")
