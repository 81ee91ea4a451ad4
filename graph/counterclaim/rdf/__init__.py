"""From readings to RDF: IRIs, named graphs, inference, serialisations, validation."""

from counterclaim.rdf.changes import article_change, article_removal
from counterclaim.rdf.inference import inferred
from counterclaim.rdf.iris import DEFAULT_BASE, Iris, Resource
from counterclaim.rdf.quads import reading_quads

__all__ = ["DEFAULT_BASE", "Iris", "Resource", "article_change", "article_removal", "inferred", "reading_quads"]
