"""Which bearer of a surname a bare one is, by posts, states and who has just spoken."""

import pytest

from claimants.reading import claimants, names


@pytest.mark.parametrize(
    ("bare", "full"),
    [
        ("Varga, the mayor,", "Prime Minister Zsofia Varga"),
        ("Mayor Varga", "Prime Minister Zsofia Varga"),
        ("Varga, the airline's chief executive,", "Transport minister Zsofia Varga"),
        ("Brazilian Health Minister Varga", "Opposition lawmaker Zsofia Varga"),
        ("Kenya's Varga", "Norwegian Finance Minister Zsofia Varga"),
        ("Varga, the Kenyan finance minister,", "Norwegian Finance Minister Zsofia Varga"),
    ],
)
def test_a_surname_with_another_post_or_state_is_not_the_one_named_later(bare: str, full: str) -> None:
    text = f"The dam broke.\n{bare} said it leaked.\n{full} said it held.\nThen Varga said it was old."
    answers = claimants(text, (bare, "said", "it leaked"), (full, "said", "it held"), ("Varga", "said", "it was old"))
    assert [names(answer) for answer in answers] == [["Varga"], ["Zsofia Varga"], ["Zsofia Varga"]]


@pytest.mark.parametrize(
    ("bare", "full"),
    [
        ("Varga, the mayor,", "Mayor Zsofia Varga"),
        ("Mayor Varga", "Zsofia Varga"),
        ("Governor Varga", "Former mayor Zsofia Varga"),
        ("Norway's Varga", "Norwegian Finance Minister Zsofia Varga"),
        ("Premier Varga", "Prime Minister Zsofia Varga"),
    ],
)
def test_a_surname_whose_post_does_not_differ_is_the_one_named_later(bare: str, full: str) -> None:
    text = f"The dam broke.\n{bare} said it leaked.\n{full} said it held."
    assert names(claimants(text, (bare, "said", "it leaked"))[0]) == ["Zsofia Varga"]


@pytest.mark.parametrize("opening", ["The dam leaks, said Ines Varga.", "Ines Varga, a diver, said the dam leaks."])
def test_a_bearer_who_has_just_spoken_goes_on(opening: str) -> None:
    text = f"Pal Varga built the dam. Pal Varga owns it.\n{opening} It is old, Varga said."
    assert names(claimants(text, ("Varga", "said", "It is old"))[0]) == ["Ines Varga"]


def test_a_bearer_of_whom_a_paragraph_only_tells_does_not_speak() -> None:
    text = "Pal Varga built the dam. Pal Varga owns it.\nHe is married to Ines Varga. It is old, Varga said."
    assert names(claimants(text, ("Varga", "said", "It is old"))[0]) == ["Pal Varga"]


def test_a_spouse_who_has_just_spoken_goes_on() -> None:
    text = "Pal Varga built the dam. Pal Varga owns it.\nHis wife, Ines Varga, said it leaks. It is old, Varga said."
    assert names(claimants(text, ("Varga", "said", "It is old"))[0]) == ["Ines Varga"]
