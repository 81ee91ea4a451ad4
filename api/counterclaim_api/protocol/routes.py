"""The routes of the SPARQL service."""

import asyncio
from collections.abc import Iterator
from http import HTTPStatus

from fastapi import Request, Response
from starlette.routing import BaseRoute, Route

from counterclaim.errors import BadInput
from counterclaim.store.queries import check_query
from counterclaim_api.authorization import authorize
from counterclaim_api.evaluation import evaluator_of, respond
from counterclaim_api.negotiation import prefers_page
from counterclaim_api.protocol import graphs
from counterclaim_api.protocol.description import describe_query_service, describe_update_service, void
from counterclaim_api.protocol.graphs import extend_graph, read_graph, remove_graph, replace_graph
from counterclaim_api.protocol.query import choose_type, query_request, read_question
from counterclaim_api.protocol.update import read_update
from counterclaim_api.protocol.wanted import wanted_types
from counterclaim_api.settings import settings_of
from counterclaim_api.sparql_page import answer_page, form_page

_LONG = 10_000
"""Characters from which a query is looked at in a thread."""


async def sparql(request: Request) -> Response:
    """Answer a query; without one, the service description, or the form where a page is wanted.

    Raises:
        CounterclaimError: whatever is wrong with the request.
    """
    accept = request.headers.get("accept")
    settings = settings_of(request)
    question = await read_question(request, settings.max_query_bytes)
    if question is None:
        return form_page(request) if prefers_page(accept) else describe_query_service(request)
    accept = wanted_types(question.parameters, accept)
    if prefers_page(accept):
        return await answer_page(request, question)
    if len(question.query) > _LONG:
        await asyncio.to_thread(check_query, question.query)  # tokens take microseconds, and there may be thousands
    written, named = choose_type(question.query, accept)
    asked = query_request(question, written, default_is_union=settings.union_default_graph)
    return respond(await evaluator_of(request).answer(asked), named)


async def show_update(request: Request) -> Response:
    """Answer with the service description, for which some clients ask wherever they are to write.

    Raises:
        BadInput: if an update is sent in the address: what changes the store must be no GET.
    """
    if request.url.query:
        raise BadInput("An update is sent by POST, in the body.")
    return describe_update_service(request)


async def sparql_update(request: Request) -> Response:
    """Do an update: 204 once it is done.

    Raises:
        CounterclaimError: if the client may not write, or something is wrong with the request.
    """
    settings = settings_of(request)
    authorize(request, settings)
    await evaluator_of(request).update(await read_update(request, settings.max_update_bytes))
    return Response(None, HTTPStatus.NO_CONTENT)


def _graph_routes(path: str) -> Iterator[BaseRoute]:
    yield Route(path, read_graph, methods=["GET"])
    yield Route(path, replace_graph, methods=["PUT"])
    yield Route(path, extend_graph, methods=["POST"])
    yield Route(path, remove_graph, methods=["DELETE"])


ROUTES: tuple[BaseRoute, ...] = (
    Route("/sparql", sparql, methods=["GET", "POST"]),
    Route("/sparql/update", sparql_update, methods=["POST"]),
    Route("/sparql/update", show_update, methods=["GET"]),
    *_graph_routes(graphs.PATH),
    *_graph_routes(f"{graphs.PATH}/{{name:path}}"),
    Route("/.well-known/void", void, methods=["GET"]),
)
