"""The reading view of an article: its text with marks, and numbered notes beside it, linked both ways."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

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


@dataclass(frozen=True)
class ReadingView:
    """The marked text (None where the text is not kept) and the notes, in the order of the text."""

    text: Markup | None
    notes: tuple[Note, ...]

    def notes_of(self, utterances: Collection[str | None], but: Collection[str | None] = ()) -> list[Note]:
        """Return the notes of the utterances of these ids that stand in this article, in its order."""
        wanted = set(utterances).difference(but)
        return sorted((self._by_id[one] for one in wanted if one in self._by_id), key=attrgetter("number"))

    def relayed_in(self, relay: Note) -> list[Note]:
        """Return the notes of what a relay passes on."""
        return [note for note in self.notes if note.utterance.via == relay.utterance.id]

    @cached_property
    def _by_id(self) -> dict[str, Note]:
        return {note.utterance.id: note for note in self.notes}


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
    if not utterance.positions:
        return ("relays",)
    return ("says",) if Stance.ASSERTS in stances else ("declines",)
