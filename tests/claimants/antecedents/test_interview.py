"""Who answers in an interview of questions and answers.

All sentences are invented.
"""

import pytest

from claimants.reading import claimants, names

ANSWERED = "Q: Did it crack?\nA: The dam did not crack.\n"


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("The mayor of Selmet, Ida Falk, spoke to us.", ["Ida Falk"]),
        ("Ida Falk was asked by Mark Olson.", []),
        ("It rained.", []),
    ],
)
def test_the_only_person_named_before_the_questions_answers_them(opening: str, name: list[str]) -> None:
    text = f"The dam\n{opening}\n{ANSWERED}"
    assert names(claimants(text, (None, None, "The dam did not crack"))[0]) == name
