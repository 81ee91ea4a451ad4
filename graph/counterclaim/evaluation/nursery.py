"""The zygote seen from the server: workers are born here, with the data of the newest commit, and buried.

All methods but ``run`` and ``close`` are for the nursery's own thread: there requests to the zygote and commits stay in
order. Should the zygote die, the next birth starts another.
"""

import asyncio
import io
import json
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypeVar, cast

from counterclaim.errors import CounterclaimError, EvaluationFailed
from counterclaim.evaluation.limits import Limits
from counterclaim.evaluation.source import Source
from counterclaim.evaluation.zygote import LENGTH
from counterclaim.store.commits import Commit

Result = TypeVar("Result")

_PIECE = 1 << 18
_STALE = 0.5
"""For so many seconds a snapshot on disk serves though there are newer commits: making one takes time."""


@dataclass(frozen=True, slots=True)
class Birth:
    """A worker that is there: its process id, the channel to it, and the version of the data that it has."""

    process: int
    channel: socket.socket
    version: int


class Nursery:
    """Keeps a zygote and its copy of the data."""

    def __init__(
        self, source: Source, limits: Limits, *, prefixes: Mapping[str, str], snapshots: Path | None = None
    ) -> None:
        """Begin to follow ``source``.

        Args:
            source: where the data are.
            limits: of the workers.
            prefixes: that queries need not declare.
            snapshots: a folder beside the data for snapshots on disk; None keeps the copy in memory instead.
        """
        self._source = source
        self._start = {"limits": asdict(limits), "prefixes": dict(prefixes)}
        self._snapshots = Path(tempfile.mkdtemp(dir=snapshots)) if snapshots else None
        self._thread = ThreadPoolExecutor(1, "nursery")
        self._zygote: subprocess.Popen[bytes] | None = None
        self._channel: socket.socket | None = None
        self._version = 0
        self._taken_at = 0.0
        self._is_stale = True
        self._unfollow = source.follow(self._submit)

    async def run(self, work: Callable[..., Result], *arguments: object) -> Result:
        """Do one of the methods below in the nursery's thread."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, work, *arguments)

    def is_current(self, version: int) -> bool:
        """Tell whether data of that version may still be shown to a new query."""
        if version >= self._source.version:
            return True
        return self._snapshots is not None and time.monotonic() < self._taken_at + _STALE

    def birth(self) -> Birth:
        """Have a worker born that has the newest data.

        Raises:
            EvaluationFailed: if the zygote cannot be started, or dies again at once.
        """
        for is_last in (False, True):
            try:
                return self._birth()
            except OSError as error:
                self._end()
                if is_last:
                    raise EvaluationFailed(f"No query worker can be started: {error}.") from error
            except CounterclaimError:
                self._end()
                raise
        raise AssertionError  # the loop returns or raises

    def bury(self, process: int) -> int:
        """Wait until a worker that is dying has ended; returns its exit code, below 0 the signal that ended it."""
        try:
            self._send("bury", process)
            return int(self._receive())
        except OSError:
            return 0  # the zygote is dead too, and took all its workers along

    def close(self) -> None:
        """End the zygote, and with it all workers."""
        self._unfollow()
        self._thread.submit(self._end).result()
        self._thread.shutdown()
        if self._snapshots is not None:
            shutil.rmtree(self._snapshots, ignore_errors=True)

    def _submit(self, commit: Commit) -> None:
        if self._snapshots is None:
            self._thread.submit(self._follow, commit)

    def _follow(self, commit: Commit) -> None:
        """Let the copy follow a commit; if it cannot, it is made anew before the next birth."""
        if self._is_stale or commit.version <= self._version:
            return
        try:
            if commit.update is None or self._request("update", commit.update):
                self._is_stale = True
            self._version = commit.version
        except OSError:
            self._end()

    def _birth(self) -> Birth:
        if self._zygote is None:
            self._begin()
        directory = self._refresh()
        self._send("fork", directory)
        assert self._channel is not None  # noqa: S101 - _begin has made it
        head, descriptors, _, _ = socket.recv_fds(self._channel, LENGTH.size, 1)
        if not descriptors:
            raise ConnectionError("the zygote has ended")
        return Birth(LENGTH.unpack(head)[0], socket.socket(fileno=descriptors[0]), self._version)

    def _refresh(self) -> str:
        """Bring the copy up to date if it is not; returns the folder of a snapshot on disk, or nothing."""
        if self._snapshots is None:
            if self._is_stale:
                self._send("load")
                with io.BufferedWriter(cast("io.RawIOBase", _Pieces(self._send_bytes)), _PIECE) as output:
                    self._version = self._source.dump(output)
                self._receive()
                self._is_stale = False
            return ""
        if self._is_stale or not self.is_current(self._version):
            self._snapshot(self._snapshots)
        return str(self._snapshots / str(self._version))

    def _snapshot(self, snapshots: Path) -> None:
        new = snapshots / "new"
        shutil.rmtree(new, ignore_errors=True)
        self._version = self._source.snapshot(new)
        target = snapshots / str(self._version)
        shutil.rmtree(target, ignore_errors=True)
        new.rename(target)
        self._taken_at, self._is_stale = time.monotonic(), False
        for older in sorted((path for path in snapshots.iterdir()), key=lambda path: int(path.name))[:-2]:
            shutil.rmtree(older, ignore_errors=True)

    def _begin(self) -> None:
        ours, theirs = socket.socketpair()
        with theirs:
            self._zygote = subprocess.Popen(  # noqa: S603 - our own program
                [sys.executable, "-m", "counterclaim.evaluation.zygote", str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
            )
        self._channel = ours
        self._is_stale = True
        self._send_bytes(json.dumps(self._start).encode("ascii") + b"\n")

    def _end(self) -> None:
        if self._channel is not None:
            self._channel.close()
        if self._zygote is not None:
            self._zygote.kill()
            self._zygote.wait()
        self._channel = self._zygote = None
        self._is_stale = True

    def _request(self, *parts: object) -> str:
        self._send(*parts)
        return self._receive()

    def _send(self, *parts: object) -> None:
        self._send_bytes(json.dumps(parts).encode("ascii") + b"\n")

    def _send_bytes(self, content: bytes) -> None:
        if self._channel is None:
            raise ConnectionError("there is no zygote")
        self._channel.sendall(content)

    def _receive(self) -> str:
        return self._read(LENGTH.unpack(self._read(LENGTH.size))[0]).decode()

    def _read(self, size: int) -> bytes:
        assert self._channel is not None  # noqa: S101 - something was sent by it
        found = bytearray()
        while len(found) < size:
            piece = self._channel.recv(size - len(found))
            if not piece:
                raise ConnectionError("the zygote has ended")
            found += piece
        return bytes(found)


class _Pieces(io.RawIOBase):
    """A file that is sent in pieces with their length before them; closing it sends the empty one."""

    def __init__(self, send: Callable[[bytes], None]) -> None:
        self._send = send

    def writable(self) -> bool:
        return True

    def write(self, data: bytes | memoryview) -> int:  # type: ignore[override]
        self._send(LENGTH.pack(len(data)) + data)
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self._send(LENGTH.pack(0))
        super().close()
