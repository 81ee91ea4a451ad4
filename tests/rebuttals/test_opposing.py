"""Other accounts that say whom they answer. The sentences are invented."""

import pytest

from counterclaim.rebuttal import RebuttalKind
from rebuttals.marked import disputes_in

SAID = "[The guards] <said> {the miller had fired first}.|\n[Mayor Lena Frost] <said> {the mill had burned at dawn}.|\n"


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("[Ada Renn] contradicted Frost, <saying> {the mill burned at noon}.", 1),
        ("[Ada Renn], contradicting the guards, <said> {the miller was asleep}.", 0),
        ("[Ada Renn] <said> the opposite: {the mill was safe}.", 1),
        ("[Ada Renn] <insisted> instead that {the mill was safe}.", 1),
        ("Contrary to the guards' account, [a film] <shows> {the miller asleep}.", 0),
        ("But Ada Renn gave a very different account. {The mill was safe}, [Ada Renn] <said>.", 1),
        ("Ada Renn, who owns it, disagreed. {The mill was safe}, [Ada Renn] <said>.", 1),
        ("[Ada Renn] begs to differ, <saying> {the mill was safe}.", 1),
        ("Ada Renn was having none of it. {The mill was safe}, [Ada Renn] <said>.", 1),
    ],
)
def test_who_contradicts_somebody_answers_him(words: str, target: int) -> None:
    found = disputes_in(f"{SAID}{words}|\n", names={})
    assert found[2].targets == (target,)
    assert found[2].kind is RebuttalKind.COUNTERCLAIM


def test_an_account_that_says_no_is_a_denial() -> None:
    found = disputes_in(f"{SAID}[Ada Renn] contradicted Frost, <saying> {{no mill had burned}}.|\n")
    assert found[2].kind is RebuttalKind.DENIAL


@pytest.mark.parametrize(
    "words",
    [
        "[Ada Renn] contradicted her earlier statement, <saying> {the mill burned at noon}.",
        "[Ada Renn] <said> {the mill burned at noon}, contradicting nobody.",
        "[Ada Renn] <said> {the mayor would insist instead on a new mill}.",
        "[Mayor Lena Frost] <insisted> {the mill was safe}.",
        "Contrary to popular belief, [Ada Renn] <said> {the mill was safe}.",
        "Ada Renn disagreed over the price. {The mill was safe}, [Ada Renn] <said>.",
        "Nobody disagreed. {The mill was safe}, [Ada Renn] <said>.",
        "Ada Renn saw some disagreements. {The mill was safe}, [Ada Renn] <said>.",
        "Others told a different story. {The mill was safe}, [Ada Renn] <said>.",
    ],
)
def test_what_contradicts_nobody_else_answers_nothing(words: str) -> None:
    assert not disputes_in(f"{SAID}{words}|\n")


def test_nothing_is_contradicted_where_nothing_was_said() -> None:
    assert not disputes_in("[Ada Renn] <insisted> instead that {the mill was safe}.|\n")


def test_nobody_disagrees_with_a_demand_about_what_is_so() -> None:
    demand = "[The guards] <said> {the mill should be closed}.|\n"
    assert not disputes_in(f"{demand}Ada Renn disagreed. {{The mill was safe}}, [Ada Renn] <said>.|\n")
