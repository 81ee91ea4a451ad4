"""Which stance an utterance takes on its claim. All sentences are invented."""

import pytest

from counterclaim.extraction.stances import stance_of
from counterclaim.extraction.wording.said import Said
from counterclaim.rebuttal import RebuttalKind
from counterclaim.rebuttals import Dispute
from counterclaim.stance import Mode, Stance


def stance(cue: str, content: str, *, kind: RebuttalKind = RebuttalKind.DENIAL, own: bool = True) -> Stance:
    return stance_of(Said(content, cue, None, Mode.INDIRECT), 0.0, Dispute(1, (0,), (), kind, 0.9, (0.8,), own=own))


@pytest.mark.parametrize(
    ("cue", "content"),
    [("denied", "shelling the mill"), ("said", "it had not shelled the mill"), ("said", "none of its guns was fired")],
)
def test_who_rejects_or_negates_the_words_denies_them(cue: str, content: str) -> None:
    assert stance(cue, content) is Stance.DENIES


def test_a_denial_in_words_that_say_no_to_nothing_asserts_them() -> None:
    assert stance("said", "the guns were in their sheds") is Stance.ASSERTS


def test_a_denial_that_points_back_denies_what_it_points_to() -> None:
    assert stance("called", "that a lie", own=False) is Stance.DENIES


@pytest.mark.parametrize(
    ("cue", "content", "expected"),
    [
        ("doubted", "the mill had burned", Stance.QUESTIONS),
        ("said", "there was no evidence that the mill had burned", Stance.QUESTIONS),
        ("said", "the photographs were old", Stance.ASSERTS),
    ],
)
def test_a_doubt_questions_only_what_it_doubts_in_so_many_words(cue: str, content: str, expected: Stance) -> None:
    assert stance(cue, content, kind=RebuttalKind.DOUBT) is expected


def test_a_counterclaim_asserts() -> None:
    assert stance("said", "the miller did it", kind=RebuttalKind.COUNTERCLAIM, own=False) is Stance.ASSERTS


def test_undisputed_words_are_denied_only_by_a_denying_cue() -> None:
    words = (
        Said("shelling the mill", "denied", None, Mode.INDIRECT),
        Said("a shelling", "reported", None, Mode.INDIRECT),
    )
    assert [stance_of(said, 0.9, None) for said in words] == [Stance.DENIES, Stance.ASSERTS]


@pytest.mark.parametrize(
    ("cue", "expected"),
    [
        ("was deeply skeptical about", Stance.QUESTIONS),
        ("wondered whether", Stance.QUESTIONS),
        ("has no doubt that", Stance.ASSERTS),
        ("said in answer to a question", Stance.ASSERTS),
    ],
)
def test_what_is_doubted_is_questioned_though_it_disputes_nobody(cue: str, expected: Stance) -> None:
    assert stance_of(Said("the mill had burned", cue, None, Mode.INDIRECT), 0.0, None) is expected


def test_who_questions_a_claim_in_the_present_doubts_it() -> None:
    asked = Said("the report that the dam leaks", "question", None, Mode.INDIRECT)
    assert stance_of(asked, 0.0, None) is Stance.QUESTIONS
    noun = Said("the dam leaks", "said in reply to a question", None, Mode.INDIRECT)
    assert stance_of(noun, 0.0, None) is Stance.ASSERTS
