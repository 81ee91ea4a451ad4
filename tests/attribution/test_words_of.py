"""Whose words a sentence says that they are.

All sentences are invented.
"""

import pytest

from attribution.parts import Parts, read_parts
from counterclaim.attribution.rules.words_of import with_words_of


def read(text: str, *given: Parts) -> list[Parts]:
    return read_parts(with_words_of, text, *given)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (
            'The plan is, in the words of Ida Falk, "a gift to the rich".',
            ("Ida Falk", "in the words of", "The plan is a gift to the rich"),
        ),
        (
            "In the words of the mayor, the plan is a gift.",
            ("the mayor", "In the words of", "the plan is a gift"),
        ),
        (
            "In his words, exports will grow by 1.8 percent.",
            ("his", "In his words", "exports will grow by 1.8 percent"),
        ),
    ],
)
def test_what_is_given_in_somebodys_words_he_says(text: str, right: Parts) -> None:
    assert read(text) == [right]


@pytest.mark.parametrize("text", ["In other words, the mill is a ruin.", "In a few words, it is all done."])
def test_words_of_nobody_are_no_claim(text: str) -> None:
    assert read(text) == []


def test_what_is_read_already_stays() -> None:
    given = ("Ida Falk", "said", "In the words of the poet, life is short")
    assert read("In the words of the poet, life is short, Ida Falk said.", given) == [given]


def test_a_mere_quotation_is_read_with_its_subject() -> None:
    text = 'The plan is, in the words of Ida Falk, "a gift to the rich".'
    given = ("Ida Falk", "", "a gift to the rich")
    assert read(text, given) == [("Ida Falk", "in the words of", "The plan is a gift to the rich")]
