"""Demands are refused, not denied. The sentences are invented."""

import pytest

from counterclaim.rebuttals.demand import disputes_nothing, is_demand, states_something


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


@pytest.mark.parametrize(
    "content",
    [
        "he had planned the raid",
        "accusations that its planes had hit the mill",
        "the mayor was offered a deal",
        "reports that he planned to go",
    ],
)
def test_what_is_or_is_said_to_be_so_can_only_be_denied(content: str) -> None:
    assert states_something(content)


@pytest.mark.parametrize(
    "content",
    ["the plan", "a deal that was offered in May", "questions he did not like", "calls that he resign", "using gas"],
)
def test_a_thing_can_be_refused(content: str) -> None:
    assert not states_something(content)
