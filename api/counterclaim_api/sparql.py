"""The SPARQL 1.1 endpoint (query): evaluated in threads of its own, written by the engine."""

import functools
from collections.abc import Callable
from http import HTTPStatus
from typing import ParamSpec, TypeVar

from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from fastapi import Request, Response

from counterclaim.store.protocol import Store
from counterclaim.store.queries import media_types
from counterclaim_api.catalogue import catalogue_of
from counterclaim_api.description import service_triples
from counterclaim_api.negotiation import JSON, JSON_LD, best, prefers_page
from counterclaim_api.question import Question, read_question
from counterclaim_api.representation import RDF_TYPES, write_triples
from counterclaim_api.settings import settings_of
from counterclaim_api.sparql_page import answer_page, form_page
from counterclaim_ontology.vocabulary import PREFIXES

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")

_PLAIN_NAMES = {
    "application/sparql-results+json": (JSON,),
    "application/sparql-results+xml": ("application/xml", "text/xml"),
    JSON_LD: (JSON,),
}
"""Types by which clients ask that mean one of ours; the answer then carries the name asked for."""


async def sparql(request: Request) -> Response:
    """Answer a query; without one, the service description, or the form where a page is wanted.

    Raises:
        CounterclaimError: whatever is wrong with the request.
    """
    accept = request.headers.get("accept")
    store = catalogue_of(request).store
    question = await read_question(request, settings_of(request).max_query_bytes)
    if prefers_page(accept):
        return await _in_thread(request, answer_page, request, store, question) if question else form_page(request)
    if question is None:
        chosen = best(accept, RDF_TYPES)
        return Response(write_triples(service_triples(request), chosen), media_type=chosen)
    offers = {name: ours for ours in media_types(question.query) for name in (ours, *_PLAIN_NAMES.get(ours, ()))}
    chosen = best(accept, tuple(offers))
    body = await _in_thread(request, _evaluate, store, question, offers[chosen])
    return Response(body, HTTPStatus.OK, media_type=chosen)


async def options(_: Request) -> Response:
    """Say which methods there are (preflights are answered before, by the CORS middleware)."""
    return Response(None, HTTPStatus.NO_CONTENT, headers={"Allow": "GET, HEAD, OPTIONS, POST"})


def _evaluate(store: Store, question: Question, media_type: str) -> bytes:
    return store.results(
        question.query,
        media_type,
        prefixes=PREFIXES,
        default_graphs=question.default_graphs,
        named_graphs=question.named_graphs,
    )


async def _in_thread(
    request: Request, work: Callable[Parameters, Result], *arguments: Parameters.args, **options: Parameters.kwargs
) -> Result:
    """Do ``work`` in one of the few threads that are there for queries: slow ones must not stop everything else."""
    limiter: CapacityLimiter = request.app.state.query_threads
    return await run_sync(functools.partial(work, *arguments, **options), limiter=limiter)
