"""Contents begin where their sentence does."""

import pytest

from counterclaim.attribution import Attribution
from counterclaim.attribution.rules.starts import with_clean_starts
from counterclaim.span import Span


def read(text: str, cue: str, *content: str) -> list[str]:
    def place(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    [one] = with_clean_starts(text, [Attribution((place(cue),), tuple(map(place, content)), (), 0.8)])
    return [span.within(text) for span in one.content]


def test_nothing_before_a_sentence_that_begins_with_according_is_said_in_it() -> None:
    text = "Lake District Handout According to the warden the mill has been lost."
    assert read(text, "According to", "Lake District Handout", "the mill has been lost") == ["the mill has been lost"]


def test_what_stands_before_according_within_a_sentence_stays() -> None:
    text = "The mill, according to the warden, has been lost."
    assert read(text, "according to", "The mill", "has been lost") == ["The mill", "has been lost"]
    alone = "The mill has been lost. According to the warden."
    assert read(alone, "According to", "The mill has been lost") == ["The mill has been lost"]


@pytest.mark.parametrize(
    ("content", "clean"),
    [
        ("Hollin The river took the old mill at dawn", "The river took the old mill at dawn"),
        ("HOLLIN, 14 May - Fishers of the lake took the mill", "Fishers of the lake took the mill"),
        ("Hollin, Lume, Oct. 2, 2014 \u2014 Two mills were lost", "Two mills were lost"),
        ("HOLLIN, March 3 (Lume): The mill was lost", "The mill was lost"),
        ("HOLLIN - Fishers of the lake took the mill", "Fishers of the lake took the mill"),
        ("NEW HOLLIN, Lume (Echo) \u2014 Two mills were lost", "Two mills were lost"),
        ("Hollin Bridge At least two of the mills were lost", "At least two of the mills were lost"),
    ],
)
def test_a_dateline_is_no_part_of_what_is_said(content: str, clean: str) -> None:
    assert read(f"It rained. {content}, she said.", "said", content) == [clean]


@pytest.mark.parametrize(
    "content",
    [
        "Hollin The Great Mill Is Lost",
        "Marsh told the river wardens to leave",
        "The river took the mill",
    ],
)
def test_other_capitals_stay(content: str) -> None:
    assert read(f"It rained. {content}, she said.", "said", content) == [content]


@pytest.mark.parametrize("clock", ["10:42", "14.05 GMT \u2013", "9:15am:", "16.20"])
def test_when_an_entry_was_made_is_no_part_of_what_it_says(clock: str) -> None:
    content = f"{clock} The mill is lost"
    assert read(f"It rained.\n{content}, she said.", "said", content) == ["The mill is lost"]


def test_an_hour_within_a_line_stays() -> None:
    content = "By 10:42 The Mill was lost"
    assert read(f"It rained.\n{content}, she said.", "said", content) == [content]


def test_that_as_a_subject_is_said() -> None:
    assert read("She said that was no excuse.", "said", "was no excuse") == ["that was no excuse"]


def test_that_before_a_clause_is_not() -> None:
    assert read("She said that it was no excuse.", "said", "it was no excuse") == ["it was no excuse"]
