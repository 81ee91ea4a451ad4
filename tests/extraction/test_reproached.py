"""How a reproach for words is worded."""

import pytest

from counterclaim.extraction.wording.canonical import canonical_wording
from counterclaim.extraction.wording.said import Said
from counterclaim.stance import Mode


def worded(content: str, cue: str) -> str:
    return canonical_wording(Said(content, cue, None, Mode.INDIRECT))


@pytest.mark.parametrize("cue", ["hit out at", "slammed", "criticised"])
def test_who_is_blamed_for_an_accusation_is_said_to_be_wrong_and_the_accusation_is_not_repeated(cue: str) -> None:
    wording = "Olson should not have accused Renn of theft."
    assert worded("Olson for accusing Renn of theft", cue) == wording


def test_a_reproach_is_about_whom_it_names() -> None:
    assert worded("him for saying that it rained", "slammed") == "He should not have said that it rained."


def test_who_is_blamed_for_a_deed_has_done_it() -> None:
    assert worded("Olson for taking bribes", "criticised") == "Olson has taken bribes."


def test_who_is_called_something_for_his_words_is_named_as_before() -> None:
    words = "Olson as careless for suggesting that it rained"
    assert not worded(words, "criticised").startswith("Olson as careless should not")
