"""What a speaker does by saying something is none of it. All sentences are invented."""

import pytest

from attribution.parts import Parts, read_parts
from counterclaim.attribution.rules.manner import with_manner_left_out


def read(text: str, *given: Parts) -> list[Parts]:
    return read_parts(with_manner_left_out, text, *given)


@pytest.mark.parametrize(
    "manner", ["reversing earlier denials", "citing a lack of funds", "apparently referring to the mayor"]
)
def test_what_the_speaker_does_by_saying_it_is_left_out(manner: str) -> None:
    text = f"The mill admitted that its boats had sunk, {manner}."
    assert read(text, ("The mill", "admitted", f"its boats had sunk, {manner}")) == [
        ("The mill", "admitted", "its boats had sunk")
    ]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        (
            'The mill said "the boats sank, repeating a loss of old".',
            ("The mill", "said", "the boats sank, repeating a loss of old"),
        ),
        (
            "The board left, citing a lack of funds, the mill said.",
            ("the mill", "said", "The board left, citing a lack of funds"),
        ),
    ],
    ids=["quoted", "before the cue"],
)
def test_what_others_do_stays(text: str, given: Parts) -> None:
    assert read(text, given) == [given]


def test_for_his_part_is_none_of_who_speaks() -> None:
    text = "The governor for his part said it rained."
    assert read(text, ("The governor for his part", "said", "it rained")) == [("The governor", "said", "it rained")]
