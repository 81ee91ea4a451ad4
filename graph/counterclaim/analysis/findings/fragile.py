"""What hangs on one utterance."""

from typing import ClassVar

import networkx as nx

from counterclaim.analysis.fragility import fragility
from counterclaim.analysis.graph import SIGNS
from counterclaim.analysis.match import MATCHING, least_sure
from counterclaim.analysis.question import Doubts, Narrator, Question, named
from counterclaim.analysis.table import Column, Name, Table

_COLUMNS = (
    Column("changes"),
    Column("party", linked=True),
    Column("words", linked=True),
    Column("claim", linked=True),
    Column("positions_changed"),
    Column("sources_lost"),
    Column(MATCHING),
)
_BEARING = {*SIGNS, "contradicts"}
"""The edges of a claim on which it hangs what changes."""


class Fragile(Question):
    """Rank utterances by what would change if they were retracted: what to verify first."""

    name: ClassVar[str] = "fragile"
    projection: ClassVar[str] = "disputes"
    caution: ClassVar[str] = "Much hangs on words that nobody repeated; that does not make them doubtful."

    narrator: Narrator = True
    doubts: Doubts = True

    def answer(self, G: "nx.MultiDiGraph[str]") -> Table:
        """Return the utterances on which something hangs, those on which most hangs first."""
        said = {data["utterance"]: data for _, _, data in G.edges(data=True) if "quote" in data}
        matching: dict[str, float | None] = {}
        for *ends, data in G.edges(data=True):
            for node in ends if data.get("kind") in _BEARING else ():
                matching[node] = least_sure(matching.get(node), data.get(MATCHING))
        rows = [
            (
                found.changes,
                named(G, said[utterance]["party"]),
                Name(said[utterance]["quote"], utterance),
                named(G, found.claim),
                len(found.relabelled),
                found.sources[0] - found.sources[1],
                matching.get(found.claim),
            )
            for utterance, found in fragility(G, narrator=self.narrator, doubts=self.doubts).items()
        ]
        return Table(_COLUMNS, tuple(rows), self.caution)
