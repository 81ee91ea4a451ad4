"""Evaluates in threads of this process: simple, and without limits. For tests, and until there are workers."""

import functools
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from anyio import CapacityLimiter
from anyio.to_thread import run_sync

from counterclaim.store.protocol import Graph, Store
from counterclaim_api.evaluation import Answer
from counterclaim_api.protocol.requests import GraphWrite, QueryRequest, UpdateRequest
from counterclaim_ontology.vocabulary import PREFIXES

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")
_THREADS = 4


class ThreadEvaluator:
    """Asks the store itself; implements ``evaluation.Evaluator``."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._threads = CapacityLimiter(_THREADS)

    async def answer(self, request: QueryRequest) -> Answer:
        """Answer a query."""
        version = self._store.version
        return Answer(request.media_type, await self._in_thread(self._evaluate, request), version)

    async def update(self, request: UpdateRequest) -> None:
        """Do an update."""
        await self._in_thread(self._store.update, request.update, prefixes=PREFIXES, base=request.base)

    async def has_graph(self, graph: Graph) -> bool:
        """Tell whether a graph is there."""
        return await self._in_thread(self._store.knows_graph, graph)

    async def write(self, request: GraphWrite) -> bool:
        """Put RDF into a graph."""
        return await self._in_thread(self._write, request)

    async def drop(self, graph: Graph) -> bool:
        """Take a graph away."""
        return await self._in_thread(self._store.drop_graph, graph)

    def _evaluate(self, request: QueryRequest) -> bytes:
        return self._store.results(
            request.query,
            request.media_type,
            prefixes=PREFIXES,
            default_graphs=request.default_graphs,
            named_graphs=request.named_graphs,
            default_is_union=request.default_is_union,
            base=request.base,
        )

    def _write(self, request: GraphWrite) -> bool:
        return self._store.put_graph(
            request.graph, request.document, request.media_type, base=request.base, replaces=request.replaces
        )

    async def _in_thread(
        self, work: Callable[Parameters, Result], *arguments: Parameters.args, **options: Parameters.kwargs
    ) -> Result:
        """Do ``work`` in one of the few threads that are there for queries: slow ones must not stop everything else."""
        return await run_sync(functools.partial(work, *arguments, **options), limiter=self._threads)
