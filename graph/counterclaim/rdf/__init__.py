"""From readings to RDF: IRIs, named graphs, inference, serialisations, validation.

``counterclaim.rdf.validation`` is not imported here: pySHACL takes a second to load, which only validating needs.
"""

from counterclaim.rdf.changes import article_change, article_removal
from counterclaim.rdf.describe import describe
from counterclaim.rdf.formats import Format, serialise
from counterclaim.rdf.inference import inferred
from counterclaim.rdf.iris import DEFAULT_BASE, Iris, Resource
from counterclaim.rdf.quads import reading_quads

__all__ = [
    "DEFAULT_BASE",
    "Format",
    "Iris",
    "Resource",
    "article_change",
    "article_removal",
    "describe",
    "inferred",
    "reading_quads",
    "serialise",
]
