"""Accusations whose accused stands apart have both sides right. All sentences are invented."""

import pytest

from attribution.parts import Parts, read_parts
from counterclaim.attribution.rules.whom import with_accused_apart


def read(text: str, *given: Parts) -> list[Parts]:
    return read_parts(with_accused_apart, text, *given)


@pytest.mark.parametrize("accuser", ["Mark Olson", "the union", "critics", "they"])
def test_who_accuses_stands_behind_whom(accuser: str) -> None:
    text = f"Ada Renn, whom {accuser} accused of taking bribes, denies it."
    right = (accuser, "accused", "Ada Renn of taking bribes")
    assert read(text) == [right]
    assert read(text, ("", "accused", f"{accuser} accused of taking bribes"[: len(accuser)])) == [right]


@pytest.mark.parametrize("whom", ["Ada Renn", "the mill", "she", "the firm's chairman"])
@pytest.mark.parametrize("opening", ["Accused of theft by the union", "Accused by the union of theft"])
def test_who_is_accused_first_stands_behind_the_comma(opening: str, whom: str) -> None:
    assert read(f"{opening}, {whom} denied the claim.") == [("the union", "Accused", f"of theft {whom}")]


@pytest.mark.parametrize(
    "text",
    [
        "Accused of theft, the mill denied the claim.",
        "Ada Renn, whom the union praised for her work, left.",
        "Ada Renn, whom nobody accused of theft, left.",
    ],
)
def test_where_nobody_accuses_there_is_no_accusation(text: str) -> None:
    assert read(text) == []
