"""The server that listens: uvicorn, with what it may take from one connection limited."""

import asyncio
import errno
import gc
import math
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from http import HTTPStatus
from typing import cast

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from counterclaim.errors import BadInput
from counterclaim_api.problems import MEDIA_TYPE, Problem

HEAD_SECONDS = 10.0
"""How long the head of a request may take to come."""
BODY_SECONDS = 20.0
"""How long the next piece of a body may take to come."""
HEAD_BYTES = 128 << 10
"""How long the head of a request may be: a query in the address with it."""
LONGEST_ADDRESS = (1 << 16) - 1
"""How many bytes the parser takes for an address."""
MOST_UNREAD = 1 << 20
"""How much of a refused request is let come in, so that its client gets to read why."""
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
    _is_refused = False
    url = b""

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
        if self._is_refused:
            self._head += len(data)
            if self._head > MOST_UNREAD:
                self.transport.close()
            return
        if self._is_in_head:
            self._head += len(data)
        super().data_received(data)
        if self._is_in_head and self._head > HEAD_BYTES and not self._is_refused:
            self.send_400_response("")

    def send_400_response(self, msg: str) -> None:
        """Answer what cannot be parsed, or is too long to be, and close the connection."""
        if len(self.url) > LONGEST_ADDRESS:
            self._refuse(
                HTTPStatus.REQUEST_URI_TOO_LONG,
                f"An address may have {LONGEST_ADDRESS:,} bytes. Send the query by POST, in the body.",
            )
        elif self._head > HEAD_BYTES:
            self._refuse(
                HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
                f"The head of a request may have {HEAD_BYTES:,} bytes. Send less in headers.",
            )
        else:
            self._refuse(HTTPStatus.BAD_REQUEST, msg)
            self.transport.close()

    def _refuse(self, status: HTTPStatus, detail: str) -> None:
        path = self.url.partition(b"?")[0].decode("latin-1")
        problem = Problem(title=status.phrase, status=status, detail=detail, instance=path)
        body = problem.model_dump_json(exclude_none=True, exclude={"errors"}).encode()
        head = f"HTTP/1.1 {status.value} {status.phrase}\r\ncontent-type: {MEDIA_TYPE}\r\n"
        head += f"content-length: {len(body)}\r\nconnection: close\r\n\r\n"
        self.transport.write(head.encode() + body)
        # Closed while more is coming, the connection would be reset, and the client never read this.
        self.transport.write_eof()
        self._is_refused = True

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
