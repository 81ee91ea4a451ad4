"""What is denied is so or not; a bare thing or person is refused."""

import pytest

from counterclaim.attribution import Attribution
from counterclaim.extraction.unclaimed.refusal import is_refusal
from counterclaim.span import Span


def refused(cue: str, content: str) -> bool:
    text = f"The council {cue} {content}."
    then = text.rindex(content)
    return is_refusal(text, Attribution((Span(12, 12 + len(cue)),), (Span(then, then + len(content)),), (), 0.9))


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("rejected", "the treaty"),
        ("rejects", "candidates who never held office"),
        ("denied", "Mara Ilo the chair"),
        ("denied", "a request for more boats"),
        ("rejected", "a spill"),
        ("had dismissed", "two of its members"),
        ("repudiated", "whole pages of the mayor's legacy"),
        ("denied", "funding for schools"),
        ("denied", "funding requests"),
        ("rejected", "the council's funding"),
        ("rejected", "a wedding"),
        ("rejected", "the agreement"),
        ("contradicting", "his agent"),
        ("rejected", "murder mysteries"),
    ],
)
def test_a_bare_thing_or_person_is_refused(cue: str, content: str) -> None:
    assert refused(cue, content)


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("denies", "something"),
        ("denied", "the harbour was closed"),
        ("denied", "it closed the harbour"),
        ("denied", "that soldiers entered the town"),
        ("denied", "its guards looted shops"),
        ("denied", "selling the harbour"),
        ("denied", "using gas"),
        ("denied", "funding the smugglers"),
        ("denied", "meeting with smugglers"),
        ("denied", "fighting"),
        ("denied", "involvement"),
        ("denied", "any part in the sale"),
        ("rejected", "the allegation"),
        ("dismissed", "the offer as a trick"),
        ("rejected", "the idea that ports pay"),
        ("disputed", "the treaty"),
        ("denies", "a spill"),
        ("denied", "any secret meeting"),
        ("denied", "it"),
        ("denies", "murder"),
        ("denied", "ever meeting the builder"),
        ("denied", "contact with smugglers"),
        ("denied", "attempted murder, theft and arson"),
        ("denied", "the members weren't told"),
        ("contradicted", "the mayor's account"),
        ("denied", "deliberate shelling of the harbour"),
        ("said", "the treaty"),
    ],
)
def test_what_can_be_so_is_denied(cue: str, content: str) -> None:
    assert not refused(cue, content)


def test_what_is_withheld_is_no_denial() -> None:
    text = "Two lorries waiting at the harbour were denied permission to enter."
    cue = text.index("denied")
    attribution = Attribution((Span(cue, cue + 6),), (Span(0, cue - 6),), (), 0.9)
    assert is_refusal(text, attribution)
