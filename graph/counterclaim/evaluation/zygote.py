"""The process that workers are forked off: one thread, a copy of the data in memory if there is room, nothing else.

It answers requests one at a time: take the data in, follow a commit, fork a worker, bury one. A fork shares the copy
(copy-on-write), so that a worker costs milliseconds and has the data as of its birth, whatever is committed later.
"""

import io
import json
import os
import resource
import signal
import socket
import struct
import sys
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox

from counterclaim.evaluation.limits import Limits
from counterclaim.evaluation.sealing import die_with_parent, seal
from counterclaim.evaluation.worker import fail, work

_STACK = 128 << 20
"""Of the thread that follows updates, to parse what the writer could. Should it not do, the server starts another."""
LENGTH = struct.Struct(">I")


class Zygote:
    """The loop of the process, and its copy of the data."""

    def __init__(self, channel: socket.socket) -> None:
        self._channel = channel
        self._requests = channel.makefile("rb")
        self._store = ox.Store()

    def run(self) -> None:
        """Answer requests until the channel closes."""
        start = json.loads(self._requests.readline())
        self._limits = Limits(**start["limits"])
        self._prefixes: dict[str, str] = start["prefixes"]
        actions: dict[str, Callable[..., None]] = {
            "load": self._load,
            "update": self._update,
            "fork": self._fork,
            "bury": self._bury,
        }
        for line in self._requests:
            action, *arguments = json.loads(line)
            actions[action](*arguments)

    def _load(self) -> None:
        """Take in the data anew: N-Quads in pieces, the last one empty."""
        store = ox.Store()
        store.bulk_load(input=io.BufferedReader(_Pieces(self._requests), 1 << 20), format=ox.RdfFormat.N_QUADS)
        self._store = store
        self._reply("")

    def _update(self, text: str) -> None:
        """Do what the writer did."""
        try:
            self._store.update(text, prefixes=self._prefixes)
        except (SyntaxError, RuntimeError, ValueError, OSError) as error:
            self._reply(str(error) or type(error).__name__)
        else:
            self._reply("")

    def _fork(self, directory: str) -> None:
        """Fork a worker on the copy, or on the files in ``directory``; send its end of the channel and its id."""
        ours, theirs = socket.socketpair()
        child = os.fork()
        if child == 0:
            try:
                self._requests.close()
                self._channel.close()
                theirs.close()
                work(ours, Path(directory) if directory else self._store, self._limits, self._prefixes)
            except BaseException as error:  # noqa: BLE001 - a child must never come back into this loop
                fail(error)
        ours.close()
        socket.send_fds(self._channel, [LENGTH.pack(child)], [theirs.fileno()])
        theirs.close()

    def _bury(self, child: int) -> None:
        """Wait for a worker that has ended or is about to; reply how it ended."""
        _, status = os.waitpid(child, 0)
        self._reply(str(os.waitstatus_to_exitcode(status)))

    def _reply(self, text: str) -> None:
        encoded = text.encode()
        self._channel.sendall(LENGTH.pack(len(encoded)) + encoded)


class _Pieces(io.RawIOBase):
    """A file made of pieces that come with their length before them."""

    def __init__(self, source: io.BufferedReader) -> None:
        self._source = source
        self._left = -1

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if self._left == 0:
            return 0
        if self._left < 0:
            self._next()
        if self._left == 0:
            return 0
        size = self._source.readinto(buffer[: self._left])
        self._left -= size
        if self._left == 0:
            self._left = -1
        return size

    def _next(self) -> None:
        self._left = LENGTH.unpack(self._source.read(LENGTH.size))[0]


def main(descriptor: int) -> None:
    """Run the process on an inherited channel."""
    # Ctrl-C reaches the whole group; the server says when to end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    die_with_parent()
    _, most = resource.getrlimit(resource.RLIMIT_STACK)
    resource.setrlimit(resource.RLIMIT_STACK, (_STACK if most < 0 else min(_STACK, most), most))
    seal(needs_files=True)
    with socket.socket(fileno=descriptor) as channel:
        Zygote(channel).run()


if __name__ == "__main__":
    main(int(sys.argv[1]))
