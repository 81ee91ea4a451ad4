"""Writes an engine's answer to a query as a document."""

from collections.abc import Mapping

import pyoxigraph as ox

from counterclaim.rdf.well_formed import is_xml, namable, well_formed


def write_answer(
    answer: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples, media_type: str, *, prefixes: Mapping[str, str]
) -> bytes:
    """Return the document.

    Raises:
        Unnamable: if RDF/XML is asked for, and cannot write a predicate.
    """
    if isinstance(answer, ox.QueryTriples):
        rdf_format = ox.RdfFormat.from_media_type(media_type)
        document = ox.serialize(namable(answer, media_type), format=rdf_format, prefixes=dict(prefixes))
    else:
        document = answer.serialize(format=ox.QueryResultsFormat.from_media_type(media_type))
    return well_formed(document or b"") if is_xml(media_type) else document or b""
