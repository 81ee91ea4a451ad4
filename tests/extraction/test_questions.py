"""Questions, which claim nothing. All sentences are invented."""

import pytest

from counterclaim.attribution import Attribution
from counterclaim.extraction.unclaimed.questions import is_question
from counterclaim.span import Span


def question(text: str, content: str, denial: float = 0.0) -> bool:
    start = text.index(content)
    cue = text.index("asked")
    places = (Span(cue, cue + 5),), (Span(start, start + len(content)),)
    return is_question(text, Attribution(*places, (), 0.9, denial=denial))


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('"Do we want to sell the mill?" Ilo asked.', "Do we want to sell the mill"),
        ('"But how can the mill pay?" Ilo asked.', "But how can the mill pay?"),
        ('"Why is it shut? Who shut it?" Ilo asked.', "Why is it shut? Who shut it"),
        ("\u201cIsn\u2019t that the mill?\u201d Ilo asked.", "Isn\u2019t that the mill"),
    ],
)
def test_who_only_asks_claims_nothing(text: str, content: str) -> None:
    assert question(text, content)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('"The mill has paid," Ilo said when asked.', "The mill has paid"),
        ('"Why is it shut? They never paid," Ilo said when asked.', "Why is it shut? They never paid"),
        ('"Is it shut," Ilo said when asked.', "Is it shut"),
        ('"They burned it, you know?" Ilo asked.', "They burned it, you know"),
    ],
)
def test_who_also_says_so_claims_it(text: str, content: str) -> None:
    assert not question(text, content)


def test_a_question_that_disputes_something_stays() -> None:
    assert not question('"Who would believe that?" Ilo asked.', "Who would believe that", denial=0.9)
