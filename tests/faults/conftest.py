"""A server over some thousand statements, with limits that a test can reach, for all tests of faults."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from counterclaim.store.embedded import EmbeddedStore
from faults.serving import Server, serving

SECONDS = 1.0
MIBS = 256
STATEMENTS = 20_000


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Return a server that is there for all tests: whatever one does to it, the next must find it well."""
    folder: Path = tmp_path_factory.mktemp("faults")
    graph, says = NamedNode("urn:graph"), NamedNode("urn:says")
    with EmbeddedStore.open(folder / "store") as store:
        store.load(
            Quad(NamedNode(f"urn:party:{number % 97}"), says, Literal(f"statement {number}"), graph)
            for number in range(STATEMENTS)
        )
    options = ("--timeout", str(SECONDS), "--memory", str(MIBS), "--workers", "4")
    with serving(folder / "store", *options, log=folder / "log") as opened:
        yield opened
    assert "Traceback" not in (folder / "log").read_text("utf-8")
