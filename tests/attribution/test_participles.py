"""A participle of speech makes a claim of its own. All sentences are invented."""

import pytest

from attribution.parts import Parts, place, read_parts
from counterclaim.attribution import Attribution
from counterclaim.attribution.rules.participles import with_participles_apart


def read(text: str, *given: Parts) -> list[Parts]:
    return read_parts(with_participles_apart, text, *given)


@pytest.mark.parametrize("cue", ["adding", "noting", "stressing", "pointing out", "asserting"])
def test_what_a_participle_of_speech_reports_is_a_claim_of_its_own(cue: str) -> None:
    text = f"Ida Falk said the pier had burned, {cue} that nobody was hurt."
    assert read(text, ("Ida Falk", "said", f"the pier had burned, {cue} that nobody was hurt")) == [
        ("Ida Falk", "said", "the pier had burned"),
        ("Ida Falk", cue, "nobody was hurt"),
    ]


def test_a_blame_behind_the_verb_is_a_claim_of_its_own() -> None:
    text = "The pier burned the agency said blaming smokers for it."
    content = (*place(text, "The pier burned"), *place(text, "blaming smokers for it"))
    found = with_participles_apart(text, [Attribution(place(text, "said"), content, place(text, "the agency"), 0.9)])
    assert [(one.cue, one.content) for one in found] == [
        (place(text, "said"), place(text, "The pier burned")),
        (place(text, "blaming"), place(text, "smokers for it")),
    ]


def test_what_a_letter_notes_is_part_of_what_is_said() -> None:
    text = "Ida Falk said the mill had sent a letter noting that the pier was unsafe."
    given = ("Ida Falk", "said", "the mill had sent a letter noting that the pier was unsafe")
    assert read(text, given) == [given]


def test_a_participle_that_is_a_claim_already_is_not_made_one_again() -> None:
    text = "Ida Falk said the pier had burned, adding that nobody was hurt."
    given = ("Ida Falk", "said", "the pier had burned, adding that nobody was hurt")
    inner = ("Ida Falk", "adding", "nobody was hurt")
    assert read(text, given, inner) == [given, inner]
