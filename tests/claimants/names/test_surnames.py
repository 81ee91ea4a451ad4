"""Which name of an article a surname, a short form or a name with particles belongs to."""

import pytest

from claimants.reading import claimants, names


def test_mrs_is_a_title_where_no_apostrophe_is_written() -> None:
    text = (
        "Daniel Osei slept.\nGrace Osei woke him.\nMr Osei will be tried on Monday.\nMrs Osei said she would be there."
    )
    assert names(claimants(text, ("Mrs Osei", "said", "she would be there"))[0]) == ["Grace Osei"]


def test_mr_is_the_one_whose_given_name_is_no_womans() -> None:
    text = (
        "Claudia Ferreira, 52, wept.\nRui Ferreira was absent.\nClaudia Ferreira left.\nMr Ferreira denied the theft."
    )
    assert names(claimants(text, ("Mr Ferreira", "denied", "the theft"))[0]) == ["Rui Ferreira"]


@pytest.mark.parametrize("name", ["Anna van der Meulen", "Maria de la Cruz", "Jan van den Berg", "Omar bin al Said"])
def test_a_name_may_have_two_particles(name: str) -> None:
    assert names(claimants(f"{name} said it rained.", (name, "said", "it rained"))[0]) == [name]


def test_a_watch_is_part_of_a_bodys_name() -> None:
    text = "Border Watch accused the army of looting."
    assert names(claimants(text, ("Border Watch", "accused", "the army of looting"))[0]) == ["Border Watch"]


def test_whoever_gives_a_first_name_only_is_not_the_one_named_in_full() -> None:
    text = "Commander Mohammed Alsham left.\nMohammed, a shopkeeper, said it rained.\nMohammed added that it snowed."
    answers = claimants(text, ("Mohammed, a shopkeeper", "said", "it rained"), ("Mohammed", "added", "it snowed"))
    assert [names(answer) for answer in answers] == [["Mohammed"], ["Mohammed"]]


def test_a_first_name_is_the_one_named_in_full() -> None:
    text = "Mohammed Alsham left.\nThe wife of Mohammed wept.\nMohammed said it rained."
    assert names(claimants(text, ("Mohammed", "said", "it rained"))[0]) == ["Mohammed Alsham"]


def test_a_title_before_the_surname_that_stands_first_is_the_persons() -> None:
    text = "Orban Zoltan, a farmer, left.\nLater Mr Orban said it rained."
    assert names(claimants(text, ("Mr Orban", "said", "it rained"), people=("Orban Zoltan",))[0]) == ["Orban Zoltan"]


@pytest.mark.parametrize("full", ["Xi Jinan", "Nguyen Van Hung", "Chen Wei-ling", "Su Ta-hai"])
def test_the_first_word_alone_is_the_person_whom_no_other_name_ends_with(full: str) -> None:
    word = full.split(maxsplit=1)[0]
    text = f"{full} left on Monday.\nThen {word} said it rained."
    assert names(claimants(text, (word, "said", "it rained"), people=(full, word))[0]) == [full]


def test_the_first_word_alone_is_nobody_whom_two_names_begin_with() -> None:
    text = "Chen Wei-ling and Chen Ta-hai left.\nThen Chen said it rained."
    answer = claimants(text, ("Chen", "said", "it rained"), people=("Chen Wei-ling", "Chen Ta-hai", "Chen"))[0]
    assert names(answer) == ["Chen"]


@pytest.mark.parametrize("word", ["Wei-ling", "Ying-jeou", "Ching-te"])
def test_two_chinese_syllables_are_a_given_name(word: str) -> None:
    assert names(claimants(f"Tan {word} said it rained.", (f"Tan {word}", "said", "it rained"))[0]) == [f"Tan {word}"]


@pytest.mark.parametrize("word", ["Kardan-led", "Selm-run", "Vale-born"])
def test_a_compound_is_no_given_name(word: str) -> None:
    text = f"The {word} council said it rained."
    assert word.split("-", maxsplit=1)[0] not in names(claimants(text, (f"The {word} council", "said", "it rained"))[0])


def test_a_given_name_that_is_a_surname_of_the_article_shares_none() -> None:
    text = "Ben Stewart left.\nStewart and Rosa Lund spoke.\nStewart said it rained."
    assert names(claimants(text, ("Stewart", "said", "it rained"))[0]) == ["Ben Stewart"]
