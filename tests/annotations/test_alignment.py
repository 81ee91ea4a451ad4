"""Contents are paired with the most alike ones, one to one."""

from counterclaim.annotations.alignment import align
from counterclaim.span import Span

HERE, NEARLY, THERE = (Span(0, 10),), (Span(0, 9),), (Span(20, 30),)


def test_the_most_alike_are_paired_first_and_once() -> None:
    assert align([NEARLY, HERE], [HERE]) == {1: 0}


def test_what_overlaps_too_little_stays_alone_unless_the_least_is_less() -> None:
    assert align([HERE], [(Span(8, 20),)]) == {}
    assert align([HERE], [(Span(8, 20),)], least=0.0) == {0: 0}


def test_what_shares_no_character_is_never_a_pair() -> None:
    assert align([HERE], [THERE], least=0.0) == {}
