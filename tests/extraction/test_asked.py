"""Who answers a question with a mere yes or no answers what was asked. All sentences are invented."""

import re

import pytest

from counterclaim.article import Article
from counterclaim.attribution import Attribution
from counterclaim.extraction.asked import Answer, answer_to
from counterclaim.extraction.pipeline import ArticleExtractor
from counterclaim.span import Span
from counterclaim.stance import Stance


def answer(text: str, source: str, content: str) -> Answer | None:
    def at(words: str) -> tuple[Span, ...]:
        start = text.rindex(words)
        return (Span(start, start + len(words)),)

    return answer_to(text, Attribution(at("said"), at(content), at(source), 0.9))


@pytest.mark.parametrize(
    ("asked", "content", "is_no"),
    [
        ("Asked whether the mill would close", "it would not", True),
        ("When asked if the mill would close", "it wouldn't", True),
        ("Asked by reporters if the mill had closed", "it had", False),
        ("Asked whether she regretted the deal", "she did not", True),
    ],
)
def test_a_bare_answer_is_about_what_was_asked(asked: str, content: str, is_no: bool) -> None:
    text = f"It rained. {asked}, Ida Falk said {content}."
    found = answer(text, "Ida Falk", content)
    assert found == Answer(re.split(r" (?:whether|if) ", asked)[1], is_no)


@pytest.mark.parametrize(
    ("asked", "content"),
    [
        ("Asked whether the mill would close", "it was too early to say"),
        ("Asked whether the mill would close", "she had not"),
        ("Asked about the mill", "it would not"),
        ("The mill would close", "it would not"),
    ],
)
def test_other_answers_are_their_own_words(asked: str, content: str) -> None:
    assert answer(f"It rained. {asked}, Ida Falk said {content}.", "Ida Falk", content) is None


def test_a_bare_no_denies_what_was_asked() -> None:
    text = "Mills\n\nAsked whether the mill in Selmet would close, Ida Falk said it would not."
    reading = ArticleExtractor.load().read(Article(text=text))
    assert [one.stance for one in reading.utterances] == [Stance.DENIES]
    assert [one.text for one in reading.claims] == ["The mill in Selmet would close."]
