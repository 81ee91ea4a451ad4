"""``counterclaim demo``: real answers from the shipped articles, in under a minute."""

import os
import re
import subprocess
import sys
from pathlib import Path

from cli.conftest import Program
from counterclaim.analysis.findings.contested import Contested

PROGRAM = [sys.executable, "-c", "from counterclaim.cli import main; main()"]
A_MINUTE = 60


def test_demo_answers_with_the_shipped_model_in_under_a_minute(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COUNTERCLAIM_")}
    result = subprocess.run(
        [*PROGRAM, "demo"],
        capture_output=True, text=True, check=True, timeout=A_MINUTE, cwd=tmp_path, env=environment,
    )  # fmt: skip
    assert re.search(r"Articles: 4 added; \d\d+ utterances, [1-9]\d* rebuttals", result.stdout)
    assert [line.split()[2] for line in result.stdout.splitlines() if line.startswith("$ counterclaim")] == [
        "ingest", "who", "analyse", "query",
    ]  # fmt: skip
    assert "denies it" in result.stdout
    assert "unstated source" not in result.stdout.rpartition("$ counterclaim query")[2]
    assert result.stderr.split() == Contested.caution.split()
    assert list(tmp_path.iterdir()) == []


def test_demo_can_keep_its_graph(counterclaim: Program, tmp_path: Path) -> None:
    first = counterclaim("demo", "--store", tmp_path / "kept")
    assert first.status == 0
    assert counterclaim("stats", "--store", tmp_path / "kept").status == 0
    assert "Articles: 4 unchanged" in counterclaim("demo", "--store", tmp_path / "kept").out
