"""A request that is too long to be read is refused in words."""

import json
import socket
import threading
from collections.abc import Iterator

import pytest
import uvicorn
from fastapi import FastAPI

from counterclaim_api.listening import HEAD_BYTES, LONGEST_ADDRESS, LimitedConnection

from .live import running


@pytest.fixture(scope="module")
def place() -> Iterator[tuple[str, int]]:
    """Return where a server listens with the connection of the command."""
    with running(uvicorn.Config(FastAPI(), port=0, log_level="error", http=LimitedConnection)) as port:
        yield "127.0.0.1", port


@pytest.mark.parametrize(
    ("request_line", "status", "said"),
    [
        (f"GET /sparql?query={'x' * LONGEST_ADDRESS} HTTP/1.1\r\n", 414, "Send the query by POST, in the body."),
        (f"GET /sparql?query={'x' * 400_000} HTTP/1.1\r\n", 414, "Send the query by POST, in the body."),
        (f"GET / HTTP/1.1\r\nX: {'x' * 4 * HEAD_BYTES}\r\n", 431, "131,072 bytes"),
        ("GET\r\n", 400, "Invalid HTTP request received."),
    ],
    ids=["address", "head and address", "head", "no request"],
)
def test_what_cannot_be_read_is_a_problem(place: tuple[str, int], request_line: str, status: int, said: str) -> None:
    with socket.create_connection(place, timeout=10) as connection:
        sending = threading.Thread(target=_send, args=(connection, f"{request_line}Host: x\r\n\r\n".encode()))
        sending.start()
        head, _, body = connection.makefile("rb").read().partition(b"\r\n\r\n")
        sending.join()
    problem = json.loads(body)
    assert head.startswith(b"HTTP/1.1 %d " % status)
    assert (problem["status"], said in problem["detail"]) == (status, True)


def _send(connection: socket.socket, data: bytes) -> None:
    """Send as much as the server takes."""
    try:
        connection.sendall(data)
    except OSError:
        return
