"""Which body a noun tells from another."""

import pytest

from claimants.reading import claimants, names


def _second(earlier: str, description: str) -> list[str]:
    text = f"{earlier} said it rained.\n{description} said the dam held."
    return names(claimants(text, (earlier, "said", "it rained"), (description, "said", "the dam held"))[1])


@pytest.mark.parametrize(
    ("earlier", "description", "name"),
    [
        ("The union", "The council", "council"),
        ("The ministry", "The hospital", "hospital"),
        ("The newspaper", "The club", "club"),
        ("The army", "The group", "group"),
        ("The prosecutor", "The defence", "defence"),
        ("The union", "The source", "source"),
        ("The report", "The owner", "owner"),
        ("Lakeland Foods", "The union", "union"),
        ("Lakeland Foods", "The council", "council"),
        ("Renholm", "The council", "council"),
    ],
)
def test_a_body_of_another_noun_is_another(earlier: str, description: str, name: str) -> None:
    assert _second(earlier, description) == [name]


@pytest.mark.parametrize(
    ("earlier", "description", "name"),
    [
        ("The police", "The force", "police"),
        ("The airline", "The carrier", "airline"),
        ("The airline", "The company", "airline"),
        ("The foreign ministry", "The ministry", "foreign ministry"),
        ("The Lake Union", "The union", "Lake Union"),
    ],
)
def test_a_noun_of_the_same_sort_may_be_who_spoke(earlier: str, description: str, name: str) -> None:
    assert _second(earlier, description) == [name]


@pytest.mark.parametrize(
    ("earlier", "description", "name"),
    [
        ("The report", "The lawsuit", "lawsuit"),
        ("The video", "The poll", "poll"),
        ("Ann Moor", "The footage", "footage"),
        ("Ann Moor", "The statement", "Ann Moor"),
    ],
)
def test_a_document_of_another_sort_is_another(earlier: str, description: str, name: str) -> None:
    assert _second(earlier, description) == [name]
