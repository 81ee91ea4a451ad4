"""What stands on the record."""

from collections import Counter
from typing import ClassVar

import networkx as nx

from counterclaim.analysis.argumentation import attacks, grounded_labelling
from counterclaim.analysis.label import Label
from counterclaim.analysis.match import MATCHING
from counterclaim.analysis.position import positions, rests_on
from counterclaim.analysis.question import Doubts, Narrator, Question, named
from counterclaim.analysis.table import Column, Name, Table

_COLUMNS = (
    Column("standing"),
    Column("party", linked=True),
    Column("stance"),
    Column("claim", linked=True),
    Column("against"),
    Column("words", linked=True),
    Column("extraction_confidence", detail=True),
    Column(MATCHING),
)


class Standing(Question):
    """Say how each position stands on the record: unanswered, contested or defeated."""

    name: ClassVar[str] = "standing"
    projection: ClassVar[str] = "positions"
    caution: ClassVar[str] = (
        "Unanswered is not true and contested is not false: both say what was said. Two sides that contradict each "
        "other are both contested, by design."
    )

    narrator: Narrator = True
    doubts: Doubts = True

    def answer(self, G: "nx.MultiDiGraph[str]") -> Table:
        """Return all positions, those with most against them first."""
        A = positions(G, narrator=self.narrator, doubts=self.doubts)
        labels = grounded_labelling(A)
        against = Counter(victim for victims in attacks(A).values() for victim in victims)
        rows = []
        for one in sorted(A, key=lambda one: (labels[one] is Label.IN, -against[one], A.nodes[one]["label"], one)):
            data = A.nodes[one]
            rows.append(
                (
                    labels[one].wording,
                    named(G, data["party"]),
                    data["stance"],
                    named(G, data["claim"]),
                    against[one],
                    Name(data["quote"], data["utterance"]),
                    data["confidence"],
                    rests_on(A, one),
                )
            )
        return Table(_COLUMNS, tuple(rows), self.caution)
