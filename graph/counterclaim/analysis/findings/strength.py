"""How strongly positions stand."""

from enum import StrEnum
from typing import Annotated, ClassVar

import networkx as nx
from pydantic import Field

from counterclaim.analysis.argumentation import attacks
from counterclaim.analysis.match import MATCHING
from counterclaim.analysis.position import positions, rests_on
from counterclaim.analysis.question import Doubts, Narrator, Question, named
from counterclaim.analysis.strength import df_quad, h_categoriser
from counterclaim.analysis.table import Cell, Column, Name, Table

_COLUMNS = (
    Column("party", linked=True),
    Column("stance"),
    Column("claim", linked=True),
    Column("strength"),
    Column("against"),
    Column("words", linked=True),
    Column("extraction_confidence", detail=True),
    Column(MATCHING),
)


class Semantics(StrEnum):
    """How attacks and supports are summed up."""

    H_CATEGORISER = "h-categoriser"
    DF_QUAD = "df-quad"


SemanticsOption = Annotated[
    Semantics,
    Field(title="Summed up by", description="h-categoriser (attacks only) or df-quad (supports too; may not settle)."),
]


class Strength(Question):
    """Order positions by what was said against them (and for them): the weakest first."""

    name: ClassVar[str] = "strength"
    projection: ClassVar[str] = "positions"
    caution: ClassVar[str] = (
        "A strength is a way to sum up attacks and supports on the record. It is no probability, and no score of "
        "anybody."
    )

    narrator: Narrator = True
    doubts: Doubts = True
    semantics: SemanticsOption = Semantics.H_CATEGORISER

    def answer(self, G: "nx.MultiDiGraph[str]") -> Table:
        """Return all positions, the weakest first."""
        A = positions(G, narrator=self.narrator, doubts=self.doubts, supports=self.semantics is Semantics.DF_QUAD)
        strengths = (df_quad if self.semantics is Semantics.DF_QUAD else h_categoriser)(A)
        against = dict.fromkeys(A, 0)
        for victims in attacks(A).values():
            for victim in victims:
                against[victim] += 1
        rows: list[tuple[Cell, ...]] = []
        for one in sorted(A, key=lambda one: (round(strengths[one], 4), A.nodes[one]["label"], one)):
            data = A.nodes[one]
            rows.append(
                (
                    named(G, data["party"]),
                    data["stance"],
                    named(G, data["claim"]),
                    round(strengths[one], 4),
                    against[one],
                    Name(data["quote"], data["utterance"]),
                    data["confidence"],
                    rests_on(A, one),
                )
            )
        return Table(_COLUMNS, tuple(rows), self.caution)
