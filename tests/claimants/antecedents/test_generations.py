"""Who the younger of two of one surname is.

All sentences are invented.
"""

import pytest

from claimants.reading import claimants, names

BROUGHT_IN = ["his son, Marek Toth,", "his son Marek Toth"]


@pytest.mark.parametrize("son", BROUGHT_IN)
def test_the_younger_is_who_was_brought_in_as_a_son_and_the_elder_the_other(son: str) -> None:
    text = f"It rained.\nJan Toth said {son} took the car.\nThe younger Toth said no.\nThe elder Toth said yes."
    answers = claimants(
        text,
        ("Jan Toth", "said", f"{son} took the car"),
        ("The younger Toth", "said", "no"),
        ("The elder Toth", "said", "yes"),
    )
    assert [names(one) for one in answers] == [["Jan Toth"], ["Marek Toth"], ["Jan Toth"]]


def test_the_younger_of_whom_only_the_elder_is_named_is_somebody_else() -> None:
    text = "It rained.\nJan Toth accused his son of theft.\nThe younger Toth denied it."
    answers = claimants(text, ("Jan Toth", "accused", "his son of theft"), ("The younger Toth", "denied", "it"))
    assert names(answers[1]) == ["younger Toth"]
