"""What whoever keeps the server running gets to see: counts, and a log without secrets."""

import json
from pathlib import Path

import pytest

from counterclaim.store.embedded import EmbeddedStore
from faults.serving import TOKEN, Server, serving

UPDATE = {"content-type": "application/sparql-update"}


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, object]]:
    """Return the log of a server that was asked some things, among them by someone with the wrong token."""
    folder = tmp_path_factory.mktemp("log")
    EmbeddedStore.open(folder / "store").close()
    with serving(folder / "store", "--access-log", str(folder / "log")) as server:
        server.ask("ASK { <urn:asked> ?p ?o }")
        server.send("POST", "/sparql/update", b"DROP GRAPH <urn:stolen>", {**UPDATE, "authorization": "Bearer guess"})
        server.send("GET", "/articles?q=harbour")
    return [json.loads(line) for line in (folder / "log").read_text("utf-8").splitlines()]


def test_every_request_has_a_line(lines: list[dict[str, object]]) -> None:
    (asked,) = [line for line in lines if line["path"] == "/sparql"]
    assert (asked["method"], asked["status"], asked["client"]) == ("POST", 200, "127.0.0.1")
    assert asked["query"] == "ASK { <urn:asked> ?p ?o }"
    (listed,) = [line for line in lines if line["path"] == "/articles"]
    assert listed["parameters"] == "q=harbour"


def test_no_token_is_logged_and_nothing_that_a_refused_client_sent(lines: list[dict[str, object]]) -> None:
    (refused,) = [line for line in lines if line["path"] == "/sparql/update"]
    assert refused["status"] == 401
    for secret in (TOKEN, "guess", "stolen"):
        assert secret not in json.dumps(lines)


def test_requests_and_workers_are_counted(server: Server) -> None:
    server.ask("ASK { <urn:counted> ?p ?o }")
    metrics = server.send("GET", "/metrics").body.decode()
    assert 'counterclaim_requests_total{route="sparql",status="200"}' in metrics
    assert "counterclaim_query_workers " in metrics
    assert 'counterclaim_request_seconds_bucket{le="+Inf",route="sparql"}' in metrics


def test_a_repeated_query_is_answered_from_memory_until_the_data_change(tmp_path: Path) -> None:
    EmbeddedStore.open(tmp_path / "store").close()
    with serving(tmp_path / "store") as server:
        answers = [server.ask("ASK { <urn:a> ?p ?o }").json["boolean"] for _ in range(3)]
        assert "counterclaim_repeats_found 2.0" in server.send("GET", "/metrics").body.decode()
        assert server.update("INSERT DATA { <urn:a> <urn:b> 1 }").status == 204
        answers.append(server.ask("ASK { { <urn:a> ?p ?o } UNION { GRAPH ?g { <urn:a> ?p ?o } } }").json["boolean"])
        assert answers == [False, False, False, True]
        chance = {server.ask("SELECT (RAND() AS ?r) {}").body for _ in range(3)}
        assert len(chance) == 3
