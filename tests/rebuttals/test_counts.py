"""Counts set against each other. The sentences are invented."""

import pytest

from counterclaim.rebuttal import RebuttalKind
from rebuttals.marked import disputes_in


@pytest.mark.parametrize(
    "words",
    [
        "[The union] <said> {900 millers had walked out},| but [the firm] <said> {it was fewer than 200}.|\n",
        "[The union] <put> {the dead at 14},| while [the firm] <said> {only five people had died}.|\n",
        "[A medic] <put> {the number of wounded at 60},| whereas [the mayor] <spoke of> {no more than 20}.|\n",
        "While [the union] <put> {the dead at 14},| [the firm] <said> {only five people had died}.|\n",
        "[Rebels] <said> {40 people were killed}.| [The army] <put> {the toll at 12}.|\n",
        "[Rebels] <said> {40 people were killed},| but [the army] <said> {only 12 had died}.|\n",
        "[Rebels] <said> {40 people were killed}.| [The army] <said> {only 12 people were killed}.|\n",
        "[The union] <counted> {300 dead}.|\n[The firm], however, <put> {the number of dead at 90}.|\n",
        "{A quarter of a million people have been killed and ten million displaced}, <says> [Hillwatch].|\n"
        "[The Orlo Centre], however, <puts> {the death toll from the six-year war at more than 470,000}.|\n",
        "[Rebels] <said> {40 people were killed}.| [The army] <gave> {a slightly lower toll of 38 people killed}.|\n",
        "[Rebels] <said> {40 people were killed}.| [Residents] <say> {the toll is much higher}.|\n",
        "[The union] <said> {900 had come}.| [The police] <gave> {a lower figure of 700}.|\n",
    ],
)
def test_a_count_set_against_another_disputes_it(words: str) -> None:
    found = disputes_in(words)
    assert found[1].targets == (0,)
    assert found[1].kind is RebuttalKind.COUNTERCLAIM


@pytest.mark.parametrize(
    "words",
    [
        "[The union] <said> {900 millers had walked out}.|\n[The firm] <said> {200 millers had walked out}.|\n",
        "[The union] <said> {40 millers had died},| while [the firm] <put> {the toll at 45}.|\n",
        "[The union] <said> {900 millers had walked out},| but [the firm] <said> {it had sold 200 looms}.|\n",
        "[The union] <said> {900 millers had walked out},| but [the firm] <said> {it had been closed in 1990}.|\n",
        "[The union] <put> {the number of failed looms at 12},| but [the firm] <said> {it had tested 300 looms}.|\n",
        "[The union] <said> {six clerks had died},| while [the firm] <said> {35 people in total had died}.|\n",
        "[The union] <said> {it had sold 900 looms},| while [the firm] <said> {it had sold 200 looms}.|\n",
        "[Rebels] <said> {40 people were killed}.| [The army] <put> {the number of wounded at 12}.|\n",
        "[Rebels] <said> {40 people were killed}.| [The army] <said> {only 12 clerks were wounded}.|\n",
        "[Rebels] <said> {40 people were killed}.| [The army] <put> {the toll at 35}.|\n",
        "[Hillwatch] <said> {90 had died}, it was earlier,| while [the firm] <put> {the toll at 30}.|\n",
        "[Hillwatch] <said> {90 had died}.|\nBut Hillwatch now quoted [helpers] as <saying> {it was 270}.|\n",
    ],
)
def test_two_counts_alone_are_no_dispute(words: str) -> None:
    assert not disputes_in(words)


def test_a_higher_toll_disputes_the_last_toll_before_and_all_that_give_it_again() -> None:
    (found,) = disputes_in(
        "[Medic] {Blast in Orlo kills 32}|\n[A medic] <said> {the blast killed 32 guests}.| "
        "[A guest] <said> {it was loud}.| [Hillwatch] <gave> {a slightly higher toll of 34}.|\n"
    ).values()
    assert found.targets == (0, 1)
    assert found.kind is RebuttalKind.COUNTERCLAIM


def test_of_a_higher_toll_and_its_number_the_number_answers() -> None:
    found = disputes_in(
        "[Hillwatch] <said> {the raids killed 16 clerks}.| "
        "[Helpers] <put> {the toll higher},| [Helpers] <saying> {32 had died}.|\n"
    )
    assert {number: one.targets for number, one in found.items()} == {2: (0,)}


@pytest.mark.parametrize(
    "words",
    [
        "[Rebels] <said> {40 people were killed}.| [Medics] <said> {the toll could be higher}.|\n",
        "[Rebels] <said> {40 people were killed}.| [Medics] <said> {the toll was higher than last year}.|\n",
        "[Rebels] <said> {40 people were killed}.| [The army] <gave> {a higher toll of 12}.|\n",
        "[Rebels] <said> {40 people were hurt}.| [The army] <gave> {a lower toll of 12}.|\n",
        "[Rebels] <said> {40 people were killed}.| [The army] <reported> {a higher number of raids}.|\n",
        "[Rebels] <said> {40 people were killed}.| [The army] <gave> {the same toll}.|\n",
    ],
)
def test_what_may_become_higher_or_is_so_than_at_another_time_is_no_other_count(words: str) -> None:
    assert not disputes_in(words)
