"""Addresses: their parameters, of which one given several times is kept as often, and the path above them all."""

from collections.abc import Sequence
from urllib.parse import urlencode

from starlette.requests import Request


def address(path: str, parameters: Sequence[tuple[str, str]]) -> str:
    """Return the address of ``path`` with these parameters, in their order."""
    return f"{path}?{urlencode(parameters)}" if parameters else path


def root_path(request: Request) -> str:
    """Return the path below which the server is shown, also to what is mounted in it and has a root of its own."""
    return str(request.scope.get("app_root_path", request.scope.get("root_path", "")))
