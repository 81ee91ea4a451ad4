"""Quotations are whole, and theirs whom the words beside them name."""

import pytest

from counterclaim.attribution import Attribution
from counterclaim.attribution.rules.speech import with_whole_quotations
from counterclaim.span import Span


def said(text: str, source: str, cue: str, *content: str) -> Attribution:
    def place(words: str) -> tuple[Span, ...]:
        start = text.index(words)
        return (Span(start, start + len(words)),) if words else ()

    return Attribution(place(cue), tuple(span for piece in content for span in place(piece)), place(source), 0.8)


def read(text: str, *attributions: Attribution) -> list[tuple[str, str, list[str]]]:
    return [
        (
            "".join(span.within(text) for span in one.source),
            "".join(span.within(text) for span in one.cue),
            [span.within(text) for span in one.content],
        )
        for one in with_whole_quotations(text, attributions)
    ]


def test_a_quotation_in_halves_is_its_speakers() -> None:
    text = 'The port was shut the mayor said. "The crane is gone. Nothing can be loaded now" Omar Haddad told us.'
    mayor = said(text, "the mayor", "said", "The port was shut", "The crane is gone")
    haddad = said(text, "Omar Haddad", "told", "Nothing can be loaded now")
    assert read(text, mayor, haddad) == [
        ("the mayor", "said", ["The port was shut"]),
        ("Omar Haddad", "told", ["The crane is gone. Nothing can be loaded now"]),
    ]


def test_a_piece_that_runs_into_anothers_quotation_ends_before_it() -> None:
    text = 'Lena said the port was shut. "The crane is gone for good" Omar Haddad said.'
    lena = said(text, "Lena", "said", 'the port was shut. "The crane is gone')
    assert read(text, lena) == [
        ("Lena", "said", ["the port was shut"]),
        ("Omar Haddad", "said", ["The crane is gone for good"]),
    ]


def test_who_is_quoted_within_a_quotation_does_not_take_it() -> None:
    text = '"The union said that the port was shut," Haddad said on Friday.'
    union = said(text, "The union", "said", "the port was shut")
    assert read(text, union) == [
        ("Haddad", "said", ["The union said that the port was shut"]),
        ("The union", "said", ["the port was shut"]),
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ('Haddad echoed: "The port is shut for good."', "Haddad", "echoed"),
        ('Rain fell. The port office declared, "The port is shut for good."', "The port office", "declared"),
        ('Lena de Witt agreed. "The port is shut for good."', "Lena de Witt", "agreed"),
        ('"The port is shut for good" added the head of the office.', "the head", "added"),
        ('"The port is shut for good," wrote Tide editor Lena de Witt.', "Tide editor Lena de Witt", "wrote"),
        ('"The port is shut for good" local sources told the paper.', "local sources", "told"),
        ('"The port is shut for good" activist Omar Haddad said.', "activist Omar Haddad", "said"),
    ],
)
def test_a_quotation_that_nobody_has_is_given_to_whom_it_names(text: str, source: str, cue: str) -> None:
    assert read(text) == [(source, cue, ["The port is shut for good"])]


@pytest.mark.parametrize(
    "text",
    [
        '"The port is shut for good." Haddad said it would open.',
        '"The port is shut for good," Haddad said that day, quoting nobody.'.replace("said that", "denied that"),
        'They read "the port is shut for good" Haddad said.',
        'The film "Tides" he said.',
        '"Is the port shut for good?" he asked.',
        '"The port is shut he said. Nobody came to it" Lena said.'.replace('it"', "it").replace("Lena", "then Lena"),
    ],
    ids=["next sentence", "another verb", "part of a clause", "a title", "a question", "unclosed"],
)
def test_other_quotations_are_nobodys(text: str) -> None:
    assert read(text) == []


def test_a_quotation_with_a_report_behind_its_words_lacks_a_mark_and_stays() -> None:
    text = '"The port is shut Haddad said. The crane is gone" Lena said.'
    haddad = said(text, "Haddad", "said", "The port is shut")
    assert read(text, haddad) == [("Haddad", "said", ["The port is shut"])]


def test_questions_before_a_claim_are_no_part_of_it() -> None:
    text = '"Who shut the port? The mayor did," Haddad said.'
    assert read(text, said(text, "Haddad", "said", "The mayor did")) == [("Haddad", "said", ["The mayor did"])]


def test_pieces_elsewhere_stay_as_they_are() -> None:
    text = 'Lena called it "a shame". "The crane is gone for good" Omar Haddad said.'
    lena = said(text, "Lena", "called", 'it "a shame"')
    assert read(text, lena)[0] == ("Lena", "called", ['it "a shame"'])


def test_a_lead_in_wins_over_a_cue_of_the_sentence_before() -> None:
    text = 'Lena told him that "the crane is gone". He answered, "Nobody has told the harbour office yet."'
    lena = said(text, "Lena", "told", "the crane is gone", "Nobody has told the harbour office yet")
    assert read(text, lena) == [
        ("Lena", "told", ["the crane is gone"]),
        ("He", "answered", ["Nobody has told the harbour office yet"]),
    ]


def test_a_quotation_right_behind_who_said_the_one_before_is_theirs_too() -> None:
    text = '"The port is shut for good," said Lena, a pilot. "The mayor says it is open. It is not. I was there."'
    lena = said(text, "Lena", "said", "The port is shut for good")
    mayor = said(text, "The mayor", "says", "it is open. It is not. I was there")
    assert read(text, lena, mayor) == [
        ("Lena", "said", ["The port is shut for good", "The mayor says it is open. It is not. I was there"]),
        ("The mayor", "says", ["it is open. It is not. I was there"]),
    ]


@pytest.mark.parametrize(
    "between",
    [
        ", a pilot, but Omar disagreed. ",
        ". Omar Haddad shook his head. ",
        ", a pilot, and Omar Haddad replied: ",
    ],
)
def test_a_quotation_behind_somebody_else_is_not_theirs(between: str) -> None:
    text = f'"The port is shut for good," said Lena{between}"I was there with my boat this very day."'
    [first, *_] = read(text, said(text, "Lena", "said", "The port is shut for good"))
    assert first == ("Lena", "said", ["The port is shut for good"])


def test_a_short_sentence_behind_who_spoke_is_theirs_and_not_the_next_speakers() -> None:
    text = (
        '"We never shut the upper sluice," foreman Ivo Brandt said on Friday. "The miners did it."\n\n'
        '"That is a lie," said Ada Brook. "They flooded us."'
    )
    brandt = said(text, "foreman Ivo Brandt", "said", "We never shut the upper sluice")
    brook = Attribution(
        (Span(text.rindex("said"), text.rindex("said") + 4),),
        tuple(
            Span(text.index(words), text.index(words) + len(words))
            for words in ("The miners did it", "That is a lie", "They flooded us")
        ),
        (Span(text.index("Ada"), text.index("Ada") + 9),),
        0.8,
    )
    assert read(text, brandt, brook) == [
        ("foreman Ivo Brandt", "said", ["We never shut the upper sluice", "The miners did it"]),
        ("Ada Brook", "said", ["That is a lie", "They flooded us"]),
    ]


def test_a_short_title_in_quotation_marks_is_nothing_that_is_said() -> None:
    text = '"We shut the upper sluice," Ada Brook said on Friday. "Low Water" is her first book.'
    brook = said(text, "Ada Brook", "said", "We shut the upper sluice")
    assert read(text, brook) == [("Ada Brook", "said", ["We shut the upper sluice"])]


def test_a_quotation_that_ends_its_sentence_is_not_who_speaks_nexts() -> None:
    text = (
        '"It was a bad day" said board spokeswoman Ida Falk. "We lost the mill and the pier." '
        "Millers told us that it rained."
    )
    first = said(text, "board spokeswoman Ida Falk", "said", "It was a bad day")
    second = said(text, "Millers", "told", "We lost the mill and the pier", "it rained")
    assert read(text, first, second) == [
        ("board spokeswoman Ida Falk", "said", ["It was a bad day", "We lost the mill and the pier"]),
        ("Millers", "told", ["it rained"]),
    ]
