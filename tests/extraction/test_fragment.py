"""Scraps that state nothing. All sentences are invented."""

import pytest

from counterclaim.attribution import Attribution
from counterclaim.extraction.unclaimed.fragment import is_fragment
from counterclaim.span import Span


def fragment(cue: str, content: str, denial: float = 0.0, answer: float = 0.0) -> bool:
    text = f"The mayor {cue} {content}."
    start = text.rindex(content)
    cues, contents = (Span(10, 10 + len(cue)),), (Span(start, start + len(content)),)
    return is_fragment(
        text, Attribution(cues, contents, (), 0.9, denial=denial, rebuttal=(1 - answer, answer, 0.0, 0.0))
    )


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("said", "Absolutely"),
        ("says", "so"),
        ("believe", "he"),
        ("told", "the Kingdom of Varnia"),
        ("said", "Mara Ilo"),
        ("announced", "his engagement"),
    ],
)
def test_a_scrap_states_nothing(cue: str, content: str) -> None:
    assert fragment(cue, content)


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("said", "It rained"),
        ("said", "heavy clashes in the bay"),
        ("confirmed", "the report"),
        ("blamed", "rebels"),
        ("admitted", "some guilt"),
        ("says", "budget \u2018cooked"),
        ("said", "Shame!"),
        ("said", "Mara Ilo sleeps"),
    ],
)
def test_what_may_state_something_stays(cue: str, content: str) -> None:
    assert not fragment(cue, content)


def test_a_short_answer_stays() -> None:
    assert not fragment("said", "Nonsense", denial=0.8)
    assert not fragment("said", "Nonsense", answer=0.8)
