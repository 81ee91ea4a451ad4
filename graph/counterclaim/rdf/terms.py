"""Terms as the store wants them: IRIs of the vocabulary as nodes, values as literals in canonical form.

Literals are written as the store gives them back (decimals without trailing zeros, language tags in lower case), so
that quads read can be compared with quads made.
"""

import re
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache

from pyoxigraph import Literal, NamedNode

from counterclaim.rebuttal import RebuttalKind
from counterclaim.stance import Certainty, Mode, Stance
from counterclaim_ontology.vocabulary import CCG, RDF, XSD

TYPE = NamedNode(RDF + "type")
STANCES = {stance: NamedNode(CCG + stance) for stance in Stance}
MODES = {mode: NamedNode(CCG + mode.capitalize()) for mode in Mode}
CERTAINTIES = {certainty: NamedNode(CCG + certainty.capitalize()) for certainty in Certainty}
REBUTTAL_KINDS = {kind: NamedNode(CCG + kind.capitalize()) for kind in RebuttalKind}

_SURROGATE = re.compile("[\ud800-\udfff]")
_DATE = NamedNode(XSD + "date")
_DATE_TIME = NamedNode(XSD + "dateTime")
_DECIMAL = NamedNode(XSD + "decimal")
_INTEGER = NamedNode(XSD + "integer")
_ANY_URI = NamedNode(XSD + "anyURI")


@cache
def node(term: str) -> NamedNode:
    """Return a vocabulary term as a node."""
    return NamedNode(str(term))


def text(value: str, language: str | None = None) -> Literal:
    """Return a string literal; lone surrogates, which RDF cannot hold, become U+FFFD (offsets stay)."""
    clean = _SURROGATE.sub("\ufffd", value)
    return Literal(clean, language=language.lower()) if language else Literal(clean)


def integer(value: int) -> Literal:
    """Return an xsd:integer."""
    return Literal(str(value), datatype=_INTEGER)


def decimal(value: float) -> Literal:
    """Return an xsd:decimal of at most four places."""
    digits = format(Decimal(str(value)).quantize(Decimal("0.0001")), "f")
    return Literal(digits.rstrip("0").rstrip("."), datatype=_DECIMAL)


def day(value: date) -> Literal:
    """Return an xsd:date."""
    return Literal(value.isoformat(), datatype=_DATE)


def moment(value: datetime) -> Literal:
    """Return an xsd:dateTime in UTC, to the millisecond; a full second has no fraction.

    Raises:
        ValueError: if the time has no zone.
    """
    if value.tzinfo is None:
        raise ValueError(f"The time {value.isoformat()} has no zone; use datetime.now(UTC).")
    instant = value.astimezone(UTC).replace(tzinfo=None)
    precision = "milliseconds" if instant.microsecond else "seconds"
    return Literal(f"{instant.isoformat(timespec=precision)}Z", datatype=_DATE_TIME)


def uri(value: str) -> Literal:
    """Return an xsd:anyURI: an address as stated, which need not be a well-formed IRI."""
    return Literal(text(value).value, datatype=_ANY_URI)
