"""What a negated wording denies. All sentences are invented."""

import pytest

from counterclaim.extraction.wording.negation import affirmed, is_negated


@pytest.mark.parametrize(
    ("words", "denied"),
    [
        ("it had never shelled the mill", "it had shelled the mill"),
        ("the guns weren't loaded", "the guns were loaded"),
        ("it won't pay", "it will pay"),
        ("the firm had no role in the fire", "the firm had a role in the fire"),
        ("the firm had no plans to close", "the firm had plans to close"),
        ("there was no accident", "there was an accident"),
        ("no troops were in the valley", "troops were in the valley"),
        ("none of our guns was fired", "some of our guns was fired"),
        ("nobody was hurt", "somebody was hurt"),
        ("there was no evidence that the mill had been shelled", "the mill had been shelled"),
        ("no proof of a leak", "a leak"),
        ("there was no evidence that anything had left the works", "something had left the works"),
        ("no evidence to support the board's claim that the dam leaks", "the dam leaks"),
        ("little basis for the allegation that he paid", "he paid"),
        ("it was not a theft but a loan", "it was a theft"),
        ("the suggestion that I took the money is entirely unfounded", "I took the money"),
    ],
)
def test_a_negated_wording_denies_its_contrary(words: str, denied: str) -> None:
    assert is_negated(words)
    assert affirmed(words) == denied


@pytest.mark.parametrize(
    "words",
    [
        "the guns were in their sheds",
        "the mill burned because nobody had watched it",
        "it was no longer safe",
        "the mill was closed, not sold",
        "the firm is not only rich",
        "the firm was not just rich",
        "questions he did not like",
        "No one should freeze as they froze",
        "let nobody pass",
        "you must not go",
        "Do not go",
        "nothing but a theft",
        "The mill burned. It was not closed",
        "why had it not paid?",
        "it had not paid, but we have no proof of it",
    ],
)
def test_what_negates_nothing_or_a_later_clause_is_not_negated(words: str) -> None:
    assert not is_negated(words)
    assert affirmed(words) == words
