"""Which representation the client wants: Accept with q-values (RFC 9110 §12.5.1)."""

from collections.abc import Sequence
from functools import lru_cache
from http import HTTPStatus
from typing import NamedTuple

from counterclaim.errors import CounterclaimError

JSON = "application/json"
HTML = "text/html"
CSV = "text/csv"
TURTLE = "text/turtle"
JSON_LD = "application/ld+json"
N_TRIPLES = "application/n-triples"
N_QUADS = "application/n-quads"
TRIG = "application/trig"
RDF_XML = "application/rdf+xml"
ATOM = "application/atom+xml"

RDF_TYPES = (TURTLE, JSON_LD, N_TRIPLES, RDF_XML)
LIST_TYPES = (JSON, HTML, *RDF_TYPES, CSV)
FED_TYPES = (*LIST_TYPES, ATOM)
"""What there is of a list that has a feed."""

_FOR_MACHINES = (
    JSON,
    "application/problem+json",
    "application/sparql-results+json",
    "application/sparql-results+xml",
    "text/tab-separated-values",
    CSV,
    TURTLE,
    JSON_LD,
    N_TRIPLES,
    N_QUADS,
    TRIG,
    RDF_XML,
    ATOM,
)
SUFFIXES = {
    "json": JSON,
    "jsonld": JSON_LD,
    "ttl": TURTLE,
    "csv": CSV,
    "html": HTML,
    "nt": N_TRIPLES,
    "rdf": RDF_XML,
    "tsv": "text/tab-separated-values",
    "xml": "application/xml",
    "atom": ATOM,
}
"""``/claims/x.ttl`` is ``/claims/x`` asked for as Turtle."""


class NotAcceptable(CounterclaimError):
    """The client accepts none of the representations that there are."""

    status = HTTPStatus.NOT_ACCEPTABLE


class _Range(NamedTuple):
    type: str
    subtype: str
    quality: float

    def specificity(self, media_type: str) -> int:
        """Return how closely the range names ``media_type``: 3 exactly, 1 as ``*/*``, 0 not at all."""
        type_, subtype = media_type.split("/", 1)
        if (self.type, self.subtype) == (type_, subtype):
            return 3
        if self.type == type_ and self.subtype == "*":
            return 2
        return 1 if self.type == self.subtype == "*" else 0


def best(accept: str | None, offers: Sequence[str]) -> str:
    """Return the offer that ``accept`` likes best; among equals the first.

    A missing or empty header accepts anything; a part of it that is no media range is passed over.

    Raises:
        NotAcceptable: if every offer is refused.
    """
    return _remembered(accept or "*/*", tuple(offers))


@lru_cache(maxsize=256)
def _remembered(accept: str, offers: tuple[str, ...]) -> str:
    """Choose once for each of the few headers that clients send."""
    ranges = [found for part in accept.split(",") if (found := _parse(part))]
    if not ranges:
        return offers[0]
    chosen = max(offers, key=lambda offer: _quality(offer, ranges))
    if _quality(chosen, ranges) <= 0:
        raise NotAcceptable(f"Nothing is here as {accept}. There is {', '.join(offers)}.")
    return chosen


def _quality(offer: str, ranges: Sequence[_Range]) -> float:
    closest = max(ranges, key=lambda found: found.specificity(offer))
    return closest.quality if closest.specificity(offer) else 0.0


def _parse(part: str) -> _Range | None:
    media_range, *parameters = (piece.strip() for piece in part.split(";"))
    type_, slash, subtype = media_range.lower().partition("/")
    if not (type_ and slash and subtype):
        return None
    return _Range(type_, subtype, _parse_quality(parameters))


def _parse_quality(parameters: Sequence[str]) -> float:
    given = next(
        (value for name, _, value in (p.partition("=") for p in parameters) if name.strip().lower() == "q"), "1"
    )
    try:
        quality = float(given)
    except ValueError:
        return 0.0
    return min(max(quality, 0.0), 1.0)


def prefers_page(accept: str | None) -> bool:
    """Tell whether HTML is liked better than every format for machines."""
    try:
        return best(accept, (*_FOR_MACHINES, HTML)) == HTML
    except NotAcceptable:
        return False
