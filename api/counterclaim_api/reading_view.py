"""The reading view of an article: its text with marks, and numbered notes beside it, linked both ways."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from counterclaim.span import Span
from counterclaim.stance import Mode, Stance
from counterclaim_api.marks import Mark, render_marks
from counterclaim_api.utterances import UtteranceDocument


@dataclass(frozen=True, slots=True)
class Note:
    """What one utterance is, beside the text."""

    number: int
    anchor: str
    utterance: UtteranceDocument


@dataclass(frozen=True, slots=True)
class ReadingView:
    """The marked text (None where the text is not kept) and the notes, in the order of the text."""

    text: Markup | None
    notes: tuple[Note, ...]


def reading_view(text: str | None, utterances: Sequence[UtteranceDocument]) -> ReadingView:
    """Return the view of an article in which ``utterances`` stand, numbered in their order."""
    notes = tuple(Note(number, f"u-{utterance.id}", utterance) for number, utterance in enumerate(utterances, start=1))
    marks = [mark for note in notes for mark in _marks(note)]
    return ReadingView(render_marks(text, marks) if text is not None else None, notes)


def _marks(note: Note) -> list[Mark]:
    kinds = _kinds(note.utterance)
    return [
        Mark(
            span=Span(quote.start, quote.end),
            kinds=kinds,
            anchor=note.anchor if quote is note.utterance.quotes[0] else None,
            note=note.number,
        )
        for quote in note.utterance.quotes
    ]


def _kinds(utterance: UtteranceDocument) -> tuple[str, ...]:
    """Return one class: what stands out most, dispute before narration before plain assertion."""
    stances = {position.stance for position in utterance.positions}
    if utterance.rebuts or stances & {Stance.DENIES, Stance.QUESTIONS}:
        return ("disputes",)
    if utterance.mode is Mode.NARRATED:
        return ("narrated",)
    return ("says",) if utterance.positions else ("relays",)
