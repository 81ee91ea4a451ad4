from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.attribution.windows import MAX_PIECES, Window, Windower, case_of
from counterclaim.span import Span

WINDOWER = Windower.load(Path(str(files("counterclaim_data"))) / "model" / "tokenizer.json")
NEWS = "The mayor said the bridge was safe. Engineers disagreed, calling it unsound.\n"


def words_of(windows: list[Window]) -> list[Span]:
    return [word for window in windows for word in window.words if word is not None]


def test_words_lie_where_the_text_has_them() -> None:
    text = "Mayor Ünal: “Café\u2019s open,” she said."
    quotes = [word.within(text) for word in words_of(WINDOWER.windows(text))]
    assert quotes == ["Mayor", "Ünal", ":", "“", "Café", "\u2019", "s", "open", ",", "”", "she", "said", "."]


def test_a_word_of_several_pieces_is_one_word() -> None:
    (window,) = WINDOWER.windows("Counterfactualization happens")
    assert len(window.starts) == len(window.words) == 4
    assert len(window.ids) > len(window.words)


def test_paragraphs_are_packed_with_a_separator_behind_each() -> None:
    (window,) = WINDOWER.windows("One.\n\nTwo.\n")
    assert [word is None for word in window.words] == [True, False, False, True, False, False, True]


@pytest.mark.parametrize("text", ["", " ", "\n\n \t\n", " " * 200_000], ids=["empty", "space", "lines", "long"])
def test_blank_text_has_no_windows(text: str) -> None:
    assert WINDOWER.windows(text) == []


@pytest.mark.parametrize(
    "text",
    [NEWS.replace("\n", " ") * 700, NEWS * 700, "a" * 50_000, "word " * 10_000, "🔥" * 3000, "!" * 9000],
    ids=["one paragraph", "many paragraphs", "one word", "no stops", "emoji", "signs"],
)
def test_no_window_is_too_long_and_no_word_is_lost(text: str) -> None:
    windows = WINDOWER.windows(text)
    assert max(len(window.ids) for window in windows) <= MAX_PIECES
    starts = [word.start for word in words_of(windows)]
    assert starts == sorted(set(starts))
    assert "".join(word.within(text) for word in words_of(windows)) == "".join(text.split())


def test_a_long_paragraph_is_cut_after_a_sentence() -> None:
    text = NEWS.replace("\n", " ") * 40
    ends = [[word for word in window.words if word][-1] for window in WINDOWER.windows(text)]
    assert {end.within(text) for end in ends} == {"."}


@given(st.text(max_size=400))
def test_any_text_gives_ordered_words_inside_it(text: str) -> None:
    words = words_of(WINDOWER.windows(text))
    assert all(0 <= word.start < word.end <= len(text) for word in words)
    assert all(left.end <= right.start for left, right in pairwise(words))


@pytest.mark.parametrize(
    ("word", "case"), [("said", 1), ("He", 2), ("UN", 3), ("A", 2), ("9th", 0), ("", 0), ("مرحبا", 1)]
)
def test_case_of_words(word: str, case: int) -> None:
    assert case_of(word) == case
