"""Stretches of text."""

from counterclaim.attribution import Attribution
from counterclaim.span import Span


def test_a_span_loses_the_space_at_its_end_and_none_before_it() -> None:
    text = "it  rained \n hard"
    assert Span(2, 12).rstripped(text) == Span(2, 10)


def test_an_attribution_ends_in_its_last_piece() -> None:
    one = Attribution((Span(0, 4),), (Span(5, 9), Span(12, 30)), (), 1.0)
    assert one.until(20).content == (Span(5, 9), Span(12, 20))
