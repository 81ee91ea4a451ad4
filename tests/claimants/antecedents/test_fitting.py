"""Who cannot be meant by a pronoun or description, whatever else speaks for it."""

import pytest

from claimants.reading import claimants, names


def test_who_is_only_spoken_of_in_the_words_does_not_say_them() -> None:
    text = 'Helga Brandt runs the port.\n"Marsh is the first to lie about it," she wrote.'
    assert names(claimants(text, ("she", "wrote", "Marsh is the first to lie about it"))[0]) == ["Helga Brandt"]


def test_she_is_no_man_where_a_woman_is_at_hand() -> None:
    text = (
        "Helen Brandt met the pilots in March.\nRobert Marsh said it rained. Robert Marsh left.\nShe said it was dry."
    )
    answers = claimants(text, ("Robert Marsh", "said", "it rained"), ("She", "said", "it was dry"))
    assert names(answers[1]) == ["Helen Brandt"]


def test_she_may_be_one_whose_name_more_men_have_where_no_woman_is_at_hand() -> None:
    text = "Robin Marsh said it rained.\nShe said the dam held."
    answers = claimants(text, ("Robin Marsh", "said", "it rained"), ("She", "said", "the dam held"))
    assert names(answers[1]) == ["Robin Marsh"]


def test_it_is_who_quoted_the_sources_not_the_sources() -> None:
    text = "The Lake Observatory quoted trusted sources as saying that shells fell.\nIt said that two were hurt."
    answers = claimants(text, ("trusted sources", "saying", "shells fell"), ("It", "said", "two were hurt"))
    assert names(answers[1]) == ["Lake Observatory"]


@pytest.mark.parametrize(("pronoun", "names_found"), [("It", []), ("He", ["Robert Marsh"])])
def test_it_is_no_person(pronoun: str, names_found: list[str]) -> None:
    text = f"Robert Marsh said it rained.\n{pronoun} said the dam held."
    answers = claimants(text, ("Robert Marsh", "said", "it rained"), (pronoun, "said", "the dam held"))
    assert names(answers[1]) == names_found


def test_he_in_the_midst_of_a_quotation_is_not_who_is_quoted() -> None:
    text = 'Olaf Lund left early.\nRobert Marsh said: "He never came home. He added that the dam held."'
    answers = claimants(
        text,
        ("Robert Marsh", "said", "He never came home. He added that the dam held"),
        ("He", "added", "the dam held"),
    )
    assert [names(answer) for answer in answers] == [["Robert Marsh"], ["Olaf Lund"]]


def test_a_judge_brought_in_before_is_the_judge() -> None:
    text = "A judge in Orland ordered a count.\nRobert Marsh said it was rigged.\nThe judge said it was late."
    answers = claimants(text, ("Robert Marsh", "said", "it was rigged"), ("The judge", "said", "it was late"))
    assert [names(answer) for answer in answers] == [["Robert Marsh"], ["judge"]]


def test_a_judge_named_where_he_is_brought_in_is_the_judge() -> None:
    text = "A judge, Olaf Lund, ordered a count.\nThe judge said it was late."
    assert names(claimants(text, ("The judge", "said", "it was late"))[0]) == ["Olaf Lund"]


def test_a_coalition_brought_in_before_is_no_observatory_and_keeps_its_modifiers() -> None:
    text = (
        "A northern-led coalition bombed the town.\nThe Lake Observatory said ten died.\n"
        "The coalition said nobody was hurt."
    )
    answers = claimants(
        text, ("The Lake Observatory", "said", "ten died"), ("The coalition", "said", "nobody was hurt")
    )
    assert names(answers[1]) == ["northern-led coalition"]


def test_two_directorates_with_other_fields_are_two() -> None:
    text = (
        "The directorate of health in Orland said ten died.\nThe directorate of education in Selm said schools shut.\n"
        "The directorate of health said beds were short."
    )
    answers = claimants(
        text,
        ("The directorate of health in Orland", "said", "ten died"),
        ("The directorate of education in Selm", "said", "schools shut"),
        ("The directorate of health", "said", "beds were short"),
    )
    assert [names(answer) for answer in answers] == [
        ["directorate of health in Orland"],
        ["directorate of education in Selm"],
        ["directorate of health in Orland"],
    ]


def test_the_former_president_is_who_was_called_so() -> None:
    text = (
        "Rain is near.\nFormer president Olaf Lund spoke in Orland.\nRobert Marsh said it rained. "
        "Marsh spoke again.\nThe former president said it was dry."
    )
    answers = claimants(text, ("Robert Marsh", "said", "it rained"), ("The former president", "said", "it was dry"))
    assert names(answers[1]) == ["Olaf Lund"]


def test_a_newspaper_named_only_later_is_not_the_newspaper() -> None:
    text = "The newspaper said it rained.\nThe Orland Courier printed his letter."
    assert names(claimants(text, ("The newspaper", "said", "it rained"))[0]) == ["newspaper"]


def test_what_a_statement_says_is_its_author_s_though_a_statement_was_brought_in() -> None:
    text = "Robert Marsh issued a statement. Marsh said it rained.\nThe statement said that it was dry."
    answers = claimants(text, ("Marsh", "said", "it rained"), ("The statement", "said", "it was dry"))
    assert names(answers[1]) == ["Robert Marsh"]


def test_he_is_neither_a_nun_nor_somebody_named_in_a_later_sentence() -> None:
    text = "A nun said it snowed.\nHe said the dam held.\nHis predecessor, Hugo Lenz, said it rained."
    answers = claimants(text, ("A nun", "said", "it snowed"), ("He", "said", "the dam held"))
    assert names(answers[1]) == []


def test_they_are_no_minister_where_a_union_has_spoken() -> None:
    text = "The union said it snowed.\nThe health minister said it rained.\nThey said the dam held."
    answers = claimants(
        text,
        ("The union", "said", "it snowed"),
        ("The health minister", "said", "it rained"),
        ("They", "said", "the dam held"),
    )
    assert names(answers[2]) == ["union"]


def test_her_spokesman_is_no_spokesman_s_own() -> None:
    text = "A spokesman for the prime minister said it snowed.\nHer spokesman said the dam held."
    answers = claimants(
        text,
        ("A spokesman for the prime minister", "said", "it snowed"),
        ("Her spokesman", "said", "the dam held"),
    )
    assert names(answers[1]) == ["spokesman for the prime minister"]
