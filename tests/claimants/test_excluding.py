"""Who a definite description cannot be, by its noun."""

import pytest

from claimants.reading import claimants, names


@pytest.mark.parametrize(
    ("earlier", "description", "name"),
    [
        ("witnesses", "The driver", "driver"),
        ("Robert Marsh", "The school", "school"),
        ("Robert Marsh", "The man's sister", "man's sister"),
        ("The Lake Ministry", "The ambassador", "ambassador"),
        ("Ambassador Robert Marsh", "The mayor", "mayor"),
    ],
)
def test_a_noun_rules_out_who_spoke_last(earlier: str, description: str, name: str) -> None:
    text = f"{earlier} said it rained.\n{description} said the dam held."
    answers = claimants(text, (earlier, "said", "it rained"), (description, "said", "the dam held"))
    assert names(answers[1]) == [name]


@pytest.mark.parametrize(
    ("earlier", "description", "name"),
    [
        ("A farmer", "The man", "farmer"),
        ("Mayor Robert Marsh", "The mayor", "Robert Marsh"),
        ("Robert Marsh, a farmer,", "The farmer", "Robert Marsh"),
    ],
)
def test_a_noun_that_fits_may_be_who_spoke_last(earlier: str, description: str, name: str) -> None:
    text = f"{earlier} said it rained.\n{description} said the dam held."
    answers = claimants(text, (earlier, "said", "it rained"), (description, "said", "the dam held"))
    assert names(answers[1]) == [name]


def test_who_tells_of_the_officer_is_not_the_officer() -> None:
    text = "Robert Marsh said the officer had hit him.\nThe officer said it was dark."
    answers = claimants(
        text, ("Robert Marsh", "said", "the officer had hit him"), ("The officer", "said", "it was dark")
    )
    assert [names(answer) for answer in answers] == [["Robert Marsh"], ["officer"]]


def test_a_firm_may_tell_of_itself_as_the_company() -> None:
    text = "Brandt Shipping said the company had grown.\nThe company said it was glad."
    answers = claimants(
        text, ("Brandt Shipping", "said", "the company had grown"), ("The company", "said", "it was glad")
    )
    assert names(answers[1]) == ["Brandt Shipping"]
