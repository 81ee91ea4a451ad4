"""Which claims are contested."""

from typing import ClassVar

import networkx as nx

from counterclaim.analysis.contests import contested
from counterclaim.analysis.match import MATCHING
from counterclaim.analysis.question import Doubts, Narrator, Question, all_named, named
from counterclaim.analysis.table import Column, Table

_COLUMNS = (
    Column("asserting"),
    Column("disputing"),
    Column("claim", linked=True),
    Column("asserted_by", linked=True),
    Column("disputed_by", linked=True, summary=True),
    Column("denied_by", linked=True, detail=True),
    Column("countered_by", linked=True, detail=True),
    Column("doubted_by", linked=True, detail=True),
    Column("no_comment_by", linked=True, detail=True),
    Column("balance", detail=True),
    Column("strength", detail=True),
    Column(MATCHING),
)


class Contested(Question):
    """Rank claims by how many parties stand on each side; a party counts once, however often it is printed."""

    name: ClassVar[str] = "contested"
    projection: ClassVar[str] = "bipartite"
    caution: ClassVar[str] = "Counts say how divided those who spoke are, and nothing about who is right."

    narrator: Narrator = True
    doubts: Doubts = True

    def answer(self, G: "nx.MultiDiGraph[str]") -> Table:
        """Return the claims with parties on both sides, the most contested first."""
        rows = [
            (
                len(found.asserting),
                len(found.opposing),
                named(G, claim),
                all_named(G, found.asserting),
                all_named(G, found.opposing),
                all_named(G, found.denying),
                all_named(G, found.countering),
                all_named(G, found.doubting),
                all_named(G, found.declining),
                round(found.balance, 4),
                round(found.strength, 4),
                found.matching_confidence,
            )
            for claim, found in contested(G, narrator=self.narrator, doubts=self.doubts).items()
        ]
        return Table(_COLUMNS, tuple(rows), self.caution)
