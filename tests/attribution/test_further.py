"""A second verb of speech behind what its speaker says. All sentences are invented."""

import pytest

from attribution.parts import Parts, read_parts
from counterclaim.attribution.rules.further import with_further_acts


def read(text: str, *given: Parts) -> list[Parts]:
    return read_parts(with_further_acts, text, *given)


@pytest.mark.parametrize(
    ("said", "joint", "cue", "what"),
    [
        ("she had seen enough", " and ", "urged", "both crews to go home"),
        ("she had been misled", ", and ", "accused", "the harbour board of hiding the figures"),
        ("the ferry was full", " and ", "appealed to", "the islanders to stay calm"),
        ("there would be no strike", " but ", "called on", "the owners to talk"),
        ("it was too late", " and then ", "warned", "that more boats would sink"),
        ("she feared for both crews", " and ", "held", "the harbour board responsible for their safety"),
        ('it was "a trap"', " and ", "blamed", "the harbour board for it"),
    ],
)
def test_what_is_said_and_what_is_asked_or_alleged_are_told_apart(said: str, joint: str, cue: str, what: str) -> None:
    text = f"The pilot said {said}{joint}{cue} {what}."
    assert read(text, ("The pilot", "said", f"{said}{joint}{cue} {what}")) == [
        ("The pilot", "said", said),
        ("The pilot", cue, what.removeprefix("that ")),
    ]


def test_three_verbs_say_three_things() -> None:
    content = "she was tired, and warned that the ferry was full and urged the islanders to wait"
    assert read(f"She said {content}.", ("She", "said", content)) == [
        ("She", "said", "she was tired"),
        ("She", "warned", "the ferry was full"),
        ("She", "urged", "the islanders to wait"),
    ]


@pytest.mark.parametrize(
    "content",
    [
        "the owners had left and urged the crew to follow",
        "pirates boarded the ferry and accused the crew of spying",
        "the mate was held and accused of theft",
        "the mate was arrested and warned that he would be tried",
        "the mate, who was drunk and accused the cook, had left",
        '"the mate was drunk and accused the cook of it"',
        "they had left and urged the crew to follow",
        "the mate was drunk and urged on by the cook",
    ],
)
def test_what_others_may_have_said_stays(content: str) -> None:
    assert read(f"The pilot said {content}.", ("The pilot", "said", content)) == [("The pilot", "said", content)]
