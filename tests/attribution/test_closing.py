"""A report that closes a sentence reports all of it. All sentences are invented."""

import pytest

from attribution.parts import Parts, read_parts
from counterclaim.attribution.rules.closing import with_closing_reports


def read(text: str, *given: Parts) -> list[Parts]:
    return read_parts(with_closing_reports, text, *given)


@pytest.mark.parametrize(
    ("text", "late", "whole"),
    [
        (
            "The mayor has asked U.N. engineers to look at the dam, a spokesman said.",
            "engineers to look at the dam",
            "The mayor has asked U.N. engineers to look at the dam",
        ),
        (
            "It rained. The mill has lost over one hundred workers a spokesman said.",
            "one hundred workers",
            "The mill has lost over one hundred workers",
        ),
        (
            "The wards were full and doctors feared the worst, a spokesman said.",
            "doctors feared the worst",
            "The wards were full and doctors feared the worst",
        ),
    ],
)
def test_a_closing_report_that_begins_in_the_middle_of_a_clause_is_whole(text: str, late: str, whole: str) -> None:
    assert read(text, ("a spokesman", "said", late)) == [("a spokesman", "said", whole)]


def test_an_earlier_sentence_that_a_closing_report_begins_in_the_middle_of_is_none_of_it() -> None:
    text = "The mill burned after a storm over the hills. Nobody was hurt, a spokesman said."
    late = "a storm over the hills. Nobody was hurt"
    assert read(text, ("a spokesman", "said", late)) == [("a spokesman", "said", "Nobody was hurt")]


def test_a_closing_report_takes_in_what_is_reported_within_it() -> None:
    text = "Police stopped two trucks which were reportedly on their way to Selmet, a spokesman said."
    inner = ("", "reportedly", "on their way to Selmet")
    read_now = read(text, ("a spokesman", "said", "Police stopped two trucks which were"), inner)
    assert read_now == [
        ("a spokesman", "said", "Police stopped two trucks which were reportedly on their way to Selmet"),
        inner,
    ]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("The mill, after the storm, was shut, a spokesman said.", "was shut"),
        ("The mayor was at the mill: the dam is safe, a spokesman said.", "the dam is safe"),
        ("The mill was safe and sound. The dam is safe, a spokesman said.", "The dam is safe"),
    ],
    ids=["no cut", "colon", "another sentence"],
)
def test_other_closing_reports_stay(text: str, given: str) -> None:
    assert read(text, ("a spokesman", "said", given)) == [("a spokesman", "said", given)]


def test_what_another_says_before_a_closing_report_is_none_of_it() -> None:
    text = "Workers said they had left after the fire was out, a spokesman said."
    given = [("Workers", "said", "they had left after"), ("a spokesman", "said", "the fire was out")]
    assert read(text, *given)[1][2] == "the fire was out"
