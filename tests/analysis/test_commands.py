import csv
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from analysis.asked import FREE, SELDOM
from counterclaim.cli.analyse import analyse
from counterclaim.store.embedded import EmbeddedStore

NAMES = [name for name in FREE if name not in SELDOM]


@pytest.fixture(scope="module")
def folder(store: EmbeddedStore, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("findings") / "store"
    with EmbeddedStore.open(path) as opened:
        opened.load(store.quads())
    return path


def run(*arguments: object) -> str:
    result = CliRunner().invoke(analyse, [str(argument) for argument in arguments], catch_exceptions=False)
    assert result.exit_code == 0
    return result.stdout


@pytest.mark.parametrize("name", NAMES)
def test_each_analysis_is_a_table_csv_and_json_of_the_same_rows(name: str, folder: Path) -> None:
    objects = json.loads(run(name, "--store", folder, "--format", "json"))
    header, *rows = csv.reader(run(name, "--store", folder, "--format", "csv").splitlines())
    table = run(name, "--store", folder)
    assert objects
    assert len(rows) == len(objects)
    assert header == list(objects[0])
    shown = [column.replace("_", " ") for column in header if not column.endswith("_iri")]
    assert shown[0] in table
    assert "iri" not in table.splitlines()[0]


@pytest.mark.parametrize("name", NAMES)
def test_the_limit_is_the_most_rows(name: str, folder: Path) -> None:
    assert len(json.loads(run(name, "--store", folder, "--format", "json", "--limit", 1))) == 1


@pytest.mark.parametrize("name", NAMES)
def test_no_analysis_calls_anything_true_or_accepted(name: str, folder: Path) -> None:
    words = set(run(name, "--store", folder).casefold().split())
    assert not words & {"true", "false", "accepted", "rejected"}


def test_silence_shows_the_accused_and_the_answer(folder: Path) -> None:
    assert "Northern Fleet" in run("silence", "--store", folder)


def test_what_takes_acknowledging_prints_its_caution_and_nothing_else_until_then(folder: Path) -> None:
    refused = CliRunner().invoke(analyse, ["agreement", "--store", str(folder)])
    assert "Agreement scores, no probabilities" in str(refused.exception)
    assert refused.stdout == ""
    [first, *_] = json.loads(run("agreement", "--acknowledged", "--store", folder, "--format", "json"))
    assert first["caution"].startswith("Agreement scores, no probabilities")
