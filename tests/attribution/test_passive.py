"""Passive accusations are whole. All sentences are invented."""

import pytest

from attribution.parts import Parts, read_parts
from counterclaim.attribution.rules.passive import with_whole_passives


def read(text: str, *given: Parts) -> list[Parts]:
    return read_parts(with_whole_passives, text, *given)


@pytest.mark.parametrize(
    ("text", "cue", "subject", "what"),
    [
        ("The mill is accused by the union of hiding its losses.", "accused", "The mill", "of hiding its losses"),
        ("The fire was attributed to a cigarette by the union.", "attributed", "The fire", "to a cigarette"),
        ("The mayor was described by the union as a fool.", "described", "The mayor", "as a fool"),
    ],
)
def test_what_somebody_is_accused_of_stands_behind_the_accuser_or_before(
    text: str, cue: str, subject: str, what: str
) -> None:
    assert read(text, ("the union", cue, subject)) == [("the union", cue, f"{subject} {what}")]


def test_blame_of_nobodys_is_a_claim() -> None:
    text = "It rained. The fire at the old mill has been widely blamed on its owners."
    assert read(text) == [("", "blamed", "The fire at the old mill on its owners")]


@pytest.mark.parametrize(
    "text",
    [
        "The fire that was blamed on the owners is out.",
        "The fire was blamed.",
        "The fire was blamed on the owners by the union.",
    ],
)
def test_other_blame_is_left(text: str) -> None:
    assert read(text) == []


def test_a_day_is_no_charge() -> None:
    given = ("the union", "accused", "The mill")
    assert read("The mill was accused by the union on Friday.", given) == [given]


def test_a_headline_is_no_part_of_what_is_blamed() -> None:
    assert read("The mill in ruins\n\nThe fire was blamed on its owners.") == [("", "blamed", "The fire on its owners")]
