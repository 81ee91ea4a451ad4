import csv
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from counterclaim.cli.analyse import analyse
from counterclaim.rdf import Iris
from counterclaim.store.embedded import EmbeddedStore
from rdf.readings import SHELLED


@pytest.fixture(scope="module")
def folder(store: EmbeddedStore, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("analyse") / "store"
    with EmbeddedStore.open(path) as opened:
        opened.load(store.quads())
    return path


def run(*arguments: object) -> str:
    result = CliRunner().invoke(analyse, [str(argument) for argument in arguments], catch_exceptions=False)
    assert result.exit_code == 0
    return result.stdout


def test_contested_prints_both_sides_in_a_table(folder: Path) -> None:
    [row] = [line for line in run("contested", "--store", folder).splitlines() if SHELLED.text in line]
    assert row.split()[:2] == ["2", "1"]
    assert "Governor of Sel; Northern Fleet" in row


def test_a_caution_stands_beside_the_table_and_in_no_file(folder: Path) -> None:
    shown, written = (
        CliRunner().invoke(analyse, ["contested", "--store", str(folder), "--format", form])
        for form in ("table", "csv")
    )
    assert "nothing about who is right" in shown.stderr
    assert "nothing about who is right" not in shown.stdout + written.stdout + written.stderr


def test_who_disputes_stands_in_one_column_where_there_is_little_room(folder: Path) -> None:
    header = run("contested", "--store", folder).splitlines()[0]
    assert "disputed by" in header
    assert "denied by" not in header


def test_contested_as_json_names_the_claims_iri(folder: Path) -> None:
    [first, *_] = json.loads(run("contested", "--store", folder, "--format", "json"))
    assert first["claim_iri"] == Iris().claim(SHELLED.id).value
    assert first["denied_by"] == ["Northern Fleet"]


def test_parties_as_csv_has_the_words_of_both(folder: Path) -> None:
    rows = list(csv.DictReader(run("parties", "--store", folder, "--format", "csv").splitlines()))
    assert ("Northern Fleet", "The fleet denied the accusation") in {
        (row["disputes"], row["disputing_words"]) for row in rows
    }


def test_limit_bounds_the_rows(folder: Path) -> None:
    assert len(json.loads(run("contested", "--store", folder, "--format", "json", "--limit", 1))) == 1


def test_no_result_is_worded_as_true_or_false(folder: Path) -> None:
    printed = run("contested", "--store", folder) + run("parties", "--store", folder)
    assert not {"true", "false", "accepted"} & set(printed.casefold().split())


def fails(*arguments: object) -> str:
    result = CliRunner().invoke(analyse, [str(argument) for argument in arguments])
    assert result.exit_code != 0
    return " ".join(re.sub("[│╭╮╰╯─]", " ", f"{result.stderr} {result.exception}").split())


def test_an_unknown_analysis_is_an_error_that_names_the_nearest(folder: Path) -> None:
    assert "Did you mean 'contested'" in fails("contestet", "--store", folder)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("silence", "--last", "never"), "--last: "),
        (("camps", "--seed", "-1"), "--seed: "),
        (("parties", "--from", "2031-03-09", "--to", "2031-03-04"), "No day is both"),
        (("parties", "--publisher", ""), "--publisher: "),
    ],
)
def test_a_parameter_that_cannot_be_is_named(options: tuple[str, ...], told: str, folder: Path) -> None:
    assert told in fails(*options, "--store", folder)


def test_only_articles_of_the_days_and_publishers_asked_for_count(folder: Path) -> None:
    def rows(*options: str) -> int:
        return len(json.loads(run("standing", "--store", folder, "--format", "json", *options)))

    assert 0 < rows("--to", "2031-03-04") < rows()
    assert rows("--publisher", "the sel courier") == rows("--to", "2031-03-04")


def test_the_program_s_help_does_not_load_networkx() -> None:
    code = "import sys, counterclaim.cli.app as app; app.build_app(); sys.exit('networkx' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
