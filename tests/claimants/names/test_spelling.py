"""Names that are cut, spelt in two ways, or hold words that are none of theirs."""

import pytest

from claimants.reading import claimants, names
from counterclaim.claimants.names.spelling import folded, is_misspelt, known_agent


def speaker(text: str, source: str) -> list[str]:
    """Return who said that the dam held."""
    return names(claimants(text, (source, "said", "the dam held"))[0])


@pytest.mark.parametrize(
    "name", ["James A. Marsh", "Nicole I. Lund", "Marn Center for Justice", "Lower Kardan Institute of Justice"]
)
def test_a_name_goes_on_behind_an_initial_and_ends_in_a_title_s_word(name: str) -> None:
    assert speaker(f"It rained.\nThen {name} said the dam held.", name) == [name]


def test_a_general_staff_is_no_general() -> None:
    assert speaker("It rained.\nThe Orland General Staff said the dam held.", "The Orland General Staff") == [
        "Orland General Staff"
    ]


def test_a_minister_of_justice_without_a_name_is_none() -> None:
    text = "It rained.\nThe Minister of Justice said the dam held."
    assert speaker(text, "The Minister of Justice") == ["Minister of Justice"]


def test_a_known_name_may_have_a_word_in_lower_case() -> None:
    assert speaker("It rained.\nThe White house said the dam held.", "The White house") == ["White House"]


def test_spelling_with_and_without_al_or_hyphens_is_one_name() -> None:
    text = "Saad al-Harun left. Saad Harun came.\nRami Abdel-Rashid sat. Rami Abdel Rashid stood.\n"
    assert speaker(f"{text}Harun said the dam held.", "Harun") == ["Saad al-Harun"]
    assert speaker(f"{text}Abdel-Rashid said the dam held.", "Abdel-Rashid") == ["Rami Abdel Rashid"]


@pytest.mark.parametrize("name", ["Abdul Rashid", "Abdulrashid", "Abdel-Rashid", "Abdurrashid", "Abd al-Rashid"])
def test_abdel_is_one_name_however_it_is_spelt(name: str) -> None:
    text = f"Rami Abdelrashid sat.\n{name} said the dam held."
    assert speaker(text, name) == ["Rami Abdelrashid"]


def test_abdullah_is_a_name_of_its_own() -> None:
    assert folded("Abdullah Harun") == ("abdullah", "harun")


def test_two_people_joined_by_a_hyphen_are_not_one_of_them() -> None:
    text = "The Marsh-Lund plan failed. Olaf Lund left early.\nLund said the dam held."
    assert speaker(text, "Lund") == ["Olaf Lund"]


def test_a_known_agent_is_found_behind_other_hyphens_and_a_slip() -> None:
    agent = known_agent("Jaish al-Islam")
    assert agent is not None
    assert {known_agent("Jaish al Islam"), known_agent("Jaish Al-Islam")} == {agent}
    assert known_agent("World Heath Organization") == known_agent("World Health Organization") is not None
    assert known_agent("Lake Users Association") is None


def test_a_surname_misspelt_once_is_the_known_one() -> None:
    assert speaker("Ann Labott left early.\nLabbot said the dam held.", "Labbot") == ["Ann Labott"]


def test_a_name_like_another_that_stands_twice_is_its_own() -> None:
    text = "Ann Hansen left early. Hanson sat.\nHanson said the dam held."
    assert speaker(text, "Hanson") == ["Hanson"]


@pytest.mark.parametrize(
    ("word", "known", "same"),
    [
        ("obervatory", "observatory", True),
        ("obsevratory", "observatory", True),
        ("labbot", "labott", True),
        ("kardans", "kardan", False),
        ("marsh", "march", False),
        ("johnson", "jameson", False),
        ("lavrov", "pavrov", False),
    ],
)
def test_a_slip_is_one_letter_of_a_long_word(word: str, known: str, *, same: bool) -> None:
    assert is_misspelt(word, known) is same


def test_a_given_name_al_stays() -> None:
    assert folded("Al Marsh") == ("al", "marsh")


def test_an_insult_in_quoted_speech_is_no_part_of_a_name() -> None:
    text = 'Ann Moor left early. "Crooked Ann Moor lied," one man cried.\nMoor said the dam held.'
    assert speaker(text, "Moor") == ["Ann Moor"]


def test_an_occupation_is_no_part_of_a_name() -> None:
    text = "It rained.\nThen Comedian Ann Moor said the dam held."
    assert speaker(text, "Comedian Ann Moor") == ["Ann Moor"]
