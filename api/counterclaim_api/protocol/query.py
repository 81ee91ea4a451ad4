"""A query request, read from the protocol's three forms: GET, form POST, direct POST."""

from dataclasses import dataclass

from fastapi import Request

from counterclaim.errors import BadInput
from counterclaim.store.queries import media_types
from counterclaim_api.body import UnsupportedMediaType, media_type_of
from counterclaim_api.negotiation import JSON, JSON_LD, RDF_XML, best
from counterclaim_api.protocol.parameters import Parameters, graphs, only, read_parameters, timeout
from counterclaim_api.protocol.requests import QueryRequest
from counterclaim_api.protocol.text import FORM, address_of, read_text

QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"

_PLAIN_NAMES = {
    "application/sparql-results+json": (JSON,),
    "application/sparql-results+xml": ("application/xml", "text/xml"),
    JSON_LD: (JSON,),
    RDF_XML: ("application/xml",),
}
"""Types by which clients ask that mean one of ours; the answer then carries the name asked for."""


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked, before it is known how the answer is to be written."""

    query: str
    parameters: Parameters
    base: str


async def read_question(request: Request, limit: int) -> Question | None:
    """Return what the request asks, or None if it is a GET without parameters.

    Raises:
        BadInput: if the query is missing or given twice.
        UnsupportedMediaType: if the body is neither a form nor a query, or not in UTF-8.
        TooLarge: if it is longer than ``limit`` bytes.
    """
    in_address = read_parameters(request.scope["query_string"].decode("latin-1"))
    if request.method != "POST":
        return Question(only(in_address, "query"), in_address, address_of(request)) if in_address else None
    if media_type_of(request)[0] == UPDATE:
        raise UnsupportedMediaType("An update goes to /sparql/update.")
    media_type, body = await read_text(request, limit, taken=(FORM, QUERY), noun="query")
    if media_type == QUERY:
        return Question(body, in_address, address_of(request))
    parameters = (*in_address, *read_parameters(body))
    if any(name == "update" for name, _ in parameters):
        raise BadInput("An update goes to /sparql/update.")
    return Question(only(parameters, "query"), parameters, address_of(request))


def query_request(question: Question, media_type: str, *, default_is_union: bool) -> QueryRequest:
    """Return the request to answer ``question`` as ``media_type``.

    Raises:
        BadInput: if a graph is no IRI, or the timeout no number.
    """
    return QueryRequest(
        question.query,
        media_type,
        default_graphs=graphs(question.parameters, "default-graph-uri"),
        named_graphs=graphs(question.parameters, "named-graph-uri"),
        default_is_union=default_is_union,
        base=question.base,
        timeout=timeout(question.parameters),
    )


def choose_type(query: str, accept: str | None) -> tuple[str, str]:
    """Return what the engine is to write the answer to ``query`` as, and the name that the client knows that by.

    Raises:
        QueryRejected: if the text is no query.
        NotAcceptable: if the client accepts nothing that the answer can be written as.
    """
    offers = {name: ours for ours in media_types(query) for name in (ours, *_PLAIN_NAMES.get(ours, ()))}
    chosen = best(accept, tuple(offers))
    return offers[chosen], chosen
