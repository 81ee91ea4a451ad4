"""Which of several targets say one thing. The sentences are invented."""

import pytest

from counterclaim.rebuttals.pairs import scene_of
from counterclaim.rebuttals.profile import profiles
from counterclaim.rebuttals.restated import restatements
from rebuttals.marked import read_marked

MARKED = (
    "[The union] <accused> {Norland Copper of dumping acid in the Weir}.|\n"
    "[The mayor] <said> {Norland Copper's acid had killed all fish}.|\n"
    "[The governor] <said> {the bridge would open in May}.|\n"
    "[Norland Copper] <denied> {that it had poisoned the fish}.|\n"
)


def restated(chances: dict[int, float], *, implied: bool = False) -> tuple[int, ...]:
    scene = scene_of(profiles(*read_marked(MARKED)))
    return restatements(scene, 3, sorted(chances), chances, implied=implied)


def test_a_further_target_says_what_the_likeliest_says() -> None:
    assert restated({0: 0.7, 1: 0.2, 2: 0.2}) == (0, 1)


def test_a_likely_target_needs_no_common_word() -> None:
    assert restated({0: 0.7, 2: 0.3}) == (0, 2)


def test_a_hardly_likely_target_beside_a_sure_one_is_none() -> None:
    assert restated({0: 0.9, 1: 0.15}) == (0,)


@pytest.mark.parametrize(("implied", "targets"), [(True, (1,)), (False, (0, 1))])
def test_a_denial_of_what_nobody_surely_says_is_aimed_at_what_shares_its_words(
    implied: bool, targets: tuple[int, ...]
) -> None:
    assert restated({0: 0.25, 1: 0.2, 2: 0.15}, implied=implied) == targets


def test_nothing_is_restated_by_nothing() -> None:
    assert restated({}) == ()


@pytest.mark.parametrize(
    ("said", "targets"),
    [
        ("Norland Copper had emptied its tanks into the Weir", (0, 1)),
        ("it had emptied its tanks into the Weir", (0, 1)),
        ("dead fish lay all along the Weir", (0,)),
    ],
)
def test_who_denies_a_deed_disputes_what_names_him_and_no_circumstances_of_it(
    said: str, targets: tuple[int, ...]
) -> None:
    marked = (
        "[The union] <accused> {Norland Copper of dumping acid in the Weir}.|\n"
        f"[The mayor] <said> {{{said}}}.|\n[Norland Copper] <denied> {{dumping acid in the Weir}}.|\n"
    )
    scene = scene_of(profiles(*read_marked(marked)))
    assert restatements(scene, 2, (0, 1), {0: 0.7, 1: 0.2}, implied=False) == targets
