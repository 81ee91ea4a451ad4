"""Writing while others read, and being killed meanwhile: what was acknowledged is there, whole."""

import itertools
import json
import threading
from pathlib import Path

import pytest

from counterclaim.store.embedded import EmbeddedStore
from faults.serving import Server, serving

KILLS = 3
"""How often the server is killed here; docs/performance.md says what twenty times gave."""
WRITERS = 4
PARTS = 20


def article(number: str) -> str:
    """Return an update that writes as many statements as make a whole one."""
    parts = " . ".join(f"<urn:article:{number}> <urn:part> {part}" for part in range(PARTS))
    return f"INSERT DATA {{ GRAPH <urn:article:{number}> {{ {parts} }} }}"


def write(server: Server, name: str, acknowledged: list[str], *, most: int = 10_000) -> None:
    """Write until the server is gone."""
    for count in range(most):
        number = f"{name}-{count}"
        if server.update(article(number)).status != 204:
            return
        acknowledged.append(number)


def sizes(server: Server) -> dict[str, int]:
    """Return how many parts each article has."""
    query = "SELECT ?a (COUNT(*) AS ?n) { ?a <urn:part> ?part } GROUP BY ?a"
    rows = json.loads(server.ask(query).body)["results"]["bindings"]
    return {row["a"]["value"].removeprefix("urn:article:"): int(row["n"]["value"]) for row in rows}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    EmbeddedStore.open(tmp_path / "store").close()
    return tmp_path / "store"


def test_no_acknowledged_write_is_lost_and_none_is_half_there_when_the_server_is_killed(folder: Path) -> None:
    acknowledged: list[str] = []
    for kill in range(KILLS):
        with serving(folder) as server:
            names = [f"{kill}-{writer}" for writer in range(WRITERS)]
            writers = [threading.Thread(target=write, args=(server, name, acknowledged)) for name in names]
            for writer in writers:
                writer.start()
            writers[0].join(1 + kill / 7)
            server.process.kill()
            for writer in writers:
                writer.join()
    with serving(folder) as server:
        found = sizes(server)
    assert len(acknowledged) > KILLS
    assert set(acknowledged) <= set(found)
    assert set(found.values()) == {PARTS}


def test_readers_see_whole_articles_and_what_was_acknowledged_before_they_asked(folder: Path) -> None:
    acknowledged: list[str] = []
    with serving(folder) as server:
        writer = threading.Thread(target=write, args=(server, "only", acknowledged), kwargs={"most": 40})
        writer.start()
        for _ in itertools.takewhile(lambda _: writer.is_alive(), itertools.count()):
            before = len(acknowledged)
            found = sizes(server)
            assert set(found.values()) <= {PARTS}
            assert len(found) >= before
        writer.join()
        assert len(sizes(server)) == 40
