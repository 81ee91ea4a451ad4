"""Direct speech in texts that have lost their quotation marks. All sentences are invented."""

import pytest

from attribution.parts import Parts, read_parts
from counterclaim.attribution.rules.unmarked import with_unmarked_speech


def read(text: str, *given: Parts) -> list[Parts]:
    return read_parts(with_unmarked_speech, text, *given)


@pytest.mark.parametrize(
    ("before", "beside"),
    [
        ("Nobody will leave.", "The mayor knows it himself"),
        ("We have no bread.", "The mill is shut"),
        ("You cant sleep at night.", "The pumps are loud"),
        ("They call it a calm.", "The council hasnt let us rest"),
    ],
    ids=["future", "we", "lost apostrophe", "short, beside direct speech"],
)
def test_the_spoken_sentence_before_direct_speech_is_part_of_it(before: str, beside: str) -> None:
    text = f"It was a grey day in Selmet where the river had risen. {before} {beside} said Ida Falk. The rain went on."
    assert read(text, ("Ida Falk", "said", beside)) == [("Ida Falk", "said", f"{before} {beside}")]


def test_the_spoken_sentence_behind_direct_speech_is_part_of_it() -> None:
    text = "The pumps wont stop Ida Falk told reporters. Right now the noise isnt bearable. The river had risen."
    assert read(text, ("Ida Falk", "told", "The pumps wont stop")) == [
        ("Ida Falk", "told", "The pumps wont stop Right now the noise isnt bearable")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The council met on Monday to talk of the river. The mill is shut said Ida Falk. The rain went on.",
        '"Not now." We have no bread. The mill is shut said Ida Falk. The rain went on.',
        "We have no bread Olson said. The mill is shut said Ida Falk. The rain went on.",
    ],
    ids=["narration", "a text with marks", "another speaker's"],
)
def test_other_sentences_stay_apart(text: str) -> None:
    given = [("Ida Falk", "said", "The mill is shut")]
    if "Olson" in text:
        given.insert(0, ("Olson", "said", "We have no bread"))
    assert read(text, *given) == given
