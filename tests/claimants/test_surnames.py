"""Which name of an article a surname, a short form or a name with particles belongs to."""

import pytest

from claimants.reading import claimants, names


def test_mrs_is_a_title_where_no_apostrophe_is_written() -> None:
    text = "Daniel Osei slept.\nGrace Osei woke him.\nMr Osei will be tried on Monday.\nMrs Osei said she would be there."
    assert names(claimants(text, ("Mrs Osei", "said", "she would be there"))[0]) == ["Grace Osei"]


def test_mr_is_the_one_whose_given_name_is_no_womans() -> None:
    text = "Claudia Ferreira, 52, wept.\nRui Ferreira was absent.\nClaudia Ferreira left.\nMr Ferreira denied the theft."
    assert names(claimants(text, ("Mr Ferreira", "denied", "the theft"))[0]) == ["Rui Ferreira"]


@pytest.mark.parametrize("name", ["Anna van der Meulen", "Maria de la Cruz", "Jan van den Berg", "Omar bin al Said"])
def test_a_name_may_have_two_particles(name: str) -> None:
    assert names(claimants(f"{name} said it rained.", (name, "said", "it rained"))[0]) == [name]


def test_a_watch_is_part_of_a_bodys_name() -> None:
    text = "Border Watch accused the army of looting."
    assert names(claimants(text, ("Border Watch", "accused", "the army of looting"))[0]) == ["Border Watch"]
