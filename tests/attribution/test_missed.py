"""Beliefs of nobody's are found. All sentences are invented."""

import pytest

from attribution.parts import Parts, read_parts
from counterclaim.attribution.rules.missed import with_missed_beliefs


def read(text: str, *given: Parts) -> list[Parts]:
    return read_parts(with_missed_beliefs, text, *given)


@pytest.mark.parametrize(
    ("subject", "cue", "predicate"),
    [
        ("The mill", "is now thought", "to be in private hands"),
        ("Some 2,000 barrels of oil", "were reported", "to have leaked into the lake"),
        ("Two of the owners", "are understood", "to have left the town"),
        ("An estimated 300 rowers", "are still thought", "to live in the port"),
    ],
)
def test_a_belief_of_nobodys_is_a_claim(subject: str, cue: str, predicate: str) -> None:
    text = f"It rained all day. {subject} {cue} {predicate}."
    assert read(text) == [("", cue, f"{subject} {predicate}")]


@pytest.mark.parametrize(
    "text",
    [
        "What is believed to be a mill stands there.",
        "The mill that is believed to have burned stands there.",
        "The mill is expected to be sold.",
        "The mill was said by nobody to be sold.",
        "Haddad was reported to the police.",
        "Haddad was reported to local police.",
        "No mill is thought to have burned.",
    ],
)
def test_other_passives_are_none(text: str) -> None:
    assert read(text) == []


def test_what_is_said_by_somebody_is_not_said_twice() -> None:
    text = "The mill is thought to have burned, the mayor said."
    given = ("the mayor", "said", "The mill is thought to have burned")
    assert read(text, given) == [given]


def test_a_headline_is_no_part_of_the_subject() -> None:
    text = "Fire in old mill\n\nThe owners are thought to have fled."
    assert read(text) == [("", "are thought", "The owners to have fled")]
