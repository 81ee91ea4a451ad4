"""What a speaker does by saying something is none of it. All sentences are invented."""

import pytest

from attribution.parts import Parts, place, read_parts
from counterclaim.attribution import Attribution
from counterclaim.attribution.rules.manner import with_manner_left_out


def read(text: str, *given: Parts) -> list[Parts]:
    return read_parts(with_manner_left_out, text, *given)


@pytest.mark.parametrize(
    "manner", ["reversing earlier denials", "citing a lack of funds", "apparently referring to the mayor"]
)
def test_what_the_speaker_does_by_saying_it_is_left_out(manner: str) -> None:
    text = f"The mill admitted that its boats had sunk, {manner}."
    assert read(text, ("The mill", "admitted", f"its boats had sunk, {manner}")) == [
        ("The mill", "admitted", "its boats had sunk")
    ]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        (
            'The mill said "the boats sank, repeating a loss of old".',
            ("The mill", "said", "the boats sank, repeating a loss of old"),
        ),
        (
            "The board left, citing a lack of funds, the mill said.",
            ("the mill", "said", "The board left, citing a lack of funds"),
        ),
    ],
    ids=["quoted", "before the cue"],
)
def test_what_others_do_stays(text: str, given: Parts) -> None:
    assert read(text, given) == [given]


@pytest.mark.parametrize("reaction", ["and the hall fell silent", "as the crowd roared", "and her supporters cheered"])
def test_how_those_who_heard_it_took_it_is_left_out(reaction: str) -> None:
    text = f"The mill is safe, Ida Falk said, {reaction}."
    found = with_manner_left_out(text, [parted(text, "The mill is safe", reaction)])
    assert [span.within(text) for span in found[0].content] == ["The mill is safe"]


def test_a_second_half_of_what_is_said_stays() -> None:
    text = "The mill is safe, Ida Falk said, and the workers were paid."
    found = with_manner_left_out(text, [parted(text, "The mill is safe", "and the workers were paid")])
    assert len(found[0].content) == 2


def parted(text: str, *pieces: str) -> Attribution:
    """Return what Ida Falk said in two pieces."""
    content = tuple(place(text, piece)[0] for piece in pieces)
    return Attribution(place(text, "said"), content, place(text, "Ida Falk"), 0.8)


def test_for_his_part_is_none_of_who_speaks() -> None:
    text = "The governor for his part said it rained."
    assert read(text, ("The governor for his part", "said", "it rained")) == [("The governor", "said", "it rained")]


@pytest.mark.parametrize("manner", ["without elaborating", "without saying which", "without giving further details"])
def test_what_the_speaker_leaves_unsaid_is_left_out(manner: str) -> None:
    text = f"The mill said its boats had sunk {manner}."
    assert read(text, ("The mill", "said", f"its boats had sunk {manner}")) == [
        ("The mill", "said", "its boats had sunk")
    ]


@pytest.mark.parametrize("manner", ["crying over his boats", "shaking her head", "with a sigh"])
def test_what_the_speaker_does_meanwhile_is_left_out(manner: str) -> None:
    text = f"The mill is gone, Ida Falk said {manner}."
    found = with_manner_left_out(text, [parted(text, "The mill is gone", manner)])
    assert [span.within(text) for span in found[0].content] == ["The mill is gone"]
