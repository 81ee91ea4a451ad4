"""Repeated queries answered from memory, before anything of the request is looked at, until the data change."""

import re
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import unquote_plus

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from counterclaim.evaluation.answers import Answers
from counterclaim.evaluation.source import Source

VERSION = "store-version"
"""The header that says from which version of the data an answer is; only answers that have it are kept."""
REPEATED = "counterclaim.repeated"
"""The extension of ASGI (a key of the scope's ``extensions``) that is called when an answer was given before."""
PATH = "/sparql"
"""Where queries are sent."""
_MATTER = frozenset(
    {b"accept", b"accept-encoding", b"authorization", b"content-type", b"host", b"if-none-match", b"origin"}
)
"""The headers on which an answer depends. Who has sent the same Authorization before was let in by it."""
_KEPT = (HTTPStatus.OK, HTTPStatus.NOT_MODIFIED)
_LARGEST = 1 << 16
_OVERHEAD = 1_000
"""Bytes that keeping an answer takes beside its body and the request's."""
_VARIES = re.compile(r"\b(?:rand|uuid|struuid|now|bnode)\b", re.IGNORECASE)
"""Functions by which the same query has another answer each time."""
_MAY_VARY = re.compile(rb"rand|uuid|now|bnode|%4[1-9a-f]|%5[0-9a]|%6[1-9a-f]|%7[0-9a]", re.IGNORECASE)
"""Part of their names, or a letter that is encoded: where nothing of this is, the text need not be decoded."""

Kept = tuple[Message, Message]
"""The start of an answer, and all of its body."""


@dataclass(frozen=True, slots=True)
class Repeated:
    """An answer that was given before.

    Attributes:
        version: of the data that it is from.
        scope: of the request.
        body: of the request.
        kept: the answer.
    """

    version: int
    scope: Scope
    body: bytes
    kept: Kept


class Repeats:
    """Keeps answers to queries by the request's own bytes and the version of the data."""

    def __init__(self, app: ASGIApp, source: Source, answers: Answers[Kept]) -> None:
        """Wrap ``app``, whose answers are of ``source``, and keep them in ``answers``."""
        self._app = app
        self._source = source
        self._answers = answers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve the request."""
        if scope["type"] != "http" or scope["path"] != PATH or scope["method"] not in ("GET", "POST"):
            await self._app(scope, receive, send)
            return
        first = await receive()
        body = first.get("body", b"")
        headers = tuple(header for header in scope["headers"] if header[0] in _MATTER)
        key = (scope["method"], scope["scheme"], scope["query_string"], body, headers)
        version = self._source.version
        is_asked = not first.get("more_body") and len(body) <= _LARGEST
        if is_asked and (found := self._answers.find(version, key)) is not None:
            if heard := scope.get("extensions", {}).get(REPEATED):
                heard(Repeated(version, scope, body, found))
            await send(found[0])
            await send(found[1])
            return
        answer = _Answer(send)
        await self._app(scope, _Replayed(first, receive), answer if is_asked else send)
        if is_asked and (kept := answer.kept(version)) is not None and not varies(body or scope["query_string"]):
            self._answers.keep(version, key, kept, size=len(kept[1]["body"]) + len(body) + _OVERHEAD)


class _Replayed:
    """Gives the application the message that was read already, then the others."""

    def __init__(self, first: Message, receive: Receive) -> None:
        self._first: Message | None = first
        self._receive = receive

    async def __call__(self) -> Message:
        first, self._first = self._first, None
        return await self._receive() if first is None else first


class _Answer:
    """Passes an answer on, and remembers it if it comes in one piece."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._start: Message | None = None
        self._body: Message | None = None

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._start = message
        elif self._start is not None and not message.get("more_body"):
            self._body = message
        else:
            self._start = None
        await self._send(message)

    def kept(self, version: int) -> Kept | None:
        """Return the answer if it is whole, an answer to a query, and from data of ``version``."""
        if self._start is None or self._body is None or self._start["status"] not in _KEPT:
            return None
        if Headers(raw=self._start["headers"]).get(VERSION) != str(version):
            return None
        return self._start, self._body


def varies(asked: bytes) -> bool:
    """Tell whether a query, encoded as in an address or as sent by itself, may have another answer each time."""
    if _MAY_VARY.search(asked) is None:
        return False
    return _VARIES.search(unquote_plus(asked.decode("utf-8", "replace"))) is not None
