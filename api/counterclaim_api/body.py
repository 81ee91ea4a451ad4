"""Bodies of requests: their media type, read up to a limit, as text."""

from email.message import Message
from functools import lru_cache
from http import HTTPStatus

from fastapi import Request
from starlette.requests import ClientDisconnect

from counterclaim.errors import BadInput, CounterclaimError


class TooLarge(CounterclaimError):
    """The body is larger than the server takes."""

    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE


class UnsupportedMediaType(CounterclaimError):
    """The body is in a format that the route does not take."""

    status = HTTPStatus.UNSUPPORTED_MEDIA_TYPE


def media_type_of(request: Request) -> tuple[str, str | None]:
    """Return the body's media type in lower case ("" if none is stated) and the charset stated, or None."""
    return _parse_type(request.headers.get("content-type", ""))


@lru_cache(maxsize=64)
def _parse_type(stated: str) -> tuple[str, str | None]:
    header = Message()
    header["content-type"] = stated
    charset = header.get_param("charset")
    return (header.get_content_type() if "/" in stated else "", charset if isinstance(charset, str) else None)


async def read_body(request: Request, limit: int) -> bytes:
    """Return the body.

    Raises:
        TooLarge: as soon as it is known to be longer than ``limit`` bytes.
        UnsupportedMediaType: if it is compressed.
        BadInput: if the client goes away before it is whole.
    """
    coding = request.headers.get("content-encoding", "identity")
    if coding.lower() != "identity":
        raise UnsupportedMediaType(f"A body in {coding} is not taken. Send it uncompressed.")
    length = request.headers.get("content-length", "")
    if length.isdecimal() and int(length) > limit:
        raise _too_large(limit)
    pieces = bytearray()
    try:
        async for piece in request.stream():
            pieces += piece
            if len(pieces) > limit:
                raise _too_large(limit)
    except ClientDisconnect as error:  # the log would have a traceback for each
        raise BadInput("The body did not come whole. Send it again.") from error
    return bytes(pieces)


def decode(body: bytes, charset: str | None) -> str:
    """Return the body as text; without a charset it is UTF-8.

    Raises:
        UnsupportedMediaType: if the charset is unknown.
        BadInput: if the body is not in it.
    """
    try:
        return body.decode(charset or "utf-8")
    except LookupError as error:
        raise UnsupportedMediaType(f"No charset is called {charset}. Send the body in UTF-8.") from error
    except UnicodeDecodeError as error:
        raise BadInput(f"The body is not {charset or 'UTF-8'}: byte {error.start} cannot be read.") from error


def _too_large(limit: int) -> TooLarge:
    return TooLarge(f"The body is larger than {limit:,} bytes. Send less at a time.")
