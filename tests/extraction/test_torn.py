"""A second "that", whose first is gone. All sentences are invented."""

import pytest

from counterclaim.extraction.wording.torn import without_torn_that


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("ten had drowned and that many were missing", "ten had drowned and many were missing"),
        ("it sank, but that Ilo swam", "it sank, but Ilo swam"),
        ("it sank and that rescue boats were late", "it sank and rescue boats were late"),
        ("it sank in that storm and that the crew swam", "it sank in that storm and the crew swam"),
        ("it sank, that two swam, and that nobody came", "it sank, two swam, and nobody came"),
        ("a and that she b and that he c", "a and she b and he c"),
    ],
)
def test_a_joined_clause_loses_its_that(words: str, whole: str) -> None:
    assert without_torn_that(words) == whole


@pytest.mark.parametrize(
    "words",
    [
        "it sank and that is sad",
        "it sank and that will take time",
        "it sank and that storm was the cause",
        "it sank and that bus was hit",
        "it was likely that it sank and that the crew swam",
        "the boats that sank and that the crew left",
        "it sank and that's all",
        "it sank, that is all, and ten had drowned",
        "it sank, that much is clear",
    ],
)
def test_a_pointing_that_or_one_of_an_inner_clause_stays(words: str) -> None:
    assert without_torn_that(words) == words
