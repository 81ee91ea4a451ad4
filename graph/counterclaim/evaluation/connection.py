"""A worker as the event loop sees it: one job at a time, ended when its time is over."""

import asyncio
import os
import signal
import time
from collections.abc import Callable
from typing import cast

from counterclaim.errors import CounterclaimError, EvaluationFailed, QueryStopped
from counterclaim.evaluation.job import HEADER, Frame, Job
from counterclaim.evaluation.limits import Limits
from counterclaim.evaluation.nursery import Birth
from counterclaim.evaluation.reply import Reply
from counterclaim.store.syntax import rejection

_SLOW = 0.25
"""After so many seconds of CPU time a query makes way for quicker ones. By the clock, a busy machine's all would."""
_SOON = 0.02
"""After so many seconds at least its CPU time is looked at again."""
_NICE = 10
_PATIENCE = 60.0
"""How many seconds a client may take nothing of an answer that is waiting for it."""


class Connection(asyncio.Protocol):
    """The channel to one worker, which does one job at a time.

    Attributes:
        process: the worker's process id.
        version: of the data that it has.
        is_dead: whether the process has ended, or is about to.
        is_spent: whether it must not have another job: it was made to give way to others, or has tried an update.
        is_held_up: whether it is at rest because its client takes nothing of the answer.
    """

    def __init__(
        self, birth: Birth, limits: Limits, done: Callable[["Connection"], None], held_up: Callable[[], None]
    ) -> None:
        """Begin without a job.

        Args:
            birth: the worker.
            limits: of its jobs.
            done: is called when the job is done or the worker dead.
            held_up: is called when a client begins to hold it up.
        """
        self.process = birth.process
        self.version = birth.version
        self.is_dead = False
        self.is_spent = False
        self.is_held_up = False
        self._limits = limits
        self._done = done
        self._held_up = held_up
        self._loop = asyncio.get_running_loop()
        self._received = bytearray()
        self._transport: asyncio.Transport | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._reply: Reply | None = None
        self._text = ""
        self._seconds = self._seconds_left = self._deadline = self._used = 0.0

    def ask(self, job: Job, *, deadline: float, seconds: float) -> Reply:
        """Have a job done by ``deadline`` (of the loop's clock); ``seconds`` is how long that was in all."""
        assert self._transport is not None  # noqa: S101 - connected before anyone has it
        self._reply = reply = Reply(self._limits.buffer, self._pause)
        self.is_spent = not job.media_type
        self._text, self._seconds, self._deadline = job.text, seconds, deadline
        self._used = _cpu_time(self.process)
        self._timer = self._loop.call_at(min(self._loop.time() + _SLOW, deadline), self._tick)
        self._transport.write(job.encode())
        return reply

    def kill(self, error: CounterclaimError) -> None:
        """End the process; ``error`` is what the client of its job is told."""
        if not self.is_dead:
            os.kill(self.process, signal.SIGKILL)  # not yet waited for, so the id is still its own
            self.connection_lost(None)
        self._finish(error)
        if self._transport is not None:
            self._transport.abort()

    def explain(self, code: int) -> None:
        """Tell the client, if there is one, of what the worker died; ``code`` is the exit code."""
        cause = {
            -signal.SIGABRT: f"needed more than {self._limits.memory >> 20} MiB of memory",
            -signal.SIGKILL: "needed more memory than there is",
            -signal.SIGSEGV: "is too deeply nested",
            -signal.SIGBUS: "is too deeply nested",
        }.get(code)
        if cause is None:
            self._finish(EvaluationFailed(f"The query worker ended unexpectedly ({code}). Please report the query."))
        else:
            self._finish(QueryStopped(f"The query {cause}. Make it simpler, or ask for less at a time."))

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take note of the channel."""
        self._transport = cast("asyncio.Transport", transport)  # uvloop's is one by its methods only

    def data_received(self, data: bytes) -> None:
        """Take in what the worker sends."""
        self._received += data
        while len(self._received) >= HEADER.size:
            kind, size = HEADER.unpack_from(self._received)
            end = HEADER.size + size
            if len(self._received) < end:
                return
            content = bytes(self._received[HEADER.size : end])
            del self._received[:end]
            self._take(Frame(kind), content)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - the signature is asyncio's
        """Take note of the worker's end. Why, it says when it is buried."""
        if not self.is_dead:
            self.is_dead = True
            self._stop_timer()
            self._done(self)

    def _take(self, kind: Frame, content: bytes) -> None:
        if self._reply is None:
            return
        if kind is Frame.REJECTED:
            self._finish(rejection(self._text, content.decode()))
        else:
            self._reply.add(content, is_last=kind is Frame.LAST)
            if kind is Frame.LAST:
                self._finish(None)

    def _finish(self, error: CounterclaimError | None) -> None:
        reply, self._reply = self._reply, None
        if reply is None:
            return
        self._stop_timer()
        if error is not None:
            reply.fail(error)
        if not self.is_dead:
            self._done(self)

    def _tick(self) -> None:
        left = self._deadline - self._loop.time()
        if left <= 0:
            self.kill(QueryStopped(f"The query took longer than {self._seconds:g} s. Ask for less at a time."))
        elif (more := _SLOW - (_cpu_time(self.process) - self._used)) > 0:
            self._timer = self._loop.call_later(min(max(more, _SOON), left), self._tick)
        else:
            self.is_spent = True
            os.setpriority(os.PRIO_PROCESS, self.process, _NICE)
            self._timer = self._loop.call_later(left, self._tick)

    def _pause(self, is_paused: bool) -> None:
        """Stop the clock while it is the client that is slow; but not for ever."""
        if self._transport is None or self.is_dead or self._reply is None:
            return
        self._stop_timer()
        self.is_held_up = is_paused
        if is_paused:
            self._seconds_left = self._deadline - self._loop.time()
            self._transport.pause_reading()
            gone = QueryStopped(f"The answer was not taken for {_PATIENCE:g} s.")
            self._timer = self._loop.call_later(_PATIENCE, self.kill, gone)
            self._held_up()
        else:
            self._deadline = self._loop.time() + self._seconds_left
            self._transport.resume_reading()
            self._timer = self._loop.call_later(self._seconds_left, self._tick)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


def _cpu_time(process: int) -> float:
    """Return the seconds of CPU time that a process has used; 0 if it is gone, as its channel will tell."""
    try:
        return time.clock_gettime((~process << 3) | 2)  # what clock_getcpuclockid(3) gives, which Python lacks
    except OSError:
        return 0.0
