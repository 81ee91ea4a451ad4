"""Clients that send too slowly, too much, or go away."""

import socket
import threading
import time
from contextlib import ExitStack, closing

import pytest

from faults.serving import FORM, TOKEN, Server, wait_until

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_the_query_of_a_client_that_has_gone_is_ended(server: Server, method: str) -> None:
    wait_until(lambda: not server.busy_workers(), seconds=10)
    form = "query=" + ENDLESS.replace(" ", "+").replace("?", "%3F") + "&timeout=1"
    requests = {
        "GET": f"GET /sparql?{form} HTTP/1.1\r\nhost: x\r\n\r\n",
        "POST": "POST /sparql HTTP/1.1\r\nhost: x\r\n"
        f"content-type: {FORM}\r\ncontent-length: {len(form)}\r\n\r\n{form}",
    }
    with closing(server.connect()) as client:
        client.sendall(requests[method].encode())
        wait_until(lambda: bool(server.busy_workers()), seconds=5)
        worker = server.busy_workers()[0]
    left = time.monotonic()
    wait_until(lambda: worker not in server.workers(), seconds=5)
    assert time.monotonic() - left < 0.9


def test_two_hundred_idle_connections_keep_nobody_out(server: Server) -> None:
    with ExitStack() as stack:
        clients = [stack.enter_context(closing(server.connect())) for _ in range(200)]
        for client in clients[:100]:
            client.sendall(b"GET /sparql?query=ASK%20{} HTTP/1.1\r\nhost: x\r\nx-slow: ")
        replies = [server.ask("ASK {}") for _ in range(20)]
    assert {reply.status for reply in replies} == {200}


def test_a_head_that_does_not_come_to_an_end_is_not_waited_for(server: Server) -> None:
    with closing(server.connect()) as client:
        client.settimeout(15)
        stop = threading.Event()

        def trickle() -> None:
            while not stop.wait(0.5):
                try:
                    client.sendall(b"x-slow: loris\r\n")
                except OSError:
                    return

        client.sendall(b"GET / HTTP/1.1\r\nhost: x\r\n")
        thread = threading.Thread(target=trickle)
        thread.start()
        started = time.monotonic()
        try:
            assert client.recv(1) == b""
        except ConnectionError:
            pass
        finally:
            stop.set()
            thread.join()
    assert time.monotonic() - started < 13


def test_a_head_without_end_is_cut_off(server: Server) -> None:
    with closing(server.connect()) as client:
        client.sendall(b"GET / HTTP/1.1\r\nhost: x\r\n")
        with pytest.raises(ConnectionError):
            send_for_ever(client, b"x-long: " + b"x" * 10_000 + b"\r\n")


def send_for_ever(client: socket.socket, line: bytes) -> None:
    for _ in range(1_000):
        client.sendall(line)
        time.sleep(0.001)


@pytest.mark.parametrize(
    "query", ["SELECT * { VALUES ?x { " + '"aaaaaaaa" ' * 4_500_000 + "} }", "ASK {} #" + "x" * 50_000_000]
)
def test_fifty_megabytes_are_too_large_for_a_query(server: Server, query: str) -> None:
    reply = server.send("POST", "/sparql", query.encode(), {"content-type": "application/sparql-query"})
    assert reply.status in {0, 413}  # it may close while the client still sends
    assert server.ask("ASK {}").status == 200


@pytest.mark.parametrize(
    "sent",
    [
        b"\x00\x01\x02",
        b"GET\r\n\r\n",
        b"POST /sparql HTTP/1.1\r\ncontent-length: x\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
    ],
)
def test_what_is_no_http_is_answered_or_closed(server: Server, sent: bytes) -> None:
    with closing(server.connect()) as client:
        client.sendall(sent)
        client.settimeout(12)
        answer = client.recv(1_000)
    assert answer == b"" or answer.startswith(b"HTTP/1.1 4")
    assert server.ask("ASK {}").status == 200


def test_a_failed_log_in_does_nothing(server: Server) -> None:
    headers = {"authorization": f"Bearer {TOKEN}x", "content-type": "application/sparql-update"}
    reply = server.send("POST", "/sparql/update", b"INSERT DATA { <urn:x> <urn:y> 1 }", headers)
    assert reply.status == 401
    assert TOKEN.encode() not in reply.body


def test_a_body_that_breaks_off_leaves_no_traceback(server: Server) -> None:
    for path in ("/sparql", "/sparql/update", "/articles", "/corrections"):
        with server.connect() as connection:
            kind = b"application/sparql-query" if path == "/sparql" else b"application/json"
            kind = b"application/sparql-update" if path == "/sparql/update" else kind
            head = b"POST %b HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer %b\r\nContent-Type: %b\r\n"
            connection.sendall(head % (path.encode(), TOKEN.encode(), kind) + b"Content-Length: 100\r\n\r\nASK")
    assert server.ask("ASK {}").status == 200  # the fixture looks into the log
