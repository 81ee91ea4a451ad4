"""Writes quads and triples as text. Sorted, so that the same graph gives the same document."""

from collections.abc import Iterable
from enum import StrEnum
from itertools import chain
from typing import IO

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from counterclaim.rdf.jsonld import stream_jsonld, write_jsonld
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


def write_graphs(graphs: Iterable[Iterable[Quad]], target: Format, output: IO[bytes]) -> None:
    """Write the document that ``serialise`` returns of them all; no more than one graph is held in memory.

    Args:
        graphs: quads by graph, in the order of the graphs' names; for JSON-LD those of the unnamed graph first.
        target: a format that keeps the graphs apart.
        output: is written to.
    """
    ordered = (sorted(quads, key=_order) for quads in graphs)
    if target is Format.JSONLD:
        output.writelines(stream_jsonld(ordered))
    else:
        written = RdfFormat.TRIG if target is Format.TRIG else RdfFormat.N_QUADS
        prefixes = PREFIXES if target is Format.TRIG else None
        serialize(chain.from_iterable(ordered), output, format=written, prefixes=prefixes)


def _order(quad: Quad) -> tuple[str, str, bool, str, str]:
    """Sort by graph and subject, a subject's types first."""
    predicate = quad.predicate.value
    return str(quad.graph_name), str(quad.subject), predicate != _TYPE, predicate, str(quad.object)
