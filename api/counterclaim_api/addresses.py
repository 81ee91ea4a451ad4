"""Addresses with their parameters: one that is given several times is kept as often."""

from collections.abc import Sequence
from urllib.parse import urlencode


def address(path: str, parameters: Sequence[tuple[str, str]]) -> str:
    """Return the address of ``path`` with these parameters, in their order."""
    return f"{path}?{urlencode(parameters)}" if parameters else path
