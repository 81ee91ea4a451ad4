"""The half of a sentence that a semicolon opens names its own speaker. All sentences are invented."""

import pytest

from attribution.parts import Parts, place, read_parts
from counterclaim.attribution import Attribution
from counterclaim.attribution.rules.halves import with_own_halves
from counterclaim.span import Span


def read(text: str, *given: Parts) -> list[Parts]:
    return read_parts(with_own_halves, text, *given)


@pytest.mark.parametrize("who", ["port", "the mayor", "mill owners", "Ada Renn", "they"])
def test_who_stands_behind_a_semicolon_says_what_follows(who: str) -> None:
    text = f"Union claims victory; {who} says talks go on"
    assert read(text, ("Union", "says", "talks go on")) == [(who, "says", "talks go on")]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Union claims victory; also says talks go on", ("Union", "says", "talks go on")),
        ("Union claims victory, port is shut; adds talks go on", ("Union", "adds", "talks go on")),
        ("Union claims victory and says talks go on; port is shut", ("Union", "says", "talks go on")),
    ],
)
def test_other_sources_stay(text: str, given: Parts) -> None:
    assert read(text, given) == [given]


def test_what_stands_before_a_semicolon_is_not_said_behind_it() -> None:
    text = "Nine died; the mayor said it was late"
    start = text.index("it was")
    [one] = with_own_halves(
        text, [Attribution(place(text, "said"), (Span(0, 9), Span(start, len(text))), place(text, "the mayor"), 0.8)]
    )
    assert one.content == (Span(start, len(text)),)
