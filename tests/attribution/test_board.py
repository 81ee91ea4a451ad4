"""Attributions found by where they stand."""

from time import process_time

from counterclaim.attribution import Attribution
from counterclaim.attribution.rules.board import Board
from counterclaim.attribution.rules.rejected import with_rejected_claims
from counterclaim.attribution.rules.relative import with_relative_denials
from counterclaim.attribution.rules.seams import with_own_pieces
from counterclaim.attribution.rules.speech import with_whole_quotations
from counterclaim.span import Span

_RULES = (with_whole_quotations, with_own_pieces, with_rejected_claims, with_relative_denials)


def _said(start: int, end: int, cue: int) -> Attribution:
    return Attribution((Span(cue, cue + 4),), (Span(start, end),), (Span(cue + 5, cue + 9),), 0.8)


def test_what_touches_a_place_is_near_it() -> None:
    near, far, wide = _said(10, 40, 45), _said(20_010, 20_040, 20_045), _said(30, 20_000, 20_005)
    board = Board([near, far, wide])
    assert board.near(Span(12, 14)) == (near, wide)
    assert set(board.near(Span(20_005, 20_050))) == {far, wide}


def test_what_a_rule_makes_of_the_near_ones_stands_in_their_place() -> None:
    first, second, new = _said(10, 40, 45), _said(9_000, 9_040, 9_045), _said(10, 30, 45)
    board = Board([second, first])
    board.mend(Span(40, 41), lambda near: [new for one in near if one == first])
    assert board.in_order() == (new, second)


def test_rules_take_time_in_proportion_to_the_text() -> None:
    unit = '"We never closed the lower gate," Ada Brook said ... "The keepers did it, which they denied," she said. '
    size = len(unit)

    def seconds(number: int) -> float:
        given = [_said(size * n + 1, size * n + 31, size * n + 44) for n in range(number)]
        start = process_time()
        for rule in _RULES:
            rule(unit * number, given)
        return process_time() - start

    # Of several runs the quickest: other work on the machine only ever adds.
    quick, slow = (min(seconds(number) for _ in range(3)) for number in (150, 1200))
    assert slow < 8 * 3 * quick


def test_a_run_of_capitals_is_read_in_no_time() -> None:
    start = process_time()
    assert list(with_relative_denials("A" * 20_000, ())) == []
    assert process_time() - start < 1
