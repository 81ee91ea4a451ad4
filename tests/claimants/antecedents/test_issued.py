"""Who "the statement" is that speaks. All sentences are invented."""

import pytest

from claimants.reading import claimants, names

LATER = "The Selm Council said it rained.\nThe hill was taken, the statement said."


@pytest.mark.parametrize(
    "first",
    [
        "The Northern Front said in a statement the mill had burned.",
        "The Northern Front said on Monday in an emailed statement the mill had burned.",
        "In a short statement, the Northern Front said the mill had burned.",
    ],
)
def test_the_statement_is_whoever_said_something_in_one(first: str) -> None:
    source = "the Northern Front" if "the Northern" in first else "The Northern Front"
    found = claimants(
        f"{first}\n{LATER}",
        (source, "said", "the mill had burned"),
        ("The Selm Council", "said", "it rained"),
        ("the statement", "said", "The hill was taken"),
    )
    assert names(found[-1]) == ["Northern Front"]


def test_the_statement_is_who_is_named_with_one_though_nothing_else_is_read_there() -> None:
    text = f"The mill burned, the Northern Front said in a statement on Monday.\n{LATER}"
    [answer] = claimants(text, ("the statement", "said", "The hill was taken"))
    assert names(answer) == ["Northern Front"]


def test_the_charity_is_the_one_that_has_just_spoken_and_not_a_better_known_one() -> None:
    text = "MSF was there.\nThe Blue Lamp Society said it rained.\nThe charity said the hill was taken."
    found = claimants(
        text, ("The Blue Lamp Society", "said", "it rained"), ("The charity", "said", "the hill was taken")
    )
    assert names(found[1]) == ["Blue Lamp Society"]


def test_the_ministry_brought_in_with_its_state_is_the_state_s() -> None:
    text = "It rained near the French Defense Ministry.\nThe ministry said the hill was taken."
    [answer] = claimants(text, ("The ministry", "said", "the hill was taken"))
    assert answer.speakers[0].agent.id == "french-defence-ministry"
