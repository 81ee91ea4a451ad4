"""Reports at a sentence's end that nobody has read are read. All sentences are invented."""

import pytest

from attribution.parts import Parts, read_parts
from counterclaim.attribution.rules.trailing import with_trailing_reports


def read(text: str, *given: Parts) -> list[Parts]:
    return read_parts(with_trailing_reports, text, *given)


@pytest.mark.parametrize(("who", "cue"), [("the minister", "alleged"), ("Ida Falk", "said"), ("she", "insisted")])
def test_who_stands_with_his_verb_at_the_end_says_what_stands_before(who: str, cue: str) -> None:
    text = f"It rained. The state has not paid a single penny, {who} {cue}. It was dry."
    assert read(text) == [(who, cue, "The state has not paid a single penny")]


@pytest.mark.parametrize(
    "text",
    [
        "If the state has not paid, the minister said.",
        "The state has not paid, the minister said on Monday that it would.",
        "The state has not paid, the minister left.",
    ],
)
def test_other_ends_report_nothing(text: str) -> None:
    assert read(text) == []


def test_what_is_read_already_stays() -> None:
    given = ("the minister", "alleged", "The state has not paid")
    assert read("The state has not paid a penny, the minister alleged.", given) == [given]


def test_who_stands_behind_his_verb_at_the_end_says_it_too() -> None:
    text = "The state has not paid a single penny, said Officer Ida Falk. It was dry."
    assert read(text) == [("Officer Ida Falk", "said", "The state has not paid a single penny")]


@pytest.mark.parametrize(
    ("comma", "who", "cue", "what"),
    [
        (",", "some estimates", "suggesting", "it lost millions"),
        ("", "several other reports", "saying that", "30000 may have died"),
        (",", "residents", "claiming", "the water was at fault"),
    ],
)
def test_what_hangs_on_a_sentence_is_said_by_whom_it_names(comma: str, who: str, cue: str, what: str) -> None:
    text = f"The mill lost money for years{comma} with {who} {cue} {what}. It was dry."
    assert read(text) == [(who, cue.removesuffix(" that"), what)]


@pytest.mark.parametrize(
    "text",
    [
        "The mill closed, with witnesses showing signs of shock.",
        "The mill met with officials saying goodbye to the town.",
        "The mill closed, with boats leaving as it rained.",
    ],
)
def test_what_states_nothing_hangs_on_it_as_a_circumstance(text: str) -> None:
    assert read(text) == []
