"""What nobody said is nobody's claim."""

import pytest

from counterclaim.attribution.reading import Attribution
from counterclaim.extraction.unclaimed.unsaid import is_unsaid
from counterclaim.span import Span, Spans


def spans(text: str, part: str) -> Spans:
    return (Span(text.index(part), text.index(part) + len(part)),) if part else ()


def attribution(text: str, source: str, cue: str, content: str) -> Attribution:
    return Attribution(spans(text, cue), spans(text, content), spans(text, source), confidence=0.9)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The mayor did not say that the bridge was safe.", "The mayor", "did not say", "the bridge was safe"),
        ("The mayor did not say that the bridge was safe.", "The mayor", "say", "the bridge was safe"),
        ("The paper made no mention of a second blast.", "The paper", "made no mention of", "a second blast"),
        ("Police couldn't confirm that anyone was hurt.", "Police", "confirm", "anyone was hurt"),
        ("No one claimed responsibility for the fire.", "No one", "claimed", "responsibility for the fire"),
        ("Nobody said the dam would hold.", "Nobody", "said", "the dam would hold"),
        ("Ilo was not so much saying that it failed.", "Ilo", "saying", "it failed"),
        ("The port would neither confirm nor deny the leak.", "The port", "deny", "the leak"),
        ("Varnia neither confirmed nor denied that it sent aid.", "Varnia", "denied", "it sent aid"),
        ("The port settled without admitting fraud.", "The port", "without admitting", "fraud"),
        ("The port settled without admitting fraud.", "The port", "admitting", "fraud"),
        ("Ilo refused to confirm or deny that he ran.", "Ilo", "refused to confirm or deny", "he ran"),
        ("Ilo declined to name the buyer.", "Ilo", "declined", "to name the buyer"),
        ("Ilo all but accused the port of theft.", "Ilo", "accused", "the port of theft"),
        ("The judge weighs whether to order the port to pay.", "The judge", "order", "the port to pay"),
        ("The share of voters saying that it failed rose.", "The share of voters", "saying", "it failed"),
    ],
)
def test_a_negated_attribution_is_no_claim(text: str, source: str, cue: str, content: str) -> None:
    assert is_unsaid(text, attribution(text, source, cue, content))


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The mayor said the bridge was not safe.", "The mayor", "said", "the bridge was not safe"),
        ('"I did not do it," the mayor said.', "the mayor", "said", "I did not do it"),
        ("The minister made no secret that she would resign.", "The minister", "made no secret", "she would resign"),
        ("The company would not comment on the leak.", "The company", "would not comment", "the leak"),
        ("Ilo denied the leak or denied that it mattered.", "Ilo", "denied", "the leak"),
        ("Norland said it would send aid.", "Norland", "said", "it would send aid"),
        ("According to reports, the dam held.", "reports", "According to", "the dam held"),
    ],
)
def test_what_somebody_says_not_to_be_so_is_a_claim(text: str, source: str, cue: str, content: str) -> None:
    assert not is_unsaid(text, attribution(text, source, cue, content))


def test_who_would_not_say_whether_it_is_so_gives_an_answer() -> None:
    text = "The port would not say whether the dam leaks."
    assert not is_unsaid(text, attribution(text, "The port", "would not say", "whether the dam leaks"))
