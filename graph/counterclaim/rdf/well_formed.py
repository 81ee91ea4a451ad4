"""What XML 1.0 cannot say as it is: the engine writes control characters unchanged, and no parser reads them so."""

import re

_XML_TYPES = frozenset({"application/sparql-results+xml", "application/rdf+xml"})
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
