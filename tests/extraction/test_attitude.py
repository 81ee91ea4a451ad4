"""What is done to a bare thing is no claim. All sentences are invented."""

import pytest

from counterclaim.attribution import Attribution
from counterclaim.extraction.attitude import is_attitude
from counterclaim.span import Span


def attitude(cue: str, content: str, between: str = " ") -> bool:
    text = f"The council {cue}{between}{content}."
    start = text.rindex(content)
    return is_attitude(
        text, Attribution((Span(12, 12 + len(cue)),), (Span(start, start + len(content)),), (), confidence=0.9)
    )


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("defended", "the column"),
        ("railed against", "the bill"),
        ("slammed", "the remarks about fishermen"),
        ("echoed", "those words"),
        ("voted down", "a bridge bill"),
        ("spoke to reporters about", "the matter"),
        ("explained", "this"),
        ("drew harsh criticism", "the plan"),
    ],
)
def test_an_act_on_a_bare_thing_is_an_attitude(cue: str, content: str) -> None:
    assert attitude(cue, content)


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("slammed", "the mayor for his silence"),
        ("blasted", "the mayor over the bridge"),
        ("defended", "the remarks as a joke"),
        ("railed against", "a \u201cwall of greed\u201d"),
        ("explained", "the bridge was closed"),
        ("recalled", "that it rained"),
        ("said", "the bill"),
        ("declined", "to comment"),
    ],
)
def test_a_judgement_a_clause_or_quoted_words_are_claims(cue: str, content: str) -> None:
    assert not attitude(cue, content)


def test_a_judgement_may_begin_before_the_content() -> None:
    assert not attitude("criticizing", "another photo stunt", between=" it as ")
