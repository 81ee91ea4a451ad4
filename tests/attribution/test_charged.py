"""Who is accused in the passive is no accuser. All sentences are invented."""

import pytest

from attribution.parts import Parts, read_parts
from counterclaim.attribution.rules.charged import with_whole_charges


def read(text: str, *given: Parts) -> list[Parts]:
    return read_parts(with_whole_charges, text, *given)


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("Guards accused of beating a student", "Guards"),
        ("The mayor, who is accused of beating a student, left.", "The mayor"),
        ("Mr. Renn, accused of beating a student, left.", "Mr. Renn"),
        ("Two guards accused of beating a student have left.", "Two guards"),
    ],
)
def test_the_accused_is_part_of_what_is_alleged(text: str, accused: str) -> None:
    deed = "of beating a student"
    assert read(text, (accused, "accused", deed)) == [("", "accused", f"{accused} {deed}")]
    assert read(text, ("", "accused", deed)) == [("", "accused", f"{accused} {deed}")]


def test_an_accuser_behind_the_accused_stays() -> None:
    text = "Guards accused by the union of theft"
    assert read(text, ("the union", "accused", "of theft")) == [("the union", "accused", "Guards of theft")]


def test_whom_somebody_accuses_in_passing_is_accused() -> None:
    text = "The council, which the union accuses of theft, met."
    assert read(text, ("the union", "accuses", "of theft")) == [("the union", "accuses", "The council of theft")]


def test_what_nobody_before_it_is_accused_of_is_left_out() -> None:
    assert read("Accused of theft, the mill said it was open.", ("", "Accused", "of theft")) == []


def test_who_is_accused_of_a_thing_does_not_say_it() -> None:
    text = "The man accused of the murder of a nurse was found."
    taken_for_the_accuser = ("The man", "accused of", "the murder of a nurse")
    assert read(text, taken_for_the_accuser) == [("", "accused", "The man of the murder of a nurse")]


def test_a_charge_may_be_a_crime() -> None:
    text = "The striker was charged with assault, which he denies."
    assert read(text, ("", "charged", "The striker")) == [("", "charged", "The striker with assault")]


def test_a_charge_has_its_deed() -> None:
    text = "Mr. Renn has been charged with bribing a judge, and left."
    assert read(text, ("", "charged", "Mr. Renn")) == [("", "charged", "Mr. Renn with bribing a judge")]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("The union accused guards of theft.", ("The union", "accused", "guards of theft")),
        ("Mr. Renn was charged with care for the poor.", ("", "charged", "Mr. Renn")),
        ("Guards spoke of theft.", ("Guards", "spoke", "of theft")),
    ],
)
def test_what_is_no_passive_accusation_stays(text: str, given: Parts) -> None:
    assert read(text, given) == [given]
