"""Bodies come compressed to who takes that, and are the same when unpacked."""

import gzip

import pytest
from fastapi.testclient import TestClient

ALL = {"query": "SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o"}


def body(client: TestClient, accepted: str, path: str = "/sparql") -> tuple[str | None, bytes]:
    with client.stream("GET", path, params=ALL, headers={"accept-encoding": accepted}) as answer:
        return answer.headers.get("content-encoding"), b"".join(answer.iter_raw())


@pytest.mark.parametrize("accepted", ["gzip", "br, gzip;q=0.5", "*", "GZIP", "gzip ; q=1.0"])
def test_a_body_is_compressed_for_who_takes_gzip(client: TestClient, accepted: str) -> None:
    coding, packed = body(client, accepted)
    assert coding == "gzip"
    _, plain = body(client, "identity")
    assert gzip.decompress(packed) == plain
    assert len(packed) < len(plain) / 4


@pytest.mark.parametrize("accepted", ["", "identity", "br", "gzip;q=0", "gzip;q=0.0, br"])
def test_a_body_is_left_as_it_is_for_who_does_not(client: TestClient, accepted: str) -> None:
    assert body(client, accepted)[0] is None


def test_a_small_body_is_left_as_it_is(client: TestClient) -> None:
    assert body(client, "gzip", "/healthz")[0] is None


def test_caches_are_told_that_it_depends_on_what_the_client_takes(client: TestClient) -> None:
    answer = client.get("/sparql", params=ALL, headers={"accept-encoding": "gzip"})
    assert "accept-encoding" in answer.headers["vary"]
