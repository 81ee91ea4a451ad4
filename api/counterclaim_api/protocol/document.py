"""An RDF document sent to the Graph Store Protocol: one body, or several parts of a form; refused if it is a bomb."""

import re
from collections.abc import Iterator
from email.message import Message
from email.parser import BytesParser
from email.policy import HTTP
from itertools import chain
from pathlib import PurePath

import pyoxigraph as ox
from fastapi import Request
from pyoxigraph import RdfFormat

from counterclaim.errors import BadInput
from counterclaim.store.graphs import parse_triples
from counterclaim_api.body import UnsupportedMediaType, media_type_of

MULTIPART = "multipart/form-data"
DOCUMENT_TYPES = {
    "text/turtle": RdfFormat.TURTLE,
    "application/x-turtle": RdfFormat.TURTLE,
    "application/n-triples": RdfFormat.N_TRIPLES,
    "application/rdf+xml": RdfFormat.RDF_XML,
    "application/xml": RdfFormat.RDF_XML,
    "text/xml": RdfFormat.RDF_XML,
    "application/ld+json": RdfFormat.JSON_LD,
    "application/json": RdfFormat.JSON_LD,
}
"""What may be put into a graph. Syntaxes that name graphs themselves are not among them."""

MAX_DEPTH = 500
"""Objects in objects of JSON-LD, triple terms in triple terms. The engine's parser is recursive: some thousands end
the process."""
_MAX_ENTITY = 300
"""The longest value of an XML entity. Entities that name others grow without bound and are refused."""

_TERM = re.compile(
    rb"""<[^\x00-\x20<>"{}|^`\\]*+>|'{3}.*?'{3}|"{3}.*?"{3}|'(?:[^'\\\n\r]|\\.)*+'|"(?:[^"\\\n\r]|\\.)*+"|\#[^\n\r]*+"""
    rb"""|(?P<open><<)|(?P<close>>>)""",
    re.DOTALL,
)
_JSON = re.compile(rb'"(?:[^"\\]|\\.)*+"|(?P<open>[{\[])|(?P<close>[}\]])', re.DOTALL)
_ENTITY = re.compile(rb"<!ENTITY\s[^'\">]*(?P<value>\"[^\"]*\"|'[^']*')")


def read_document(request: Request, body: bytes, base: str) -> tuple[bytes, str]:
    """Return the RDF that was sent and its media type; the parts of a form become one document.

    Raises:
        UnsupportedMediaType: if it is in no syntax for triples.
        BadInput: if a part cannot be parsed, or it is nested too deeply.
    """
    media_type, _ = media_type_of(request)
    if media_type != MULTIPART:
        return _checked(body, media_type), media_type
    triples = chain.from_iterable(_triples(part, base) for part in _parts(request, body))
    return ox.serialize(triples, format=RdfFormat.N_TRIPLES) or b"", RdfFormat.N_TRIPLES.media_type


def _parts(request: Request, body: bytes) -> Iterator[Message]:
    header = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode("latin-1")
    whole = BytesParser(policy=HTTP).parsebytes(header + body)
    if not whole.is_multipart():
        raise BadInput("The form cannot be read: its parts are not told apart by the boundary of its Content-Type.")
    yield from whole.iter_parts()


def _triples(part: Message, base: str) -> list[ox.Triple]:
    media_type = _type_of(part)
    content = part.get_payload(decode=True)
    document = _checked(content if isinstance(content, bytes) else b"", media_type)
    # Two parts may use one label for two blank nodes.
    return parse_triples(document, media_type, base=base, renames_blanks=True)


def _type_of(part: Message) -> str:
    """Return the media type of a part: the one stated, unless that is curl's and browsers' word for "a file"."""
    stated = part.get_content_type()
    if stated != "application/octet-stream":
        return stated
    ending = PurePath(part.get_filename() or "").suffix
    known = RdfFormat.from_extension(ending.removeprefix("."))
    return known.media_type if known else stated


def _checked(document: bytes, media_type: str) -> bytes:
    written = DOCUMENT_TYPES.get(media_type)
    if written is None:
        raise UnsupportedMediaType(
            f"A body of type {media_type or 'unknown'} cannot be put into a graph. Send {', '.join(DOCUMENT_TYPES)}."
        )
    if written is RdfFormat.RDF_XML:
        _check_entities(document)
    elif _is_too_deep(document, _JSON if written is RdfFormat.JSON_LD else _TERM):
        raise BadInput(f"The document is nested too deeply: at most {MAX_DEPTH} levels.")
    return document


def _is_too_deep(document: bytes, pattern: re.Pattern[bytes]) -> bool:
    if max(document.count(mark) for mark in (b"<<", b"{", b"[")) <= MAX_DEPTH:
        return False
    depth = 0
    for found in pattern.finditer(document):
        depth += (found.lastgroup == "open") - (found.lastgroup == "close")
        if depth > MAX_DEPTH:
            return True
    return False


def _check_entities(document: bytes) -> None:
    for entity in _ENTITY.finditer(document):
        if b"&" in entity["value"] or len(entity["value"]) > _MAX_ENTITY:
            raise BadInput(f"An XML entity must not name others, nor be longer than {_MAX_ENTITY} bytes.")
