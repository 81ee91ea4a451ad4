"""Who is accused of what. All sentences are invented."""

import pytest

from counterclaim.extraction.accusation import Accusation, parse_accusation


@pytest.mark.parametrize(
    ("content", "cue", "accusation"),
    [
        ("the crew of sinking the ferry", "accused", Accusation("the crew", "sinking the ferry")),
        ("the Port of Vell of hiding the report", "accuses", Accusation("the Port of Vell", "hiding the report")),
        ("the mayor for the flood", "blamed", Accusation("the mayor", "the flood")),
    ],
)
def test_the_accused_is_told_from_the_deed(content: str, cue: str, accusation: Accusation) -> None:
    assert parse_accusation(content, cue) == accusation


@pytest.mark.parametrize(("content", "cue"), [("the crew of the ferry slept", "said"), ("the flood", "blamed")])
def test_what_accuses_nobody_is_no_accusation(content: str, cue: str) -> None:
    assert parse_accusation(content, cue) is None
