"""What somebody says directly after another and against it, in plain words. The sentences are invented."""

import pytest

from counterclaim.rebuttal import RebuttalKind
from rebuttals.marked import disputes_in


def assert_disputed(words: str, kind: RebuttalKind = RebuttalKind.COUNTERCLAIM) -> None:
    found = disputes_in(words)
    assert found[1].targets == (0,)
    assert found[1].kind is kind


@pytest.mark.parametrize(
    "words",
    [
        "[The union] <said> {the mill was unsafe}.|\n[The company] <said> {the mill was safe}.|\n",
        "[The union] <says> {the mill is unsafe}.| [The company] <insists> {it is perfectly safe}.|\n",
        "[The union] <said> {the mill was unsafe}| while [the company] <said> {it was safe}.|\n",
        "[Ada Renn] <said> {the vote was fair}.| [Lena Frost] <said> {it was rigged}.|\n",
        "[Guards] <said> {Ilo was dead}.| [The widow] <said> {he was alive}.|\n",
        "[Guards] <said> {he was dead}.| [The widow] <said> {he was alive}.|\n",
        "[The firm] <said> {profits rose last year}.| [Analysts] <said> {profits fell}.|\n",
        "[Ada Renn] <said> {Peter Ilo was innocent}.| [Lena Frost] <said> {Ilo was guilty}.|\n",
        "[Ada Renn] <said> {the leak was an accident}.| [Lena Frost] <said> {it was deliberate}.|\n",
        "[Ada Renn] <said> {the mill was not safe}.| [Lena Frost] <said> {it was safe}.|\n",
    ],
)
def test_who_says_the_opposite_of_the_same_disputes_it(words: str) -> None:
    assert_disputed(words)


@pytest.mark.parametrize(
    "words",
    [
        "[Lena Frost] <said> {the war was over}.| [The widow] <said> {the war was not over}.|\n",
        "[The union] <said> {the ferry was overloaded}.| [The owner] <said> {it was not overloaded}.|\n",
        "[The union] <said> {the firm had paid the clerks}.| [Ada Renn] <said> {the firm had not paid the clerks}.|\n",
    ],
)
def test_who_only_negates_what_was_said_denies_it(words: str) -> None:
    assert_disputed(words, RebuttalKind.DENIAL)


@pytest.mark.parametrize(
    "words",
    [
        "[The union] <said> {the old mill was unsafe}.| [The company] <said> {the new mill was safe}.|\n",
        "[The union] <said> {the first mill was unsafe}.| [The company] <said> {the mill was safe}.|\n",
        "[The union] <said> {the mill was unsafe}.| [The company] <said> {its workers were safe}.|\n",
        "[The union] <said> {the mill was unsafe}.| [The company] <said> {it would be safe}.|\n",
        "[The union] <said> {the mill was unsafe}.| [The company] <said> {it was safe before the flood}.|\n",
        "[The union] <said> {the mill was unsafe}.| [The company] <said> {it should be made safe}.|\n",
        "[The union] <said> {the mill was unsafe}.| [The company] <asked> whether {it was safe}.|\n",
        "[The union] <said> {the mill was unsafe}.| [The union] <said> {the mill was safe}.|\n",
        "[The union] <said> {a mill was unsafe}.| [The company] <said> {the mill was safe}.|\n",
        "[The union] <said> {some mills were unsafe}.| [The company] <said> {most mills were safe}.|\n",
        "[The union] <said> {the mill was not unsafe}.| [The company] <said> {it was safe}.|\n",
        "[The union] <said> {the mill was closed}.| [The company] <said> {it was open on Sundays}.|\n",
        "[The union] <said> {the boiler was damaged}.| [The company] <said> {the boiler room was intact}.|\n",
        "[Ada Renn] <said> {Ilo had lost}.| [The club] <said> {it had won}.|\n",
        "[Ada Renn] <said> {she was guilty}.| [Lena Frost] <said> {she was innocent}.|\n",
        "[The union] <said> {the mill was unsafe}.| It rained. Nobody came. [The firm] <said> {it was safe}.|\n",
    ],
)
def test_what_can_be_true_together_is_no_dispute(words: str) -> None:
    assert not disputes_in(words)


@pytest.mark.parametrize(
    "words",
    [
        "[Rebels] <said> {the town had fallen}.| [The army] <said> {it still held the town}.|\n",
        "[Rebels] <said> {they had captured the town}.| [The army] <said> {its troops were still in control}.|\n",
        "[Rebels] <said> {they had taken Norvik}.| [The army] <said> {Norvik was still in its hands}.|\n",
    ],
)
def test_who_still_holds_a_place_disputes_that_it_was_taken(words: str) -> None:
    assert_disputed(words)


@pytest.mark.parametrize(
    "words",
    [
        "[Rebels] <said> {they had captured Norvik}.| [The army] <said> {it still held Sandby}.|\n",
        "[Rebels] <said> {the town had fallen}.| [The army] <said> {it still held a grudge}.|\n",
        "[Rebels] <said> {they had captured the town}.| [The army] <said> {it had held the town for years}.|\n",
    ],
)
def test_who_holds_another_place_disputes_nothing(words: str) -> None:
    assert not disputes_in(words)


@pytest.mark.parametrize(
    "words",
    [
        "[The family] <said> {he had been beaten to death}.| [Guards] <said> {he had died of a heart attack}.|\n",
        "[The family] <said> {guards had beaten him to death}.| [The jail] <said> {he had hanged himself}.|\n",
        "[Rebels] <said> {they had shot down a plane}.| [The army] <said> {the plane had landed safely}.|\n",
        "[The army] <said> {the plane crashed in bad weather}.| [Rebels] <said> {they had shot down the plane}.|\n",
        "[Rebels] <said> {the plane was shot down}.| [The army] <said> {it had crashed because of bad weather}.|\n",
    ],
)
def test_who_says_that_nobody_did_it_disputes_that_others_did(words: str) -> None:
    assert_disputed(words)


@pytest.mark.parametrize(
    "words",
    [
        "[Ada Renn] <said> {Ilo was murdered}.| [Guards] <said> {his brother had died of a heart attack}.|\n",
        "[Ada Renn] <said> {Ilo was murdered}.| [Guards] <said> {he had not died of a heart attack}.|\n",
        "[The army] <said> {the plane crashed in bad weather}.| [Rebels] <said> {they had shot down a drone}.|\n",
        "[Rebels] <said> {the plane was shot down}.| [The army] <said> {a lorry had crashed in an accident}.|\n",
    ],
)
def test_another_death_or_crash_disputes_nothing(words: str) -> None:
    assert not disputes_in(words)


@pytest.mark.parametrize(
    "words",
    [
        "[Rebels] <said> {the army had used poison gas}.| [The army] <blamed> {the rebels for the attack}.|\n",
        "[Rebels] <said> {the army had shelled the mill}.| [The army] <blamed> {the shelling on the rebels}.|\n",
        "[Rebels] <said> {the army had used gas}.| [The army] <said> {the gas had come from a rebel depot}.|\n",
        "[Rebels] <said> {the army had bombed the mill}.| [The army] <said> {rebels had bombed the mill}.|\n",
    ],
)
def test_the_accused_who_names_another_culprit_disputes_the_accusation(words: str) -> None:
    assert_disputed(words)


@pytest.mark.parametrize(
    "words",
    [
        "[Rebels] <said> {the army had shelled the mill}.| [The army] <blamed> {the weather for the delay}.|\n",
        "[Rebels] <said> {the army had shelled the mill}.| [The mayor] <blamed> {the council for the noise}.|\n",
        "[Rebels] <said> {the army had used gas}.| [Doctors] <said> {the gas came from a bomb}.|\n",
        "[Rebels] <said> {the army had bombed the mill}.| [The army] <said> {rebels had bombed the port}.|\n",
        "[Ada Renn] <said> {the mayor had seen the mill}.| [Lena Frost] <said> {the owner had seen the mill}.|\n",
    ],
)
def test_another_deed_or_an_outsider_disputes_no_accusation(words: str) -> None:
    assert not disputes_in(words)
