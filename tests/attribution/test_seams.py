"""Pieces belong to the cue that they can reach."""

import pytest

from counterclaim.attribution import Attribution
from counterclaim.attribution.rules.seams import with_own_pieces
from counterclaim.span import Span


def said(text: str, source: str, cue: str, *content: str) -> Attribution:
    def place(words: str) -> tuple[Span, ...]:
        start = text.index(words)
        return (Span(start, start + len(words)),) if words else ()

    return Attribution(place(cue), tuple(span for piece in content for span in place(piece)), place(source), 0.8)


def read(text: str, *attributions: Attribution) -> list[list[str]]:
    return [[span.within(text) for span in one.content] for one in with_own_pieces(text, attributions)]


@pytest.mark.parametrize("first", ["Troops ...", "Troops"])
def test_dots_do_not_part_a_clause_between_two_speakers(first: str) -> None:
    text = "The dam must be kept, Haddad said. Troops ... moved the gates, Lena told us."
    haddad = said(text, "Haddad", "said", "The dam must be kept", first)
    lena = said(text, "Lena", "told", "moved the gates")
    assert read(text, haddad, lena) == [["The dam must be kept"], ["Troops ... moved the gates"]]


def test_the_half_before_dots_may_be_the_owners() -> None:
    text = 'Haddad said "the dam ... has moved". It was calm, the paper wrote.'
    haddad = said(text, "Haddad", "said", "the dam")
    paper = said(text, "the paper", "wrote", "has moved", "It was calm")
    assert read(text, haddad, paper) == [["the dam ... has moved"], ["It was calm"]]


def test_a_sentence_behind_dots_stays_apart() -> None:
    text = "The dam holds ... Haddad said. Troops moved the gates, Lena told us."
    haddad = said(text, "Haddad", "said", "The dam holds")
    lena = said(text, "Lena", "told", "Troops moved the gates")
    assert read(text, haddad, lena) == [["The dam holds"], ["Troops moved the gates"]]


def test_a_piece_behind_anothers_sentence_is_left_out() -> None:
    text = "The dam holds, Haddad said. Lena confirmed the leak. There are cracks."
    haddad = said(text, "Haddad", "said", "The dam holds", "There are cracks")
    lena = said(text, "Lena", "confirmed", "the leak")
    assert read(text, haddad, lena) == [["The dam holds"], ["the leak"]]


@pytest.mark.parametrize(
    "text",
    [
        "The dam holds, Haddad said, citing what Lena confirmed the leak. There are cracks.",
        "The dam holds, said Capt. Haddad, whom Lena confirmed the leak. There are cracks.",
    ],
    ids=["in the same sentence", "behind a title"],
)
def test_another_in_the_speakers_own_sentence_parts_nothing(text: str) -> None:
    haddad = said(text, "Haddad", "said", "The dam holds", "There are cracks")
    lena = said(text, "Lena", "confirmed", "the leak")
    assert read(text, haddad, lena)[0] == ["The dam holds", "There are cracks"]


def test_a_pronoun_may_be_the_same_speaker() -> None:
    text = "The dam holds, Haddad said. He confirmed the leak. There are cracks."
    haddad = said(text, "Haddad", "said", "The dam holds", "There are cracks")
    assert read(text, haddad, said(text, "He", "confirmed", "the leak"))[0] == ["The dam holds", "There are cracks"]


def test_a_report_that_its_cue_ends_does_not_go_on_in_the_next_paragraph() -> None:
    text = "The dam holds, Haddad said.\n\nIt is the only one in the valley."
    haddad = said(text, "Haddad", "said", "The dam holds", "It is the only one in the valley")
    assert read(text, haddad) == [["The dam holds"]]


@pytest.mark.parametrize(
    "text",
    [
        "The dam holds, Haddad said.\n\n\u201cIt is new\u201d.",
        "The dam holds, Haddad said. It is new.",
        "Haddad said: The dam holds\n\nIt is new.",
    ],
)
def test_what_is_quoted_or_still_announced_goes_on(text: str) -> None:
    haddad = said(text, "Haddad", "said", "The dam holds", "It is new")
    assert read(text, haddad) == [["The dam holds", "It is new"]]
