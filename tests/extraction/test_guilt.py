"""What a denied crime and a plea say. All sentences are invented."""

import pytest

from counterclaim.agent import Agent, AgentId, AgentKind
from counterclaim.extraction.wording.guilt import guilty
from counterclaim.extraction.wording.said import Said
from counterclaim.stance import Mode

RENN = Agent(id=AgentId("a-renn"), name="Ada Renn", kind=AgentKind.PERSON)


def worded(cue: str, words: str, *, denied: bool, speaker: Agent | None = RENN) -> str | None:
    return guilty(words, Said(words, cue, speaker, Mode.INDIRECT), denied=denied)


@pytest.mark.parametrize(
    ("cue", "words", "denied", "wording"),
    [
        ("denies", "murder", True, "Ada Renn is guilty of murder"),
        ("denied", "sexual assault, theft and arson", True, "Ada Renn is guilty of sexual assault, theft and arson"),
        ("denied", "fraud in the sale of the mill", True, "Ada Renn is guilty of fraud in the sale of the mill"),
        ("admitted", "assault", False, "Ada Renn is guilty of assault"),
        ("denies", "three counts of assault", True, "Ada Renn is guilty of three counts of assault"),
        ("pleaded", "not guilty to spying", False, "Ada Renn is not guilty of spying"),
        ("pleaded", "guilty to a charge of theft", False, "Ada Renn is guilty of theft"),
        ("pleads", "not guilty", False, "Ada Renn is not guilty"),
    ],
)
def test_a_denied_crime_or_a_plea_is_about_the_speaker(cue: str, words: str, denied: bool, wording: str) -> None:
    assert worded(cue, words, denied=denied) == wording


@pytest.mark.parametrize(
    ("cue", "words", "denied"),
    [
        ("said", "murder", False),
        ("admitted", "the press", False),
        ("rejected", "murder mysteries", True),
        ("denied", "murder mysteries", True),
        ("said", "guilty to a charge of theft", False),
        ("pleaded", "for mercy", False),
    ],
)
def test_other_words_are_no_plea(cue: str, words: str, denied: bool) -> None:
    assert worded(cue, words, denied=denied) is None


def test_where_nobody_is_named_nobody_is_guilty() -> None:
    assert worded("denies", "murder", denied=True, speaker=None) is None
