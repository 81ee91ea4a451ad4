"""Who disputes with whom."""

from typing import ClassVar

import networkx as nx

from counterclaim.analysis.bipartite import bipartite
from counterclaim.analysis.exchange import example
from counterclaim.analysis.match import MATCHING
from counterclaim.analysis.party import parties
from counterclaim.analysis.question import Narrator, Question, named
from counterclaim.analysis.table import Cell, Column, Name, Table

_COLUMNS = (
    Column("party", linked=True),
    Column("other", linked=True),
    Column("disputed_claims"),
    Column("shared_claims", detail=True),
    Column("claim", linked=True),
    Column("asserts", linked=True, detail=True),
    Column("asserting_words", linked=True),
    Column("disputes", linked=True, detail=True),
    Column("disputing_words", linked=True),
    Column("extraction_confidence", detail=True),
    Column(MATCHING),
)


class Parties(Question):
    """Show which parties dispute with each other, over how many claims, and an example in their words."""

    name: ClassVar[str] = "parties"
    projection: ClassVar[str] = "parties"
    caution: ClassVar[str] = (
        "Counts are of claims in these articles. Where more than a hundred parties are on one side of a claim, they "
        "are the least that they can be."
    )

    narrator: Narrator = True

    def answer(self, G: "nx.MultiDiGraph[str]") -> Table:
        """Return the pairs of parties that dispute, those with the most disputed claims first."""
        S, P = parties(G, narrator=self.narrator), bipartite(G, narrator=self.narrator)
        pairs = [edge for edge in S.edges(data=True) if edge[2]["disputes"]]
        pairs.sort(key=lambda edge: (-edge[2]["disputes"], named(S, edge[0]), named(S, edge[1])))
        rows: list[tuple[Cell, ...]] = []
        for party, other, edge in pairs:
            found = example(P, party, other, edge["claim"])
            rows.append(
                (
                    named(S, party),
                    named(S, other),
                    edge["disputes"],
                    edge["agreements"],
                    named(G, found.claim),
                    named(S, found.asserts.party),
                    Name(found.asserts.quote, found.asserts.utterance),
                    named(S, found.disputes.party),
                    Name(found.disputes.quote, found.disputes.utterance),
                    edge["confidence"],
                    found.matching_confidence,
                )
            )
        return Table(_COLUMNS, tuple(rows), self.caution)
