"""A question to the SPARQL endpoint, read from the protocol's three forms: GET, form POST, direct POST."""

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import parse_qsl

from fastapi import Request
from pyoxigraph import NamedNode

from counterclaim.errors import BadInput, CounterclaimError
from counterclaim_api.body import UnsupportedMediaType, decode, media_type_of, read_body

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"

_RDFLIB_DEFAULT = "urn:x-rdflib:default"
"""What rdflib's Dataset sends when it means the server's default dataset."""
_MOST_PARAMETERS = 1000

Parameters = Sequence[tuple[str, str]]


class UpdatesNotOffered(CounterclaimError):
    """The client sent a SPARQL update."""

    status = HTTPStatus.NOT_IMPLEMENTED
    title = "Updates are not offered"


@dataclass(frozen=True, slots=True)
class Question:
    """A query and the dataset that it is asked of; no graphs mean the union of all."""

    query: str
    default_graphs: tuple[NamedNode, ...] = ()
    named_graphs: tuple[NamedNode, ...] = ()


async def read_question(request: Request, limit: int) -> Question | None:
    """Return what the request asks, or None if it is a GET without a query.

    Raises:
        BadInput: if the query is missing or given twice, or a graph is no IRI.
        UpdatesNotOffered: if it is an update.
        UnsupportedMediaType: if the body is neither a form nor a query.
        TooLarge: if it is longer than ``limit`` bytes.
    """
    in_address = request.query_params.multi_items()
    if request.method != "POST":
        return _question(in_address) if in_address else None
    media_type, charset = media_type_of(request)
    if media_type == UPDATE:
        raise _no_updates()
    if media_type not in (FORM, QUERY):
        raise UnsupportedMediaType(f"A body of type {media_type or 'unknown'} is no query. Send {QUERY} or {FORM}.")
    body = decode(await read_body(request, limit), charset)
    if media_type == FORM:
        return _question(_form(body))
    return _question([*(pair for pair in in_address if pair[0] != "query"), ("query", body)])


def _form(body: str) -> Parameters:
    try:
        return parse_qsl(body, keep_blank_values=True, max_num_fields=_MOST_PARAMETERS, errors="strict")
    except ValueError as error:
        raise BadInput(f"The form cannot be read: {error}.") from error


def _question(parameters: Parameters) -> Question:
    if any(name == "update" for name, _ in parameters):
        raise _no_updates()
    queries = [value for name, value in parameters if name == "query"]
    if len(queries) != 1:
        raise BadInput(f"There must be one query, not {len(queries)}. Send it as the parameter 'query'.")
    return Question(queries[0], _graphs(parameters, "default-graph-uri"), _graphs(parameters, "named-graph-uri"))


def _graphs(parameters: Parameters, wanted: str) -> tuple[NamedNode, ...]:
    values = [value for name, value in parameters if name == wanted and value != _RDFLIB_DEFAULT]
    try:
        return tuple(NamedNode(value) for value in values)
    except ValueError as error:
        raise BadInput(f"{wanted} must be an absolute IRI: {error}.") from error


def _no_updates() -> UpdatesNotOffered:
    return UpdatesNotOffered("This endpoint answers queries only. POST /articles adds articles.")
