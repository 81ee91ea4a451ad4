"""Who denies something in a relative clause. All sentences are invented."""

import pytest

from attribution.parts import Parts, read_parts
from counterclaim.attribution import Attribution
from counterclaim.attribution.rules.relative import with_relative_denials
from counterclaim.span import Span


def read(text: str, *given: Parts) -> list[Parts]:
    return read_parts(with_relative_denials, text, *given)


def test_a_denial_behind_a_name_is_that_names_and_not_the_subjects() -> None:
    text = "The army blamed the fire on the Sel Front, which denied any part in it."
    blame = ("The army", "blamed", "the fire on the Sel Front")
    assert read(text, blame, ("The army", "denied", "any part in it")) == [
        blame,
        ("the Sel Front", "denied", "any part in it"),
    ]


def test_a_denial_in_passing_is_not_missed() -> None:
    assert read("The mill, which denies wrongdoing, said it would appeal.") == [("The mill", "denies", "wrongdoing")]


@pytest.mark.parametrize("denial", [(), (("Ada Renn", "denies", "which he"),)])
def test_which_he_denies_is_the_accuseds_denial(denial: tuple[Parts, ...]) -> None:
    text = "Ada Renn accused Governor Hale of theft, which he denies."
    accusation = ("Ada Renn", "accused", "Governor Hale of theft")
    assert read(text, accusation, *denial) == [accusation, ("Governor Hale", "denies", "theft")]


def test_what_he_denies_does_not_hold_his_denial() -> None:
    text = "Ada Renn said Hale had robbed her, a charge that he rejects."
    assert read(text, ("Ada Renn", "said", "Hale had robbed her, a charge that he rejects")) == [
        ("Ada Renn", "said", "Hale had robbed her"),
        ("Hale", "rejects", "Hale had robbed her"),
    ]


def test_who_denies_a_claim_behind_it_does_not_make_it() -> None:
    text = "Ada Renn repeated her claim that he had lied, which the mayor has denied."
    taken_for_the_claimant = ("the mayor", "claim", "he had lied")
    assert read(text, taken_for_the_claimant) == [
        ("", "claim", "he had lied"),
        ("the mayor", "denied", "he had lied"),
    ]


def test_several_without_a_name_may_deny_a_charge() -> None:
    text = "Renn repeated his claim that the mill had burned, a charge doctors have denied."
    assert read(text, ("Renn", "claim", "the mill had burned"), ("doctors", "denied", "a charge")) == [
        ("Renn", "claim", "the mill had burned"),
        ("doctors", "denied", "the mill had burned"),
    ]


def test_an_account_that_somebody_disputes_is_none_of_what_is_said() -> None:
    text = "The union says that nine boats sank, an account the mill disputes."
    assert read(text, ("The union", "says", "nine boats sank, an account the mill disputes")) == [
        ("The union", "says", "nine boats sank"),
        ("the mill", "disputes", "nine boats sank"),
    ]


def test_something_somebody_denies_is_no_part_of_what_is_said() -> None:
    text = "Ada Renn said the mill had burned, something the mayor denies."
    assert read(text, ("Ada Renn", "said", "the mill had burned, something")) == [
        ("Ada Renn", "said", "the mill had burned"),
        ("the mayor", "denies", "the mill had burned"),
    ]


def test_charges_that_somebody_denies_are_what_is_denied() -> None:
    text = "It is an allegation Renn denies."
    assert read(text, ("Renn", "denies", "It is an allegation")) == [("Renn", "denies", "an allegation")]


@pytest.mark.parametrize(
    "text",
    [
        "The union published a plan, which the army rejected.",
        "The mill, which burned in May, denied the report.",
        "They met in a hall, which he denies.",
        "He faces charges the court reads out.",
    ],
)
def test_what_is_no_denial_of_what_was_said_stays(text: str) -> None:
    assert read(text) == []


def test_a_content_that_is_but_the_clause_is_not_emptied() -> None:
    text = "The union blamed the mill, which he denies, Ilo said."
    place = text.index("which he denies")
    said = text.index("said")
    clause = Attribution((Span(said, said + 4),), (Span(place, place + 15),), (), 0.9)
    assert all(piece.start < piece.end for one in with_relative_denials(text, [clause]) for piece in one.content)


def test_a_denial_in_a_relative_clause_that_lost_its_comma_is_not_missed() -> None:
    text = "The army accused rebels of shelling the corridors which rebels have denied. It rained."
    assert read(text, ("The army", "accused", "rebels of shelling the corridors which rebels have denied")) == [
        ("The army", "accused", "rebels of shelling the corridors"),
        ("rebels", "denied", "shelling the corridors"),
    ]


def test_a_thing_denied_to_somebody_is_no_denial() -> None:
    text = "The army accused rebels of taking the grain which rebels denied them."
    given = ("The army", "accused", "rebels of taking the grain which rebels denied them")
    assert read(text, given) == [given]


def test_the_accused_who_denies_it_between_is_not_the_accuser() -> None:
    text = "Lestria accused the rebels, which have denied using gas, of firing shells."
    given = ("Lestria accused the rebels", "denied", "using gas, of firing shells")
    assert read(text, given) == [("the rebels", "denied", "using gas")]


def test_a_relative_denial_ends_where_the_sentence_goes_on() -> None:
    text = "Ilo said the Front, which has denied firing on the convoy, was behind the attack."
    given = ("Front", "denied", "firing on the convoy, was behind the attack")
    assert read(text, given)[0][2] == "firing on the convoy"


def test_a_list_of_what_is_denied_stays_whole() -> None:
    text = "Ilo blamed the Front, which denied shelling the town, the school and the mill."
    given = ("Front", "denied", "shelling the town, the school and the mill")
    assert read(text, given) == [("the Front", "denied", "shelling the town, the school and the mill")]


def test_the_accused_who_denies_it_behind_the_blame_is_not_the_accuser() -> None:
    text = "The mayor blamed the attack on the Orlo Front, which denied it."
    blame = ("The mayor", "blamed", "the attack on the Orlo Front")
    assert read(text, blame, ("The mayor", "denied", "it")) == [blame, ("the Orlo Front", "denied", "it")]
