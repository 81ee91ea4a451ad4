"""The server that listens: uvicorn, with what it may take from one connection limited."""

import asyncio
import errno
import gc
import math
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import cast

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from counterclaim.errors import BadInput

HEAD_SECONDS = 10.0
"""How long the head of a request may take to come."""
BODY_SECONDS = 20.0
"""How long the next piece of a body may take to come."""
HEAD_BYTES = 128 << 10
"""How long the head of a request may be: a query in the address with it."""
IDLE_SECONDS = 30
"""How long a connection may stay open between two requests."""
ENDING_SECONDS = 5
"""How long answers under way may take once the server is told to end."""
MOST_CONNECTIONS = 4_000
_LOOKS_SECONDS = 2.0


def bind(host: str, port: int) -> list[socket.socket]:
    """Return sockets that listen at each address that a host stands for; port 0 is a free one, the same for all.

    Raises:
        BadInput: if the port is taken or may not be used, or the host is no address of this machine.
    """
    sockets: list[socket.socket] = []
    try:
        for family, _, _, _, address in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
            sockets.append(socket.create_server((str(address[0]), port), family=family))
            port = sockets[0].getsockname()[1]
    except OSError as error:
        if sockets and error.errno == errno.EADDRNOTAVAIL:  # localhost is ::1 too, on machines without IPv6
            return sockets
        for one in sockets:
            one.close()
        if error.errno == errno.EADDRINUSE:
            raise BadInput(f"Port {port} is taken. Give another with --port.") from error
        raise BadInput(f"Nobody can listen at {host}:{port}: {error.strerror}. Mend --host or --port.") from error
    return sockets


def listen(
    app: ASGIApp, *, sockets: list[socket.socket], connection: Callable[..., asyncio.Protocol] | None = None
) -> None:
    """Serve ``app`` until the process is told to end (SIGINT, SIGTERM).

    Args:
        app: what answers.
        sockets: where; see ``bind``.
        connection: makes what receives from one client; a ``LimitedConnection`` if None.
    """
    gc.collect()
    gc.freeze()  # what is there now stays: looking through it time and again would take a twentieth of all time
    config = uvicorn.Config(
        app,
        http=cast("type[asyncio.Protocol]", connection or LimitedConnection),
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_keep_alive=IDLE_SECONDS,
        timeout_graceful_shutdown=ENDING_SECONDS,
        limit_concurrency=MOST_CONNECTIONS,
    )
    server = uvicorn.Server(config)
    with suppress(KeyboardInterrupt):  # which uvicorn raises anew once it has ended
        server.run(sockets=sockets)
    if not server.started:
        sys.exit(1)  # why is in its log


class LimitedConnection(HttpToolsProtocol):
    """Closes connections whose request comes too slowly (slow-loris) or has no end of headers.

    The clock is looked at now and then: a timer for each request would cost as much as answering a repeated query.
    """

    _check: asyncio.TimerHandle | None = None
    _deadline = math.inf
    _head = 0
    _is_in_head = True

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for a request."""
        super().connection_made(transport)
        self._deadline = self.loop.time() + HEAD_SECONDS
        self._look()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop waiting."""
        if self._check is not None:
            self._check.cancel()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take in a part of a request."""
        if self._is_in_head:
            self._head += len(data)
        super().data_received(data)
        if self._is_in_head and self._head > HEAD_BYTES:
            self.transport.close()

    def on_message_begin(self) -> None:
        """Begin to wait for the head of a request."""
        super().on_message_begin()
        self._is_in_head = True
        self._deadline = self.loop.time() + HEAD_SECONDS

    def on_headers_complete(self) -> None:
        """Begin to wait for the body."""
        self._is_in_head, self._head = False, 0
        self._deadline = self.loop.time() + BODY_SECONDS
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """Take in a part of the body."""
        self._deadline = self.loop.time() + BODY_SECONDS
        super().on_body(body)

    def on_message_complete(self) -> None:
        """Stop waiting: the request is whole."""
        self._deadline = math.inf
        super().on_message_complete()

    def _look(self) -> None:
        if self.loop.time() > self._deadline:
            self.transport.close()
        else:
            self._check = self.loop.call_later(_LOOKS_SECONDS, self._look)
