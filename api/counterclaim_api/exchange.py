"""The exchange about a claim: what is said for and against it in the order of time, numbered, and what answers what."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from counterclaim_api.utterances import UtteranceDocument


class Kind(StrEnum):
    """What somebody does with a claim. In this order pages show them."""

    SAYS = "says"
    DENIES = "denies"
    COUNTERS = "counters"
    QUESTIONS = "questions"
    DECLINES = "declines"


@dataclass(frozen=True, slots=True)
class Statement:
    """One utterance in the exchange.

    Attributes:
        number: from 1; those of unknown day come last.
        kind: what it does with the claim; who says what contradicts it counters it.
        utterance: who said what where.
        takes_back: the numbers of those that it withdraws.
        answers: the numbers of the others that it disputes; none of these is of a later day.
        despite: the numbers of those that had disputed it on an earlier day.
    """

    number: int
    kind: Kind
    utterance: UtteranceDocument
    takes_back: tuple[int, ...]
    answers: tuple[int, ...]
    despite: tuple[int, ...]

    @property
    def day(self) -> date | None:
        """The day on which its article was published, if that is known."""
        return self.utterance.article.published


def exchange(said: Mapping[Kind, Iterable[UtteranceDocument]]) -> tuple[Statement, ...]:
    """Return what is said about a claim in the order of days and of texts, each utterance once.

    Args:
        said: what does what with the claim; of an utterance that does two things, the first counts.
    """
    kinds: dict[str, Kind] = {}
    known: dict[str, UtteranceDocument] = {}
    for kind, utterances in said.items():
        for utterance in utterances:
            kinds.setdefault(utterance.id, kind)
            known[utterance.id] = utterance
    ordered = sorted(known.values(), key=_place)
    numbers = {utterance.id: number for number, utterance in enumerate(ordered, start=1)}

    def numbered(found: Iterable[UtteranceDocument]) -> tuple[int, ...]:
        return tuple(sorted(numbers[one.id] for one in found))

    def among(ids: Iterable[str], but: Container[str] = ()) -> list[UtteranceDocument]:
        return [known[one] for one in ids if one in known and one not in but]

    return tuple(
        Statement(
            number,
            kinds[one.id],
            one,
            takes_back=numbered(among(one.retracts)),
            answers=numbered(other for other in among(one.answers, one.retracts) if not other.is_later_than(one)),
            despite=numbered(other for other in among(one.answered_by) if one.is_later_than(other)),
        )
        for number, one in enumerate(ordered, start=1)
    )


def _place(utterance: UtteranceDocument) -> tuple[date, str, int, str]:
    """Return what utterances are ordered by: the day, then the place in the text."""
    article = utterance.article
    start = utterance.quotes[0].start if utterance.quotes else 0
    return article.published or date.max, article.id, start, utterance.id
