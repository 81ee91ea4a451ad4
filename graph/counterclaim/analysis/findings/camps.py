"""Who stands with whom."""

from collections import Counter
from typing import Annotated, ClassVar

import networkx as nx
from pydantic import Field

from counterclaim.analysis.balance import frustration
from counterclaim.analysis.match import MATCHING, least_sure
from counterclaim.analysis.party import disputing, parties
from counterclaim.analysis.question import Narrator, Question, named
from counterclaim.analysis.table import Cell, Column, Table

_COLUMNS = (
    Column("dispute"),
    Column("camp"),
    Column("party", linked=True),
    Column("breaks_ranks"),
    Column(MATCHING),
)


class Camps(Question):
    """Divide the parties of each dispute into two camps, and show who breaks ranks how often."""

    name: ClassVar[str] = "camps"
    projection: ClassVar[str] = "parties"
    caution: ClassVar[str] = (
        "A camp is who is on the same side of most claims in these articles; it is no alliance. Camps of different "
        "disputes have nothing to do with each other."
    )

    narrator: Narrator = True
    seed: Annotated[
        int, Field(title="Random seed", ge=0, lt=2**32, description="Where the search in large disputes starts.")
    ] = 0

    def answer(self, G: "nx.MultiDiGraph[str]") -> Table:
        """Return the two camps of each dispute, the largest dispute first."""
        S = parties(G, narrator=self.narrator)
        found = frustration(S, seed=self.seed)
        frustrated = Counter(party for edge in found.edges for party in edge)
        rows: list[tuple[Cell, ...]] = []
        for number, part in enumerate(disputing(S), start=1):
            first = found.camps[0] if min(part) in found.camps[0] else found.camps[1]
            for one in sorted(part, key=lambda one: (one not in first, named(S, one))):
                matching = least_sure(*(edge.get(MATCHING) for edge in S.adj[one].values()))
                rows.append((number, "A" if one in first else "B", named(S, one), frustrated[one], matching))
        return Table(_COLUMNS, tuple(rows), self.caution)
