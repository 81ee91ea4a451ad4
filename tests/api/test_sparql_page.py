"""Every query, snippet and figure of docs/sparql.md, against a server that listens."""

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from shutil import which

import httpx
import pytest

from conftest import CHECKOUT
from counterclaim.correcting import Corrections, Demand
from counterclaim_api.app import create_app
from rdf.readings import FLEET, GENERATED, first_reading

from .conftest import TOKEN, filled_store, settings
from .live import listening

PAGE = (CHECKOUT / "docs" / "sparql.md").read_text("utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", PAGE, re.DOTALL)
SHOWN = "http://127.0.0.1:8000"
IN_SAMPLES = "Kardanian army"
"""Who speaks in the samples, and not in the hand-made readings."""
PROGRAMS = {"python": [sys.executable], "bash": ["bash"], "javascript": ["node"]}
NODE_MODULES = os.environ.get("COUNTERCLAIM_NODE_MODULES", "")


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with filled_store() as store:
        wrong = Demand(utterance=first_reading().utterances[-1].id, by="Dana Orlo", withdraws=True)
        store.write(Corrections(store).make(wrong, GENERATED)[1])
        with listening(create_app(settings(), store)) as address:
            yield address


def test_the_figures_of_contested_claims_are_those_of_the_analysis(server: str) -> None:
    (query,) = (query for query in blocks("sparql") if "?disputing_party" in query)
    rows = httpx.post(f"{server}/sparql", data={"query": query}).json()["results"]["bindings"]
    found = httpx.get(f"{server}/analysis/contested").json()["items"]
    figures = {(row["text"]["value"], row["asserting"]["value"], row["disputing"]["value"]) for row in rows}
    assert figures == {(row["claim"], str(row["asserting"]), str(row["disputing"])) for row in found}
    assert figures


def blocks(language: str) -> list[str]:
    return [text for found, text in BLOCKS if found == language]


def run(language: str, text: str, server: str, folder: Path) -> str:
    """Return what a block prints; it must end well and say nothing on the side."""
    program = folder / "snippet"
    program.write_text(text.replace(SHOWN, server), encoding="utf-8")
    environment = {**os.environ, "COUNTERCLAIM_TOKEN": TOKEN, "NODE_PATH": NODE_MODULES}
    command = [*PROGRAMS[language], str(program)]
    done = subprocess.run(command, env=environment, check=False, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_there_is_something_of_every_kind() -> None:
    languages = ("sparql", "python", "bash", "javascript")
    assert [len(blocks(language)) for language in languages] == [9, 4, 2, 1]


@pytest.mark.parametrize("query", blocks("sparql"), ids=lambda query: query[:40])
def test_every_question_has_an_answer(server: str, query: str) -> None:
    answer = httpx.post(f"{server}/sparql", data={"query": query.replace(IN_SAMPLES, FLEET.name)})
    assert answer.status_code == 200, answer.text
    assert answer.json()["results"]["bindings"]


@pytest.mark.parametrize("snippet", blocks("python"), ids=lambda snippet: snippet[:40])
def test_every_python_snippet_runs(server: str, snippet: str, tmp_path: Path) -> None:
    printed = run("python", snippet, server, tmp_path)
    assert printed or "update" in snippet


@pytest.mark.parametrize("snippet", blocks("bash"), ids=lambda snippet: snippet[:40])
def test_every_shell_snippet_runs(server: str, snippet: str, tmp_path: Path) -> None:
    if which("curl") is None:
        pytest.skip("curl is not installed")
    printed = run("bash", snippet, server, tmp_path)
    assert printed.startswith("denier,text") or "TURTLE" in snippet


@pytest.mark.parametrize("snippet", blocks("javascript"))
def test_the_javascript_snippet_runs(server: str, snippet: str, tmp_path: Path) -> None:
    if which("node") is None or not (Path(NODE_MODULES) / "@comunica").is_dir():
        pytest.skip("node or COUNTERCLAIM_NODE_MODULES with @comunica/query-sparql is missing")
    assert "https://schema.org/NewsArticle" in run("javascript", snippet, server, tmp_path)


def test_what_the_snippets_wrote_is_there(server: str, tmp_path: Path) -> None:
    for language in ("python", "bash"):
        for snippet in blocks(language):
            if "checks" in snippet and (language != "bash" or which("curl")):
                run(language, snippet, server, tmp_path)
    checks = httpx.get(f"{server}/sparql/graphs", params={"graph": "https://example.org/checks"}).text
    assert "to be checked" in checks
    assert "Read the log book" in checks


def test_the_figures_are_those_of_the_suite() -> None:
    known = tomllib.loads((CHECKOUT / "tests" / "conformance" / "engine_failures.toml").read_text("utf-8"))
    failures = len(known["failures"])
    assert f"{548 - failures} of 548 tests pass" in PAGE
    assert f"The other {failures} are the engine's" in PAGE
