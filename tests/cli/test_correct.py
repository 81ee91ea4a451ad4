"""``counterclaim correct``: made, listed, lifted, and refused where it makes no sense."""

from pathlib import Path

import pytest

from cli.conftest import Program
from counterclaim.store.embedded import EmbeddedStore
from linking.scenes import linker, write
from rdf.readings import first_reading, second_reading

READING = first_reading()
SAID, DENIED, SILENT, RELAY, BURNED = READING.utterances[:5]
SPEAKER = ("--speaker", "Osk Lamwick", "--speaker-kind", "person", "--party", "Northern Fleet")


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    path = tmp_path / "filled"
    with EmbeddedStore.open(path) as store:
        write(store, READING, second_reading(), by=linker(store))
    return path


@pytest.fixture(autouse=True)
def _hand_matcher(monkeypatch: pytest.MonkeyPatch) -> None:
    """Match by words, not by the model: it is not what is tested here."""
    from linking.scenes import BagMatcher

    monkeypatch.setattr("counterclaim.matching.matcher.ClaimMatcher.load", BagMatcher)


def stored(path: Path) -> set[str]:
    with EmbeddedStore.open(path, read_only=True) as store:
        return {str(quad) for quad in store.quads() if "graph/runs" not in str(quad)}


def test_a_correction_is_made_listed_and_lifted(counterclaim: Program, filled: Path) -> None:
    before = stored(filled)
    made = counterclaim("correct", f"utterance/{SILENT.id}", *SPEAKER, "--by", "A. Reader", "--store", filled)
    assert (made.status, made.out.startswith("Corrected: it is utterance/")) == (0, True), made.err
    said = counterclaim("who", "guns", "--store", filled).out
    assert "Osk Lamwick" in said
    assert "Ivo Renn" not in said
    for listing in (["correct"], ["correct", "--list"]):
        listed = counterclaim(*listing, "--store", filled).out
        assert all(word in listed for word in (SILENT.id, "Osk Lamwick for Northern Fleet said it", "A. Reader", "yes"))
    assert counterclaim("validate", "--store", filled).status == 0
    assert counterclaim("correct", SILENT.id, "--lift", "--store", filled).out == "Lifted.\n"
    assert stored(filled) == before


def test_what_is_withdrawn_stays_so_when_all_is_matched_anew(counterclaim: Program, filled: Path) -> None:
    assert counterclaim("correct", SAID.id, "--withdraw", "--why", "a caption", "--store", filled).out == "Withdrawn.\n"
    withdrawn = stored(filled)
    assert counterclaim("match", "--store", filled).status == 0
    assert stored(filled) == withdrawn


def test_a_corrected_store_survives_export_and_load(counterclaim: Program, filled: Path, tmp_path: Path) -> None:
    before, copy = stored(filled), tmp_path / "copy"
    counterclaim("correct", SILENT.id, *SPEAKER, "--store", filled)
    graph = tmp_path / "graph.nq"
    graph.write_text(counterclaim("export", "--store", filled).out, encoding="utf-8")
    assert counterclaim("load", graph, "--store", copy).status == 0
    assert stored(copy) == stored(filled)
    assert counterclaim("correct", SILENT.id, "--lift", "--store", copy).status == 0
    assert stored(copy) == before


def test_targets_are_exchanged(counterclaim: Program, filled: Path) -> None:
    targets = ("--not-answering", f"utterance/{SAID.id}", "--answering", BURNED.id)
    made = counterclaim("correct", SILENT.id, *targets, "--stance", "asserts", "--store", filled)
    assert (made.status, made.out) == (0, "Corrected.\n"), made.err


def test_a_correction_whose_article_is_gone_is_listed_as_without_effect(counterclaim: Program, filled: Path) -> None:
    counterclaim("correct", SAID.id, "--withdraw", "--store", filled)
    counterclaim("remove", READING.article.id, "--store", filled)
    assert "nothing to correct now" in counterclaim("correct", "--store", filled).out


def test_no_corrections_are_told(counterclaim: Program, filled: Path) -> None:
    assert counterclaim("correct", "--store", filled).out == "No corrections.\n"


def test_a_correction_on_a_store_in_use_is_for_the_server(counterclaim: Program, filled: Path) -> None:
    with EmbeddedStore.open(filled):
        result = counterclaim("correct", SAID.id, "--withdraw", "--store", filled)
    assert (result.status, "POST /corrections" in result.err) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "status", "complaint"),
    [
        ([SAID.id], 2, "does not say what is wrong"),
        (["claim/1", "--withdraw"], 2, "'claim/1' is no utterance"),
        (["0000000000000000", "--withdraw"], 1, "knows no utterance"),
        ([SAID.id, "--speaker", "Nobody"], 1, "'Nobody'"),
        ([SAID.id, "--lift"], 1, "no correction of the utterance"),
        ([SAID.id, "--withdraw", "--by", " "], 2, "whose decision"),
        ([DENIED.id, "--not-answering", SAID.id], 2, "Say what it answers instead"),
    ],
)
def test_what_makes_no_sense_is_refused(
    counterclaim: Program, filled: Path, arguments: list[str], status: int, complaint: str
) -> None:
    before = stored(filled)
    result = counterclaim("correct", *arguments, "--store", filled)
    assert (result.status, complaint in result.err) == (status, True), result.err
    assert stored(filled) == before


def test_the_list_says_of_which_words_a_correction_is(counterclaim: Program, filled: Path) -> None:
    made = counterclaim("correct", SILENT.id, *SPEAKER, "--store", filled)
    now = made.out.split()[3]
    counterclaim("correct", now, "--withdraw", "--store", filled)
    lines = [line for line in counterclaim("correct", "--store", filled).out.splitlines() if "guns were silent" in line]
    assert len(lines) == 2, "of what another correction has made, too"


def test_who_corrects_the_same_again_is_told_what_is_replaced(counterclaim: Program, filled: Path) -> None:
    first = ("--party", "Dana Orlo", "--by", "A. Reader")
    counterclaim("correct", SILENT.id, *first, "--store", filled)
    again = counterclaim("correct", SILENT.id, "--withdraw", "--store", filled)
    assert "It takes the place of what A. Reader said on" in again.out
    assert "for Dana Orlo said it" in again.out


def test_a_misspelt_speaker_is_told_with_the_nearest_names(counterclaim: Program, filled: Path) -> None:
    result = counterclaim("correct", SILENT.id, "--speaker", "Dana Orlow", "--store", filled)
    assert result.status == 1
    assert "Do you mean 'Dana Orlo'" in result.err
    far = counterclaim("correct", SILENT.id, "--speaker", "Quux", "--store", filled)
    assert "Do you mean" not in far.err
