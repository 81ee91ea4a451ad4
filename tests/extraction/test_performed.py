"""What is done by words, and not told, is no claim. All sentences are invented."""

import pytest

from counterclaim.attribution import Attribution
from counterclaim.extraction.unclaimed.performed import is_performed
from counterclaim.span import Span


def performed(cue: str, content: str) -> bool:
    text = f"The league {cue} {content}."
    start = len("The league ")
    begin = start + len(cue) + 1
    attribution = Attribution((Span(start, begin - 1),), (Span(begin, begin + len(content)),), (), confidence=0.9)
    return is_performed(text, attribution)


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("declared", "an Orlian emirate"),
        ("declared", "an Orlian \u201cemirate\u201d in the territory that it holds"),
        ("has proclaimed", "an autonomous region across the northern valleys"),
        ("declaring", "its own state"),
        ("proclaimed", "independence"),
        ("proclaimed", "independence of the islands"),
    ],
)
def test_a_state_founded_is_no_claim(cue: str, content: str) -> None:
    assert performed(cue, content)


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("declared", "the truce over"),
        ("declared", "a two-day truce in the port"),
        ("declared", "a state of emergency"),
        ("declared", "the republic dead"),
        ("declared", "the province a disaster area"),
        ("declared", "that an emirate is no state"),
        ("established", "that the dam had burst"),
        ("said", "its own state"),
    ],
)
def test_news_that_is_declared_is_a_claim(cue: str, content: str) -> None:
    assert not performed(cue, content)


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("agreed", "a truce last week"),
        ("agreed to", "a deal that would see the boats leave"),
        ("has proposed", "a similar plan to end the strike"),
        ("proposes", "another vote"),
    ],
)
def test_a_deal_agreed_or_a_plan_proposed_is_no_claim(cue: str, content: str) -> None:
    assert performed(cue, content)


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("agreed", "a mistake was made"),
        ("agreed", "that a truce was needed"),
        ("proposed", "they meet in Vell"),
        ("proposed", "to seal the mill"),
        ("proposed", "a \u201cfair and final\u201d vote"),
    ],
)
def test_what_is_agreed_or_proposed_in_a_clause_or_in_quoted_words_is_a_claim(cue: str, content: str) -> None:
    assert not performed(cue, content)


@pytest.mark.parametrize(("cue", "content"), [("calling", "itself New Vell"), ("call", "themselves the Free Rowers")])
def test_who_takes_a_name_claims_nothing(cue: str, content: str) -> None:
    assert performed(cue, content)


@pytest.mark.parametrize(("cue", "content"), [("called", "himself a pacifist"), ("called", "it Ansel")])
def test_what_somebody_says_of_himself_is_a_claim(cue: str, content: str) -> None:
    assert not performed(cue, content)
