"""What a dispute is taken to be about."""

from counterclaim.rebuttal import RebuttalKind
from counterclaim.rebuttals import Dispute, Disputed
from counterclaim.span import Span
from counterclaim.stance import Mode

OWN = (Disputed((Span(0, 9),), Mode.IMPLIED),)


def dispute(chances: tuple[float, ...], own: tuple[Disputed, ...] = ()) -> Dispute:
    return Dispute(9, tuple(range(len(chances))), own, RebuttalKind.DENIAL, 0.9, chances)


def test_a_denial_that_points_back_is_about_its_likeliest_targets() -> None:
    assert dispute((0.17, 0.22, 0.05)).sure == (0, 1)


def test_a_denial_with_a_proposition_of_its_own_is_about_others_only_if_that_is_likely() -> None:
    assert dispute((0.2, 0.6), OWN).sure == (1,)


def test_so_is_one_whose_words_say_what_it_denies() -> None:
    assert Dispute(9, (0, 1), (), RebuttalKind.DENIAL, 0.9, (0.4, 0.2), own=True).sure == ()


def test_without_chances_all_targets_are_meant() -> None:
    assert Dispute(9, (0, 1), (), RebuttalKind.DENIAL, 0.9).sure == (0, 1)


def test_narrowed_to_what_it_is_sure_of_a_dispute_keeps_those_chances() -> None:
    narrowed = dispute((0.17, 0.22, 0.05)).narrowed()
    assert (narrowed.targets, narrowed.chances) == ((0, 1), (0.17, 0.22))
    assert Dispute(9, (0, 1), (), RebuttalKind.DENIAL, 0.9).narrowed().targets == (0, 1)
