"""Contents end where a phrase does."""

import pytest

from counterclaim.attribution import Attribution
from counterclaim.attribution.rules.edges import with_whole_phrases
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
        (
            "The mill that had stood since 2009, was lost, she said.",
            "The mill that had stood since",
            "The mill that had stood since 2009",
        ),
        ("It was said that the crew had fired first.", "the crew had fired", "the crew had fired first"),
        ("Marsh said he met Mr. Haddad with Dr. Omar.", "he met Mr. Haddad with", "he met Mr. Haddad with Dr. Omar"),
        (
            "The paper said that gulls may nest there in 2031, he added.",
            "gulls may nest there in",
            "gulls may nest there in 2031",
        ),
        ("Marsh said the lake could rise again. It did not.", "the lake could", "the lake could rise again"),
        ("She said ships which are late pay twice.", "ships which are", "ships which are late pay twice"),
        ("He met, she said, a friend by Sen. Lena Marsh.", "a friend by", "a friend by Sen. Lena Marsh"),
        ("They demand that U.N. inspectors be let in, he said.", "that U.N", "that U.N. inspectors be let in"),
    ],
)
def test_a_content_that_ends_in_an_opening_word_goes_on_to_the_phrases_end(text: str, cut: str, whole: str) -> None:
    assert mended(text, cut) == [whole]


def test_a_content_does_not_grow_over_its_own_cue() -> None:
    assert mended("The level of the Marsh said lake fell.", "The level of the", cue="Marsh said") == [
        "The level of the"
    ]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("She said it was safe, and left.", "it was safe, and"),
        ("She said it was safe and also called for help.", "it was safe and also"),
        ("She said it was safe while others fled.", "it was safe while"),
        ("It was, she said, it was safe according to the mayor.", "it was safe according to"),
    ],
)
def test_a_content_does_not_end_in_a_conjunction(text: str, cut: str) -> None:
    assert mended(text, cut) == ["it was safe"]


def test_a_content_does_not_end_in_the_conjunction_before_another_report() -> None:
    text = "She said it was safe and accused the mayor of lying."
    assert mended(text, "it was safe and", cue="accused") == ["it was safe"]


def test_a_content_does_not_grow_over_a_report_or_a_clause_of_its_own() -> None:
    assert mended("They were hit by saying so.", "They were hit by", cue="saying") == ["They were hit by"]
    assert mended("They were hit in what he called a raid.", "They were hit in") == ["They were hit in"]


def sourced(text: str, content: str, source: str) -> tuple[str, str]:
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in (content, source)]
    [one] = with_whole_phrases(text, [Attribution((), (spans[0],), (spans[1],), 0.9)])
    return one.content[0].within(text), one.source[0].within(text)


def test_a_place_at_the_end_of_a_content_is_no_part_of_its_source() -> None:
    text = "The flood took two mills in Hollin river wardens said."
    assert sourced(text, "The flood took two mills in", "Hollin river wardens") == (
        "The flood took two mills in Hollin",
        "river wardens",
    )


def test_a_name_of_capitals_alone_stays_a_source() -> None:
    text = "The flood took the mill they lived in Hollin River Watch said."
    assert sourced(text, "The flood took the mill they lived in", "Hollin River Watch")[1] == "Hollin River Watch"


def test_who_came_to_harm_belongs_to_the_content() -> None:
    text = "The flood came at night killing four millers wardens said."
    assert sourced(text, "The flood came at night killing", "four millers wardens") == (
        "The flood came at night killing four millers",
        "wardens",
    )
    assert sourced(text, "The flood came at night killing", "wardens")[0].endswith("killing four millers")


@pytest.mark.parametrize("content", ["it was safe", "the claim it refers to"])
def test_a_content_that_ends_its_sentence_stays(content: str) -> None:
    assert mended(f"She said {content}. The army left.", content) == [content]


def test_a_content_that_is_only_a_conjunction_stays() -> None:
    assert mended("Yes and no, she said.", "and") == ["and"]


def test_a_content_without_any_border_behind_it_grows_by_no_more_than_a_phrase() -> None:
    [whole] = mended("denied the " + "the " * 50_000, "denied the")
    assert len(whole) < 400


def test_a_name_before_the_comma_of_who_says_it_belongs_to_the_content() -> None:
    text = "Mills poisoned the river Eskel, fishermen say."
    assert mended(text, "Mills poisoned the river", cue="say") == ["Mills poisoned the river"]
    assert mended(text, "Mills poisoned the river", cue="fishermen say") == ["Mills poisoned the river Eskel"]


@pytest.mark.parametrize(
    ("text", "cut", "whole"),
    [
        ("Marsh said it lies in rebel-held Eskel.", "it lies in rebel-held", "it lies in rebel-held Eskel"),
        ("Marsh said it is a rebel-held town.", "it is a rebel-", "it is a rebel-held town"),
        ("Marsh said they trust no U.N. engineers now.", "they trust no U.N.", "they trust no U.N. engineers now"),
    ],
)
def test_half_a_word_and_a_stop_that_ends_no_sentence_end_no_content(text: str, cut: str, whole: str) -> None:
    assert mended(text, cut) == [whole]
