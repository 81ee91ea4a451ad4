"""What a report in a relative clause is about belongs to it. All sentences are invented."""

import pytest

from attribution.parts import Parts, place, read_parts
from counterclaim.attribution import Attribution
from counterclaim.attribution.rules.gaps import with_antecedents


def read(text: str, *given: Parts) -> list[Parts]:
    return read_parts(with_antecedents, text, *given)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "whole"),
    [
        ("The mill, which Haddad said was empty, burned.", "Haddad", "said", "was empty", "The mill was empty"),
        (
            "It rained. A third man who police say drove the van is free.",
            "police",
            "say",
            "drove the van",
            "A third man drove the van",
        ),
        (
            "A tall man, who police say drove the van, left.",
            "police",
            "say",
            "drove the van",
            "A tall man drove the van",
        ),
        (
            "She saw the old mill of Hollin that they said had burned.",
            "they",
            "said",
            "had burned",
            "the old mill of Hollin had burned",
        ),
        (
            "The mill, which they believe was lost, is safe.",
            "they",
            "believe",
            "was lost, is safe",
            "The mill was lost",
        ),
    ],
)
def test_a_relative_clause_is_about_the_noun_before_it(
    text: str, source: str, cue: str, content: str, whole: str
) -> None:
    assert read(text, (source, cue, content)) == [(source, cue, whole)]


def test_a_pronoun_gives_way_to_its_noun() -> None:
    text = "The mill, which Haddad said was empty, burned."
    one = Attribution(
        place(text, "said"), (*place(text, "which"), *place(text, "was empty")), place(text, "Haddad"), 0.9
    )
    [found] = with_antecedents(text, [one])
    assert [piece.within(text) for piece in found.content] == ["The mill", "was empty"]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Haddad, who said the mill was empty, left.", ("who", "said", "the mill was empty")),
        ("A letter in which Haddad said he was ill came.", ("Haddad", "said", "he was ill")),
        ("A report that Haddad said he was ill came.", ("Haddad", "said", "he was ill")),
        ("Talks in Hollin, which Haddad said were useless, ended.", ("Haddad", "said", "were useless")),
        ("A cart past old mills, which he said was lost, burned.", ("he", "said", "was lost")),
        ("The mill, which he said the town should pay for, burned.", ("he", "said", "the town should pay for")),
        ("The mill was empty, Haddad said.", ("Haddad", "said", "The mill was empty")),
    ],
)
def test_other_contents_stay(text: str, given: Parts) -> None:
    assert read(text, given) == [given]
