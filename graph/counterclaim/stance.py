"""What a speaker does with a claim, how the article reports it, and how committed the speaker is."""

from enum import StrEnum


class Stance(StrEnum):
    """The four stances towards a claim (ontology: subproperties of ``ccg:expresses``)."""

    ASSERTS = "asserts"
    DENIES = "denies"
    QUESTIONS = "questions"
    DECLINES_TO_COMMENT = "declinesToComment"

    def disputes(self, other: "Stance") -> bool:
        """Tell whether holding this stance disputes whoever holds ``other`` on the same claim."""
        return (self, other) in _DISPUTES


_DISPUTES = frozenset(
    {
        (Stance.ASSERTS, Stance.DENIES),
        (Stance.DENIES, Stance.ASSERTS),
        (Stance.QUESTIONS, Stance.ASSERTS),
    }
)


class Mode(StrEnum):
    """How the article reports an utterance."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    """Partly quoted."""
    NARRATED = "narrated"
    """The article's own voice."""
    IMPLIED = "implied"
    """Not stated: somebody's denial presupposes it."""


class Certainty(StrEnum):
    """How committed the *speaker* is (hedging); not how sure the extraction is."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
