"""Descriptions that mean one person by where it stands. All sentences are invented."""

import re

import pytest

from claimants.reading import claimants, names

HEADLINE = "Minister denies taking money"


@pytest.mark.parametrize(
    "body",
    [
        "Transport Minister Mara Ilo said on Monday that it was false.",
        "It rained.\n\nTransport Minister Mara Ilo said on Monday that it was false.",
    ],
)
def test_the_bare_post_of_a_headline_is_who_holds_it_in_the_lead(body: str) -> None:
    text = f"{HEADLINE}\n\n{body}"
    found = claimants(
        text, ("Minister", "denies", "taking money"), ("Transport Minister Mara Ilo", "said", "it was false")
    )
    assert [names(one) for one in found] == [["Mara Ilo"], ["Mara Ilo"]]


@pytest.mark.parametrize(
    "body",
    [
        "Transport Minister Mara Ilo met Justice Minister Jon Hale on Monday.",
        "The mill of Mara Ilo burned on Monday.",
        "The mill of Mara Ilo burned.\n\nTransport Minister Jon Hale said it was a pity.",
    ],
)
def test_it_stays_a_post_where_the_lead_names_none_or_several(body: str) -> None:
    text = f"{HEADLINE}\n\n{body}"
    assert names(claimants(text, ("Minister", "denies", "taking money"))[0]) == ["Minister"]


def test_the_bare_post_of_a_sentence_is_not_looked_up_below() -> None:
    text = "Mill burns\n\nMinister denies taking money.\n\nTransport Minister Mara Ilo met the union."
    assert names(claimants(text, ("Minister", "denies", "taking money"))[0]) != ["Mara Ilo"]


def test_she_who_goes_on_is_who_has_just_spoken() -> None:
    text = "Judge Helen Marsh said it snowed.\nIt rained, said Rowan Lund, head of Open Lakes. She said the dam held.\n"
    answers = claimants(
        text,
        ("Judge Helen Marsh", "said", "it snowed"),
        ("Rowan Lund", "said", "It rained"),
        ("She", "said", "the dam held"),
    )
    assert names(answers[2]) == ["Rowan Lund"]


@pytest.mark.parametrize(
    "before",
    [
        "It rained, said Rowan Lund, who had met Olga Brandt.",
        "It rained, said Peter Lund.",
    ],
)
def test_she_may_be_another_where_one_is_named_between_or_the_speaker_is_a_man(before: str) -> None:
    text = f"Judge Helen Marsh said it snowed.\n{before} She said the dam held.\n"
    source = re.findall("(?:Rowan|Peter) Lund", before)[0]
    answers = claimants(
        text, ("Judge Helen Marsh", "said", "it snowed"), (source, "said", "It rained"), ("She", "said", "the dam held")
    )
    assert names(answers[2]) != [source]


def test_the_group_is_the_body_just_named_rather_than_that_of_the_headline() -> None:
    text = "Rights group says it snowed\nIt rained, the Reef Alliance said.\nThe group said the dam held."
    answers = claimants(
        text,
        ("Rights group", "says", "it snowed"),
        ("the Reef Alliance", "said", "It rained"),
        ("The group", "said", "the dam held"),
    )
    assert names(answers[2]) == ["Reef Alliance"]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Officers hurt an unarmed teenager", "family"),
        ("Officers hurt a young nurse", "family"),
        ("Officers hurt him", "Olaf Lund's family"),
        ("A nurse saw him", "Olaf Lund's family"),
    ],
)
def test_his_family_is_that_of_whom_its_words_bring_in(said: str, name: str) -> None:
    text = f"Sheriff Olaf Lund said it snowed.\n{said}, his family said."
    answers = claimants(text, ("Sheriff Olaf Lund", "said", "it snowed"), ("his family", "said", said))
    assert names(answers[1]) == [name]


def test_her_spokeswoman_is_not_herself() -> None:
    text = "Mayor Ann Moor won.\nMoor said it snowed.\nHer spokeswoman said the dam held."
    answers = claimants(text, ("Moor", "said", "it snowed"), ("Her spokeswoman", "said", "the dam held"))
    assert names(answers[1]) == ["Ann Moor's spokeswoman"]


def test_his_claim_is_his() -> None:
    text = "Robert Marsh withdrew his claim that Olga Brandt had lied. Lund was glad.\n"
    [found] = claimants(text, ("Lund", "claim", "Olga Brandt had lied"))
    assert names(found) == ["Robert Marsh"]


def test_his_coach_may_be_that_of_whom_the_words_are() -> None:
    text = "Olaf Lund was fouled, his coach said.\nThe referee, Peter Brandt, said it snowed."
    [found] = claimants(text, ("his coach", "said", "Olaf Lund was fouled"))
    assert names(found) == ["Olaf Lund's coach"]


def test_his_lawyer_does_not_speak_for_a_woman() -> None:
    text = "Detective Mary Silva said it snowed.\nHis lawyer, Peter Noll, said the dam held."
    answers = claimants(
        text, ("Detective Mary Silva", "said", "it snowed"), ("His lawyer, Peter Noll", "said", "the dam held")
    )
    assert answers[1].speakers[0].party is None


def test_a_mayor_is_no_deputy_who_is_named_only_later() -> None:
    text = "The mayor said it snowed.\nHer deputy, Rolf Lang, said the dam held."
    assert names(claimants(text, ("The mayor", "said", "it snowed"))[0]) == ["mayor"]


def test_they_are_not_who_has_just_been_it() -> None:
    text = "Farmers said it snowed.\nThe dam company said it rained.\nIt said it froze.\nThey said the dam held."
    answers = claimants(
        text,
        ("Farmers", "said", "it snowed"),
        ("The dam company", "said", "it rained"),
        ("It", "said", "it froze"),
        ("They", "said", "the dam held"),
    )
    assert [names(answer) for answer in answers[2:]] == [["dam company"], ["Farmers"]]


def test_the_father_is_no_girl() -> None:
    text = "A girl said it snowed.\nThe father said the dam held."
    answers = claimants(text, ("A girl", "said", "it snowed"), ("The father", "said", "the dam held"))
    assert names(answers[1]) == ["father"]


@pytest.mark.parametrize("many", ["officials", "the police"])
def test_he_behind_what_many_say_of_one_is_that_one(many: str) -> None:
    text = f"In brief\nMark Olson said it was fair.\nPeter Renn won, {many} said.\nHe said he would rule well."
    answers = claimants(
        text,
        ("Mark Olson", "said", "it was fair"),
        (many, "said", "Peter Renn won"),
        ("He", "said", "he would rule well"),
    )
    assert names(answers[2]) == ["Peter Renn"]


def test_she_who_answers_her_named_rival_speaks_next() -> None:
    text = "In brief\nAnna Bell hit back at her rival, Ida Falk, who said it rained.\nShe said it was dry."
    answers = claimants(text, ("Ida Falk", "said", "it rained"), ("She", "said", "it was dry"))
    assert names(answers[1]) == ["Anna Bell"]


def test_she_who_only_met_another_is_not_who_speaks_next() -> None:
    text = "In brief\nAnna Bell met her friend, Ida Falk, who said it rained.\nShe said it was cold."
    answers = claimants(text, ("Ida Falk", "said", "it rained"), ("She", "said", "it was cold"))
    assert names(answers[1]) == ["Ida Falk"]
