"""What has been said so far when an attribution is reached."""

from dataclasses import dataclass, field

from counterclaim.claimants.character import Character
from counterclaim.claimants.layout import Layout
from counterclaim.span import Spans

Who = tuple[Character, ...]
"""One candidate: a character, or several who spoke together; empty for "nobody known"."""


@dataclass(slots=True)
class Scene:
    """What has been said so far when an attribution is reached."""

    layout: Layout
    headline_end: int
    anchor: int = 0
    content: Spans = ()
    history: list[tuple[int, Who]] = field(default_factory=list)
    """Offsets and speakers of the attributions so far, in text order."""
    around: Who = ()
    """Whoever says the words in which this attribution stands, if anybody does."""
    manner: str = ""
    """How a claim without a source is attributed: by "saying", by a noun, by quotation marks alone."""
    introduced: int = -1
    """The sentence in which the description's noun stood last before it, or -1."""
    brought_in: frozenset[int] = frozenset()
    """The sentences that have the description's noun, where one of them brings it in: "a judge"."""
    quoted: bool = False
    """Whether the phrase stands between quotation marks."""
    written: bool = False
    """Whether the last speaker spoke in a document, which is "it" then."""

    neuter: set[Character] = field(default_factory=set)
    """Who has been called "it", and is hardly "they" next."""
    told: dict[str, set[Character]] = field(default_factory=dict)
    """Who has told of "the officer" or "an officer", by the noun, in words that are not quoted."""

    def last(self, who: Who) -> int:
        """Return where the candidate was mentioned last before the anchor, this content left out; else -1."""
        before = [place for one in who for place in one.places if place < self.anchor and not self.says(place)]
        if not self.layout.is_quoted(self.anchor):
            before = [place for place in before if not self.layout.is_quoted(place)] or before
        return max(before, default=-1)

    def has_spoken(self, who: Who) -> bool:
        """Tell whether a candidate has said something so far."""
        return any(speakers == who for _, speakers in self.history)

    def says(self, place: int) -> bool:
        """Tell whether an offset lies in the content that is being attributed."""
        return any(span.start <= place < span.end for span in self.content)
