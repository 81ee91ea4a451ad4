"""Clients that go away: what was being done for them is ended."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import aclosing
from typing import cast

from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from counterclaim.errors import CounterclaimError

_QUICK = 0.1
"""For so many seconds nobody looks whether the client is still there: most answers are done by then."""
_BODILESS = ("GET", "HEAD")
"""Methods of which nobody reads a body: such a request is whole as soon as it is here."""


class Departures:
    """Cancels the work for a client that has gone before its answer was whole."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve the request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        watch = _Watch(receive, send, has_all=scope["method"] in _BODILESS)
        try:
            await self._app(scope, watch.receive, watch.send)
        except asyncio.CancelledError:
            if not watch.is_gone:
                raise
        finally:
            watch.end()


class _Watch:
    """Looks whether the client is still there once its request has come whole, and some time has passed."""

    __slots__ = ("_has_all", "_is_answered", "_loop", "_receive", "_send", "_task", "_timer", "_work", "is_gone")

    def __init__(self, receive: Receive, send: Send, *, has_all: bool) -> None:
        self.is_gone = False
        self._receive = receive
        self._send = send
        self._has_all = has_all
        self._is_answered = False
        self._loop = asyncio.get_running_loop()
        self._work = cast("asyncio.Task[None]", asyncio.current_task())
        self._task: asyncio.Task[None] | None = None
        self._timer = self._loop.call_later(_QUICK, self._begin)

    async def receive(self) -> Message:
        """Give the application the next message."""
        message = await self._receive()
        self._has_all = not message.get("more_body")
        return message

    async def send(self, message: Message) -> None:
        """Send the application's next message."""
        self._is_answered = message["type"] == "http.response.body" and not message.get("more_body")
        await self._send(message)

    def end(self) -> None:
        """Stop looking."""
        self._timer.cancel()
        if self._task is not None:
            self._task.cancel()

    def _begin(self) -> None:
        if self._has_all:
            self._task = self._loop.create_task(self._look())
        else:
            self._timer = self._loop.call_later(_QUICK, self._begin)

    async def _look(self) -> None:
        while (await self._receive())["type"] != "http.disconnect":
            pass
        if not self._is_answered:
            self.is_gone = True
            self._work.cancel()


class Pieces(Response):
    """A response sent in pieces as they come. If they end early by an error, so does the connection.

    Then the client sees that the document is not whole; text about the error in the middle of it would be worse.
    """

    def __init__(self, pieces: AsyncIterator[bytes], media_type: str, headers: Mapping[str, str]) -> None:
        super().__init__(None, media_type=media_type, headers=headers)
        del self.headers["content-length"]
        self._pieces = pieces

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 - the signature is ASGI's
        """Send the pieces."""
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        try:
            async with aclosing(self._pieces) as pieces:  # type: ignore[type-var]
                async for piece in pieces:
                    await send({"type": "http.response.body", "body": piece, "more_body": True})
        except CounterclaimError:
            return
        await send({"type": "http.response.body", "body": b""})
