"""Writes quads and triples as text. Sorted, so that the same graph gives the same document."""

from collections.abc import Iterable
from enum import StrEnum

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from counterclaim.rdf.jsonld import write_jsonld
from counterclaim.rdf.quads import place
from counterclaim_ontology.vocabulary import PREFIXES, RDF


class Format(StrEnum):
    """The formats that RDF is written in."""

    NQUADS = "nquads"
    TRIG = "trig"
    TURTLE = "turtle"
    """One graph; the names of the graphs are left out."""
    JSONLD = "jsonld"

    @property
    def media_type(self) -> str:
        """The media type, for HTTP."""
        return _MEDIA_TYPES[self]


_MEDIA_TYPES = {
    Format.NQUADS: "application/n-quads",
    Format.TRIG: "application/trig",
    Format.TURTLE: "text/turtle",
    Format.JSONLD: "application/ld+json",
}
_TYPE = RDF + "type"


def serialise(statements: Iterable[Quad | Triple], target: Format) -> bytes:
    """Return quads, or triples (which are in the default graph), in UTF-8."""
    quads = sorted(
        (place(statement) if isinstance(statement, Triple) else statement for statement in statements), key=_order
    )
    match target:
        case Format.JSONLD:
            return write_jsonld(quads)
        case Format.TURTLE:
            triples = sorted({place(quad.triple) for quad in quads}, key=_order)
            return serialize((quad.triple for quad in triples), format=RdfFormat.TURTLE, prefixes=PREFIXES) or b""
        case Format.TRIG:
            return serialize(quads, format=RdfFormat.TRIG, prefixes=PREFIXES) or b""
        case Format.NQUADS:
            return serialize(quads, format=RdfFormat.N_QUADS) or b""


def _order(quad: Quad) -> tuple[str, str, bool, str, str]:
    """Sort by graph and subject, a subject's types first."""
    predicate = quad.predicate.value
    return str(quad.graph_name), str(quad.subject), predicate != _TYPE, predicate, str(quad.object)
