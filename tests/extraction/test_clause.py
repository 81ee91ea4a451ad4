"""Clauses from a subject and a deed. All sentences are invented."""

import pytest

from counterclaim.extraction.grammar.clause import clause, is_deed


@pytest.mark.parametrize(
    ("deed", "said"),
    [
        ("hiding maps, of sinking ferries and of not paying rent", "hidden maps, sunk ferries and not paid rent"),
        ("opening the lock and flooding the valley", "opened the lock and flooded the valley"),
        ("opening the lock or flooding the valley", "opened the lock or flooded the valley"),
        ("opening the lock, drowning ten and hurting six", "opened the lock, drowning ten and hurting six"),
        ("helping men hiding maps and sinking ferries", "helped men hiding maps and sinking ferries"),
        ("funding the smugglers", "funded the smugglers"),
        ("having links to smugglers", "links to smugglers"),
        ("having hidden maps and of sinking ferries", "hidden maps and sunk ferries"),
        ("not having told them", "not told them"),
    ],
)
def test_one_has_done_what_one_is_accused_of_doing(deed: str, said: str) -> None:
    assert clause("The crew", deed) == f"The crew has {said}"


@pytest.mark.parametrize(
    ("deed", "said"),
    [
        ("being slow and of lying", "is slow and has lied"),
        ("greed and of selling the mill", "is responsible for greed and has sold the mill"),
        ("being slow and of being biased", "is slow and biased"),
        ("not having a licence", "does not have a licence"),
        ("belonging to a gang", "belongs to a gang"),
        ("funding cuts", "is responsible for funding cuts"),
        ("ongoing raids", "is responsible for ongoing raids"),
    ],
)
def test_what_lasts_is_no_deed_done(deed: str, said: str) -> None:
    assert clause("The crew", deed) == f"The crew {said}"


def test_several_have_done_it() -> None:
    assert clause("The crews", "not paying and belonging to a gang") == "The crews have not paid and belong to a gang"


def test_a_thing_in_ing_is_a_deed_only_with_an_object() -> None:
    assert is_deed("funding the smugglers")
    assert not is_deed("funding for smugglers")


def test_a_deed_done_again_has_again_been_done() -> None:
    assert clause("the mayor", "again closing the port") == "the mayor has again closed the port"
