"""One opened input: its name, its bytes, how to read them, and the remarks made on the way."""

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import BinaryIO, TypeAlias, cast

from counterclaim.articles.decoding import decode, detect, without_mark
from counterclaim.articles.records import Intake, Notice
from counterclaim.articles.skipped import Unusable
from counterclaim.articles.text import too_long

_log = logging.getLogger(__name__.rpartition(".")[0])
_HEAD = 1 << 20
"""So many bytes are looked at before a stream is read as lines."""
_WIDEST = 4
"""Bytes of a code point in UTF-8, UTF-16 and UTF-32 at most."""


Bytes: TypeAlias = "io.BufferedReader[io.RawIOBase]"
"""Bytes that can be looked at before they are read."""


class Notices:
    """Remarks on one input: passed on to ``hear``, or else counted, so that ten thousand odd dates are one log line."""

    def __init__(self, name: str, hear: Notice | None = None) -> None:
        self._name = name
        self._hear = hear
        self._count = 0
        self._first = ""

    def at(self, place: str = "") -> Notice:
        """Return what takes the remarks on the record at ``place``."""

        def note(remark: str) -> None:
            told = f"{place}: {remark}".removeprefix(": ")
            if self._hear is not None:
                self._hear(told)
                return
            self._count += 1
            if self._first:
                _log.info("%s: %s", self._name, told)
            else:
                self._first = told

        return note

    def log(self) -> None:
        """Write one warning if there were any remarks: the first, as the others have been logged where asked for."""
        others = self._count - 1
        if self._first:
            more = f"; and {others:,} more remark{'s' if others > 1 else ''}" if others else ""
            _log.warning("%s: %s%s", self._name, self._first, more)


@dataclass(frozen=True, slots=True)
class Source:
    """An opened input.

    Attributes:
        name: what results call it.
        stem: what its only article is called if it states no id, or None.
        stream: its bytes, not yet read.
        encoding: the encoding that the caller states, or None.
        intake: how records become articles.
        notices: takes remarks.
    """

    name: str
    stem: str | None
    stream: Bytes
    encoding: str | None
    intake: Intake
    notices: Notices = field(repr=False)

    def head(self) -> bytes:
        """Return the first bytes, which stay to be read.

        Raises:
            Unusable: if there are none.
        """
        head = self.stream.peek(_HEAD)
        if not head:
            raise Unusable("it is empty", "Give an input with text")
        return head

    def whole(self, *, times: int = 1) -> str:
        """Read everything as one text.

        Args:
            times: how many texts of the greatest length the input may hold.

        Raises:
            Unusable: if it is longer than that, or cannot be decoded.
        """
        head = self.head()
        most = _WIDEST * (self.intake.limit + 1) * times
        data = self.stream.read(most + 1)
        if len(data) > most:
            detect(head, complete=False)  # that it is an image, say, tells more than that it is long
            raise too_long(f"over {most:,} bytes", self.intake.limit)
        return decode(data, self.encoding)

    @contextmanager
    def lines(self, *, newline: str) -> Iterator[io.TextIOWrapper]:
        """Give the input as text to be read line by line, decoded on the way.

        In UTF-8 a byte that does not belong there gives a surrogate, so that it spoils only its own record.

        Raises:
            Unusable: if the first bytes are not surely in any encoding.
        """
        head = self.head()
        encoding = without_mark(self.encoding or detect(head, complete=len(head) < _HEAD))
        errors = "surrogateescape" if encoding == "utf-8-sig" else "strict"
        text = io.TextIOWrapper(self.stream, encoding, errors, newline)
        try:
            yield text
        finally:
            text.detach()


@contextmanager
def buffered(stream: BinaryIO) -> Iterator[Bytes]:
    """Give ``stream`` a buffer that can be looked into; the stream itself stays open."""
    # A buffer takes any stream of bytes, though its signature asks for a raw one.
    reader = io.BufferedReader(cast("io.RawIOBase", stream), _HEAD)
    try:
        yield reader
    finally:
        reader.detach()


def undecodable_line() -> Unusable:
    """Return the error for a record with bytes that are no UTF-8."""
    return Unusable("it is not UTF-8", "Save it as UTF-8, or state the file's encoding (--encoding)")
