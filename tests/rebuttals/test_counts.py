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
