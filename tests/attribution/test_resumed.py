"""What is said on both sides of a denial. All sentences are invented."""

import pytest

from attribution.parts import Parts, read_parts
from counterclaim.attribution.rules.resumed import with_what_goes_on


def read(text: str, *given: Parts) -> list[Parts]:
    return read_parts(with_what_goes_on, text, *given)


def test_what_a_denial_interrupts_is_not_lost() -> None:
    text = "The ministry said the Orlo Front, which has denied firing on the convoy, was behind the attack."
    denial = ("the Orlo Front", "denied", "firing on the convoy")
    assert read(text, denial) == [
        ("The ministry", "said", "the Orlo Front was behind the attack"),
        denial,
    ]


def test_an_accusation_goes_on_behind_the_accuseds_denial() -> None:
    text = "The army accused the rebels, which have denied using gas, of firing shells at Selmet."
    assert read(text, ("The army", "accused", "the rebels"), ("the rebels", "denied", "using gas")) == [
        ("The army", "accused", "the rebels of firing shells at Selmet"),
        ("the rebels", "denied", "using gas"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said the Orlo Front, which has denied firing on the convoy, and the union met.",
        "The ministry praised the Orlo Front, which has denied it, was behind schedule.",
    ],
)
def test_what_no_verb_takes_up_again_stays(text: str) -> None:
    assert read(text) == []
