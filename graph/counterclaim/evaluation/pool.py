"""Workers kept ready: a query gets one that has the newest data, or waits for one; what is left over is ended."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from dataclasses import dataclass

from counterclaim.errors import CounterclaimError, EvaluationFailed, QueryStopped
from counterclaim.evaluation.connection import Connection
from counterclaim.evaluation.job import Job
from counterclaim.evaluation.limits import Limits
from counterclaim.evaluation.nursery import Nursery


@dataclass(frozen=True, slots=True)
class Document:
    """An answer.

    Attributes:
        body: whole, or in pieces as they come; these end early by a CounterclaimError if the query is ended.
        version: of the data that it was read from.
    """

    body: bytes | AsyncIterator[bytes]
    version: int


class Pool:
    """Evaluates jobs in workers of a nursery, for the event loop that it is first used in, until ``close``."""

    def __init__(self, nursery: Nursery, limits: Limits) -> None:
        self._nursery = nursery
        self._limits = limits
        self._free: list[Connection] = []
        self._all: set[Connection] = set()
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._tasks: set[asyncio.Task[None]] = set()
        self._births = 0
        self._is_closed = False

    @property
    def busy(self) -> int:
        """How many workers are at work."""
        return len(self._all) - len(self._free)

    @property
    def processes(self) -> tuple[int, ...]:
        """The process ids of the workers."""
        return tuple(connection.process for connection in self._all)

    @property
    def _room(self) -> int:
        """For how many workers there is room: those that slow clients hold up make it for as many others."""
        held_up = sum(worker.is_held_up for worker in self._all)
        return self._limits.workers + min(held_up, self._limits.workers)

    async def answer(self, job: Job, seconds: float) -> Document:
        """Have a job done.

        If the caller is cancelled, the job's worker is ended. So it is when nobody takes the pieces of an answer.

        Args:
            job: what to evaluate.
            seconds: how long it may take, waiting for a worker included.

        Raises:
            QueryRejected: if the engine does not take the query.
            QueryStopped: if it takes too long, or too much memory.
            EvaluationFailed: if there is no worker to do it.
        """
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        worker = await self._worker(deadline, seconds)
        reply = worker.ask(job, deadline=deadline, seconds=seconds)
        try:
            await reply.begun
        except asyncio.CancelledError:
            worker.kill(QueryStopped("The client has gone."))
            raise
        return Document(reply.whole() if reply.is_whole else self._stream(worker, reply.stream()), worker.version)

    async def warm(self) -> None:
        """Have a worker born that waits for the first query, however long that takes."""
        if not self._all:
            self._births += 1
            await self._birth()

    async def close(self) -> None:
        """End all workers; what they were doing fails."""
        self._is_closed = True
        self._wake_all()
        while self._all or self._tasks:
            for connection in tuple(self._all):
                connection.kill(EvaluationFailed("The server is stopping."))
            await asyncio.gather(*self._tasks)

    async def _stream(self, worker: Connection, pieces: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
        is_over = False
        try:
            async for piece in pieces:
                yield piece
            is_over = True
        finally:
            if not is_over:
                worker.kill(QueryStopped("The client has gone."))

    async def _worker(self, deadline: float, seconds: float) -> Connection:
        """Return a free worker, which then is the caller's."""
        while (worker := self._take()) is None:
            if self._is_closed:
                raise EvaluationFailed("The server is stopping.")
            waiter = asyncio.get_running_loop().create_future()
            self._waiting.append(waiter)
            self._hire()
            try:
                async with asyncio.timeout_at(deadline):
                    await waiter
            except TimeoutError as error:
                raise QueryStopped(f"No query worker was free for {seconds:g} s. Try again later.") from error
            finally:
                if waiter in self._waiting:
                    self._waiting.remove(waiter)
        return worker

    def _take(self) -> Connection | None:
        while self._free:
            worker = self._free.pop()
            if self._nursery.is_current(worker.version):
                return worker
            worker.kill(EvaluationFailed("It has old data."))
        return None

    def _hire(self) -> None:
        """Have as many workers born as are waited for, if there is room."""
        while self._births < len(self._waiting) and len(self._all) + self._births < self._room:
            self._births += 1
            task = asyncio.get_running_loop().create_task(self._birth())
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _birth(self) -> None:
        loop = asyncio.get_running_loop()
        try:
            birth = await self._nursery.run(self._nursery.birth)
            _, connection = await loop.create_unix_connection(
                lambda: Connection(birth, self._limits, self._done, self._hire), sock=birth.channel
            )
        except CounterclaimError as error:
            self._wake_all(error)
        else:
            self._all.add(connection)
            self._done(connection)
        finally:
            self._births -= 1

    def _done(self, worker: Connection) -> None:
        """Take a worker back, or have it buried."""
        if worker.is_dead:
            if worker in self._all:
                self._all.remove(worker)
                task = asyncio.get_running_loop().create_task(self._bury(worker))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)
            if worker in self._free:
                self._free.remove(worker)
        elif worker.is_spent or self._is_closed or len(self._all) > self._room:
            worker.kill(EvaluationFailed("It is spent."))
            return
        else:
            self._free.append(worker)
        self._wake()

    async def _bury(self, worker: Connection) -> None:
        worker.explain(await self._nursery.run(self._nursery.bury, worker.process))

    def _wake(self) -> None:
        """Let the first who waits look again, and make sure that there will be workers for the others."""
        while self._waiting:
            waiter = self._waiting.popleft()
            if not waiter.done():
                waiter.set_result(None)
                break

    def _wake_all(self, error: CounterclaimError | None = None) -> None:
        while self._waiting:
            waiter = self._waiting.popleft()
            if waiter.done():
                continue
            if error is None:
                waiter.set_result(None)
            else:
                waiter.set_exception(error)
