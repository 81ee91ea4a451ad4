"""The program as a whole: instant help, plug-ins, quiet pipes."""

import io
import json
import os
import subprocess
import sys
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path

import pytest

from cli.conftest import Program
from counterclaim import __version__
from counterclaim.cli import app
from counterclaim.cli.app import COMMANDS, PLUGINS
from counterclaim.cli.output import print_json
from counterclaim.store.embedded import EmbeddedStore

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


@pytest.mark.parametrize(
    ("command", "defaults"),
    [
        ("stats", ["COUNTERCLAIM_STORE", "counterclaim-store"]),
        ("serve", ["COUNTERCLAIM_STORE", "(8)", "(30)", "(1024)"]),
        ("analyse margins", ["COUNTERCLAIM_STORE", "contested", "strength"]),
        ("analyse timeline", ["day"]),
        ("graph", ["disputes"]),
    ],
)
def test_help_names_defaults(counterclaim: Program, command: str, defaults: list[str]) -> None:
    shown = counterclaim(*command.split(), "--help").out
    assert [default for default in defaults if default not in shown] == []
    assert "default:" in shown


def test_the_version_is_told(counterclaim: Program) -> None:
    assert counterclaim("--version").out == f"counterclaim {__version__}\n"


@pytest.mark.parametrize("command", [[], ["stats"], ["analyse", "camps"]])
def test_help_has_its_short_name(counterclaim: Program, command: list[str]) -> None:
    short, long = counterclaim(*command, "-h"), counterclaim(*command, "--help")
    assert (short.status, short.out) == (0, long.out)


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


@pytest.mark.parametrize(
    "command",
    [["match"], ["veto", "claim/1", "claim/2"], ["load", "nope.nq"], ["stats"]],
    ids=lambda command: command[0],
)
def test_a_mistyped_store_is_not_made(counterclaim: Program, command: list[str]) -> None:
    result = counterclaim(*command, "--store", "mistyped")
    assert result.status == 2
    assert "There is no store at mistyped" in result.err or "nope.nq cannot be read" in result.err
    assert not Path("mistyped").exists()


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_a_terminal_without_a_letter_still_gets_the_answer(filled: Path, encoding: str) -> None:
    def run(*arguments: str) -> "subprocess.CompletedProcess[bytes]":
        return subprocess.run(
            [*PROGRAM, *arguments], capture_output=True, env={**os.environ, "PYTHONIOENCODING": encoding}, check=False
        )

    assert run("--help").returncode == 0
    answer = run("who", "harbour", "--store", str(filled))
    assert (answer.returncode, b"\\u201c" in answer.stdout, answer.stderr) == (0, True, b"")


def test_json_is_utf8_whatever_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(written, "ascii"))
    print_json({"quote": "\u201cno\u201d"}, indent=None)
    assert written.getvalue().decode("utf-8") == '{"quote": "\u201cno\u201d"}\n'


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("command", ["stats", "export"])
def test_a_full_disk_is_told_in_one_line(filled: Path, command: str) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*PROGRAM, command, "--store", str(filled)], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1] == "counterclaim: The output: No space left on device."


@pytest.mark.parametrize(("stream", "status"), [("<&-", 1), (">&-", 0), ("2>&-", 0)])
def test_a_missing_standard_stream_is_no_error_of_ours(filled: Path, stream: str, status: int) -> None:
    command = "ingest -" if stream == "<&-" else "stats"
    done = subprocess.run(
        ["/bin/sh", "-c", f'"$@" {stream}', "sh", *PROGRAM, *command.split(), "--store", str(filled)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, "Traceback" in done.stderr) == (status, False)


def test_a_full_disk_below_the_store_is_no_fault_of_the_output(
    counterclaim: Program, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError("IO error: No space left on device")

    monkeypatch.setattr(EmbeddedStore, "close", fail)
    result = counterclaim("remove", "harbour-1", "--store", filled)
    assert (result.status, result.err) == (2, "counterclaim: The store: IO error: No space left on device.\n")


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
