"""Who speaks in a transcript is whoever stands before the colon."""

import pytest

from counterclaim.attribution import Attribution
from counterclaim.attribution.rules.blocks import with_blocks
from counterclaim.attribution.rules.turns import find_turns
from counterclaim.span import Span

HEARING = """Transcript: hearing of the committee

SEN. RUTH ADLER: Welcome. Did you know of the crack, Mr. Kane?

MR. KANE, WITNESS: I did not. Did anybody? Nobody told me about it.

SEN. ADLER: Dr. Marsh said he told you.

MR. KANE: He is wrong

The hearing goes on.
"""


def turns(text: str) -> list[tuple[str, list[str]]]:
    return [
        ("".join(span.within(text) for span in turn.source), [piece.within(text) for piece in turn.content])
        for turn in find_turns(text)
        if turn.content
    ]


def test_turn_is_its_speakers_without_questions_and_courtesies() -> None:
    assert turns(HEARING) == [
        ("MR. KANE", ["I did not", "Nobody told me about it"]),
        ("SEN. ADLER", ["Dr. Marsh said he told you"]),
        ("MR. KANE", ["He is wrong"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "What the parties say\n\nGovernment: The strike was legal.\nRebels: It hit a school.\nVillagers: It hit us.\n",
        "Army: we did not fire\n\nThe army denied it.\n\nArmy: it is a lie\n\nHe left.\n\nMayor: yes\n",
        "Photo: The dam\nVideo: The lake\nPhoto: The weir\n",
        "Where: Carrow\nWhen: May 4\nWhere: Selwyn\n",
        "Interview: Kane: I left. Adler: I stayed.\n",
        "Kane: I left.\nAdler: I stayed.\n",
        "",
    ],
)
def test_other_lines_with_colons_are_no_transcript(text: str) -> None:
    assert turns(text) == []


def test_what_runs_over_turns_goes_and_what_a_turn_reports_stays() -> None:
    def place(words: str) -> Span:
        start = HEARING.index(words)
        return Span(start, start + len(words))

    wrong = Attribution((), (place("Nobody told me about it"), place("The hearing goes on")), (place("ADLER"),), 0.8)
    nested = Attribution((place("said"),), (place("he told you"),), (place("Dr. Marsh"),), 0.8)
    found = [
        ("".join(span.within(HEARING) for span in one.source), [span.within(HEARING) for span in one.content])
        for one in with_blocks(HEARING, [wrong, nested])
    ]
    assert ("Dr. Marsh", ["he told you"]) in found
    assert ("ADLER", ["The hearing goes on"]) in found
    assert len(found) == 5


def test_who_only_asks_says_nothing() -> None:
    text = (
        "QUESTION: They say you knew.\nMS. NOVAK: We did not know.\nQUESTION: And now?\nMS. NOVAK: We know it now.\n"
        "QUESTION: Yes?\nMS. NOVAK: Yes.\n"
    )
    assert turns(text) == [("MS. NOVAK", ["We did not know"]), ("MS. NOVAK", ["We know it now"])]


@pytest.mark.parametrize(("asks", "answers"), [("Q:", "A:"), ("Q.", "A."), ("Question:", "Answer:")])
def test_answers_of_an_interview_are_turns_of_nobody_named(asks: str, answers: str) -> None:
    text = (
        f"{asks} Did it crack?\n{answers} It did not crack.\n\n{asks} Why not?\n\n{answers} We built it well. Did we?\n"
    )
    assert turns(text) == [("", ["It did not crack"]), ("", ["We built it well"])]


@pytest.mark.parametrize(
    "text", ["A: the first item\nB: the second item\nA: a third item\n", "Q: What is it?\nIt is a dam.\n"]
)
def test_items_and_questions_alone_are_no_interview(text: str) -> None:
    assert turns(text) == []


def test_what_somebody_thinks_in_his_own_turn_is_said_once() -> None:
    text = "Q: Who did?\nA: I believe the deputy did it.\n"
    belief = Attribution(_at(text, "believe"), _at(text, "the deputy did it"), _at(text, "I"), 0.8)
    [one] = with_blocks(text, [belief])
    assert [span.within(text) for span in one.content] == ["I believe the deputy did it"]


def _at(text: str, words: str) -> tuple[Span, ...]:
    return (Span(text.index(words), text.index(words) + len(words)),)
