"""Active accusations are whole. All sentences are invented."""

import pytest

from attribution.parts import Parts, read_parts
from counterclaim.attribution.rules.blamed import with_whole_blame


def read(text: str, *given: Parts) -> list[Parts]:
    return read_parts(with_whole_blame, text, *given)


@pytest.mark.parametrize(
    ("who", "how", "cue", "what"),
    [
        ("The union", "", "held", "the owners responsible for the fire"),
        ("Omar Haddad", ", the mayor, also ", "holds", "the owners of the mill personally responsible for the fire"),
        ("They", "", "hold", "him accountable for what was done to the mill"),
    ],
)
def test_who_holds_somebody_responsible_accuses(who: str, how: str, cue: str, what: str) -> None:
    assert read(f"Rain fell. {who}{how or ' '}{cue} {what}.") == [(who, cue, what)]


@pytest.mark.parametrize(
    "text",
    [
        "The union must hold the owners responsible for the fire.",
        "The union held a meeting with men responsible for the fire, and left.",
        "The union held talks with men responsible for the fire.",
        "The owners were held responsible for the fire.",
        "The union held that the owners were responsible for the fire.",
        "The union held talks, and the board responsible for the mill came.",
    ],
)
def test_other_holding_accuses_nobody(text: str) -> None:
    assert read(text) == []


def test_blame_goes_on_behind_an_aside() -> None:
    text = "The mayor blamed the fire, which killed two men, on the owners of the mill."
    assert read(text, ("The mayor", "blamed", "the fire")) == [
        ("The mayor", "blamed", "the fire on the owners of the mill")
    ]


def test_blame_that_is_traded_accuses_not_what_it_is_for() -> None:
    assert read("Mill and port trade blame for fire", ("Mill and port", "blame", "for fire")) == []
    given = ("Mill and port", "blame", "each other for fire")
    assert read("Mill and port blame each other for fire", given) == [given]


def test_the_day_of_an_accusation_is_no_part_of_it() -> None:
    text = "The mayor accused the owners of neglect on Friday."
    assert read(text, ("The mayor", "accused", "the owners of neglect on Friday")) == [
        ("The mayor", "accused", "the owners of neglect")
    ]


def test_the_day_of_a_deed_stays() -> None:
    given = ("The mayor", "accused", "the owners of burning the mill on Friday")
    assert read("The mayor accused the owners of burning the mill on Friday.", given) == [given]
