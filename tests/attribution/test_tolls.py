"""Who puts a toll at a number says so. All sentences are invented."""

import pytest

from attribution.parts import Parts, read_parts
from counterclaim.attribution.rules.tolls import with_tolls


def read(text: str, *given: Parts) -> list[Parts]:
    return read_parts(with_tolls, text, *given)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels said 60 had died; the Guard put its losses at eight.",
        "Rebels said 60 had died, but the Guard put its losses at eight.",
        "Rebels said 60 had died, while the Guard put its losses at eight.",
    ],
)
def test_a_count_behind_another_report_is_said_by_whom_it_names(text: str) -> None:
    told = ("Rebels", "said", "60 had died")
    assert read(text, told) == [told, ("the Guard", "put", "its losses at eight")]


def test_a_count_that_is_read_is_not_said_twice() -> None:
    given = ("The Guard", "put", "the toll at 12")
    assert read("The Guard put the toll at 12.", given) == [given]


@pytest.mark.parametrize(
    "text", ["The Guard put the chairs at one side.", "The Guard put the crowd at ease.", "The Guard put 12 men there."]
)
def test_who_puts_a_thing_somewhere_says_nothing(text: str) -> None:
    assert read(text) == []
