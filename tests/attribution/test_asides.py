"""What somebody says in an aside ends with the aside. All sentences are invented."""

import pytest

from attribution.parts import Parts, read_parts
from counterclaim.attribution.rules.asides import with_asides_ended


def read(text: str, *given: Parts) -> list[Parts]:
    return read_parts(with_asides_ended, text, *given)


@pytest.mark.parametrize("main", ["lives in Sel", "has left the town", "quit on Monday", "walked to the court"])
def test_the_main_clause_is_not_said_in_the_aside(main: str) -> None:
    text = f"Ada Renn, who says the mill took the money, {main}."
    given = ("Ada Renn", "says", f"the mill took the money, {main}")
    assert read(text, given) == [("Ada Renn", "says", "the mill took the money")]


def test_who_claims_to_do_something_in_an_aside_claims_it() -> None:
    text = "The rebels, who claim to hold the port, have left."
    assert read(text) == [("The rebels", "claim", "to hold the port")]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("It hurt Ada Renn, who says he lied, cheated at work.", ("Ada Renn", "says", "he lied, cheated at work")),
        ("Ada Renn, who says he took gold, pots of silver.", ("Ada Renn", "says", "he took gold, pots of silver")),
        ("Ada Renn says he lied, cheated at work.", ("Ada Renn", "says", "he lied, cheated at work")),
        ("Ada Renn, who says he lied, left.", ("Ada Renn", "says", "he lied")),
    ],
)
def test_other_contents_stay(text: str, given: Parts) -> None:
    assert read(text, given) == [given]


def test_who_claims_a_prize_claims_nothing() -> None:
    assert read("The rebels, who claim the prize, have left.") == []
