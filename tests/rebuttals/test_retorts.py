"""Plain answers to what was said directly before. The sentences are invented."""

import pytest

from counterclaim.rebuttal import RebuttalKind
from rebuttals.marked import disputes_in

THEFT = "[The miller] <said> {Lena Frost had stolen the flour}.|"
DEAD = "[The guards] <said> {forty sheep were killed in the raid}.|"
NAMES = {"Frost": "Lena Frost", "She": "Lena Frost"}


def aims(marked: str) -> dict[int, tuple[int, ...]]:
    """Return the targets of the disputes of marked text."""
    return {number: found.targets for number, found in disputes_in(marked, names=NAMES).items()}


@pytest.mark.parametrize(
    "answer",
    [
        "[Frost] <said> {she had not}.",
        "[Frost] <says> {she did not}.",
        "[Frost] <says> {she never did}.",
        "{I did not}, [Frost] <said>.",
        "[Frost] <insists> {she is innocent}.",
        "[Frost] <said> {she had done nothing wrong}.",
        "[Frost] <said> {she had broken no law}.",
        "[Frost] <said> {she had never touched a sack}.",
        "[Frost] <said> {she had not stolen any flour}.",
        "[Frost] <said> {she stole nothing}.",
        "[Ada Renn] <said> {the flour had not been stolen}.",
        "[Ada Renn] <said> {nobody had stolen flour}.",
    ],
)
def test_who_says_no_right_after_an_accusation_denies_it(answer: str) -> None:
    found = disputes_in(f"{THEFT} {answer}|", names=NAMES)
    assert found[1].targets == (0,)
    assert found[1].kind is RebuttalKind.DENIAL


@pytest.mark.parametrize(
    "answer",
    [
        "[The mayor] <said> {no sheep were killed}.",
        "[The mayor] <said> {the sheep had not been killed}.",
        "[The mayor] <said> {they were not}.",
    ],
)
def test_the_words_said_before_are_denied_by_anybody(answer: str) -> None:
    assert aims(f"{DEAD} {answer}|") == {1: (0,)}


@pytest.mark.parametrize("source", ["Her lawyer", "A spokesman for Frost", "The police", "Prosecutors"])
def test_who_cannot_mean_himself_by_she_denies_it_for_another(source: str) -> None:
    assert aims(f"{THEFT} [{source}] <said> {{she had not}}.|") == {1: (0,)}


def test_whose_men_have_not_done_it_denies_it() -> None:
    marked = "[Ruritania] <said> {Bohemia had shelled the port}.| [Bohemia] <said> {its forces had not shelled it}.|"
    assert aims(marked) == {1: (0,)}


def test_what_causes_nothing_has_no_link_with_it() -> None:
    marked = (
        "[Doctors] <said> {the syrup caused fevers}.| "
        "[The maker] <said> {there was no link between the syrup and fevers}.|"
    )
    assert aims(marked) == {1: (0,)}


@pytest.mark.parametrize(
    "answer",
    [
        "[The mayor] <says> {there is no evidence of that}.",
        "[The mayor] <says> {there is no proof that Frost stole the flour}.",
        "[The mayor] <said> {he had not seen any evidence of it}.",
        "[Ada Renn] <said> {she did not believe it}.",
        "[Ada Renn] <said> {she doubted that}.",
        "[Ada Renn] <doubted> {it}.",
        "[Ada Renn] <said> {she was not convinced}.",
    ],
)
def test_who_sees_no_evidence_or_does_not_believe_it_doubts_what_was_just_said(answer: str) -> None:
    found = disputes_in(f"{THEFT} {answer}|", names=NAMES)
    assert found[1].targets == (0,)
    assert found[1].kind is RebuttalKind.DOUBT


@pytest.mark.parametrize(
    "answer",
    [
        "[The mayor] <said> {it was unclear whether Frost stole the flour}.",
        "[The mayor] <said> {it was unlikely that Frost stole the flour}.",
        "[The mayor] <said> {it was highly doubtful that Frost had stolen the flour}.",
        "[The mayor] <said> {there was nothing to suggest that Frost stole the flour}.",
        "[The mayor] <said> {she was not convinced that Frost stole the flour}.",
        "[The mayor] <said> {she did not believe Frost stole the flour}.",
        "[The mayor] <was skeptical> that {Frost stole the flour}.",
        "[The mayor] <said> {there was not a shred of evidence that Frost stole the flour}.",
        "[The mayor] <said> {the miller had presented no evidence}.",
        '"{That remains to be proven}," [the mayor] <said>.',
        '"{I find it hard to believe}," [the mayor] <said>.',
        "[The mayor] <said> {the claim was not credible}.",
        "[The mayor] <said> {the charge was unproven}.",
        "[The mayor] <called> {the accusation questionable}.",
        "[The mayor] <cast doubt on> {the story}.",
        "[The mayor] <questioned> {the credibility of the claim}.",
    ],
)
def test_a_doubt_in_other_words_is_one(answer: str) -> None:
    found = disputes_in(f"{THEFT} {answer}|", names={**NAMES, "the mayor": "The mayor"})
    assert (found[1].targets, found[1].kind, found[1].own) == ((0,), RebuttalKind.DOUBT, False)


@pytest.mark.parametrize(
    "answer",
    [
        "[The mayor] <said> {it was unclear when Frost stole the flour}.",
        "[The mayor] <said> {it was unclear whether Frost would steal the flour}.",
        "[The mayor] <said> {it was unlikely that Frost had sold the bread}.",
        "[The mayor] <said> {there was no doubt that Frost stole the flour}.",
        "[The mayor] <said> {she did not doubt it}.",
        "[The mayor] <said> {she doubted that it would rain}.",
        "[The mayor] <said> {she could not confirm that Frost stole the flour}.",
        "[The mayor] <said> {the claim could not be verified}.",
        "[The mayor] <was skeptical> about {the plan}.",
        "[The miller] <said> {it was unclear whether Frost stole the flour}.",
    ],
)
def test_who_is_not_sure_of_something_else_or_cannot_verify_it_disputes_nothing(answer: str) -> None:
    assert disputes_in(f"{THEFT} {answer}|", names=NAMES) == {}


def test_a_doubt_that_tells_the_claim_again_answers_it_from_afar() -> None:
    cold = "[Shepherds] <said> {the nights were cold}.|"
    doubted = "[The mayor] <said> {it was unlikely that Frost stole the flour}.|"
    assert aims(f"{THEFT} {cold} {doubted}") == {2: (0,)}


@pytest.mark.parametrize(
    "marked",
    [
        f"{DEAD} [The mayor] <said> {{no shepherds were killed}}.|",
        f"{DEAD} [The mayor] <said> {{nobody knew their names}}.|",
        f"{DEAD} [The mayor] <said> {{there was no date for the burial}}.|",
        f"{THEFT} [Frost] <said> {{she did not want to talk}}.|",
        f"{THEFT} [Frost] <said> {{she had not yet seen the flour}}.|",
        f"{THEFT} [Frost] <said> {{she would not}}.|",
        f"{THEFT} [Frost] <said> {{she is not well}}.|",
        f"{THEFT} [Ada Renn] <said> {{there was no evidence of a fire}}.|",
        "[Ada Renn] <said> {Lena Frost had been arrested}.| [Frost] <said> {she was innocent}.|",
        "[Ada Renn] <said> {she was tired}.| [Lena Frost] <said> {she was not}.|",
        "[Ada Renn] <said> {she would run}.| [Lena Frost] <said> {she would not}.|",
        f"{THEFT} [Ada Renn] <said> {{she had not}}.|",
        "[The guards] <said> {the bank had lost money}.| [The club] <said> {it had not}.|",
        "[The guards] <said> {Lena Frost was beaten by men}.| [Lena Frost] <said> {she had broken no law}.|",
        "[Ada Renn] <said> {Lena Frost had cheated}.| [Lena Frost] <said> {she had never played better}.|",
        "[Ada Renn] <said> {the bridge was not safe}.| [Lena Frost] <said> {the bridge was not safe}.|",
    ],
)
def test_a_no_about_something_else_disputes_nothing(marked: str) -> None:
    assert aims(marked) == {}


def test_a_short_no_answers_only_what_stands_directly_before() -> None:
    between = "Rain fell on the valley that night, and the river rose by a yard."
    assert aims(f"{THEFT} {between} [Frost] <said> {{she had not}}.|") == {}


def test_nobody_answers_himself() -> None:
    assert aims(f"{THEFT} [The miller] <said> {{she had not}}.|") == {}


@pytest.mark.parametrize("denied", ["doing so", "having done so", "it has done so", "ever having done that"])
def test_to_deny_doing_so_names_nothing(denied: str) -> None:
    found = disputes_in(f"[The union] <accused> {{the mill of dumping waste}}.| [The mill] <denied> {{{denied}}}.|")
    assert found[1].targets == (0,)
    assert not found[1].unattributed


def test_a_denial_after_an_accusation_is_about_that() -> None:
    found = disputes_in("[Lena Frost] <denied> {taking bribes}| after [Ada Renn] <accused> {her of corruption}.|")
    assert found[0].targets == (1,)
    assert not found[0].unattributed


def test_a_denial_before_an_accusation_of_another_thing_is_about_its_own() -> None:
    found = disputes_in("[Lena Frost] <denied> {taking bribes}|, and [Ada Renn] <accused> {her of lying}.|")
    assert found[0].unattributed
