"""A server that listens, in a thread: for clients that need an address."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from fastapi import FastAPI


@contextmanager
def listening(app: FastAPI) -> Iterator[str]:
    """Serve ``app`` on a free port of this machine; gives its address without a slash at the end."""
    with running(uvicorn.Config(app, port=0, log_level="error")) as port:
        yield f"http://127.0.0.1:{port}"


@contextmanager
def running(config: uvicorn.Config) -> Iterator[int]:
    """Serve as configured; gives the port."""
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        yield _port(server)
    finally:
        server.should_exit = True
        thread.join(10)


def _port(server: uvicorn.Server) -> int:
    for _ in range(500):
        if server.started:
            port: int = server.servers[0].sockets[0].getsockname()[1]
            return port
        time.sleep(0.02)
    raise TimeoutError("the server did not start")
