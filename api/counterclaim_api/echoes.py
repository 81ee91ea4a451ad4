"""Repeated requests answered before HTTP is parsed: the same bytes get the same bytes, until the data change."""

import asyncio
import time
from collections.abc import Hashable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from counterclaim.evaluation.answers import Answers
from counterclaim.evaluation.source import Source
from counterclaim_api.journal import Journal, Note
from counterclaim_api.listening import IDLE_SECONDS, LimitedConnection
from counterclaim_api.repeats import REPEATED, Repeated

_LONGEST = 1 << 13
"""Bytes of the longest request that is remembered."""
_OVERHEAD = 1_000
"""Bytes that remembering one takes beside its own and the answer's."""


@dataclass(frozen=True, slots=True)
class Echo:
    """An answer as it is sent.

    Attributes:
        first: the status line.
        rest: what follows the server's own headers, of which one says what time it is.
        note: what the journal tells of it.
    """

    first: bytes
    rest: bytes
    note: Note


class Echoes:
    """Keeps answers by all that they depend on: the request's bytes, the ends of its connection, and the data."""

    def __init__(self, source: Source, answers: Answers[Echo], journal: Journal) -> None:
        """Keep answers from ``source`` in ``answers``, and tell ``journal`` when one is given."""
        self.journal = journal
        self._source = source
        self._answers = answers

    def find(self, ends: Hashable, request: bytes) -> Echo | None:
        """Return the answer to ``request`` that is kept and still true."""
        return self._answers.find(self._source.version, (ends, request))

    def keep(self, ends: Hashable, request: bytes, repeated: Repeated) -> None:
        """Keep the answer that was given twice to ``request``."""
        start, body = repeated.kept
        status: int = start["status"]
        headers = b"".join(b"%b: %b\r\n" % header for header in start["headers"])
        echo = Echo(
            f"HTTP/1.1 {status} {HTTPStatus(status).phrase}\r\n".encode("ascii"),
            headers + b"\r\n" + body["body"],
            self.journal.note(repeated.scope, repeated.body, status, len(body["body"])),
        )
        self._answers.keep(repeated.version, (ends, request), echo, size=len(request) + len(echo.rest) + _OVERHEAD)


class EchoingConnection(LimitedConnection):
    """Looks for an answer as soon as bytes come that may be a whole request; parses them if there is none."""

    def __init__(self, echoes: Echoes, **options: Any) -> None:  # noqa: ANN401 - whatever uvicorn gives
        super().__init__(**options)
        self._echoes = echoes
        self._ends: Hashable = None
        self._arrived = b""
        self._asked = _Asked(self, b"")
        self._is_whole = True

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Take note of who is at the ends: an answer may say where it comes from, the log says where to."""
        super().connection_made(transport)
        self._ends = self.server, self.client and self.client[0]

    def data_received(self, data: bytes) -> None:
        """Answer the request, or have it parsed."""
        if not self._is_whole:
            self._asked.add(data)
        elif self._is_free() and (echo := self._echoes.find(self._ends, data)):
            self._send(echo)
            return
        else:
            self._arrived = data
        super().data_received(data)

    def on_message_begin(self) -> None:
        """Begin to take note of the request's bytes."""
        super().on_message_begin()
        self._is_whole = False
        self._asked.forget()  # if its bytes came with this one's, nobody knows where they end
        self._asked = _Asked(self, self._arrived)
        self._arrived = b""
        self.scope["extensions"] = {REPEATED: self._asked}  # type: ignore[dict-item]

    def on_headers_complete(self) -> None:
        """Forget the bytes of a request after which the connection is closed, or becomes another."""
        if self.parser.should_upgrade() or not self.parser.should_keep_alive():
            self._asked.forget()
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """Take note that the request is whole."""
        super().on_message_complete()
        self._is_whole = True

    def keep(self, request: bytes, repeated: Repeated) -> None:
        """Keep the answer that was given twice to ``request``."""
        self._echoes.keep(self._ends, request, repeated)

    def _is_free(self) -> bool:
        """Tell whether all that came before is answered, and the client takes what it is sent."""
        return (self.cycle is None or self.cycle.response_complete) and not self.flow.write_paused

    def _send(self, echo: Echo) -> None:
        started = time.perf_counter()
        self._unset_keepalive_if_required()
        self._deadline = self.loop.time() + IDLE_SECONDS
        own = [b"%b: %b\r\n" % header for header in self.server_state.default_headers]
        self.transport.write(b"".join((echo.first, *own, echo.rest)))
        self.server_state.total_requests += 1
        self._echoes.journal.write(echo.note, time.perf_counter() - started)


class _Asked:
    """The bytes of one request, while they are known to be its and all of it. Called once its answer is a repeat."""

    __slots__ = ("_bytes", "_connection")

    def __init__(self, connection: EchoingConnection, arrived: bytes) -> None:
        self._connection = connection
        self._bytes = arrived if len(arrived) <= _LONGEST else b""

    def add(self, data: bytes) -> None:
        """Take in more of the request."""
        self._bytes = self._bytes + data if self._bytes and len(self._bytes) + len(data) <= _LONGEST else b""

    def forget(self) -> None:
        """Forget the bytes for good."""
        self._bytes = b""

    def __call__(self, repeated: Repeated) -> None:
        """Keep the answer, unless the bytes are not known."""
        if self._bytes:
            self._connection.keep(self._bytes, repeated)
