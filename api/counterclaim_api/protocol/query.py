"""A query request, read from the protocol's three forms: GET, form POST, direct POST."""

from dataclasses import dataclass

from fastapi import Request

from counterclaim.store.queries import media_types
from counterclaim_api.body import UnsupportedMediaType, decode, media_type_of, read_body
from counterclaim_api.negotiation import JSON, JSON_LD, best
from counterclaim_api.protocol.parameters import Parameters, graphs, only, read_parameters, timeout
from counterclaim_api.protocol.requests import QueryRequest

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"

_PLAIN_NAMES = {
    "application/sparql-results+json": (JSON,),
    "application/sparql-results+xml": ("application/xml", "text/xml"),
    JSON_LD: (JSON,),
}
"""Types by which clients ask that mean one of ours; the answer then carries the name asked for."""


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked, before it is known how the answer is to be written."""

    query: str
    parameters: Parameters


async def read_question(request: Request, limit: int) -> Question | None:
    """Return what the request asks, or None if it is a GET without parameters.

    Raises:
        BadInput: if the query is missing or given twice.
        UnsupportedMediaType: if the body is neither a form nor a query.
        TooLarge: if it is longer than ``limit`` bytes.
    """
    in_address = read_parameters(request.url.query)
    if request.method != "POST":
        return Question(only(in_address, "query"), in_address) if in_address else None
    media_type, charset = media_type_of(request)
    if media_type not in (FORM, QUERY):
        raise UnsupportedMediaType(f"A body of type {media_type or 'unknown'} is no query. Send {QUERY} or {FORM}.")
    body = decode(await read_body(request, limit), charset)
    if media_type == QUERY:
        return Question(body, in_address)
    in_form = read_parameters(body)
    return Question(only(in_form, "query"), in_form)


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
