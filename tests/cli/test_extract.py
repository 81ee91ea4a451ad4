"""counterclaim extract: readings on standard output."""

import json
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

from cli.conftest import Program
from counterclaim.extraction.pipeline import ArticleExtractor
from ingest.reader import HandReader

NEWS = 'The mayor of Teral said the dam had burst at dawn. "We saw the water rise," said Mara Ilo, a farmer.\n'
FORMATS = {"turtle": ox.RdfFormat.TURTLE, "trig": ox.RdfFormat.TRIG, "nquads": ox.RdfFormat.N_QUADS}


def extract(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "counterclaim.cli", "extract", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, text=True, check=False)


def test_one_article_is_one_document_whose_offsets_quote_the_text() -> None:
    done = extract("-", stdin=NEWS)
    assert done.returncode == 0
    document = json.loads(done.stdout)
    assert document["utterances"]
    for utterance in document["utterances"]:
        assert utterance["quote"] == " … ".join(NEWS[start:end] for start, end in utterance["content"])


def test_json_lines_keep_the_order_of_the_input(tmp_path: Path) -> None:
    for name in ("b", "a", "c"):
        (tmp_path / f"{name}.txt").write_text(f"{NEWS}{name}", encoding="utf-8")
    done = extract(*(str(tmp_path / f"{name}.txt") for name in ("b", "a", "c")), "--format", "jsonl")
    assert [json.loads(line)["article"]["identifier"] for line in done.stdout.splitlines()] == ["b", "a", "c"]


@pytest.mark.parametrize("name", FORMATS)
def test_a_graph_parses_in_its_format(name: str) -> None:
    done = extract("-", "--format", name, stdin=NEWS)
    assert len(list(ox.parse(done.stdout, FORMATS[name]))) > len(NEWS.split())


def test_json_ld_parses() -> None:
    done = extract("-", "--format", "jsonld", stdin=NEWS)
    assert "@context" in json.loads(done.stdout)


def test_all_attributions_are_at_least_the_claims() -> None:
    text = NEWS + "Mara Ilo wants a new dam.\n"
    claims, everything = (
        json.loads(extract("-", *flags, stdin=text).stdout) for flags in ((), ("--all-attributions",))
    )
    assert len(everything["utterances"]) >= len(claims["utterances"])
    assert everything["run"]["id"] != claims["run"]["id"]


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "news.txt").write_text(NEWS, encoding="utf-8")
    done = extract(str(tmp_path), "--format", "jsonl")
    assert done.returncode == 1
    assert "empty.txt" in done.stderr
    assert len(done.stdout.splitlines()) == 1


def test_an_article_that_stops_the_reader_is_named_and_the_rest_goes_on(
    counterclaim: Program, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ArticleExtractor, "load", lambda **_: HandReader())
    (news / "bad.txt").write_text("This is unreadable.")
    done = counterclaim("extract", news, "--format", "jsonl")
    assert (done.status, len(done.out.splitlines())) == (1, 2)
    assert done.err.startswith("skipped bad: it could not be read: BadInput: It says so itself.")


def test_a_name_does_not_command_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "a\x1b[2Jb.txt").touch()
    assert "\x1b" not in extract(str(tmp_path)).stderr


def test_an_unknown_field_is_wrong_usage() -> None:
    done = extract("-", "--field", "body=text", stdin=NEWS)
    assert done.returncode == 2
    assert "'body=text' names no field" in done.stderr


def test_an_encoding_can_be_stated(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(NEWS.replace("Ilo", "Ilő").encode("cp1250"))
    done = extract(str(tmp_path / "a.txt"), "--encoding", "cp1250")
    assert (done.returncode, "Ilő" in done.stdout) == (0, True)
