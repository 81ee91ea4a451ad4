"""Who a definite description cannot be, by its noun."""

import pytest

from claimants.reading import claimants, names


@pytest.mark.parametrize(
    ("earlier", "description", "name"),
    [
        ("witnesses", "The driver", "driver"),
        ("Robert Marsh", "The school", "school"),
        ("Robert Marsh", "The mill", "mill"),
        ("Robert Marsh", "The drugmaker", "drugmaker"),
        ("Robert Marsh", "The man's sister", "man's sister"),
        ("The Lake Ministry", "The ambassador", "ambassador"),
        ("Ambassador Robert Marsh", "The mayor", "mayor"),
        ("Captain Robert Marsh", "The mayor", "mayor"),
        ("Senator Robert Marsh", "The colonel", "colonel"),
        ("Three aid groups", "The militia", "militia"),
        ("Two airlines", "The union", "union"),
        ("Villagers", "The coalition", "coalition"),
        ("Robert Marsh", "The auditors", "auditors"),
        ("A bank", "The auditors", "auditors"),
        ("A nun", "The diocese", "diocese"),
        ("Doctors", "The army", "army"),
        ("Several agencies", "The ministry", "ministry"),
        ("The girl", "The teacher", "teacher"),
        ("The accused", "The prosecutor", "prosecutor"),
        ("The pupils", "The teachers", "teachers"),
        ("The senator's aide", "The senator", "senator"),
        ("The boy", "The nurse", "nurse"),
        ("A man", "The doctor", "doctor"),
        ("A woman", "The officer", "officer"),
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
        ("Captain Robert Marsh", "The captain", "Robert Marsh"),
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


@pytest.mark.parametrize(
    "description", ["The interior minister", "The government delegation", "The trust", "The judge"]
)
def test_nobody_is_called_so_unannounced(description: str) -> None:
    text = f"It was dry.\nRobert Marsh said it rained.\n{description} said the dam held."
    answers = claimants(text, ("Robert Marsh", "said", "it rained"), (description, "said", "the dam held"))
    assert names(answers[1]) == [description.removeprefix("The ")]


def test_a_senator_may_have_a_spokesman() -> None:
    text = "It was dry.\nMarsh spokesman Olaf Lund left. Robert Marsh said it rained.\nThe senator said the dam held."
    answers = claimants(text, ("Robert Marsh", "said", "it rained"), ("The senator", "said", "the dam held"))
    assert names(answers[1]) == ["Robert Marsh"]


def test_whose_nephew_is_told_of_is_not_the_nephew() -> None:
    text = "It was dry.\nLuc Marsh said she had seen her nephew.\nThe nephew said the dam held."
    answers = claimants(text, ("Luc Marsh", "said", "she had seen her nephew"), ("The nephew", "said", "the dam held"))
    assert names(answers[1]) == ["nephew"]


def test_a_family_is_not_who_spoke_of_its_son() -> None:
    text = "It was dry.\nA park official said it rained.\nThe man's family said the dam held."
    answers = claimants(text, ("A park official", "said", "it rained"), ("The man's family", "said", "the dam held"))
    assert names(answers[1]) == ["man's family"]


def test_the_prime_minister_is_not_another_minister() -> None:
    text = "It was dry.\nLabour Minister Eva Marsh said it rained.\nThe prime minister said the dam held."
    source = "Labour Minister Eva Marsh"
    answers = claimants(text, (source, "said", "it rained"), ("The prime minister", "said", "the dam held"))
    assert names(answers[1]) == ["prime minister"]


@pytest.mark.parametrize(("opening", "name"), [("An actor left.", "actor"), ("It was dry.", "Robert Marsh")])
def test_a_star_is_called_so_unannounced_unless_another_was(opening: str, name: str) -> None:
    text = f"It was dry.\n{opening}\nRobert Marsh said it rained.\nThe actor said the dam held."
    answers = claimants(text, ("Robert Marsh", "said", "it rained"), ("The actor", "said", "the dam held"))
    assert names(answers[1]) == [name]


@pytest.mark.parametrize(("told", "name"), [("the senator", "senator"), ("the Orland senator", "Robert Marsh")])
def test_who_tells_of_the_senator_of_a_place_may_be_it(told: str, name: str) -> None:
    text = f"It was dry.\nRobert Marsh said {told} was called weak.\nThe senator said the dam held."
    first = ("Robert Marsh", "said", f"{told} was called weak")
    assert names(claimants(text, first, ("The senator", "said", "the dam held"))[1]) == [name]


@pytest.mark.parametrize(
    ("first", "source", "name"),
    [
        ("Union and port operator", "The union", "union"),
        ("Two former employees", "The start-up", "start-up"),
        ("Several residents", "The developer", "developer"),
    ],
)
def test_one_is_not_several(first: str, source: str, name: str) -> None:
    text = f"{first} said it rained.\n{source} said it was dry."
    answers = claimants(text, (first, "said", "it rained"), (source, "said", "it was dry"))
    assert names(answers[1]) == [name]


def test_an_agency_of_a_body_is_not_the_body() -> None:
    text = "The World Health Organization said it rained.\nThe UN agency said it was dry."
    answers = claimants(
        text, ("The World Health Organization", "said", "it rained"), ("The UN agency", "said", "it was dry")
    )
    assert names(answers[1]) != ["United Nations"]


def test_a_republican_is_no_democrat() -> None:
    text = "Sen. Carla Reyes, D-Ohio, wept.\nSen. Bob Nash, R-Iowa, said it rained.\nThe Ohio Democrat said it was dry."
    answers = claimants(text, ("Bob Nash", "said", "it rained"), ("The Ohio Democrat", "said", "it was dry"))
    assert names(answers[1]) != ["Bob Nash"]


def test_what_a_description_only_tells_of_does_not_speak_as_the_one_described() -> None:
    text = "A woman familiar with the report said the ferry sank. The report said the pump failed."
    _, found = claimants(
        text,
        ("A woman familiar with the report", "said", "the ferry sank"),
        ("The report", "said", "the pump failed"),
    )
    assert names(found) == ["report"]
