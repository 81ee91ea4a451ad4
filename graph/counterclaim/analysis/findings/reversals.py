"""Who said the contrary before."""

from typing import ClassVar

import networkx as nx

from counterclaim.analysis.match import MATCHING
from counterclaim.analysis.question import Narrator, Question, named
from counterclaim.analysis.reversals import Taken, reversals
from counterclaim.analysis.table import Cell, Column, Name, Table

_COLUMNS = (
    Column("party", linked=True),
    Column("turn"),
    Column("claim", linked=True),
    Column("before"),
    Column("before_words", linked=True),
    Column("later_claim", linked=True, detail=True),
    Column("after"),
    Column("after_words", linked=True),
    Column("since"),
    Column("days"),
    Column("extraction_confidence", detail=True),
    Column(MATCHING),
)


class Reversals(Question):
    """List where a party said the contrary of what it had said, took it back, or said both at once."""

    name: ClassVar[str] = "reversals"
    projection: ClassVar[str] = "disputes"
    caution: ClassVar[str] = (
        "Words may change because facts did. Check both quotes: a misread denial looks like a reversal, and two "
        "spokespeople of one party may not know of each other."
    )

    narrator: Narrator = True

    def answer(self, G: "nx.MultiDiGraph[str]") -> Table:
        """Return the reversals, the earliest first."""
        rows: list[tuple[Cell, ...]] = [
            (
                named(G, found.party),
                found.turn.value,
                named(G, found.before.claim),
                found.before.stance,
                _words(found.before),
                named(G, found.after.claim),
                found.after.stance,
                _words(found.after),
                found.after.first_seen,
                found.days,
                min(found.before.confidence, found.after.confidence),
                found.matching_confidence,
            )
            for found in reversals(G, narrator=self.narrator)
        ]
        return Table(_COLUMNS, tuple(rows), self.caution)


def _words(taken: Taken) -> Name:
    return Name(taken.quote, taken.utterance)
