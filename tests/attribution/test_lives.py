"""What claims lives is no claimant. All sentences are invented."""

from attribution.parts import Parts, read_parts
from counterclaim.attribution.rules.lives import with_lives_claimed


def read(text: str, *given: Parts) -> list[Parts]:
    return read_parts(with_lives_claimed, text, *given)


def test_an_attack_that_claims_lives_claims_nothing_else() -> None:
    assert not read("The blast claimed two lives.", ("The blast", "claimed", "two lives"))


def test_who_is_named_between_says_all_of_it() -> None:
    text = "It rained. The blasts, according to the mayor, claimed the lives of two men."
    assert read(text, ("the mayor", "claimed", "the lives of two men")) == [
        ("the mayor", "according to", "The blasts claimed the lives of two men")
    ]


def test_who_claims_that_lives_were_lost_claims_it() -> None:
    given = ("The mayor", "claimed", "two lives were lost")
    assert read("The mayor claimed two lives were lost.", given) == [given]
    told = ("The mayor", "claimed", "the lives of two men")
    assert read("The mayor claimed that the lives of two men mattered.", told) == [told]
