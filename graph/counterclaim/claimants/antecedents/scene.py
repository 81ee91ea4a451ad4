"""What has been said so far when an attribution is reached."""

from bisect import bisect_left
from dataclasses import dataclass, field, replace

from counterclaim.claimants.characters.character import Character
from counterclaim.claimants.text.layout import Layout
from counterclaim.lexicon.grammar import FEMALE, MALE
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
    aside: bool = False
    """Whether the last speaker spoke in a relative clause only: "Moor mocked her rival, who said"."""

    neuter: set[Character] = field(default_factory=set)
    """Who has been called "it", and is hardly "they" next."""
    issued: dict[str, Who] = field(default_factory=dict)
    """Who has said something last in "a statement" or "a letter", by the noun."""
    told: dict[str, set[Character]] = field(default_factory=dict)
    """Who has told of "the officer" or "an officer", by the noun, in words that are not quoted."""

    def for_owner(self, pronoun: str) -> "Scene":
        """Return the scene in which an owner is sought: in "Lund fell, his coach said" it is somebody of the words."""
        return replace(self, content=()) if pronoun in MALE | FEMALE else self

    def last(self, who: Who) -> int:
        """Return where the candidate was mentioned last before the anchor, this content left out; else -1."""
        unquoted = -1 if self.layout.is_quoted(self.anchor) else self._last(who, unquoted=True)
        return unquoted if unquoted >= 0 else self._last(who, unquoted=False)

    def _last(self, who: Who, *, unquoted: bool) -> int:
        """Return the same, in the narration alone if ``unquoted``."""
        found = -1
        for one in who:
            for number in range(bisect_left(one.places, self.anchor) - 1, -1, -1):
                place = one.places[number]
                if not self.says(place) and not (unquoted and self.layout.is_quoted(place)):
                    found = max(found, place)
                    break
        return found

    def has_spoken(self, who: Who) -> bool:
        """Tell whether a candidate has said something so far."""
        return any(speakers == who for _, speakers in self.history)

    def says(self, place: int) -> bool:
        """Tell whether an offset lies in the content that is being attributed."""
        return any(span.start <= place < span.end for span in self.content)
