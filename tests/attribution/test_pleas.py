"""Pleas of innocence, what is ruled out and what is questioned. All sentences are invented."""

import pytest

from attribution.parts import Parts, place, read_parts
from counterclaim.attribution import Attribution
from counterclaim.attribution.rules.pleas import with_pleas


def read(text: str, *given: Parts) -> list[Parts]:
    return read_parts(with_pleas, text, *given)


@pytest.mark.parametrize(
    ("words", "cue", "content"),
    [
        ("pleaded not guilty to theft", "pleaded", "not guilty to theft"),
        ("has always maintained his innocence", "maintained", "his innocence"),
        ("protested his innocence on Monday", "protested", "his innocence"),
        ("ruled out arson in the fire", "ruled out", "arson in the fire"),
        ("ruled out arson as the cause of the fire", "ruled out", "arson as the cause of the fire"),
        ("ruled out arson as the house had no lock", "ruled out", "arson"),
    ],
)
def test_who_pleads_innocence_or_rules_something_out_denies(words: str, cue: str, content: str) -> None:
    text = f"Mr Renn {words}."
    assert read(text) == [("Mr Renn", cue, content)]
    assert with_pleas(text, ())[0].rebuttal[1] > 0.5


@pytest.mark.parametrize(
    ("words", "cue", "content"),
    [
        ("questioned whether the truce would hold", "questioned", "the truce would hold"),
        ("have found no evidence for this", "found", "no evidence for this"),
        ("saw little proof of the claims", "saw", "little proof of the claims"),
    ],
)
def test_who_questions_or_finds_no_proof_doubts(words: str, cue: str, content: str) -> None:
    text = f"The police {words}."
    assert read(text) == [("The police", cue, content)]
    assert with_pleas(text, ())[0].rebuttal[3] > 0.5


@pytest.mark.parametrize(
    "text",
    [
        "Mr Renn pleaded guilty to theft.",
        "The police have not ruled out arson.",
        "The police cannot rule out arson.",
        "Mr Renn was ruled out of the match.",
        "The police questioned Mr Renn about the money.",
        "Nobody questioned whether it was true.",
        "The police found no evidence of theft at the mill.",
        "The court ruled on the case.",
    ],
)
def test_other_words_plead_nothing(text: str) -> None:
    assert read(text) == []


def test_what_is_read_is_not_read_twice() -> None:
    text = "Mr Renn pleaded not guilty."
    assert place(text, "pleaded")
    given = ("Mr Renn", "pleaded", "not guilty")
    assert read(text, given) == [given]


def test_what_is_read_as_ruled_out_is_denied() -> None:
    text = "The police ruled out arson as the cause."
    given = Attribution(place(text, "ruled out"), place(text, "arson as the cause"), place(text, "The police"), 0.8)
    assert with_pleas(text, (given,))[0].rebuttal[1] > 0.5
