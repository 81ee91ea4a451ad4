"""The text of a protocol request, and the address that it was sent to."""

from collections.abc import Collection
from functools import lru_cache

from fastapi import Request
from starlette.datastructures import URL

from counterclaim_api.body import UnsupportedMediaType, decode, media_type_of, read_body

FORM = "application/x-www-form-urlencoded"


async def read_text(request: Request, limit: int, *, taken: Collection[str], noun: str) -> tuple[str, str]:
    """Return the media type of the body and its text.

    Args:
        request: a POST.
        limit: the longest body, in bytes.
        taken: the media types that are taken.
        noun: what the body should be, for the error.

    Raises:
        UnsupportedMediaType: if it is of another type, or not in UTF-8 as the protocol wants it (§2.1.3).
        BadInput: if it cannot be decoded.
        TooLarge: if it is longer than ``limit`` bytes.
    """
    media_type, charset = media_type_of(request)
    if media_type not in taken:
        raise UnsupportedMediaType(
            f"A body of type {media_type or 'unknown'} is no {noun} for {request.url.path}. Send {', '.join(taken)}."
        )
    if charset is not None and charset.lower() not in ("utf-8", "utf8", "us-ascii"):
        raise UnsupportedMediaType(f"A {noun} in {charset} is not taken. Send it in UTF-8.")
    text = decode(await read_body(request, limit), None)
    return media_type, text.removeprefix("\ufeff")  # what editors on Windows begin a file with


def address_of(request: Request) -> str:
    """Return the address as it was sent, without parameters."""
    scope = request.scope
    path: str = scope.get("raw_path", scope["path"].encode()).decode("latin-1").partition("?")[0]
    host = request.headers.get("host")
    return _host(scope["scheme"], host, tuple(scope.get("server") or ())) + path


@lru_cache(maxsize=64)
def _host(scheme: str, host: str | None, server: tuple[str, int | None] | tuple[()]) -> str:
    """Return the beginning of addresses; worked out once for each of the few hosts that clients ask for."""
    headers = [(b"host", host.encode("latin-1"))] if host is not None else []
    url = URL(scope={"scheme": scheme, "server": server or None, "path": "/", "headers": headers})
    return f"{scheme}://{url.netloc}"
