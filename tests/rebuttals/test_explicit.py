"""Propositions that are called false outright. The sentences are invented."""

import pytest

from counterclaim.rebuttal import RebuttalKind
from counterclaim.rebuttals.explicit import rejected_proposition
from counterclaim.span import Span
from rebuttals.marked import disputes_in


def rejected(words: str) -> str:
    return " ".join(span.within(words) for span in rejected_proposition(words, (Span(0, len(words)),)))


@pytest.mark.parametrize(
    ("words", "proposition"),
    [
        ("The idea that the mayor has sold the harbour is simply not true", "the mayor has sold the harbour"),
        ("This claim that dams are cheap is a myth", "dams are cheap"),
        ("There's a myth out there that the dam leaks every spring", "the dam leaks every spring"),
        ("They spread the lie that Ada Renn has left us", "Ada Renn has left us"),
        ("The union is wrong to say that the mill was shut", "the mill was shut"),
        ("It's misleading to imply the dam had failed.", "the dam had failed"),
        ("The board was absolutely wrong for suggesting he knew it", "he knew it"),
        ("the reports its guards had looted the mill as completely untrue", "its guards had looted the mill"),
        ("the accusations that he had sold the harbour false", "he had sold the harbour"),
        ("The board's latest claim that the dam leaks is false", "the dam leaks"),
        ("there was no truth in press reports that the mill would close", "the mill would close"),
        ("There is no substance whatsoever to the rumour that Renn has left", "Renn has left"),
        ("It is simply not true that the dam leaks", "the dam leaks"),
        ("as baseless the allegation that he had sold the harbour", "he had sold the harbour"),
        ("as \u201cutterly absurd\u201d the board's claim that the dam leaks", "the dam leaks"),
        ("the allegation by Ada Renn that the dam leaks was false", "the dam leaks"),
        ("claims that the dam leaks \u201cbaseless\u201d", "the dam leaks"),
    ],
)
def test_the_proposition_called_false_is_found(words: str, proposition: str) -> None:
    assert rejected(words) == proposition


@pytest.mark.parametrize(
    "words",
    [
        "The idea of closing the mill is absurd",
        "The idea that the dam might hold is appealing",
        "The myth that the dam never leaked has cost lives",
        "This is the lie that his rule was built on",
        "Nobody sees through the lies that come with every breath",
        "It is wrong to close the mill",
        "the claims of the board baseless",
        "claims that the reports were not false",
        "It is not wrong",
        "The board's claim that the dam leaks is worrying",
        "there was no truth in him",
        "It is absurd that the dam still leaks",
        "as important the report that the dam leaks",
    ],
)
def test_opinions_and_mentions_of_lies_call_no_proposition_false(words: str) -> None:
    assert rejected(words) == ""


def test_to_call_it_false_is_a_denial_of_what_it_says() -> None:
    found = disputes_in("[Jan Kroll] <said> {the idea that the mayor has sold the harbour is not true}.|\n")
    assert found[0].kind is RebuttalKind.DENIAL
    (disputed,) = found[0].unattributed
    assert disputed.verbatim


@pytest.mark.parametrize(
    ("cue", "content", "denied"),
    [
        ("shot down", "reports that the harbour had been sold", "the harbour had been sold"),
        ("contested", "the finding that its pipes leaked", "its pipes leaked"),
        ("challenged", "the board's claim that the dam was safe", "the dam was safe"),
    ],
)
def test_a_claim_that_is_contested_is_denied(cue: str, content: str, denied: str) -> None:
    words = f"The mayor {cue} {content}."
    found = disputes_in(f"[The mayor] <{cue}> {{{content}}}.|\n")[0]
    assert found.kind is RebuttalKind.DENIAL
    assert [span.within(words) for one in found.unattributed for span in one.content] == [denied]


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("found", "no evidence that the dam leaked"),
        ("said", "there was no proof that the dam leaked"),
        ("cast doubt on", "the claim that the dam leaked"),
    ],
)
def test_that_there_is_no_evidence_of_something_doubts_it(cue: str, content: str) -> None:
    words = f"The mayor {cue} {content}."
    found = disputes_in(f"[The mayor] <{cue}> {{{content}}}.|\n")[0]
    assert found.kind is RebuttalKind.DOUBT
    assert [span.within(words) for one in found.unattributed for span in one.content] == ["the dam leaked"]


def test_evidence_that_would_do_something_is_not_what_is_doubted() -> None:
    assert disputes_in("[The mayor] <found> {no evidence that would change her mind}.|\n") == {}
