"""``counterclaim serve`` as a process: starts, answers, ends when asked."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from counterclaim.ingest import ingest
from counterclaim.store.embedded import EmbeddedStore
from ingest.reader import HandReader
from rdf.readings import FIRST

COMMAND = [sys.executable, "-c", "from counterclaim.cli import main; main()", "serve"]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_for(address: str) -> str:
    for _ in range(300):
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310
                return bytes(answer.read()).decode()
        except urllib.error.URLError:
            time.sleep(0.1)
    raise TimeoutError(address)


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_it_answers_until_it_is_told_to_end(tmp_path: Path, end: signal.Signals) -> None:
    with EmbeddedStore.open(tmp_path / "store") as store:
        list(ingest(store, [FIRST], HandReader()))
    port = free_port()
    process = subprocess.Popen(
        [*COMMAND, "--store", str(tmp_path / "store"), "--port", str(port)], stderr=subprocess.PIPE, text=True
    )
    try:
        assert FIRST.id in wait_for(f"http://127.0.0.1:{port}/articles")
    finally:
        process.send_signal(end)
        _, log = process.communicate(timeout=20)
    assert f"http://127.0.0.1:{port}/" in log
    assert "Traceback" not in log
    with EmbeddedStore.open(tmp_path / "store"):
        pass


def test_a_store_in_use_is_told_from_a_broken_server(tmp_path: Path) -> None:
    with EmbeddedStore.open(tmp_path):
        done = subprocess.run(
            [*COMMAND, "--store", str(tmp_path)], capture_output=True, text=True, timeout=60, check=False
        )
    assert done.returncode == 2
    assert str(tmp_path) in done.stderr
    assert "Stop that first. Or answer beside it" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_port_that_is_taken_is_told_and_nothing_is_served(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        done = subprocess.run(
            [*COMMAND, "--store", str(tmp_path), "--port", port],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == f"counterclaim: Port {port} is taken. Give another with --port.\n"


def test_a_free_port_is_told_and_that_the_store_is_empty(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [*COMMAND, "--store", str(tmp_path / "new"), "--port", "0", "--host", "localhost"],
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stderr is not None
        told = process.stderr.readline()
        assert "new, an empty store, at http://localhost:" in told
        assert '"total": 0' in wait_for(told.split(" at ")[1].split()[0] + "articles").replace('":0', '": 0')
    finally:
        process.terminate()
        process.communicate(timeout=20)


def test_a_log_that_cannot_be_written_is_told_in_one_line(tmp_path: Path) -> None:
    log = tmp_path / "nowhere" / "log"
    done = subprocess.run(
        [*COMMAND, "--store", str(tmp_path / "store"), "--access-log", str(log)],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (2, f"counterclaim: {log}: No such file or directory.\n")


def test_a_wrong_setting_is_named() -> None:
    environment = {**os.environ, "COUNTERCLAIM_MAX_QUERY_BYTES": "many"}
    done = subprocess.run(COMMAND, capture_output=True, text=True, timeout=60, check=False, env=environment)
    assert done.returncode == 2
    assert "COUNTERCLAIM_MAX_QUERY_BYTES" in done.stderr


def test_importing_the_command_loads_no_server() -> None:
    code = "import counterclaim_api.serve, sys; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"fastapi", "uvicorn", "pyoxigraph", "onnxruntime"} & set(loaded)
