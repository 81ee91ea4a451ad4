"""``counterclaim query``: tables, standard formats, and malformed SPARQL."""

import io
import json
from pathlib import Path

import pytest

from cli.conftest import Program
from counterclaim.store.embedded import EmbeddedStore

NAMES = "SELECT ?name { ?it a schema:Person ; schema:name ?name } ORDER BY ?name"


def test_a_select_is_a_table_and_needs_no_prefixes(counterclaim: Program, filled: Path) -> None:
    result = counterclaim("query", NAMES, "--store", filled)
    assert result.status == 0
    assert [line.strip() for line in result.out.splitlines()] == ["name", "─" * 9, "Dana Orlo", "Ivo Renn"]


def test_an_ask_is_yes_or_no(counterclaim: Program, filled: Path) -> None:
    assert counterclaim("query", "ASK { ?it a ccg:Claim }", "--store", filled).out == "yes\n"
    assert counterclaim("query", "ASK { ?it a schema:ClaimReview }", "--store", filled).out == "no\n"


@pytest.mark.parametrize(
    ("answer_format", "start"),
    [("csv", "name\r\nDana Orlo"), ("tsv", '?name\n"Dana Orlo"'), ("json", '{"head"'), ("xml", "<?xml")],
)
def test_solutions_in_standard_formats(counterclaim: Program, filled: Path, answer_format: str, start: str) -> None:
    assert counterclaim("query", NAMES, "--format", answer_format, "--store", filled).out.startswith(start)


@pytest.mark.parametrize("answer_format", ["turtle", "ntriples", "jsonld", "rdfxml", None])
def test_graphs_in_standard_formats(counterclaim: Program, filled: Path, answer_format: str | None) -> None:
    query = "CONSTRUCT { ?it schema:name ?name } WHERE { ?it a schema:Person ; schema:name ?name }"
    options = ("--format", answer_format) if answer_format else ()
    result = counterclaim("query", query, *options, "--store", filled)
    assert result.status == 0
    assert "Ivo Renn" in result.out


def test_a_query_may_stand_in_a_file_or_come_from_standard_input(
    counterclaim: Program, filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("names.rq", "names.txt"):
        (tmp_path / name).write_text(NAMES)
    from_file = counterclaim("query", tmp_path / "names.rq", "--store", filled)
    assert counterclaim("query", tmp_path / "names.txt", "--store", filled).out == from_file.out
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(NAMES.encode())))
    from_stdin = counterclaim("query", "-", "--store", filled)
    assert "Ivo Renn" in from_file.out
    assert from_stdin.out == from_file.out


def test_a_query_may_begin_with_a_byte_order_mark(
    counterclaim: Program, filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "names.rq").write_bytes(NAMES.encode("utf-8-sig"))
    assert "Ivo Renn" in counterclaim("query", tmp_path / "names.rq", "--store", filled).out
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(NAMES.encode("utf-8-sig"))))
    assert "Ivo Renn" in counterclaim("query", "-", "--store", filled).out


def test_a_query_on_standard_input_that_is_not_utf_8_is_told(
    counterclaim: Program, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"ASK { ?s ?p '\xff' }")))
    result = counterclaim("query", "-", "--store", filled)
    assert (result.status, result.out) == (2, "")
    assert "standard input is not UTF-8" in result.err


def test_the_store_may_be_open_elsewhere(counterclaim: Program, filled: Path) -> None:
    with EmbeddedStore.open(filled):
        assert "Ivo Renn" in counterclaim("query", NAMES, "--store", filled).out


def test_malformed_sparql_is_wrong_usage_with_line_and_column(counterclaim: Program, filled: Path) -> None:
    result = counterclaim("query", "SELECT * {\n ?s ?p\n}", "--store", filled)
    assert result.status == 2
    assert result.err.startswith("counterclaim: Malformed SPARQL in line 3, column 2")
    assert result.out == ""


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("nowhere.rq",), "The query file nowhere.rq cannot be read"),
        (("DROP ALL",), "DROP is an update"),
        (("hello",), "The query file hello cannot be read"),
        (("hello there",), "holds no query"),
        (("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",), "SERVICE is not allowed"),
        (
            ("CONSTRUCT WHERE { ?s ?p ?o }", "--format", "csv"),
            "Ask for one of --format turtle, ntriples, jsonld, rdfxml.",
        ),
        (("ASK { ?s ?p ?o }", "--format", "csv"), "Ask for one of --format json, xml."),
        (("CONSTRUCT WHERE { ?s ?p ?o }", "--format", "table"), "does not fit a table"),
    ],
    ids=["no file", "update", "no word", "no query", "service", "csv of a graph", "csv of an ask", "table of a graph"],
)
def test_wrong_usage_is_told(counterclaim: Program, filled: Path, arguments: tuple[str, ...], message: str) -> None:
    result = counterclaim("query", *arguments, "--store", filled)
    assert result.status == 2
    assert message in result.err


def test_reading_a_store_that_is_not_there_makes_none(counterclaim: Program) -> None:
    result = counterclaim("query", NAMES)
    assert result.status == 2
    assert "There is no store at counterclaim-store" in result.err
    assert not Path("counterclaim-store").exists()


def test_json_is_whole(counterclaim: Program, filled: Path) -> None:
    answer = json.loads(counterclaim("query", NAMES, "-f", "json", "--store", filled).out)
    assert len(answer["results"]["bindings"]) == 2
