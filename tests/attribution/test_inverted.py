"""Who stands behind the verb in the middle of what is said. All sentences are invented."""

import pytest

from attribution.parts import Parts, read_parts
from counterclaim.attribution.rules.inverted import with_inverted_speakers


def read(text: str, *given: Parts) -> list[Parts]:
    return read_parts(with_inverted_speakers, text, *given)


@pytest.mark.parametrize("who", ["the operator", "Ada Renn", "one of the owners of the mill", "engineers"])
def test_who_stands_behind_the_verb_between_commas_speaks(who: str) -> None:
    text = f"The dam, says {who}, was never at risk."
    assert read(text, ("The dam", "says", f"{who}, was never at risk")) == [(who, "says", "The dam was never at risk")]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Renn, said to be ill, was at home.", ("Renn", "said", "to be ill, was at home")),
        ("The mayor, said Renn was at home, and left.", ("The mayor", "said", "Renn was at home")),
        ("The mayor said the dam, a ruin, was lost.", ("The mayor", "said", "the dam, a ruin, was lost")),
        ("The mayor said the dam, was lost.", ("The mayor", "said", "the dam, was lost")),
    ],
)
def test_other_speakers_stay(text: str, given: Parts) -> None:
    assert read(text, given) == [given]


def test_who_stands_behind_the_verb_at_a_sentences_end_said_what_stands_before() -> None:
    text = "The dam was safe, said the mayor. Forty houses burned."
    given = ("The dam was safe", "said", "Forty houses burned")
    assert read(text, given) == [("the mayor", "said", "The dam was safe")]
