"""From readings to RDF: IRIs, named graphs, inference, serialisations, validation."""

from counterclaim.rdf.iris import DEFAULT_BASE, Iris, Resource
from counterclaim.rdf.quads import reading_quads

__all__ = ["DEFAULT_BASE", "Iris", "Resource", "reading_quads"]
