"""What stands between who speaks and the verb is about who speaks. All sentences are invented."""

from attribution.parts import place
from counterclaim.attribution import Attribution
from counterclaim.attribution.rules.between import with_whole_speakers


def test_words_between_speaker_and_verb_are_the_speaker_s() -> None:
    text = "A miller at the gate near the bridge over the Ova told reporters the river had risen."
    content = (*place(text, "near the bridge over the Ova"), *place(text, "the river had risen"))
    [one] = with_whole_speakers(
        text, [Attribution(place(text, "told"), content, place(text, "A miller at the gate"), 0.9)]
    )
    assert one.source == place(text, "A miller at the gate near the bridge over the Ova")
    assert one.content == place(text, "the river had risen")


def test_a_content_before_the_speaker_stays() -> None:
    text = "The river had risen, a miller said, and the bridge was shut."
    content = (*place(text, "The river had risen"), *place(text, "and the bridge was shut"))
    given = Attribution(place(text, "said"), content, place(text, "a miller"), 0.9)
    assert with_whole_speakers(text, [given]) == [given]
