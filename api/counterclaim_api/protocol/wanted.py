"""The format that a query's parameters name (``format=csv``), as other endpoints have it, in place of Accept.

The protocol knows Accept alone. Clients that send both, whatever the form of the query, mean the same by them.
"""

from counterclaim.errors import BadInput
from counterclaim.store.queries import SOLUTION_TYPES, TRIPLE_TYPES
from counterclaim_api.negotiation import CSV, HTML, JSON, JSON_LD, N_QUADS, N_TRIPLES, RDF_XML, TRIG, TURTLE
from counterclaim_api.protocol.parameters import Parameters

NAMES = ("format", "output")
"""What Virtuoso and Fuseki call the parameter; the first that has a value counts."""

_SOLUTIONS_JSON, _SOLUTIONS_XML, _, _TSV = SOLUTION_TYPES
_TYPES = {
    "json": (_SOLUTIONS_JSON, JSON_LD),
    "xml": (_SOLUTIONS_XML, RDF_XML),
    "csv": (CSV,),
    "tsv": (_TSV,),
    "turtle": (TURTLE,),
    "ttl": (TURTLE,),
    "n3": (TURTLE,),
    "nt": (N_TRIPLES,),
    "nq": (N_QUADS,),
    "trig": (TRIG,),
    "rdf": (RDF_XML,),
    "rdf+xml": (RDF_XML,),
    "jsonld": (JSON_LD,),
    "json-ld": (JSON_LD,),
    "html": (HTML,),
}
"""Of solutions and of triples there are different ones. Every Turtle document is one of N3."""
_MEDIA_TYPES = frozenset({*SOLUTION_TYPES, *TRIPLE_TYPES, JSON, "application/xml", HTML})


def wanted_types(parameters: Parameters, accept: str | None) -> str | None:
    """Return what Accept would say if it said what the parameters do, or ``accept`` if they say nothing.

    Anything else is accepted too: some clients name a format for solutions whatever they ask.

    Raises:
        BadInput: if they name no format.
    """
    named = [(name, value) for wanted in NAMES for name, value in parameters if name == wanted and value]
    return ", ".join((*_types(*named[0]), "*/*;q=0.1")) if named else accept


def _types(name: str, value: str) -> tuple[str, ...]:
    # In an address a plus sign is a space unless it is encoded, which people forget.
    known = value.strip().replace(" ", "+").lower()
    if known in _MEDIA_TYPES:
        return (known,)
    if known in _TYPES:
        return _TYPES[known]
    raise BadInput(f"{name}={value}: a format is one of {', '.join(_TYPES)}, or a media type.")
