"""What XML 1.0 cannot say as it is: the engine writes control characters unchanged, and no parser reads them so."""

import re
from collections.abc import Iterable, Iterator

from pyoxigraph import Triple

from counterclaim.errors import BadInput

_RDF_XML = "application/rdf+xml"
_XML_TYPES = frozenset({"application/sparql-results+xml", _RDF_XML})
_START = (
    r"A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef"
    r"\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_ENDS_IN_A_NAME = re.compile(rf"[{_START}][{_START}\-.0-9\u00b7\u0300-\u036f\u203f\u2040]*\Z")
_FORBIDDEN = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]")
_INSTEAD = "\N{REPLACEMENT CHARACTER}".encode()


def is_xml(media_type: str) -> bool:
    """Tell whether the engine writes ``media_type`` as XML."""
    return media_type in _XML_TYPES


def well_formed(document: bytes) -> bytes:
    r"""Return an XML document of the engine, or a piece of one, such that every parser reads it.

    Characters that XML forbids (``\f``, as in texts from PDFs) become U+FFFD: one code point for one, so that offsets
    still hold. ``\r`` is written as a reference, else parsers take it for ``\n``, and ``\r\n`` for one character.
    A piece should end between characters: U+FFFE and U+FFFF, of three bytes each, are left where a piece ends in one.
    """
    return _FORBIDDEN.sub(_INSTEAD, document).replace(b"\r", b"&#13;")


class Unnamable(BadInput, ValueError):
    """A predicate cannot be written as RDF/XML, where it has to be the name of an element."""

    status = 406


def namable(triples: Iterable[Triple], media_type: str) -> Iterator[Triple]:
    """Yield triples, all of which can be written as ``media_type``: the engine would write XML that no parser reads.

    Raises:
        Unnamable: when one comes whose predicate does not end in an XML name.
    """
    for triple in triples:
        if media_type == _RDF_XML and not _ENDS_IN_A_NAME.search(triple.predicate.value):
            raise Unnamable(
                f"RDF/XML cannot write the predicate {triple.predicate.value}: it ends in no XML name. "
                "Ask for text/turtle or application/n-triples"
            )
        yield triple
