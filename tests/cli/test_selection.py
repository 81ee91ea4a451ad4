"""Days, publishers and values of analyses and graphs: what chooses nothing, or cannot be meant, is told."""

from pathlib import Path

import pytest

from cli.conftest import Program
from counterclaim.store.embedded import EmbeddedStore

CONSTRUCT = "CONSTRUCT { ?it schema:text ?text } WHERE { ?it a ccg:Claim ; schema:text ?text }"


@pytest.mark.parametrize("command", [["analyse", "contested"], ["graph", "parties"]])
@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--publisher", "Nobody"], "No article is by 'Nobody'; publishers here: "),
        (["--from", "2099-01-01"], "No article is of the days asked for; those here "),
    ],
)
def test_a_choice_without_articles_is_no_finding(
    counterclaim: Program, filled: Path, command: list[str], options: list[str], told: str
) -> None:
    result = counterclaim(*command, *options, "--store", filled)
    assert (result.status, result.out) == (1, "")
    assert told in result.err


def test_an_empty_store_is_no_finding(counterclaim: Program, tmp_path: Path) -> None:
    EmbeddedStore.open(tmp_path / "empty").close()
    for command in (["analyse", "contested"], ["graph"]):
        result = counterclaim(*command, "--store", tmp_path / "empty")
        assert (result.status, "holds no article" in result.err) == (1, True)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["contested", "--from", "1468108800"], "--from: '1468108800' is no day"),
        (["contested", "--from", "2016-13-01"], "not '2016-13-01'"),
        (["silence", "--last", "1468108800"], "--last: '1468108800' is no day"),
        (["agreement"], "--acknowledged: "),
        (
            ["agreement", "--acknowledged", "--model", "foo"],
            "--model: Input should be 'sums' or 'truthfinder', not 'foo'",
        ),
        (["controversy", "--samples", "0"], "not 0"),
    ],
)
def test_a_value_that_cannot_be_is_told_with_its_option(
    counterclaim: Program, filled: Path, arguments: list[str], told: str
) -> None:
    result = counterclaim("analyse", *arguments, "--store", filled)
    assert (result.status, result.out) == (2, "")
    assert told in result.err


def test_a_query_for_a_graph_knows_the_usual_prefixes(counterclaim: Program, filled: Path) -> None:
    Path("con.rq").write_text(CONSTRUCT, encoding="utf-8")
    assert "shelled" in counterclaim("graph", "--query", "con.rq", "--store", filled).out


@pytest.mark.parametrize("other", [["parties"], ["--from", "2031-01-01"], ["--publisher", "The Sel Courier"]])
def test_a_query_for_a_graph_takes_no_choice_that_it_would_ignore(
    counterclaim: Program, filled: Path, other: list[str]
) -> None:
    Path("con.rq").write_text(CONSTRUCT, encoding="utf-8")
    result = counterclaim("graph", *other, "--query", "con.rq", "--store", filled)
    assert (result.status, "Give --query alone" in result.err) == (2, True)
