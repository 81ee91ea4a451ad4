"""Bodies compressed for clients that take gzip (RFC 9110 §8.4)."""

import re
import zlib

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_SMALLEST = 1_000
"""Bytes of a whole body below which gzip gains nothing."""
_LEVEL = 1
"""RDF and tables are repetitive: the fastest level takes nine tenths off, a higher one little more for much time."""
_GZIP = 31
_WANTED = re.compile(r"(?:^|,)\s*(?:gzip|\*)\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))[\d.]+\s*)?(?:,|$)", re.IGNORECASE)
_COMPRESSIBLE = ("text/", "application/")


class Compression:
    """Compresses what is text and worth it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve the request."""
        if scope["type"] == "http" and _WANTED.search(Headers(scope=scope).get("accept-encoding", "")):
            send = _Compressor(send)
        await self._app(scope, receive, send)


class _Compressor:
    """Sends one response compressed, or as it is if that gains nothing."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._start: Message | None = None
        self._gzip: zlib._Compress | None = None

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._start = message
            return
        body, is_last = message.get("body", b""), not message.get("more_body", False)
        if self._start is not None:
            start, self._start = self._start, None
            headers = MutableHeaders(scope=start)
            if _is_worth_it(headers) and not (is_last and len(body) < _SMALLEST):
                self._gzip = zlib.compressobj(_LEVEL, zlib.DEFLATED, _GZIP)
                headers["content-encoding"] = "gzip"
                headers.add_vary_header("accept-encoding")
                if is_last:
                    body = self._gzip.compress(body) + self._gzip.flush()
                    headers["content-length"] = str(len(body))
                    self._gzip = None
                else:
                    del headers["content-length"]
            await self._send(start)
        if self._gzip is not None:
            body = self._gzip.compress(body) + self._gzip.flush(zlib.Z_FINISH if is_last else zlib.Z_SYNC_FLUSH)
        await self._send({**message, "body": body})


def _is_worth_it(headers: Headers) -> bool:
    return "content-encoding" not in headers and headers.get("content-type", "").startswith(_COMPRESSIBLE)
