"""How two-sided disputes are, against chance."""

from typing import Annotated, ClassVar

import networkx as nx
from pydantic import Field

from counterclaim.analysis.bipartite import bipartite
from counterclaim.analysis.controversy import Controversy, controversy, two_sides
from counterclaim.analysis.match import MATCHING, least_sure
from counterclaim.analysis.party import crowds, disputing, parties
from counterclaim.analysis.question import Narrator, Question, Seed, named
from counterclaim.analysis.table import Cell, Column, Name, Table

_COLUMNS = (
    Column("dispute"),
    Column("parties"),
    Column("one_side", linked=True),
    Column("other_side", linked=True),
    Column("score"),
    Column("by_chance"),
    Column("z"),
    Column("percentile"),
    Column(MATCHING),
)
_SHOWN = 3


class TwoSided(Question):
    """Say how far apart the two sides of each dispute are, against random graphs of the same degrees."""

    name: ClassVar[str] = "controversy"
    projection: ClassVar[str] = "parties"
    caution: ClassVar[str] = (
        "A score alone says nothing, since random graphs score high as well: quote it with its percentile. In disputes "
        "of few parties chance does as well as any. Where more than a hundred parties are on one side of a claim, "
        "there are no figures, since not all that they have with each other is in the graph."
    )

    narrator: Narrator = True
    samples: Annotated[
        int,
        Field(
            title="Random graphs", ge=1, le=10_000, description="How many random graphs to compare each dispute with."
        ),
    ] = 50
    seed: Seed = 0

    def answer(self, G: "nx.MultiDiGraph[str]") -> Table:
        """Return the disputes, the largest first, with the best connected parties of each side."""
        S = parties(G, narrator=self.narrator)
        crowded = crowds(bipartite(G, narrator=self.narrator))
        rows: list[tuple[Cell, ...]] = []
        for number, part in enumerate(disputing(S), start=1):
            D = nx.Graph(S.subgraph(sorted(part)))
            matching = least_sure(*(edge.get(MATCHING) for _, _, edge in D.edges(data=True)))
            if crowded.isdisjoint(part):
                found = controversy(D, samples=self.samples, seed=self.seed)
                sides, figures = found.sides, _figures(found)
            else:
                sides, figures = two_sides(D, seed=self.seed), (None,) * 4
            one, other = sorted(sides, key=lambda side: min(side, default="~"))
            rows.append((number, len(part), _shown(D, one), _shown(D, other), *figures, matching))
        return Table(_COLUMNS, tuple(rows), self.caution)


def _figures(found: Controversy) -> tuple[float | None, ...]:
    z = None if found.z is None else round(found.z, 2)
    return round(found.score, 4), round(found.expected, 4), z, round(found.percentile, 1)


def _shown(D: "nx.Graph[str]", side: frozenset[str]) -> tuple[Name, ...]:
    return tuple(named(D, node) for node in sorted(side, key=lambda one: (-D.degree(one), named(D, one)))[:_SHOWN])
