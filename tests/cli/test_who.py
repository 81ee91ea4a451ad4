"""``counterclaim who``: a table for people, JSON for programs."""

import json
from pathlib import Path

from cli.conftest import Program


def test_who_shows_both_sides_with_words_article_and_date(counterclaim: Program, filled: Path) -> None:
    result = counterclaim("who", "shelled", "harbour", "--store", filled)
    assert result.status == 0
    lines = result.out.splitlines()
    assert lines[0] == "The Northern Fleet shelled the grain harbour at Port Sel."
    aide = next(line for line in lines if line.startswith("an aide"))
    assert "(for Governor of Sel)" in aide
    assert "claims it (said on Tuesday)" in aide
    assert "“The Northern Fleet shelled the grain harbour at Port Sel”" in aide
    assert "Harbour fire kills nine, 2031-03-04" in aide
    assert any(line.startswith("Northern Fleet") and "denies it" in line for line in lines)
    assert any(line.startswith("Ivo Renn (for Northern Fleet)") and "claims otherwise" in line for line in lines)


def test_an_implied_claim_is_nobodys(counterclaim: Program, filled: Path) -> None:
    lines = counterclaim("who", "starved", "--store", filled).out.splitlines()
    assert any(line.startswith("unstated source") and "is presumed to claim it" in line for line in lines)
    assert any(line.startswith("Northern Fleet") and "denies it" in line for line in lines)


def test_json_has_ids_and_offsets(counterclaim: Program, filled: Path) -> None:
    document = json.loads(counterclaim("who", "shelled harbour", "--json", "--store", filled).out)
    stance = document["claims"][0]["stances"][0]
    assert document["words"] == "shelled harbour"
    assert {"taken", "utterance", "speaker", "spans", "article", "published", "confidence"} <= set(stance)
    assert stance["spans"][0][0] < stance["spans"][0][1]


def test_words_that_nothing_mentions_are_told(counterclaim: Program, filled: Path) -> None:
    result = counterclaim("who", "submarine", "--store", filled)
    assert result.status == 1
    assert result.err.startswith("counterclaim: No claim mentions 'submarine'")
    empty = counterclaim("who", "submarine", "--json", "--store", filled)
    assert (empty.status, json.loads(empty.out)["claims"]) == (0, [])


def test_no_words_are_wrong_usage(counterclaim: Program, filled: Path) -> None:
    assert counterclaim("who", "--store", filled).status == 2
    assert counterclaim("who", "!?", "--store", filled).status == 2


def test_the_most_claims_to_show_can_be_set(counterclaim: Program, filled: Path) -> None:
    some = counterclaim("who", "silo", "--limit", "1", "--store", filled)
    assert some.out.splitlines()[0] == "Two silos burned down at Port Sel."
    assert "1 more claims" in some.err
    assert json.loads(counterclaim("who", "silo", "-n", "1", "--json", "--store", filled).out)["found"] == 2


def test_an_article_cannot_command_the_terminal(counterclaim: Program, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_text("The army \x1b[2J shelled [red]Sel[/red].")
    assert counterclaim("ingest", tmp_path / "bad.txt").status == 0
    shown = counterclaim("who", "army", "shelled").out
    assert "\x1b" not in shown
    assert "The army \ufffd[2J shelled [red]Sel[/red]." in shown
