"""``counterclaim ingest``: what it says, its exit status, and bad input."""

import io
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from cli.conftest import Program
from counterclaim.store.embedded import EmbeddedStore

GOOD = '{"id": "a", "text": "It rained in Sel. Nobody minded."}\n'


def test_articles_are_counted_and_a_second_time_unchanged(counterclaim: Program, news: Path) -> None:
    first, second = counterclaim("ingest", news), counterclaim("ingest", news)
    assert (first.status, second.status) == (0, 0)
    assert first.out.startswith("Articles: 2 added; 13 utterances, 4 rebuttals (")
    assert second.out.startswith("Articles: 2 unchanged (")
    assert first.err == ""
    assert Path("counterclaim-store").is_dir()


def test_the_store_may_come_from_the_environment(
    counterclaim: Program, news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COUNTERCLAIM_STORE", str(tmp_path / "other"))
    monkeypatch.setenv("COUNTERCLAIM_BASE", "https://news.example/")
    assert counterclaim("ingest", news).status == 0
    assert EmbeddedStore.open(tmp_path / "other", read_only=True).base == "https://news.example/"


def test_json_has_a_line_for_each_article(counterclaim: Program, news: Path) -> None:
    result = counterclaim("ingest", news, "--json")
    lines = [json.loads(line) for line in result.out.splitlines()]
    assert [(line["name"], line["status"]) for line in lines] == [("harbour-1", "added"), ("harbour-2", "added")]
    assert result.err.startswith("Articles: 2 added")


def test_json_says_of_each_article_where_it_was_read(counterclaim: Program) -> None:
    Path("mix.jsonl").write_text(GOOD + "{\n" + GOOD, encoding="utf-8")
    Path("one.txt").write_text("It rained in Mar.", encoding="utf-8")
    lines = [json.loads(line) for line in counterclaim("ingest", "mix.jsonl", "one.txt", "--json").out.splitlines()]
    assert [line["origin"] for line in lines] == [
        "mix.jsonl, line 1",
        "mix.jsonl, line 2",
        "mix.jsonl, line 3",
        "one.txt",
    ]


def test_a_changed_article_is_told_from_the_older_version_that_stays(counterclaim: Program) -> None:
    story = Path("mill.txt")
    story.write_text("The mill is open.")
    older = json.loads(counterclaim("ingest", story, "--json").out)
    story.write_text("The mill is shut.")
    changed = counterclaim("ingest", story, "--json")
    assert (older["namesakes"], json.loads(changed.out)["namesakes"]) == ([], [older["article"]])
    assert f"another text: mill ({older['article']}). If that is an older version, remove it" in changed.err
    assert counterclaim("ingest", story).err == ""
    assert counterclaim("remove", older["article"]).status == 0
    assert json.loads(counterclaim("stats", "--json").out)["articles"] == 1


def test_a_corrected_day_of_an_article_that_is_there_is_told_with_what_to_do(counterclaim: Program) -> None:
    for day in (10, 11):
        record = {"id": "mill", "text": "The mill is open.", "published": f"2016-07-{day}"}
        Path(f"{day}.jsonl").write_text(json.dumps(record))
    counterclaim("ingest", "10.jsonl")
    told = counterclaim("ingest", "11.jsonl").err
    assert "which stay: mill (published 2016-07-10, not 2016-07-11). To change them, remove the article" in told
    assert counterclaim("ingest", "10.jsonl").err == ""


def test_many_articles_of_one_name_are_told_in_one_line(counterclaim: Program) -> None:
    for number in range(6):
        Path(f"{number}").mkdir()
        Path(f"{number}/index.txt").write_text(f"It rained {number} days.")
    (told,) = counterclaim("ingest", *map(str, range(6))).err.splitlines()
    assert "and 2 more. If" in told


def test_articles_that_were_left_unmatched_are_told_when_they_come_again(counterclaim: Program, news: Path) -> None:
    assert counterclaim("ingest", news, "--no-match").err == ""
    assert "2 articles wait to be matched. Run: counterclaim match" in counterclaim("ingest", news).err
    counterclaim("match")
    assert counterclaim("ingest", news).err == ""


def test_verbose_names_each_article_for_a_log(counterclaim: Program, news: Path) -> None:
    result = counterclaim("-v", "ingest", news)
    assert f"counterclaim: {news / 'harbour-1.txt'}: added\n" in result.err
    assert "harbour-1" not in result.out


def test_fields_can_be_named(counterclaim: Program, tmp_path: Path) -> None:
    records = tmp_path / "records.jsonl"
    records.write_text('{"key": "x", "body": "It rained."}\n')
    result = counterclaim("ingest", records, "--field", "id=key", "--field", "text=body", "--json")
    assert json.loads(result.out)["name"] == "x"


def test_a_malformed_line_in_the_middle_fails_alone(counterclaim: Program, tmp_path: Path) -> None:
    records = tmp_path / "records.jsonl"
    records.write_text(GOOD + '{"id": "b", "text": \n' + GOOD.replace("rained", "snowed"))
    result = counterclaim("ingest", records)
    assert result.status == 1
    assert result.out.startswith("Articles: 2 added, 1 skipped")
    assert "skipped" in result.err
    assert "records.jsonl" in result.err
    assert "line 2" in result.err


def test_an_article_that_cannot_be_read_fails_alone(counterclaim: Program, news: Path) -> None:
    (news / "bad.txt").write_text("This is unreadable.")
    result = counterclaim("ingest", news)
    assert result.status == 1
    assert "2 added, 1 skipped" in result.out
    assert "skipped bad: it could not be read: BadInput: It says so itself" in result.err


def test_a_missing_path_fails_alone(counterclaim: Program, news: Path) -> None:
    result = counterclaim("ingest", "nowhere.txt", news)
    assert result.status == 1
    assert "skipped nowhere.txt: it cannot be read: No such file or directory" in result.err
    assert "2 added, 1 skipped" in result.out


def test_a_folder_without_articles_is_no_success(counterclaim: Program, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = counterclaim("ingest", tmp_path / "empty")
    assert result.status == 1
    assert "skipped" in result.err or "No article found" in result.err


def test_an_unwritable_store_is_unusable(counterclaim: Program, news: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    result = counterclaim("ingest", news, "--store", tmp_path / "file" / "store")
    assert result.status == 2
    assert result.err.startswith("counterclaim: Cannot write the store directory")
    assert result.out == ""


def test_a_foreign_store_is_unusable_and_left_alone(counterclaim: Program, news: Path) -> None:
    before = sorted(news.iterdir())
    result = counterclaim("ingest", news, "--store", news)
    assert result.status == 2
    assert "not a counterclaim store" in result.err
    assert sorted(news.iterdir()) == before


def test_a_store_in_use_is_unusable(counterclaim: Program, news: Path, filled: Path) -> None:
    with EmbeddedStore.open(filled):
        result = counterclaim("ingest", news, "--store", filled)
    assert result.status == 2
    assert "open for writing elsewhere" in result.err
    assert result.err.rstrip().endswith("Stop that first. Or send the articles to the server: POST /articles.")


def test_an_unknown_field_and_encoding_are_wrong_usage(counterclaim: Program, news: Path) -> None:
    assert counterclaim("ingest", news, "--field", "body").status == 2
    assert counterclaim("ingest", news, "--encoding", "utf-99").status == 2
    assert not Path("counterclaim-store").exists()


def test_a_wrong_base_in_the_environment_is_told(
    counterclaim: Program, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COUNTERCLAIM_BASE", "not an iri")
    result = counterclaim("ingest", news)
    assert result.status == 2
    assert "'not an iri/' is no absolute IRI" in result.err


def test_standard_input_is_an_article(counterclaim: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"It rained in Sel.")))
    assert counterclaim("ingest", "-").out.startswith("Articles: 1 added; 1 utterances")


WATCHED = """
import sys
from counterclaim.cli import main
from counterclaim.extraction.pipeline import ArticleExtractor
from ingest.reader import HandReader
ArticleExtractor.load = lambda **_: HandReader()
main(sys.argv[1:])
"""


def test_progress_is_shown_on_a_terminal_and_never_in_the_results(news: Path, tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    result = subprocess.run(
        [sys.executable, "-c", WATCHED, "ingest", str(news), "--store", str(tmp_path / "store")],
        stdout=subprocess.PIPE, stderr=theirs, text=True, check=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1]), "TERM": "xterm"},
    )  # fmt: skip
    os.close(theirs)
    shown = os.read(ours, 100_000)
    os.close(ours)
    assert b"\x1b[" in shown
    assert result.stdout.startswith("Articles: 2 added")
    assert "\x1b" not in result.stdout


def test_a_mistyped_name_makes_no_store(counterclaim: Program) -> None:
    result = counterclaim("ingest", "missing.txt", "--store", "mine")
    assert result.status == 1
    assert "skipped missing.txt: it cannot be read" in result.err
    assert not Path("mine").exists()
