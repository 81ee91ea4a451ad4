"""Who stands with whom."""

from collections import Counter
from collections.abc import Set as AbstractSet
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
        "disputes have nothing to do with each other. Another division may fit as well, and others break ranks in it: "
        "of three who all dispute with each other any two may be the pair in one camp."
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
            camp = _lettered(S, part, found.camps[0])
            for one in sorted(part, key=lambda one: (camp.get(one, "~"), named(S, one))):
                matching = least_sure(*(edge.get(MATCHING) for edge in S.adj[one].values()))
                rows.append((number, camp.get(one), named(S, one), frustrated[one], matching))
        return Table(_COLUMNS, tuple(rows), self.caution)


def _lettered(S: "nx.Graph[str]", part: set[str], side: AbstractSet[str]) -> dict[str, str]:
    """Return the camp of each party: A against B, and A2 against B2 where none of these is on either side of those.

    Whoever agrees with everybody as often as it disputes with them is in none.
    """
    taking = S.edge_subgraph([(u, v) for u, v, edge in S.subgraph(part).edges(data=True) if edge["sign"]])
    groups = sorted(nx.connected_components(taking), key=lambda group: (-len(group), min(group)))
    camp: dict[str, str] = {}
    for number, group in enumerate(groups, start=1):
        first = min(group) in side
        more = str(number) if number > 1 else ""
        camp |= {party: f"{'A' if (party in side) is first else 'B'}{more}" for party in group}
    return camp
