"""How many independent sources a claim has."""

from typing import ClassVar

import networkx as nx

from counterclaim.analysis.corroboration import corroborations
from counterclaim.analysis.match import MATCHING, least_sure
from counterclaim.analysis.question import Narrator, Question, all_named, named
from counterclaim.analysis.relay import relays
from counterclaim.analysis.table import Column, Table
from counterclaim.stance import Stance

_COLUMNS = (
    Column("sources"),
    Column("articles"),
    Column("claim", linked=True),
    Column("asserted_by", linked=True),
    Column("hangs_on", linked=True),
    Column(MATCHING),
)


class Sources(Question):
    """Count the independent sources of each claim (one for each relay); claims carried far by few come first."""

    name: ClassVar[str] = "sources"
    projection: ClassVar[str] = "relays"
    caution: ClassVar[str] = (
        "Independent means: not by the same relay, as far as the texts tell. Two parties may still have it from one "
        "another."
    )

    narrator: Narrator = True

    def answer(self, G: "nx.MultiDiGraph[str]") -> Table:
        """Return how many sources each claim has."""
        R = relays(G)
        matching: dict[str, float | None] = {}
        for _, _, data in R.edges(data=True):
            if data["stance"] == Stance.ASSERTS:
                matching[data["claim"]] = least_sure(matching.get(data["claim"]), data.get(MATCHING))
        rows = [
            (
                found.independent,
                len(found.articles),
                named(R, claim),
                all_named(R, (party for together in found.sources for party in together)),
                tuple(named(R, node) for node in found.bottlenecks),
                matching[claim],
            )
            for claim, found in corroborations(R, narrator=self.narrator).items()
        ]
        return Table(_COLUMNS, tuple(rows), self.caution)
