"""The SPARQL 1.1 Graph Store Protocol: graphs read and written whole, by name or by address."""

import functools
from http import HTTPStatus
from uuid import uuid4

from anyio.to_thread import run_sync
from fastapi import Request, Response
from pyoxigraph import DefaultGraph, NamedNode

from counterclaim.errors import BadInput, NotFound
from counterclaim.store.protocol import Graph
from counterclaim.store.queries import TRIPLE_TYPES
from counterclaim_api.authorization import authorize
from counterclaim_api.body import read_body
from counterclaim_api.evaluation import evaluator_of, respond
from counterclaim_api.negotiation import best
from counterclaim_api.protocol.document import read_document
from counterclaim_api.protocol.parameters import RDFLIB_DEFAULT, read_parameters
from counterclaim_api.protocol.preconditions import failed, must_be_there
from counterclaim_api.protocol.requests import GraphWrite, QueryRequest
from counterclaim_api.protocol.text import address_of
from counterclaim_api.settings import settings_of

PATH = "/sparql/graphs"
_ALL = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"


async def read_graph(request: Request) -> Response:
    """Answer the triples of a graph.

    Raises:
        NotFound: if there is no such graph.
        NotAcceptable: if the client accepts no format for triples.
    """
    graph = _named(request)
    if not await evaluator_of(request).has_graph(graph):
        raise _no_graph(graph)
    chosen = best(request.headers.get("accept"), TRIPLE_TYPES)
    return respond(await evaluator_of(request).answer(QueryRequest(_ALL, chosen, default_graphs=(graph,))), chosen)


async def replace_graph(request: Request) -> Response:
    """Put a document in the place of what a graph holds: 201 if that made the graph, else 204.

    Raises:
        CounterclaimError: if the client may not write, or the document cannot be used.
    """
    authorize(request, settings_of(request))
    return await _write(request, _named(request), replaces=True)


async def extend_graph(request: Request) -> Response:
    """Add a document to a graph: 201 if that made the graph, else 204. Without a name it makes one (Location).

    Raises:
        CounterclaimError: if the client may not write, or the document cannot be used.
    """
    authorize(request, settings_of(request))
    graph = _asked(request) or NamedNode(f"{address_of(request)}/{uuid4()}")
    return await _write(request, graph, replaces=False)


async def remove_graph(request: Request) -> Response:
    """Take a graph away.

    Raises:
        NotFound: if there is no such graph.
        CounterclaimError: if the client may not write, or says that the graph must be otherwise.
    """
    authorize(request, settings_of(request))
    graph = _named(request)
    if must_be_there(request.headers) is False and await evaluator_of(request).has_graph(graph):
        raise failed(is_there=True)
    if not await evaluator_of(request).drop(graph):
        raise _no_graph(graph)
    return Response(None, HTTPStatus.NO_CONTENT)


async def _write(request: Request, graph: Graph, *, replaces: bool) -> Response:
    base = graph.value if isinstance(graph, NamedNode) else address_of(request)
    body = await read_body(request, settings_of(request).max_graph_bytes)
    document, media_type = await run_sync(functools.partial(read_document, request, body, base))
    wanted = must_be_there(request.headers)
    is_new = await evaluator_of(request).write(GraphWrite(graph, document, media_type, base, replaces, wanted))
    if not is_new or not isinstance(graph, NamedNode):
        return Response(None, HTTPStatus.NO_CONTENT)
    return Response(None, HTTPStatus.CREATED, headers={"Location": graph.value})


def _named(request: Request) -> Graph:
    graph = _asked(request)
    if graph is None:
        raise BadInput(f"Say which graph: {PATH}?graph=IRI, or {PATH}?default.")
    return graph


def _asked(request: Request) -> Graph | None:
    """Return the graph that the request is about, or None if it is about the store.

    Raises:
        BadInput: if it names two, or one by something else than an absolute IRI.
    """
    values = [(name, value) for name, value in read_parameters(request.url.query) if name in ("default", "graph")]
    if len(values) + ("name" in request.path_params) > 1:
        raise BadInput("The request names more than one graph. Name one: by its address, by graph=IRI, or by default.")
    if "name" in request.path_params:
        return _iri(address_of(request))
    if not values:
        return None
    name, value = values[0]
    return DefaultGraph() if name == "default" or value == RDFLIB_DEFAULT else _iri(value)


def _iri(value: str) -> NamedNode:
    try:
        return NamedNode(value)
    except ValueError as error:
        raise BadInput(f"A graph is named by an absolute IRI, which {value!r} is not: {error}.") from error


def _no_graph(graph: Graph) -> NotFound:
    return NotFound(f"No graph is called {graph.value if isinstance(graph, NamedNode) else 'default'} here.")
