"""Every notebook runs without network or error, and what is committed is what it gives.

``pytest tests/notebooks --update-golden`` runs them and keeps what they give, and the picture for the README.
"""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from conftest import CHECKOUT

NOTEBOOKS = sorted((CHECKOUT / "docs" / "notebooks").glob("*.ipynb"))
DISPUTE = CHECKOUT / "docs" / "notebooks" / "dispute.ipynb"
PICTURE = CHECKOUT / "docs" / "images" / "dispute.svg"
RUN = "from nbclient.cli import main; main()"
"""In a process of its own: the client leaves sockets to the garbage collector, which are errors here."""

INTERACTIVE = "interactive"
"""The tag of cells that show a widget where one is installed, and say what to install elsewhere: nothing is kept."""

Cells = list[dict[str, Any]]


def cells(path: Path) -> Cells:
    found: Cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [cell for cell in found if cell["cell_type"] == "code"]


def outputs(path: Path) -> Iterator[dict[str, Any]]:
    for cell in cells(path):
        if INTERACTIVE not in cell["metadata"].get("tags", ()):
            yield from cell["outputs"]


def pictures(path: Path) -> list[str]:
    return ["".join(out["data"]["image/svg+xml"]) for out in outputs(path) if "image/svg+xml" in out.get("data", {})]


def words(svg: str) -> list[str]:
    return re.findall(r">([^<>]+)</text>", svg)


def shown(path: Path) -> list[str]:
    """Return what a reader sees: texts and tables, and the words of pictures."""
    texts = ["".join(out.get("text") or out["data"].get("text/plain", "")) for out in outputs(path)]
    return [text for text in texts if "object at 0x" not in text] + [
        word for picture in pictures(path) for word in words(picture)
    ]


def keep(executed: Path, committed: Path) -> None:
    """Take over what a notebook gave, without what only says who ran it, and when."""
    notebook = json.loads(executed.read_text(encoding="utf-8"))
    notebook["metadata"] = {"kernelspec": notebook["metadata"]["kernelspec"], "language_info": {"name": "python"}}
    for cell in notebook["cells"]:
        cell["metadata"].pop("execution", None)
        if INTERACTIVE in cell["metadata"].get("tags", ()):
            cell["outputs"] = []
    committed.write_text(json.dumps(notebook, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def run(path: Path) -> None:
    command = [sys.executable, "-c", RUN, "--inplace", "--timeout=300", str(path)]
    done = subprocess.run(command, cwd=path.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module", params=NOTEBOOKS, ids=lambda path: path.stem)
def committed(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


@pytest.fixture(scope="module")
def executed(committed: Path, update_golden: bool, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the notebook as it runs now, in a folder where nothing else is."""
    path = Path(shutil.copy(committed, tmp_path_factory.mktemp("notebook")))
    run(path)
    if update_golden:
        keep(path, committed)
        PICTURE.write_text("".join(pictures(DISPUTE)), encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["camps", "echo", "silence"])
def test_a_notebook_runs_on_own_articles_in_which_nobody_disputes_anything(name: str, tmp_path: Path) -> None:
    (tmp_path / "own.txt").write_text(
        "The mayor of Sel said on Monday that the harvest had been good.", encoding="utf-8"
    )
    text = (CHECKOUT / "docs" / "notebooks" / f"{name}.ipynb").read_text(encoding="utf-8")
    assert "[dispatches_path()]" in text
    path = tmp_path / f"{name}.ipynb"
    path.write_text(text.replace("[dispatches_path()]", "['own.txt']"), encoding="utf-8")
    run(path)


def test_there_are_notebooks() -> None:
    assert DISPUTE in NOTEBOOKS


def test_the_notebook_runs_without_a_warning(executed: Path) -> None:
    assert not [out for out in outputs(executed) if out.get("name") == "stderr"]


def test_the_committed_outputs_are_what_the_notebook_gives(executed: Path, committed: Path) -> None:
    assert shown(committed) == shown(executed)


def test_the_committed_notebook_was_run_once_from_top_to_bottom(committed: Path) -> None:
    found = cells(committed)
    assert [cell["execution_count"] for cell in found] == list(range(1, len(found) + 1))


def test_nothing_is_called_true_or_accepted(committed: Path) -> None:
    found = re.findall(r"\b(?:true|accepted|lies|lied|truthful)\b", committed.read_text(encoding="utf-8"))
    assert found == []


def test_a_widget_s_cell_runs_with_and_without_it(executed: Path) -> None:
    kept = [cell for cell in cells(executed) if INTERACTIVE in cell["metadata"].get("tags", ())]
    texts = ["".join(out.get("text") or out["data"]["text/plain"]) for cell in kept for out in cell["outputs"]]
    assert len(texts) == len(kept)
    assert all(text.startswith(("The interactive map needs ipysigma", "Sigma(")) for text in texts)


def test_no_path_of_this_machine_is_in_the_notebook(committed: Path) -> None:
    assert str(CHECKOUT) not in committed.read_text(encoding="utf-8")


def test_the_picture_for_the_readme_is_the_notebook_s() -> None:
    [picture] = pictures(DISPUTE)
    assert words(PICTURE.read_text(encoding="utf-8")) == words(picture) != []
