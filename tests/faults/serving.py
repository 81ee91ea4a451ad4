"""``counterclaim serve`` as a process of its own, which a test may maltreat."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from urllib.parse import urlencode

TOKEN = "not a real token"  # noqa: S105
FORM = "application/x-www-form-urlencoded"
_COMMAND = [sys.executable, "-c", "from counterclaim.cli import main; main()", "serve"]


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back: the status is 0 if the connection was closed before the answer was whole."""

    status: int
    body: bytes
    seconds: float

    @property
    def json(self) -> dict[str, object]:
        return dict(json.loads(self.body))


@dataclass(frozen=True, slots=True)
class Server:
    """A server that listens on this machine."""

    process: subprocess.Popen[bytes]
    port: int

    def ask(
        self, query: str, *, accept: str = "application/sparql-results+json", wait: float = 30, **more: str
    ) -> Reply:
        body = urlencode({"query": query, **more}).encode()
        return self.send("POST", "/sparql", body, {"accept": accept, "content-type": FORM}, wait=wait)

    def update(self, update: str) -> Reply:
        return self.send("POST", "/sparql/update", update.encode(), {"content-type": "application/sparql-update"})

    def send(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        *,
        wait: float = 30,
    ) -> Reply:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=wait)
        started = time.monotonic()
        try:
            connection.request(method, path, body, {"authorization": f"Bearer {TOKEN}", **(headers or {})})
            answer = connection.getresponse()
            return Reply(answer.status, answer.read(), time.monotonic() - started)
        except (HTTPException, ConnectionError):
            return Reply(0, b"", time.monotonic() - started)
        finally:
            connection.close()

    def connect(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=30)

    @property
    def is_alive(self) -> bool:
        return self.process.poll() is None

    def workers(self) -> list[int]:
        """Return the processes that evaluate queries, dying ones left out."""
        return [
            worker
            for zygote in _children(self.process.pid)
            for worker in _children(zygote)
            if _state(worker) not in ("Z", "X", "")
        ]

    def busy_workers(self) -> list[int]:
        return [worker for worker in self.workers() if _state(worker) == "R"]


@contextmanager
def serving(store: Path, *options: str, log: Path | None = None) -> Iterator[Server]:
    """Serve ``store`` until the block ends; ready for queries when it begins."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    environment = {**os.environ, "COUNTERCLAIM_TOKEN": TOKEN}
    with (log or Path(os.devnull)).open("wb") as output:
        process = subprocess.Popen(
            [*_COMMAND, "--store", str(store), "--port", str(port), *options], stderr=output, env=environment
        )
    server = Server(process, port)
    try:
        wait_until(lambda: server.send("GET", "/readyz").status == 200, seconds=60)
        yield server
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def wait_until(condition: Callable[[], bool], *, seconds: float) -> None:
    """Wait until ``condition`` holds.

    Raises:
        TimeoutError: if it does not within ``seconds``.
    """
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError
        time.sleep(0.05)


def _children(process: int) -> list[int]:
    try:
        tasks = list(Path(f"/proc/{process}/task").iterdir())
        return [int(child) for task in tasks for child in (task / "children").read_text().split()]
    except OSError:
        return []


def _state(process: int) -> str:
    """Return R if a thread of the process runs, else the state of its first."""
    try:
        states = [
            (task / "stat").read_text().rpartition(")")[2].split()[0]
            for task in Path(f"/proc/{process}/task").iterdir()
        ]
    except OSError:
        return ""
    return "R" if "R" in states else states[0] if states else ""
