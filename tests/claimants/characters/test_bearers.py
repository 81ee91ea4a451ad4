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
        ("Varga, a farmer,", "Prime Minister Zsofia Varga"),
        ("Kenya's Varga, the farm minister,", "Norwegian Finance Minister Zsofia Varga"),
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


def test_the_bearer_named_last_speaks_on_in_later_paragraphs() -> None:
    text = "Pal Varga, a diver, said it leaks.\nInes Varga said it holds.\nVarga said it is new.\nVarga said it stays."
    answers = claimants(text, ("Varga", "said", "it is new"), ("Varga", "said", "it stays"))
    assert [names(answer) for answer in answers] == [["Ines Varga"], ["Ines Varga"]]


def test_the_bearer_whom_the_text_calls_by_the_surname_alone_speaks_on() -> None:
    text = "Pal Varga built it.\nVarga said it leaks.\nInes Varga said it holds.\nThe dam is new, Varga said."
    assert names(claimants(text, ("Varga", "said", "The dam is new"))[0]) == ["Pal Varga"]


def test_a_title_tells_which_bearer_is_meant() -> None:
    text = "Pal Varga saw it. Pal Varga ran.\nColonel Ivo Varga denied it.\nColonel Varga said it was old."
    assert names(claimants(text, ("Colonel Varga", "said", "it was old"))[0]) == ["Ivo Varga"]


def test_a_korean_surname_is_that_of_whom_the_article_names_most() -> None:
    text = "Han Ki-young left. Han Mi-sook stayed. Han Mi-sook ate.\nHan said it rained."
    people = ("Han Ki-young", "Han Mi-sook")
    assert names(claimants(text, ("Han", "said", "it rained"), people=people)[0]) == ["Han Mi-sook"]


@pytest.mark.parametrize("wife", ["Ines Varga, his wife,", "His wife, Ines Varga,", "Ines Varga, no relation,"])
@pytest.mark.parametrize(
    ("first", "name"), [("Pal Varga", "Pal Varga"), ("Pal Varga III", "Pal Varga III"), ("Varga", "Varga")]
)
def test_the_bare_surname_is_not_a_relatives(wife: str, first: str, name: str) -> None:
    text = f"It rained.\n{first} said it leaks.\n{wife} saw it. Ines Varga wept.\nVarga said it is new."
    answers = claimants(text, (first, "said", "it leaks"), ("Varga", "said", "it is new"))
    assert [names(answer) for answer in answers] == [[name], [name]]


def test_of_two_ministers_of_one_surname_the_field_tells_who_is_meant() -> None:
    text = (
        "The dam broke.\nNarek Varga, the finance minister, and Dorin Varga, the defence minister, met.\n"
        "Varga, the defence minister, said it leaked."
    )
    assert names(claimants(text, ("Varga", "said", "it leaked"))[0]) == ["Dorin Varga"]


def test_a_minister_of_another_field_is_another_of_that_surname() -> None:
    text = (
        "The dam broke.\nInterior Minister Dorin Varga said it held.\nVarga, the defence minister, said it leaked.\n"
        "Varga, the interior minister, said it was old."
    )
    answers = claimants(
        text,
        ("Interior Minister Dorin Varga", "said", "it held"),
        ("Varga, the defence minister,", "said", "it leaked"),
        ("Varga, the interior minister,", "said", "it was old"),
    )
    assert [names(one) for one in answers] == [["Dorin Varga"], ["Varga"], ["Dorin Varga"]]
