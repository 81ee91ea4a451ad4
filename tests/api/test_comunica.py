"""Comunica (JavaScript) against a server that listens; its package is where COUNTERCLAIM_NODE_MODULES says."""

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from shutil import which

import pytest

from counterclaim.store.embedded import EmbeddedStore
from counterclaim_api.app import create_app
from rdf.readings import SHELLED

from .conftest import TOKEN, filled_store, settings
from .live import listening

SCRIPT = Path(__file__).with_name("comunica") / "ask.cjs"
PREFIXES = """PREFIX ccg: <https://w3id.org/contested-claims/ns#>
PREFIX schema: <https://schema.org/>
"""
DENIED = PREFIXES + "SELECT DISTINCT ?text { ?u ccg:denies ?c . ?c schema:text ?text } ORDER BY ?text"
NAMED = PREFIXES + "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?u a ccg:Utterance } }"


@pytest.fixture(scope="module")
def modules() -> Path:
    """Return the folder of npm packages, or skip."""
    if which("node") is None:
        pytest.skip("node is not installed")
    folder = os.environ.get("COUNTERCLAIM_NODE_MODULES", "")
    if not folder or not (Path(folder) / "@comunica" / "query-sparql").is_dir():
        pytest.skip("COUNTERCLAIM_NODE_MODULES names no folder with @comunica/query-sparql")
    return Path(folder)


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with filled_store() as store, listening(create_app(settings(), store)) as address:
        yield address


def ask(modules: Path, server: str, query: str, *, how: str = "sparql", update: str = "") -> list[dict[str, str]]:
    asked = subprocess.run(
        ["node", str(SCRIPT), f"{server}/sparql", TOKEN],
        input=json.dumps({"query": query, "how": how, "update": update}),
        env={"PATH": os.environ["PATH"], "NODE_PATH": str(modules)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert asked.returncode == 0, asked.stderr
    rows: list[dict[str, str]] = json.loads(asked.stdout)
    return rows


@pytest.mark.parametrize("how", ["sparql", "auto"])
def test_comunica_finds_the_denied_claims(modules: Path, server: str, how: str) -> None:
    rows = ask(modules, server, DENIED, how=how)
    assert [row["text"] for row in rows] == [SHELLED.text, "The Northern Fleet starved the town of Sel."]


def test_comunica_counts_in_named_graphs(modules: Path, server: str) -> None:
    assert ask(modules, server, NAMED) == [{"n": "13"}]


def test_comunica_updates_with_the_token(modules: Path) -> None:
    with EmbeddedStore.open(None) as store, listening(create_app(settings(), store)) as address:
        update = "INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> 'c' } }"
        rows = ask(modules, address, "SELECT ?o { GRAPH ?g { ?s <urn:b> ?o } }", update=update)
    assert rows == [{"o": "c"}]
