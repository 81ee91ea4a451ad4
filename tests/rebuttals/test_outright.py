"""Denials in plain words under a neutral cue. The sentences are invented."""

import pytest

from counterclaim.rebuttal import RebuttalKind
from counterclaim.rebuttals.outright import calls_false, is_outright
from rebuttals.marked import disputes_in

LOOTED = "[Villagers] <said> {Norland guards had burned the mill}.|\n"
ACCUSED = "[Villagers] <accused> {Norland Copper of poisoning the wells}.|\n"


@pytest.mark.parametrize(
    "words",
    [
        "nothing of the sort had happened",
        "it never happened",
        "the reports a fabrication",
        "the accusation as baseless",
        "The lawsuit was meritless and the firm would fight it",
        "The figure of 30 is an invention",
        "The story is riddled with errors",
        "that's simply not true",
        "that was plainly wrong",
        "I gave no such order",
        "No such raid took place",
        "reports of arson were baseless",
        "Ada Renn's claim was pure invention",
        "there is no truth in the allegations",
        "the claim as desperate nonsense",
        "the story as a pack of lies",
        "Ada Renn's account inaccurate in every respect",
        "a figure wildly exaggerated",
        "That conversation never took place",
        "no such order was ever given",
        "that is not what happened",
        "Nothing could be further from the truth",
        "the report bore no relation to reality",
        "Not so",
        "disagrees",
        "sees it differently",
        "it a fabrication",
        "it an outright lie",
        "that as nonsense",
        'it "enemy propaganda"',
    ],
)
def test_what_is_called_false_was_said_before(words: str) -> None:
    assert calls_false(words)
    found = disputes_in(f"{LOOTED}[The governor] <said> {{{words}}}.|\n")
    assert found[1].targets == (0,)
    assert found[1].kind is RebuttalKind.DENIAL
    assert not found[1].own


@pytest.mark.parametrize(
    "words",
    [
        "it was wrong to cut the grant",
        "that was wrong",
        "there was a false alarm at the mill",
        "the claim that the dam leaks",
        "the report was thorough",
        "it had never happened before",
        "it a false dawn",
        "it a crime",
        "it as a massacre",
        "it never happened last season",
        "reports of arson were rare",
        "Claims against the insurer rose",
        "they are false hopes",
        "a wildly exaggerated figure of a guard",
        "the meeting took place at noon",
        "not so long ago the mill was safe",
        "nothing could be nicer",
        "he had no such luck with engines of that make, which broke down",
    ],
)
def test_what_only_sounds_so_calls_nothing_false(words: str) -> None:
    assert not calls_false(words)


@pytest.mark.parametrize(
    "words",
    [
        "it had no hand in the poisoning",
        "the company had nothing to do with the wells",
        "it was not involved in any poisoning",
        "its workers had never touched the wells",
        "it did not carry out any poisoning of wells",
        "it played no part in the poisoning of wells",
        "neither Norland Copper nor its owners had any part in the poisoning",
    ],
)
def test_who_is_accused_disowns_the_deed(words: str) -> None:
    found = disputes_in(f"{ACCUSED}[Norland Copper] <said> {{{words}}}.|\n")
    assert found[1].targets == (0,)
    assert found[1].kind is RebuttalKind.DENIAL


def test_who_is_not_accused_disowns_nothing() -> None:
    assert not disputes_in(f"{ACCUSED}[The bishop] <said> {{the feast had nothing to do with Lent}}.|\n")


def test_nobody_answers_what_is_said_later() -> None:
    assert not disputes_in("[The governor] <said> {it never happened}.|\n" + LOOTED)


def test_nothing_is_called_false_where_nothing_was_said() -> None:
    assert not disputes_in("[The governor] <said> {the reports were a fabrication}.|\n")


@pytest.mark.parametrize("cue", ["admitted", "confirmed", "acknowledged"])
def test_who_grants_it_denies_nothing(cue: str) -> None:
    assert not is_outright(cue, "the report was inaccurate")


@pytest.mark.parametrize(
    "words",
    [
        "I hope we were not involved",
        "the town would take no part in the games",
        "guards almost never searched the mill",
        "he never saw the guards",
        "The deed was done?",
    ],
)
def test_what_is_hoped_planned_or_unseen_is_no_outright_denial(words: str) -> None:
    assert not is_outright("said", words)


def test_who_says_the_same_is_not_answered() -> None:
    found = disputes_in(
        f"{ACCUSED}[The mayor] <said> {{Norland Copper had never touched the wells}}.|\n"
        "[Norland Copper] <said> {its workers had never touched the wells}.|\n"
    )
    assert found[2].targets == (0,)


def test_quotation_marks_make_no_difference() -> None:
    assert calls_false("the report was \u201criddled with errors")


@pytest.mark.parametrize("words", ["his men did not possess such weapons", "she had never made such a remark"])
def test_such_a_thing_was_named_before_but_the_denial_is_about_its_own_words(words: str) -> None:
    found = disputes_in(f"{LOOTED}[The governor] <said> {{{words}}}.|\n")
    assert found[1].targets == (0,)
    assert found[1].own


@pytest.mark.parametrize(
    "words", ["the ministry did not comment on such matters", "the board would not give such a guarantee"]
)
def test_what_is_not_done_or_promised_is_no_outright_denial(words: str) -> None:
    assert not is_outright("said", words)


def test_who_never_did_it_answers_those_who_say_that_he_did() -> None:
    words = "[Norland Copper] <said> {It never did that}.|\n"
    assert disputes_in(ACCUSED + words)[1].targets == (0,)
    assert not disputes_in(f"[Villagers] <said> {{rain had spoiled the wells}}.|\n{words}")


@pytest.mark.parametrize("words", ["not one well was poisoned by Norland Copper", "Nobody poisoned any wells"])
def test_who_leaves_not_one_out_denies_it(words: str) -> None:
    assert disputes_in(f"{ACCUSED}[Norland Copper] <said> {{{words}}}.|\n")[1].targets == (0,)


@pytest.mark.parametrize("words", ["no wells should be poisoned", "nobody knows who did it", "no decision was made"])
def test_who_wishes_or_does_not_know_denies_nothing(words: str) -> None:
    assert not is_outright("said", words)


def test_who_recommends_it_denies_nothing() -> None:
    assert not is_outright("urged", "not one well was to be closed")


def test_who_only_disagrees_disagrees_with_what_was_said_last() -> None:
    text = f"{LOOTED}[The mayor] <said> {{the mill was never theirs}}.|\n[Ida Falk] {{disagrees}}.|\n"
    assert disputes_in(text)[2].targets == (1,)
