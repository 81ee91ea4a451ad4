"""Where tasks are handed in: each is a job, done once for each version of the store, and kept while there is room."""

import logging
import threading
import time
from collections import OrderedDict
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from pathlib import Path

from fastapi import Request

from counterclaim.errors import CounterclaimError, NotFound
from counterclaim.identity import h16
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_api.analysis.work import Order, Result, Task, TooLarge
from counterclaim_api.analysis.worker import AnalysisFailed, Worker

_LOGGER = logging.getLogger("counterclaim")

WAITING = 32
"""So many jobs may be under way or wait for a worker."""
KEPT_BYTES = 64 << 20
"""So much of what was answered is kept, the last answer in any case."""
KEPT_JOBS = 512
ANEW_AFTER = 60.0
"""Seconds after which what failed is tried again."""


class State(StrEnum):
    """How far a job is."""

    WAITING = "waiting"
    READING = "reading the graph"
    COMPUTING = "computing"
    DONE = "done"
    FAILED = "failed"


class Busy(CounterclaimError):
    """Too many analyses are under way."""

    status = 503
    headers = {"Retry-After": "10"}  # noqa: RUF012 - read only


@dataclass(slots=True, eq=False)
class Job:
    """A task under way or done.

    Attributes:
        id: the same for the same task on the same version of the store.
        task: the question.
        version: of the data that it is answered from.
        state: how far it is.
        result: what was answered, once it is done.
        error: why it was not.
        size: how many bytes the result takes.
        future: done when the job is.
    """

    id: str
    task: Task
    version: int
    state: State = State.WAITING
    result: Result | None = None
    error: CounterclaimError | None = None
    size: int = 0
    begun: float = field(default_factory=time.monotonic)
    ended: float | None = None
    future: Future[None] = field(default_factory=Future)

    @property
    def seconds(self) -> float:
        """How long it has been under way, or was."""
        return (self.ended or time.monotonic()) - self.begun

    @property
    def is_over(self) -> bool:
        """Whether it is done or has failed."""
        return self.ended is not None

    def end(self, outcome: Result | CounterclaimError, size: int) -> None:
        """Put down the answer, or why there is none."""
        if isinstance(outcome, CounterclaimError):
            self.error, self.state = outcome, State.FAILED
        else:
            self.result, self.size, self.state = outcome, size, State.DONE
        self.ended = time.monotonic()
        self.future.set_result(None)


class Desk:
    """Takes tasks. Safe to use from several threads."""

    def __init__(
        self, store: EmbeddedStore, *, seconds: float, workers: int, memory: int, snapshots: Path | None = None
    ) -> None:
        """Begin without workers.

        Args:
            store: what is asked about.
            seconds: how long a task may take.
            workers: how many are done at a time.
            memory: how many bytes each may take.
            snapshots: where workers' copies of the data go. Of a store that is written to they are hard links, so the
                folder must be on its file system; None takes the system's folder for temporary files.
        """
        self.seconds = seconds
        self._store = store
        self._snapshots = snapshots
        self._memory = memory
        self._workers = workers
        self._threads: ThreadPoolExecutor | None = None
        self._lock = threading.Lock()
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._idle: list[Worker] = []
        self._all: set[Worker] = set()

    def hand_in(self, task: Task) -> Job:
        """Return the job of a task: the one under way or done, else a new one.

        Raises:
            Busy: if too many are under way.
        """
        version = self._store.version
        identifier = h16(str(version), type(task).__name__, task.model_dump_json())
        with self._lock:
            known = self._jobs.get(identifier)
            if known is not None and not _is_stale(known):
                self._jobs.move_to_end(identifier)
                return known
            if sum(not job.is_over for job in self._jobs.values()) >= WAITING:
                raise Busy(f"{WAITING} analyses are under way. Ask again in some seconds.")
            job = self._jobs[identifier] = Job(identifier, task, version)
            self._threads = self._threads or ThreadPoolExecutor(self._workers, thread_name_prefix="analysis")
            handed = self._threads.submit(self._perform, job)
        handed.add_done_callback(partial(_settle, job))
        return job

    def find(self, identifier: str) -> Job:
        """Return the job of that id.

        Raises:
            NotFound: if there is none, or it was dropped for newer ones.
        """
        with self._lock:
            if identifier not in self._jobs:
                raise NotFound(f"No analysis {identifier} is under way or kept here. /analysis says what can be asked.")
            return self._jobs[identifier]

    def close(self) -> None:
        """End the workers and what they are doing; what is handed in later starts new ones."""
        with self._lock:
            workers, self._all, self._idle = self._all, set(), []
            threads, self._threads = self._threads, None
            for job in [job for job in self._jobs.values() if job.state is not State.DONE]:
                del self._jobs[job.id]
        if threads is not None:
            threads.shutdown(wait=False, cancel_futures=True)
        for worker in workers:
            worker.end()

    def _perform(self, job: Job) -> None:
        def computing() -> None:
            job.state = State.COMPUTING

        worker = self._worker(job.version)
        job.state = State.READING
        try:
            worker.supply(self._store, job.version)
            job.version = worker.version
            order = Order(job.task, self._store.base, worker.snapshot)
            outcome, size = worker.perform(order, self.seconds, computing)
        except CounterclaimError as error:
            outcome, size = error, 0
        if isinstance(outcome, TooLarge | AnalysisFailed):
            self._drop(worker)
        else:
            self._free(worker)
        job.end(outcome, size)
        self._make_room()

    def _worker(self, version: int) -> Worker:
        """Return a worker that nobody uses, if there is one that has these data already."""
        with self._lock:
            if self._idle:
                found = next((worker for worker in self._idle if worker.version >= version), self._idle[-1])
                self._idle.remove(found)
                return found
            worker = Worker(self._memory, self._snapshots)
            self._all.add(worker)
            return worker

    def _free(self, worker: Worker) -> None:
        with self._lock:
            if worker in self._all:
                self._idle.append(worker)

    def _drop(self, worker: Worker) -> None:
        with self._lock:
            self._all.discard(worker)
        worker.end()

    def _make_room(self) -> None:
        """Drop the jobs over that nobody has asked for longest."""
        with self._lock:
            over = [job for job in self._jobs.values() if job.is_over]
            size = sum(job.size for job in over)
            for job in over[:-1]:
                if size <= KEPT_BYTES and len(self._jobs) <= KEPT_JOBS:
                    return
                size -= job.size
                del self._jobs[job.id]


def _settle(job: Job, done: Future[None]) -> None:
    """See to it that no job stays open whose thread was called off or failed."""
    error = None if done.cancelled() else done.exception()
    if error is not None:
        _LOGGER.error("An analysis failed.", exc_info=error)
    if not job.is_over:
        job.end(AnalysisFailed("The analysis was not done; the server's log says why."), 0)


def _is_stale(job: Job) -> bool:
    return job.error is not None and job.ended is not None and time.monotonic() - job.ended > ANEW_AFTER


def desk_of(request: Request) -> Desk:
    """Return the app's desk (a FastAPI dependency)."""
    desk = request.app.state.desk
    assert isinstance(desk, Desk)  # noqa: S101 - tells the type checker what create_app put there
    return desk
