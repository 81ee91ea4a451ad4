"""The proposition inside a denial."""

import pytest

from counterclaim.rebuttals.implied import denied_proposition, points_back, without_opening
from counterclaim.span import Span


def proposition(content: str) -> list[str]:
    return [span.within(content) for span in denied_proposition(content, (Span(0, len(content)),))]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("claims that forces have withdrawn", ["forces have withdrawn"]),
        ("that it had dumped acid", ["it had dumped acid"]),
        ("any role in the fire", ["role in the fire"]),
        ("the reports its men had burned the mill", ["its men had burned the mill"]),
        ("indiscriminate shelling of the port", ["indiscriminate shelling of the port"]),
        ("its boats were not near the reef", ["its boats were", "near the reef"]),
    ],
)
def test_proposition_stands_without_the_words_that_deny_or_report_it(content: str, expected: list[str]) -> None:
    assert proposition(content) == expected


@pytest.mark.parametrize(
    "content",
    [
        "the claim",
        "those accusations",
        "the allegations as baseless",
        "the claims they had made",
        "the remarks of Ilo on the fire",
        "it",
        "it as propaganda",
        "",
    ],
)
def test_pointing_back_is_no_proposition(content: str) -> None:
    assert proposition(content) == []


@pytest.mark.parametrize(
    "content",
    ["the claim", "it", "any involvement", "That is a lie", "them absolutely baseless", "no evidence of any such call"],
)
def test_what_names_nothing_points_back(content: str) -> None:
    assert points_back(content)


@pytest.mark.parametrize(
    "content", ["the figure", "that explanation", "the union's findings", "the official death toll"]
)
def test_an_account_named_as_such_points_back(content: str) -> None:
    assert points_back(content)
    assert not proposition(content)


@pytest.mark.parametrize(
    "content",
    [
        "accusations by Ilo that the fleet had fired",
        "any involvement in the fire",
        "claims that forces have withdrawn",
        "it had dumped acid",
        "the fire",
        "the figure of 30 dead",
        "the story that he had left",
        "numbers",
    ],
)
def test_what_names_something_does_not_point_back(content: str) -> None:
    assert not points_back(content)


@pytest.mark.parametrize(
    ("content", "denied"),
    [
        ("the claims that forces have withdrawn", "forces have withdrawn"),
        ("allegations it was behind the fire", "it was behind the fire"),
        ("reports of burning the mill", "burning the mill"),
        ("reports of theft", "reports of theft"),
        ("Varnia's accusation that the fleet had fired", "the fleet had fired"),
        ("Mara Ilo\u2019s suggestion that it rained", "it rained"),
        ("the ministers' repeated claim that it rained", "it rained"),
        ("his argument that boats float", "boats float"),
        ("the myth that Varnia used gas", "Varnia used gas"),
        ("an old lie that fish talk", "fish talk"),
        ("accusations by Teral Oil that its crew had lied", "its crew had lied"),
        ("accusations by a group that calls itself free", "accusations by a group that calls itself free"),
        ("the lie that he told", "the lie that he told"),
        ("the view that is common in Teral", "the view that is common in Teral"),
        ("the boats that it sank", "the boats that it sank"),
    ],
)
def test_the_words_that_only_say_that_something_is_said_are_left_out(content: str, denied: str) -> None:
    assert without_opening(content) == denied
