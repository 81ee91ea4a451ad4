"""The W3C test suite for SPARQL 1.1, asked over HTTP; query, update, protocol, graph store, service description."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from api.live import listening
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_api.app import create_app
from counterclaim_api.settings import Settings

TOKEN = "conformance"  # noqa: S105
KNOWN = Path(__file__).with_name("engine_failures.toml")
Report = dict[str, Any]
WHOLE = {"protocol": 34, "gsp": 9, "gsp-direct": 4, "service-description": 3, "update-eval": 94, "syntax-query": 111}
TESTS = 548


@pytest.fixture(scope="module")
def report(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Report:
    """Return what the runner says of a server whose default graph is the unnamed one, as the suite has it."""
    written = tmp_path_factory.mktemp("w3c") / "report.json"
    settings = Settings(token=SecretStr(TOKEN), union_default_graph=False)
    with EmbeddedStore.open(None) as store, listening(create_app(settings, store)) as address:
        endpoint = f"{address}/sparql"
        command = [sys.executable, str(shared / "eval" / "sparql" / "w3c_runner.py"), "--token", TOKEN]
        command += ["--query", endpoint, "--update", f"{endpoint}/update", "--gsp", f"{endpoint}/graphs"]
        subprocess.run([*command, "--json", str(written)], check=False, capture_output=True, timeout=300)
    found: Report = json.loads(written.read_bytes())
    return found


@pytest.mark.shared
def test_what_fails_is_what_the_engine_cannot_do(report: Report) -> None:
    failed = {f"{group}/{name}": why for _, group, name, outcome, why in report["tests"] if outcome != "pass"}
    assert set(failed) == set(tomllib.loads(KNOWN.read_text("utf-8"))["failures"]), failed
    assert len(report["tests"]) == TESTS


@pytest.mark.shared
@pytest.mark.parametrize(("section", "number"), WHOLE.items())
def test_everything_that_is_not_the_engine_passes(report: Report, section: str, number: int) -> None:
    assert report["by"][section] == [number, number]
