"""Who is in the middle of disputes."""

from enum import StrEnum
from typing import Annotated, ClassVar

import networkx as nx
from pydantic import Field

from counterclaim.analysis.accusation import accusations
from counterclaim.analysis.centrality import accused_centrality, brokerage_centrality, rebutting_centrality
from counterclaim.analysis.match import MATCHING, least_sure
from counterclaim.analysis.party import parties
from counterclaim.analysis.question import Narrator, Question, named
from counterclaim.analysis.table import Cell, Column, Table

_COLUMNS = (
    Column("party", linked=True),
    Column("accused_by"),
    Column("rebuts"),
    Column("stands_between"),
    Column(MATCHING),
)


class Role(StrEnum):
    """What the rows are ordered by."""

    ACCUSED = "accused"
    REBUTTING = "rebutting"
    BROKER = "broker"


class Claimants(Question):
    """Show who is accused by how many, who rebuts how much, and who agrees with both of two camps that do not agree."""

    name: ClassVar[str] = "claimants"
    projection: ClassVar[str] = "disputes"
    caution: ClassVar[str] = (
        "Counts of relations in these articles: how often somebody is accused says nothing of what they did, and how "
        "often they rebut nothing of whether they are right."
    )

    narrator: Narrator = True
    by: Annotated[
        Role, Field(title="Ordered by", description="What to order the rows by: accused, rebutting or broker.")
    ] = Role.ACCUSED

    def answer(self, G: "nx.MultiDiGraph[str]") -> Table:
        """Return the claimants of whom any of the three counts is not 0."""
        S = parties(G, narrator=self.narrator)
        D = accusations(G)
        matching = _matching(G, D, S)
        counts = (accused_centrality(D), rebutting_centrality(G), brokerage_centrality(S))
        first = list(Role).index(self.by)
        order = [first, *(at for at in range(len(counts)) if at != first)]
        rows: list[tuple[Cell, ...]] = [
            (named(G, node), *(count.get(node, 0) for count in counts), matching.get(node))
            for node in sorted({node for count in counts for node, number in count.items() if number})
        ]
        rows.sort(key=lambda row: [-int(str(row[1 + at])) for at in order])
        return Table(_COLUMNS, tuple(rows), self.caution)


def _matching(G: "nx.MultiDiGraph[str]", D: "nx.MultiDiGraph[str]", S: "nx.Graph[str]") -> dict[str, float | None]:
    """Return, by party, the confidence of the least sure match among what is counted of it."""
    speaking = {data["utterance"]: data["party"] for _, _, data in G.edges(data=True) if "party" in data}
    counted = [(accused, data) for _, accused, data in D.edges(data=True)]
    rebutting = (data for _, _, data in G.edges(data=True) if data.get("kind") == "rebuts")
    counted += ((speaking[data["utterance"]], data) for data in rebutting if data["utterance"] in speaking)
    counted += ((node, data) for *ends, data in S.edges(data=True) for node in ends)
    found: dict[str, float | None] = {}
    for party, data in counted:
        found[party] = least_sure(found.get(party), data.get(MATCHING))
    return found
