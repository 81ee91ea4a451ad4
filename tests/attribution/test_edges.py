"""Contents end where a phrase does."""

import pytest

from counterclaim.attribution import Attribution
from counterclaim.attribution.edges import with_whole_phrases
from counterclaim.span import Span


def mended(text: str, *content: str, cue: str = "") -> list[str]:
    def place(words: str) -> Span:
        start = text.index(words)
        return Span(start, start + len(words))

    found = Attribution((place(cue),) if cue else (), tuple(map(place, content)), (), 0.9)
    [one] = with_whole_phrases(text, [found])
    return [span.within(text) for span in one.content]


@pytest.mark.parametrize(
    ("text", "cut", "whole"),
    [
        ("The army denied the move was planned.", "the", "the move was planned"),
        ("The army denied those reports but has yet to answer.", "those", "those reports"),
        (
            "Marsh predicted a slow rise in the level of the lake, though not now.",
            "a slow rise in the level of the",
            "a slow rise in the level of the lake",
        ),
        ("Marsh said he met Mr. Haddad with Dr. Omar.", "he met Mr. Haddad with", "he met Mr. Haddad with Dr. Omar"),
        ("They demand that U.N. inspectors be let in, he said.", "that U.N", "that U.N. inspectors be let in"),
    ],
)
def test_a_content_that_ends_in_an_opening_word_goes_on_to_the_phrases_end(text: str, cut: str, whole: str) -> None:
    assert mended(text, cut) == [whole]


def test_a_content_does_not_grow_over_its_own_cue() -> None:
    assert mended("The level of the Marsh said lake fell.", "The level of the", cue="Marsh said") == [
        "The level of the"
    ]


def test_a_content_does_not_end_in_a_conjunction() -> None:
    assert mended("She said it was safe, and left.", "it was safe, and") == ["it was safe"]


@pytest.mark.parametrize("content", ["it was safe", "the claim it refers to"])
def test_a_content_that_ends_its_sentence_stays(content: str) -> None:
    assert mended(f"She said {content}. The army left.", content) == [content]


def test_a_content_that_is_only_a_conjunction_stays() -> None:
    assert mended("Yes and no, she said.", "and") == ["and"]


def test_a_content_without_any_border_behind_it_grows_by_no_more_than_a_phrase() -> None:
    [whole] = mended("denied the " + "the " * 50_000, "denied the")
    assert len(whole) < 400
