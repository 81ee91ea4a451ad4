"""A character: one agent as one article speaks of it."""

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field

from counterclaim.agent import Agent, AgentKind
from counterclaim.lexicon.grammar import PREPOSITIONS
from counterclaim.span import Span


@dataclass(slots=True, eq=False)
class Character:
    """One agent of the article, named or only described.

    Attributes:
        name: the fullest form.
        agent: the registry's agent, or None.
        kind: what it is.
        forms: the forms seen, with their counts.
        places: offsets of its mentions, in order.
        words: the lower-case words of its names.
        roles: lower-case words by which the text describes it.
        institution: its noun, if it is an institution ("army").
        owner: whose institution or office, as written.
        person: how sure it is that this is a person, -1 to 1.
        male: evidence for "he" (positive) or "she" (negative).
        place: whether it is only spoken of as a place.
        vague: whether nobody can be meant by it twice: "reports", as in "reportedly".
        plural: whether it is many ("residents").
        subjects: those of its mentions that a verb follows.
        crowd: whether it is a common noun that has not spoken yet, a candidate for "they" only.
    """

    name: str
    kind: AgentKind
    agent: Agent | None = None
    forms: Counter[str] = field(default_factory=Counter)
    places: list[int] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    institution: str = ""
    owner: str = ""
    person: float = 0.0
    male: float = 0.0
    place: bool = False
    vague: bool = False
    plural: bool = False
    subjects: set[int] = field(default_factory=set)
    crowd: bool = False

    @property
    def noun(self) -> str:
        """The noun of one who is described: "directorate" of "health directorate in the north"."""
        low = self.name.lower().split()
        end = next((at for at, word in enumerate(low) if at and word in PREPOSITIONS), len(low))
        return low[end - 1]

    def is_mentioned_in(self, span: Span) -> bool:
        """Tell whether one of its mentions begins in ``span``."""
        at = bisect_left(self.places, span.start)
        return at < len(self.places) and self.places[at] < span.end
