"""The program as a whole: instant help, plug-ins, quiet pipes."""

import json
import subprocess
import sys
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path

import pytest

from cli.conftest import Program
from counterclaim import __version__
from counterclaim.cli import app
from counterclaim.cli.app import COMMANDS, PLUGINS

HEAVY = ("onnxruntime", "pyoxigraph", "networkx", "rdflib", "pyshacl", "fastapi", "uvicorn", "trafilatura")
PROGRAM = [sys.executable, "-c", "from counterclaim.cli import main; main()"]


@pytest.mark.parametrize(
    "command", ["", *(name for name in COMMANDS if name != "analyse"), "serve"]
)  # its help lists what analyses say
def test_help_imports_no_engine_and_no_model(command: str) -> None:
    code = (
        "import sys\nfrom counterclaim.cli import main\n"
        f"sys.argv[1:] = {[*command.split(), '--help']}\n"
        "try: main()\nexcept SystemExit as end: assert end.code == 0, end.code\n"
        f"print([name for name in {HEAVY} if name in sys.modules], file=sys.stderr)"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stderr.strip() == "[]"
    assert "cannot be loaded" not in result.stdout
    assert not command or "Example: counterclaim" in " ".join(result.stdout.split()) or command == "serve"


def test_the_version_is_told(counterclaim: Program) -> None:
    assert counterclaim("--version").out == f"counterclaim {__version__}\n"


def test_an_unknown_command_is_wrong_usage(counterclaim: Program) -> None:
    result = counterclaim("refute")
    assert result.status == 2
    assert "refute" in result.err
    assert result.out == ""


def test_a_plugin_that_cannot_be_imported_is_told_and_not_fatal(
    counterclaim: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = EntryPoints([EntryPoint("broken", "no_such_module:command", PLUGINS)])
    monkeypatch.setattr(app, "entry_points", lambda group: broken.select(group=group))
    assert "No module named 'no_such_module'" in " ".join(counterclaim("--help").out.split())
    result = counterclaim("broken", "--with", "options")
    assert result.status == 2
    assert "the command broken cannot be loaded: No module named 'no_such_module'" in result.err
    assert counterclaim("--version").status == 0


def test_a_closed_pipe_is_quiet(filled: Path) -> None:
    # More than a pipe holds, so that the program is still writing when nobody reads any more.
    query = "SELECT * { ?s ?p ?o . ?other ?p ?value } LIMIT 20000"
    command = [*PROGRAM, "query", query, "--format", "csv", "--store", str(filled)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""


def test_verbose_logs_to_standard_error(counterclaim: Program, news: Path) -> None:
    (news / "bad.txt").write_text("This is unreadable.")
    quiet, loud = counterclaim("ingest", news, "--store", "one"), counterclaim("-v", "ingest", news, "--store", "two")
    assert "Traceback" not in quiet.err
    assert "bad could not be read" in loud.err
    assert "bad could not be read" not in loud.out


def test_stats_count_what_the_store_holds(counterclaim: Program, filled: Path) -> None:
    table = counterclaim("stats", "--store", filled)
    counted = json.loads(counterclaim("stats", "--json", "--store", filled).out)
    assert counted["articles"] == 2
    assert counted["contested_claims"] == 3
    assert counted["last_published"] == "2031-03-09"
    assert any(line.split() == ["contested", "claims", "3"] for line in table.out.splitlines())
