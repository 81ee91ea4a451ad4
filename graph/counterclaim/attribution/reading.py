"""What the attribution model reads out of a text: attributions and name mentions."""

from dataclasses import dataclass, replace
from enum import StrEnum

from counterclaim.span import Span


class Scheme(StrEnum):
    """Whose idea of an attribution is followed.

    `CLAIM` is the project's own guide (claims that somebody makes); `ATTRIBUTION` is PolNeAR's, which
    counts attitudes and acts as well.
    """

    CLAIM = "claim"
    ATTRIBUTION = "attribution"


class EntityKind(StrEnum):
    """Kind of a named entity."""

    PERSON = "person"
    GROUP = "group"
    PLACE = "place"


BY_RULE = 0.9
"""Confidence of an attribution that a rule makes of words that leave no doubt, where the model has none."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """One content with its cue and source; spans lie in text order.

    Attributes:
        cue: Where the attributing words stand; empty if there are none ("X: …").
        content: Where the attributed words stand, one piece or more.
        source: Where the source is named; empty if it is not.
        confidence: How sure the model is, 0 to 1.
        denial: Probability that the attribution denies something.
        rebuttal: Probabilities of none, denial, counterclaim, doubt.
    """

    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    source: tuple[Span, ...]
    confidence: float
    denial: float = 0.0
    rebuttal: tuple[float, float, float, float] = (1.0, 0.0, 0.0, 0.0)

    def until(self, end: int) -> "Attribution":
        """Return the attribution with the last piece of its content ending at ``end``."""
        *pieces, last = self.content
        return replace(self, content=(*pieces, Span(last.start, end)))


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text."""

    span: Span
    kind: EntityKind
    confidence: float


@dataclass(frozen=True, slots=True)
class AttributionReading:
    """All that one pass over a text gives."""

    attributions: tuple[Attribution, ...] = ()
    mentions: tuple[Mention, ...] = ()
