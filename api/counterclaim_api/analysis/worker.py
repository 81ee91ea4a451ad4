"""A worker as the server sees it: a process that answers one order at a time, and can be ended."""

import multiprocessing
import pickle
import shutil
import threading
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from counterclaim.errors import CounterclaimError
from counterclaim.evaluation.source import Source
from counterclaim_api.analysis.work import COMPUTING, Order, Result, TooLarge, work

_SPAWN = multiprocessing.get_context("spawn")
"""Started anew, not forked: the server has threads."""


class AnalysisFailed(CounterclaimError):
    """The process that computed an analysis ended."""

    status = 500


class NoCopy(AnalysisFailed):
    """The data could not be copied: the disk is full, perhaps."""

    status = 503


class Worker:
    """A process with a copy of the data. One thread at a time gives it orders; any may end it.

    Attributes:
        version: of the data that it has.
        snapshot: the folder with them.
    """

    def __init__(self, memory: int, folder: Path | None) -> None:
        """Start the process.

        Args:
            memory: how many bytes it may take.
            folder: where its copy of the data goes; the system's folder for temporary files if None.
        """
        self.version = -1
        self._folder = TemporaryDirectory(prefix="analysis-", dir=folder, ignore_cleanup_errors=True)
        self.snapshot = Path(self._folder.name) / "0"
        self._pipe, theirs = _SPAWN.Pipe()
        self._process = _SPAWN.Process(target=work, args=(theirs, memory), daemon=True, name="analysis")
        self._process.start()
        self._ending = threading.Lock()
        theirs.close()

    def supply(self, source: Source, version: int) -> None:
        """See to it that the process has data of that version or a later one.

        Raises:
            NoCopy: if they cannot be copied.
        """
        if self.version >= version:
            return
        old, self.snapshot = self.snapshot, self.snapshot.with_name(str(int(self.snapshot.name) + 1))
        try:
            self.version = source.snapshot(self.snapshot)
        except OSError as error:
            raise NoCopy(f"The data could not be copied for the analysis: {error}.") from error
        shutil.rmtree(old, ignore_errors=True)

    def perform(self, order: Order, seconds: float, tell: Callable[[], None]) -> tuple[Result | CounterclaimError, int]:
        """Return what the task answers, and how many bytes that takes; ``tell`` is called when the graph is read.

        Raises:
            TooLarge: if it takes longer than ``seconds``. The process goes on: end it.
            AnalysisFailed: if the process ends by itself.
        """
        deadline = time.monotonic() + seconds
        try:
            self._pipe.send(order)
            while self._pipe.poll(max(0.0, deadline - time.monotonic())):
                answer = self._pipe.recv_bytes()
                if answer != COMPUTING:
                    return pickle.loads(answer), len(answer)  # noqa: S301 - our own process wrote it
                tell()
        except (EOFError, OSError) as error:
            raise AnalysisFailed("The analysis ended without an answer; the server's log says why.") from error
        raise TooLarge(f"This took more than {seconds:g} seconds. Ask for fewer articles: by from, to, publisher.")

    def end(self) -> None:
        """End the process, whatever it is doing.

        Once only: a descriptor that two threads close is somebody else's by the second time.
        """
        with self._ending:
            if not self._pipe.closed:
                self._process.kill()
                self._process.join()
                self._pipe.close()
                self._folder.cleanup()
