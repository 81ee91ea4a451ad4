"""The answer to one job as it comes in: held back while it is small, so that an error can still be told."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable

from counterclaim.errors import CounterclaimError

_AHEAD = 4 << 20
"""How many bytes are taken from a worker before the client has taken them."""


class Reply:
    """Pieces of a document. ``begun`` is done when it is whole, has outgrown the buffer, or failed before that."""

    def __init__(self, buffer: int, pause: Callable[[bool], None]) -> None:
        """Begin with nothing.

        Args:
            buffer: how many bytes are held back.
            pause: stops (True) or resumes (False) taking pieces from the worker.
        """
        self.begun: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.is_whole = False
        self._buffer = buffer
        self._pause = pause
        self._pieces: deque[bytes] = deque()
        self._held = 0
        self._is_paused = False
        self._error: CounterclaimError | None = None
        self._news = asyncio.Event()

    def add(self, piece: bytes, *, is_last: bool) -> None:
        """Take in a piece."""
        self._pieces.append(piece)
        self._held += len(piece)
        self.is_whole = is_last
        self._news.set()
        if is_last or self._held > self._buffer:
            self._begin()
        if not is_last and not self._is_paused and self._held > self._buffer + _AHEAD:
            self._is_paused = True
            self._pause(True)

    def fail(self, error: CounterclaimError) -> None:
        """Take in that no more will come. Whatever came after the whole document changes nothing."""
        if self.is_whole or self._error is not None:
            return
        self._error = error
        self._news.set()
        if not self.begun.done():
            self.begun.set_exception(error)
            self.begun.exception()  # nobody may be waiting any more

    def whole(self) -> bytes:
        """Return the document that has come whole."""
        return self._pieces[0] if len(self._pieces) == 1 else b"".join(self._pieces)

    async def stream(self) -> AsyncIterator[bytes]:
        """Yield the pieces as they come.

        Raises:
            CounterclaimError: if the worker was ended before the end of the document.
        """
        while True:
            while self._pieces:
                piece = self._pieces.popleft()
                self._held -= len(piece)
                if self._is_paused and self._held <= self._buffer:
                    self._is_paused = False
                    self._pause(False)
                yield piece
            if self._error is not None:
                raise self._error
            if self.is_whole:
                return
            self._news.clear()
            await self._news.wait()

    def _begin(self) -> None:
        if not self.begun.done():
            self.begun.set_result(None)
