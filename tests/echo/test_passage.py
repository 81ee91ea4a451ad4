"""Copies are found whatever was edited lightly; the same few words, or the same matter in other words, are no copy."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.echo import Passage
from counterclaim.echo.passage import SAME_WORDS

REPORT = (
    "Nine people died when the grain harbour at Port Sel was shelled on Tuesday night, and two silos burned until the "
    "morning while crews waited outside the gates for leave to enter."
)


def found(one: str, other: str) -> bool:
    """Tell whether one text is found to be a copy of the other."""
    first, second = Passage.of(one), Passage.of(other)
    return bool(first.keys() & second.keys()) and first.resemblance(second) >= SAME_WORDS


@pytest.mark.parametrize(
    "copy",
    [
        REPORT,
        REPORT.upper(),
        REPORT.replace(",", " -").replace(".", ""),
        REPORT.replace("Tuesday", "Wednesday"),
    ],
    ids=["verbatim", "capitals", "punctuation", "one word"],
)
def test_a_copy_is_found(copy: str) -> None:
    assert found(REPORT, copy)


@pytest.mark.parametrize(
    "other",
    [
        "Shelling at Port Sel killed nine; the fires in two of the silos of the harbour were out by dawn, crews said.",
        "The insurers of the harbour will meet in Orlo next week to say what they mean to do about the two silos.",
    ],
)
def test_the_same_matter_in_other_words_is_no_copy(other: str) -> None:
    assert not found(REPORT, other)


def test_a_few_words_are_no_passage() -> None:
    assert Passage.of("The fleet shelled the harbour").keys() == frozenset()
    assert Passage.of("The fleet shelled the harbour").resemblance(Passage.of("The fleet shelled the harbour")) == 0


@given(st.text(), st.text())
def test_resemblance_is_symmetric_and_at_most_one(one: str, other: str) -> None:
    first, second = Passage.of(one), Passage.of(other)
    assert first.resemblance(second) == second.resemblance(first) <= 1
    assert not first.shingles or first.resemblance(first) == 1
