"""How requests of the SPARQL service are evaluated: what the protocol needs of whoever does it."""

from collections.abc import AsyncIterator, Callable
from contextlib import aclosing
from dataclasses import dataclass
from typing import Protocol, cast

from fastapi import Request, Response

from counterclaim.store.protocol import Graph
from counterclaim_api.departure import Pieces
from counterclaim_api.protocol.requests import GraphWrite, QueryRequest, UpdateRequest
from counterclaim_api.repeats import VERSION


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to a query.

    Attributes:
        media_type: what it is written as: the request's.
        body: the document, whole or in pieces; pieces may end early by an exception, which must cut the response off.
        version: the version of the store that it was read from.
    """

    media_type: str
    body: bytes | AsyncIterator[bytes]
    version: int

    async def beginning(self, is_enough: Callable[[bytes], bool]) -> bytes:
        """Return the document as far as it takes until ``is_enough``, or all of it; no more is then evaluated.

        Raises:
            CounterclaimError: if the pieces end early.
        """
        if isinstance(self.body, bytes):
            return self.body
        taken = b""
        async with aclosing(self.body) as pieces:  # type: ignore[type-var]
            async for piece in pieces:
                taken += piece
                if is_enough(taken):
                    break
        return taken


class Evaluator(Protocol):
    """Evaluates what the protocol has read. Every method raises a CounterclaimError that says what is wrong."""

    @property
    def is_ready(self) -> bool:
        """Whether no client has to wait for the evaluator to start."""

    async def answer(self, request: QueryRequest) -> Answer:
        """Answer a query.

        Raises:
            QueryRejected: if it is malformed (with line and column) or not allowed.
        """

    async def update(self, request: UpdateRequest) -> None:
        """Do an update, whole or not at all.

        Raises:
            QueryRejected: if it is malformed or not allowed.
        """

    async def has_graph(self, graph: Graph) -> bool:
        """Tell whether a graph is there, be it empty; the unnamed one always is."""

    async def write(self, request: GraphWrite) -> bool:
        """Put RDF into a graph; tell whether that made the graph.

        Raises:
            BadDocument: if the document cannot be parsed, with line and column.
            PreconditionFailed: if the graph is there and must not be, or the other way round.
        """

    async def drop(self, graph: Graph) -> bool:
        """Take a graph away with all that it holds; tell whether it was there."""


def evaluator_of(request: Request) -> Evaluator:
    """Return the app's evaluator."""
    return cast("Evaluator", request.app.state.evaluator)


def respond(answer: Answer, media_type: str) -> Response:
    """Return the answer as a response, under the name of its type that the client asked for."""
    headers = {VERSION: str(answer.version)}
    if isinstance(answer.body, bytes):
        return Response(answer.body, media_type=media_type, headers=headers)
    return Pieces(answer.body, media_type, headers)
