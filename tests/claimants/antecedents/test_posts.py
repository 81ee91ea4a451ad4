"""Which posts a named person may be called by, and who denies what was just said."""

import pytest

from claimants.reading import claimants, names


def _second(earlier: str, description: str) -> list[str]:
    text = f"{earlier} said it rained.\n{description} said the dam held."
    return names(claimants(text, (earlier, "said", "it rained"), (description, "said", "the dam held"))[1])


@pytest.mark.parametrize("noun", ["engineer", "source", "people", "spokesmen", "nurse", "activist", "family", "widow"])
def test_nobody_named_is_called_by_a_post_that_nothing_tells(noun: str) -> None:
    assert _second("Ann Moor", f"The {noun}") == [noun]


@pytest.mark.parametrize(
    ("earlier", "description"),
    [
        ("Mayor Ann Moor", "The mayor"),
        ("Professor Ann Moor", "The researcher"),
        ("Ann Moor, a nurse,", "The nurse"),
        ("Ann Moor", "The senator"),
        ("Ann Moor", "The former secretary of state"),
    ],
)
def test_a_post_told_or_known_to_all_may_be_hers(earlier: str, description: str) -> None:
    assert _second(earlier, description) == ["Ann Moor"]


def test_her_lawyer_by_name_is_not_who_accused_her() -> None:
    text = "Robert Marsh said Ann Moor had lied.\nMoor's lawyer said she was honest."
    answers = claimants(
        text, ("Robert Marsh", "said", "Ann Moor had lied"), ("Moor's lawyer", "said", "she was honest")
    )
    assert names(answers[1]) == ["Moor's lawyer"]


def test_a_person_s_mill_speaks_for_itself_and_his_statement_for_him() -> None:
    text = "Robert Marsh fell.\nMarsh's mill said it rained.\nMarsh's statement said the dam held."
    answers = claimants(text, ("Marsh's mill", "said", "it rained"), ("Marsh's statement", "said", "the dam held"))
    assert [names(answer) for answer in answers] == [["Marsh's mill"], ["Robert Marsh"]]


def test_who_denies_what_was_just_said_is_another_though_all_may_know_her_as_senator() -> None:
    text = "Ann Moor said the dam had cracked.\nThe senator denied that any dam had cracked."
    answers = claimants(
        text, ("Ann Moor", "said", "the dam had cracked"), ("The senator", "denied", "any dam had cracked")
    )
    assert names(answers[1]) == ["senator"]


def test_who_denies_something_else_may_have_spoken_last() -> None:
    text = "Ann Moor said the dam had cracked.\nThe senator denied that she would resign."
    answers = claimants(
        text, ("Ann Moor", "said", "the dam had cracked"), ("The senator", "denied", "she would resign")
    )
    assert names(answers[1]) == ["Ann Moor"]


def test_he_denies_wrongdoing_of_which_the_claim_before_its_source_tells() -> None:
    text = "Peter Renn took bribes, according to Robert Marsh.\nHe denies wrongdoing."
    answers = claimants(
        text, ("Robert Marsh", "according to", "Peter Renn took bribes"), ("He", "denies", "wrongdoing")
    )
    assert names(answers[1]) == ["Peter Renn"]


@pytest.mark.parametrize("given", ["Ann Moor", "her", "who"])
def test_her_rival_who_said_it_said_it_and_she_goes_on(given: str) -> None:
    text = "Ann Moor mocked her rival, who said it rained.\nShe said the dam held."
    answers = claimants(text, (given, "said", "it rained"), ("She", "said", "the dam held"))
    assert [names(answer) for answer in answers] == [["Ann Moor's rival"], ["Ann Moor"]]


def test_who_behind_an_apposition_is_whom_it_describes() -> None:
    text = "Ann Moor, his rival, who said it rained, fell."
    assert names(claimants(text, ("Ann Moor", "said", "it rained"))[0]) == ["Ann Moor"]


def test_many_may_be_called_what_is_alike() -> None:
    assert _second("Students", "The pupils") == ["Students"]
