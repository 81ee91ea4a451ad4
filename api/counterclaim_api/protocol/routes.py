"""The routes of the SPARQL service."""

from http import HTTPStatus

from fastapi import Request, Response
from starlette.responses import StreamingResponse
from starlette.routing import BaseRoute, Route

from counterclaim_api.evaluation import Answer, evaluator_of
from counterclaim_api.negotiation import best, prefers_page
from counterclaim_api.protocol.description import service_triples, void
from counterclaim_api.protocol.query import choose_type, query_request, read_question
from counterclaim_api.representation import RDF_TYPES, write_triples
from counterclaim_api.settings import settings_of
from counterclaim_api.sparql_page import answer_page, form_page


async def sparql(request: Request) -> Response:
    """Answer a query; without one, the service description, or the form where a page is wanted.

    Raises:
        CounterclaimError: whatever is wrong with the request.
    """
    accept = request.headers.get("accept")
    settings = settings_of(request)
    question = await read_question(request, settings.max_query_bytes)
    if prefers_page(accept):
        return await answer_page(request, question) if question else form_page(request)
    if question is None:
        chosen = best(accept, RDF_TYPES)
        return Response(write_triples(service_triples(request), chosen), media_type=chosen)
    written, named = choose_type(question.query, accept)
    asked = query_request(question, written, default_is_union=settings.union_default_graph)
    return respond(await evaluator_of(request).answer(asked), named)


def respond(answer: Answer, media_type: str) -> Response:
    """Return the answer as a response, under the name of its type that the client asked for."""
    if isinstance(answer.body, bytes):
        return Response(answer.body, media_type=media_type)
    return StreamingResponse(answer.body, media_type=media_type)


async def options(_: Request) -> Response:
    """Say which methods there are (preflights are answered before, by the CORS middleware)."""
    return Response(None, HTTPStatus.NO_CONTENT, headers={"Allow": "GET, HEAD, OPTIONS, POST"})


ROUTES: tuple[BaseRoute, ...] = (
    Route("/sparql", sparql, methods=["GET", "POST"]),
    Route("/sparql", options, methods=["OPTIONS"]),
    Route("/.well-known/void", void, methods=["GET"]),
)
