"""The proposition inside a denial."""

import pytest

from counterclaim.rebuttals.implied import denied_proposition
from counterclaim.span import Span


def proposition(content: str) -> list[str]:
    return [span.within(content) for span in denied_proposition(content, (Span(0, len(content)),))]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("claims that forces have withdrawn", ["forces have withdrawn"]),
        ("that it had dumped acid", ["it had dumped acid"]),
        ("any role in the fire", ["role in the fire"]),
        ("indiscriminate shelling of the port", ["indiscriminate shelling of the port"]),
        ("its boats were not near the reef", ["its boats were", "near the reef"]),
    ],
)
def test_proposition_stands_without_the_words_that_deny_or_report_it(content: str, expected: list[str]) -> None:
    assert proposition(content) == expected


@pytest.mark.parametrize("content", ["the claim", "those accusations", "the allegations as baseless", "it", ""])
def test_pointing_back_is_no_proposition(content: str) -> None:
    assert proposition(content) == []
