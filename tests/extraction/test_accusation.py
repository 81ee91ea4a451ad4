"""Who is accused of what. All sentences are invented."""

import pytest

from counterclaim.extraction.accusation import Accusation, parse_accusation


@pytest.mark.parametrize(
    ("content", "cue", "accusation"),
    [
        ("the crew of sinking the ferry", "accused", Accusation("the crew", "sinking the ferry")),
        ("the Port of Vell of hiding the report", "accuses", Accusation("the Port of Vell", "hiding the report")),
        ("the mayor for the flood", "blamed", Accusation("the mayor", "the flood")),
        ("the flood on the mayor", "blamed", Accusation("the mayor", "the flood")),
        ("the crash on flooding in the tunnel", "blamed", Accusation("flooding in the tunnel", "the crash")),
        (
            "the outage on ageing pipes and rising demand",
            "blamed",
            Accusation("ageing pipes and rising demand", "the outage"),
        ),
        ("the mayor", "blamed", Accusation("the mayor", "")),
        ("a passing ship", "blames", Accusation("a passing ship", "")),
        ("the mayor of greed for selling the mill", "accused", Accusation("the mayor", "greed for selling the mill")),
        ("a shortage of nurses for the delays", "blamed", Accusation("a shortage of nurses", "the delays")),
        ("the crew with theft", "charged", Accusation("the crew", "theft")),
        ("the crew of theft, a charge that it denies", "accused", Accusation("the crew", "theft")),
        ("the crew of theft, which the union rejects", "accused", Accusation("the crew", "theft")),
        (
            "the crew of a theft which it denied too late",
            "accused",
            Accusation("the crew", "a theft which it denied too late"),
        ),
        (
            "the driver deliberately leaving the road",
            "is accused of",
            Accusation("the driver", "deliberately leaving the road"),
        ),
    ],
)
def test_the_accused_is_told_from_the_deed(content: str, cue: str, accusation: Accusation) -> None:
    assert parse_accusation(content, cue) == accusation


@pytest.mark.parametrize(
    ("content", "cue"),
    [
        ("the crew of the ferry slept", "said"),
        ("the flood", "condemned"),
        ("You\u2019ve called our friends liars and boring men", "charged"),
        ("they took orders from the ships fighting in the bay", "charging"),
        ("the crew with the rope slept", "said"),
        ("he had hidden details of the flood", "accusations"),
    ],
)
def test_what_accuses_nobody_is_no_accusation(content: str, cue: str) -> None:
    assert parse_accusation(content, cue) is None


def test_may_is_a_name_too() -> None:
    assert parse_accusation("Anna May of lying", "accused") == Accusation("Anna May", "lying")
