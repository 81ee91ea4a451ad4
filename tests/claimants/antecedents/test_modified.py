"""What stands before a noun tells two of one noun apart.

All sentences are invented.
"""

import pytest

from claimants.reading import claimants, names


@pytest.mark.parametrize(
    ("earlier", "description", "name"),
    [
        ("The council leader", "The opposition leader", "opposition leader"),
        ("The party leader", "The union leader", "union leader"),
        ("The deputy mayor", "The mayor", "mayor"),
        ("Deputy Mayor Ann Poll", "The mayor", "mayor"),
        ("The shadow chancellor", "The chancellor", "chancellor"),
        ("The coach", "The assistant coach", "assistant coach"),
        ("The head teacher", "The teacher", "teacher"),
    ],
)
def test_another_rank_or_body_before_the_noun_is_another_person(earlier: str, description: str, name: str) -> None:
    text = f"{earlier} said it rained.\n{description} said the dam held."
    answers = claimants(text, (earlier, "said", "it rained"), (description, "said", "the dam held"))
    assert names(answers[1]) == [name]


@pytest.mark.parametrize(
    ("earlier", "description", "name"),
    [
        ("The head coach", "The coach", "head coach"),
        ("The council leader", "The leader", "council leader"),
        ("The deputy minister", "The minister", "deputy minister"),
        ("The senior army officer", "The officer", "senior army officer"),
    ],
)
def test_other_words_before_the_noun_may_be_left_out(earlier: str, description: str, name: str) -> None:
    text = f"{earlier} said it rained.\n{description} said the dam held."
    answers = claimants(text, (earlier, "said", "it rained"), (description, "said", "the dam held"))
    assert names(answers[1]) == [name]
