"""Answers to what somebody is said to have claimed. All sentences are invented."""

import pytest

from attribution.parts import Parts, read_parts
from counterclaim.attribution.rules.countered import with_countered_talk


def read(text: str, *given: Parts) -> list[Parts]:
    return read_parts(with_countered_talk, text, *given)


@pytest.mark.parametrize(
    ("verb", "talk"),
    [
        ("pushed back against", "criticism of its dam"),
        ("took issue with", "the union's recent claims about its boats"),
        ("bristled at", "the suggestion of a leak"),
        ("refuted", "a report on its debts"),
        ("laughed off", "the allegations"),
        ("pushed back against", "Mayor Orlo's attack on its record"),
        ("disputed", "the toll"),
        ("rejected", "the police account of the night"),
    ],
)
def test_who_answers_what_is_said_denies_it(verb: str, talk: str) -> None:
    text = f"The mill {verb} {talk}, calling the matter closed."
    assert read(text) == [("The mill", verb, talk)]


def test_the_answer_ends_where_the_next_clause_begins() -> None:
    assert read("Ms. Vell has also hit back at claims of theft and promised a list.")[0][2] == "claims of theft"
    assert read("He brushed off the criticism on Tuesday.")[0][2] == "the criticism"


@pytest.mark.parametrize(
    "text",
    [
        "The mill would take issue with claims of theft.",
        "The mill never disputed the toll.",
        "The mill plans to rebut claims of theft.",
        "The mill hit back at critics.",
        "Vell laughed off the attack ad.",
        "The judge dismissed the charges.",
        "The mill rejected the offer.",
        "Prices fell as the mill and its heirs pushed back against claims of theft.",
    ],
)
def test_without_a_plain_answerer_or_words_for_what_is_said_there_is_none(text: str) -> None:
    assert read(text) == []


def test_what_is_read_already_stays() -> None:
    known = ("The mill", "refuted", "a report on its debts")
    assert read("The mill refuted a report on its debts.", known) == [known]
    told = ("Vell", "said", "the mill refuted the claims")
    assert read("Vell said the mill refuted the claims.", told) == [told]
