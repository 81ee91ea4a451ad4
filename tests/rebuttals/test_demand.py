"""Demands are refused, not denied. The sentences are invented."""

import pytest

from counterclaim.rebuttals.demand import disputes_nothing, is_demand


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("urged", "the army to leave"),
        ("said", "the army should leave"),
        ("called for", "an end to the raids"),
        ("asked", "that inspectors be allowed in"),
    ],
)
def test_what_ought_to_be_done_is_a_demand(cue: str, content: str) -> None:
    assert is_demand(cue, content)


@pytest.mark.parametrize(("cue", "content"), [("said", "the army left"), ("accused", "the army of shelling the mill")])
def test_what_was_done_is_none(cue: str, content: str) -> None:
    assert not is_demand(cue, content)


@pytest.mark.parametrize(
    "content", ["the mayor's demand that it close", "any and all excuses", "It is not just a mill"]
)
def test_to_refuse_a_demand_disputes_nothing(content: str) -> None:
    assert disputes_nothing(content)


@pytest.mark.parametrize("content", ["the offer as a trick", "the allegation", "it was not a mill"])
def test_to_call_an_offer_a_trick_does(content: str) -> None:
    assert not disputes_nothing(content)
