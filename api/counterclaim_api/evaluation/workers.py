"""Evaluates queries in workers that can be killed, and updates in the writer once a worker has tried them."""

import asyncio
import functools
import re
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import ParamSpec, TypeVar

from pyoxigraph import NamedNode

from counterclaim.errors import QueryStopped
from counterclaim.evaluation.job import Job
from counterclaim.evaluation.limits import Limits
from counterclaim.evaluation.nursery import Nursery
from counterclaim.evaluation.pool import Document, Pool
from counterclaim.evaluation.sealing import seal
from counterclaim.store.embedded import EmbeddedStore
from counterclaim.store.protocol import Graph
from counterclaim.store.queries import check_query, check_update
from counterclaim_api.evaluation import Answer
from counterclaim_api.protocol.preconditions import failed
from counterclaim_api.protocol.requests import GraphWrite, QueryRequest, UpdateRequest
from counterclaim_ontology.vocabulary import PREFIXES

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")

_SEARCHES = re.compile(r"where", re.IGNORECASE)


class WorkerEvaluator:
    """Asks copies of an embedded store; implements ``evaluation.Evaluator``.

    Queries never run in this process. Updates do, in a thread without network and with a deep stack; one that searches
    (WHERE) is tried in a worker first, so that it is known to end (not from snapshots: they are read-only).

    Attributes:
        stopped: how many queries and updates were ended for their time or memory.
    """

    def __init__(self, store: EmbeddedStore, limits: Limits, *, snapshots: Path | None = None) -> None:
        """Begin without processes; they are started when first needed, or by ``start``.

        Args:
            store: the one that is asked and written.
            limits: of one query.
            snapshots: a folder for snapshots on disk; None keeps a copy of the data in memory.
        """
        self._store = store
        self._limits = limits
        self._snapshots = snapshots
        self._nursery: Nursery | None = None
        self._pool: Pool | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._writer: ThreadPoolExecutor | None = None
        self._starting: asyncio.Task[None] | None = None
        self.stopped = 0

    @property
    def is_ready(self) -> bool:
        """Whether no client has to wait for what ``start`` began."""
        return self._starting is None or self._starting.done()

    @property
    def workers(self) -> int:
        """How many workers there are."""
        return len(self._pool.processes) if self._pool else 0

    @property
    def busy(self) -> int:
        """How many workers are at work."""
        return self._pool.busy if self._pool else 0

    def start(self) -> None:
        """Begin to make the copy and the first worker, so that the first client need not wait for that."""
        self._starting = asyncio.get_running_loop().create_task(self._workers().warm())

    async def close(self) -> None:
        """End all processes and threads; the next query would start others."""
        if self._starting is not None:
            self._starting.cancel()
        pool, self._pool = self._pool, None
        nursery, self._nursery = self._nursery, None
        writer, self._writer = self._writer, None
        if pool is not None:
            await pool.close()
        if nursery is not None:
            await asyncio.to_thread(nursery.close)
        if writer is not None:
            await asyncio.to_thread(writer.shutdown)

    async def answer(self, request: QueryRequest) -> Answer:
        """Answer a query."""
        outline = check_query(request.query)
        is_choosing = outline.chooses_graphs or request.names_graphs
        document = await self._evaluate(
            Job(
                request.query,
                request.media_type,
                [_iri(graph) for graph in request.default_graphs] if request.names_graphs else None,
                [graph.value for graph in request.named_graphs] if request.names_graphs else None,
                is_union=request.default_is_union and not is_choosing,  # the engine would ignore FROM beside it
                base=request.base,
            ),
            request.timeout,
        )
        return Answer(request.media_type, document.body, document.version)

    async def update(self, request: UpdateRequest) -> None:
        """Do an update; one that searches is tried in a worker first, under the limits of a query."""
        await asyncio.to_thread(check_update, request.update)  # a second for ten megabytes
        if self._snapshots is None and _SEARCHES.search(request.update):
            await self._evaluate(Job(request.update, base=request.base), request.timeout)
        await self._write(self._store.update, request.update, prefixes=PREFIXES, base=request.base)

    async def has_graph(self, graph: Graph) -> bool:
        """Tell whether a graph is there."""
        return await asyncio.to_thread(self._store.knows_graph, graph)

    async def write(self, request: GraphWrite) -> bool:
        """Put RDF into a graph."""
        return await self._write(self._put, request)

    async def drop(self, graph: Graph) -> bool:
        """Take a graph away."""
        return await self._write(self._store.drop_graph, graph)

    def _put(self, request: GraphWrite) -> bool:
        """Put RDF into a graph, in the one thread that does so: what is looked at first does not change meanwhile."""
        if request.must_be_there is not None and request.must_be_there != self._store.knows_graph(request.graph):
            raise failed(is_there=not request.must_be_there)
        return self._store.put_graph(
            request.graph, request.document, request.media_type, base=request.base, replaces=request.replaces
        )

    async def _evaluate(self, job: Job, wanted: float | None) -> Document:
        try:
            return await self._workers().answer(job, self._limits.seconds_for(wanted))
        except QueryStopped:
            self.stopped += 1
            raise

    def _workers(self) -> Pool:
        """Return the pool of this event loop; one left over from another loop has lost its channels."""
        loop = asyncio.get_running_loop()
        if self._nursery is None:
            self._nursery = Nursery(self._store, self._limits, prefixes=PREFIXES, snapshots=self._snapshots)
        if self._pool is None or self._loop is not loop:
            self._pool, self._loop = Pool(self._nursery, self._limits), loop
        return self._pool

    async def _write(
        self, work: Callable[Parameters, Result], *arguments: Parameters.args, **options: Parameters.kwargs
    ) -> Result:
        if self._writer is None:
            self._writer = _sealed_thread(2 * self._limits.stack)
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._writer, functools.partial(work, *arguments, **options))


def _iri(graph: Graph) -> str:
    return graph.value if isinstance(graph, NamedNode) else ""


def _sealed_thread(stack: int) -> ThreadPoolExecutor:
    """Return a thread without network, and with ``stack`` bytes of stack: the engine's parser is recursive."""
    usual = threading.stack_size(stack)
    try:
        executor = ThreadPoolExecutor(1, "writer")
        executor.submit(seal, needs_files=True).result()  # starts the thread
    finally:
        threading.stack_size(usual)
    return executor
