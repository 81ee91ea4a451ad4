"""Who answers a claim does not make it. All sentences are invented."""

import pytest

from attribution.parts import Parts, read_parts
from counterclaim.attribution.rules.heard import with_answerers_apart


def read(text: str, *given: Parts) -> list[Parts]:
    return read_parts(with_answerers_apart, text, *given)


@pytest.mark.parametrize(
    "between",
    ["has yet to respond to", "is facing", "replied to the", "is looking into new", "hit back at", "was asked about"],
)
def test_who_answers_claims_does_not_make_them(between: str) -> None:
    text = f"The mill {between} claims that the dam leaks."
    assert read(text, ("The mill", "claims", "the dam leaks")) == [("", "claims", "the dam leaks")]


def test_no_name_holds_the_verb_of_its_headline() -> None:
    text = "Bank rejects claim that it misled clients"
    content = "claim that it misled clients"
    assert read(text, ("Bank rejects", "rejects", content)) == [("Bank", "rejects", content)]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("The mill repeated claims that the dam leaks.", ("The mill", "claims", "the dam leaks")),
        ("The mill, facing ruin, made claims that the dam leaks.", ("The mill", "claims", "the dam leaks")),
        ("The mill responded that the dam leaks.", ("The mill", "responded", "the dam leaks")),
        ("Claims by the mill that the dam leaks", ("the mill", "Claims", "the dam leaks")),
    ],
)
def test_who_makes_or_repeats_claims_stays(text: str, given: Parts) -> None:
    assert read(text, given) == [given]
