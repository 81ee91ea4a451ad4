"""Which likely rebuttals are shown. The sentences are invented."""

import pytest

from counterclaim.rebuttal import RebuttalKind
from counterclaim.rebuttals.pairs import scene_of
from counterclaim.rebuttals.profile import profiles
from counterclaim.rebuttals.showing import doubts, is_shown, openly_denies
from counterclaim.rebuttals.signals import statement_features
from rebuttals.marked import disputes_in, read_marked

BEFORE = "[The union] <accused> {Ada Renn of posting the picture}.|\n"


def features(cue: str, content: str, speaker: str = "Ada Renn") -> dict[str, float]:
    scene = scene_of(profiles(*read_marked(f"{BEFORE}[{speaker}] <{cue}> {{{content}}}.|\n")))
    return statement_features(scene.profiles[1], scene)


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("said", "there was no evidence that the dam had leaked"),
        ("doubted", "the dam had leaked"),
        ("questioned whether", "the dam had leaked"),
        ("questioned", "the union's claims"),
    ],
)
def test_a_doubt_doubts_that_something_is_so(cue: str, content: str) -> None:
    assert doubts(features(cue, content), cue, content)


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("questioned why", "the dam had leaked"),
        ("wondered", "what the dam was for"),
        ("questioned", "the mayor's temperament"),
        ("said with disbelief", "the dam had leaked"),
        ("said", "the dam had leaked"),
    ],
)
def test_to_ask_why_or_to_question_a_thing_is_no_doubt(cue: str, content: str) -> None:
    assert not doubts(features(cue, content), cue, content)


def shown(cue: str, content: str, confidence: float, speaker: str = "Ada Renn") -> bool:
    return is_shown(features(cue, content, speaker), RebuttalKind.DENIAL, confidence, cue, content)


def test_what_only_negates_has_to_be_surer_than_an_open_denial() -> None:
    assert not shown("said", "the roads of the north were not swept", 0.5)
    assert shown("said", "the roads of the north were not swept", 0.7)
    assert shown("rejected", "the claim that she posted it", 0.5)


def test_who_is_accused_and_says_no_at_once_answers() -> None:
    assert shown("said", "I did not post the picture", 0.5)
    assert not shown("said", "I did not post the picture", 0.5, speaker="A teacher")
    assert not shown("said", "I do not believe it should be posted", 0.5)


def test_who_never_did_it_says_no_though_nobody_names_him() -> None:
    assert shown("said", "it has never paid a mayor", 0.45, speaker="A builder")
    assert not shown("said", "it would never think of paying a mayor", 0.45, speaker="A builder")


@pytest.mark.parametrize(
    ("content", "confidence", "expected"),
    [
        ("there was no evidence that the dam had leaked", 0.2, True),
        ("it had found no direct proof of a leak", 0.2, True),
        ("the dam shows the whole valley why there is no proof of thrift", 0.3, False),
        ("the dam shows the whole valley why there is no proof of thrift", 0.5, True),
    ],
)
def test_a_doubt_is_shown_if_it_begins_with_the_missing_evidence_or_is_sure(
    content: str, confidence: float, expected: bool
) -> None:
    assert is_shown(features("said", content), RebuttalKind.DOUBT, confidence, "said", content) is expected


def test_to_call_somebody_something_denies_nothing() -> None:
    assert not shown("dismissed", "Ivo Lund as a beginner", 0.9)
    assert not shown("dismissed", "him as a tool of the mill", 0.9)
    assert shown("dismissed", "him as a liar", 0.9)
    assert shown("dismissed", "the report as a stunt", 0.9)


def test_there_is_no_denying_says_the_contrary() -> None:
    assert openly_denies("denied")
    assert not openly_denies("There is no denying")


def test_who_disagrees_with_somebody_about_a_matter_denies_nothing() -> None:
    said = "[The guards] <said> {the miller had lied about the mill}.|\n"
    assert not disputes_in(f"{said}[The miller] <disagreed with> {{the guards about the price of the mill}}.|\n")
