"""Marks that are no part of a claim, and those that are. All sentences are invented."""

import pytest

from counterclaim.extraction.wording.marks import without_marks


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("the parties' good faith", "the parties' good faith"),
        ("Teras\u2019 boats were sunk", "Teras\u2019 boats were sunk"),
        ("it was \u2018our fishers' and ours", "it was our fishers and ours"),
        ("the \u2018old\u2019 parties\u2019 boats", 'the "old" parties\u2019 boats'),
        ("the boats of the sisters' and of others", "the boats of the sisters and of others"),
        ("\u201cboats\u201d", "boats"),
    ],
)
def test_the_apostrophe_of_several_owners_stays(content: str, words: str) -> None:
    assert without_marks(content) == words


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('Ilo paid the "reporter" twice', 'Ilo paid the "reporter" twice'),
        ("the \u201csafe zone\u201d was shelled", 'the "safe zone" was shelled'),
        ("this \u2018aid\u2019 kills", 'this "aid" kills'),
        ("Varnian \u201cvolunteers\u201d burned it", 'Varnian "volunteers" burned it'),
        ('they met the "helpers', 'they met the "helpers"'),
        ('Ilo is a "reporter" of note', "Ilo is a reporter of note"),
        ('they signed a "truce" deal', 'they signed a "truce" deal'),
        ('they found a "broken seal" there', "they found a broken seal there"),
        ('known as the "wolf" of Teral', "known as the wolf of Teral"),
        ('the "men who sold us all the boats" left', "the men who sold us all the boats left"),
        ('boats were "sunk" there', "boats were sunk there"),
    ],
)
def test_a_word_held_at_arms_length_keeps_its_marks(content: str, words: str) -> None:
    assert without_marks(content) == words


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("[W]e will rebuild", "We will rebuild"),
        ("[Ilo's] boats sank", "[Ilo's] boats sank"),
        ("@teralnews The boats sank", "The boats sank"),
        ("@maralio sank the boats", "@maralio sank the boats"),
        ("Repeat after me: the boats sank", "the boats sank"),
        ("Let me be clear, the boats sank", "the boats sank"),
    ],
)
def test_what_calls_the_audience_and_an_editors_brackets_go(content: str, words: str) -> None:
    assert without_marks(content) == words
