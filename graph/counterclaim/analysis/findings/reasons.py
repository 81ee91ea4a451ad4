"""What a strength is made of."""

from typing import Annotated, ClassVar

import networkx as nx
from pydantic import Field

from counterclaim.analysis.contests import contested
from counterclaim.analysis.findings.strength import Semantics, SemanticsOption
from counterclaim.analysis.match import MATCHING, least_sure
from counterclaim.analysis.position import positions
from counterclaim.analysis.question import Doubts, Narrator, Question, find_node, named
from counterclaim.analysis.strength import df_quad, h_categoriser, influences
from counterclaim.analysis.table import Cell, Column, Name, Table

_COLUMNS = (
    Column("party", linked=True),
    Column("stance"),
    Column("claim", linked=True, detail=True),
    Column("strength"),
    Column("other", linked=True),
    Column("other_stance"),
    Column("other_words", linked=True),
    Column("contribution"),
    Column(MATCHING),
)


class Reasons(Question):
    """Explain the strength of the positions on a claim: what each other position adds to it or takes away."""

    name: ClassVar[str] = "reasons"
    projection: ClassVar[str] = "positions"
    caution: ClassVar[str] = (
        "Each contribution is what would change if that position alone were not there; they need not sum to the "
        "strength, and say nothing about who is right."
    )

    narrator: Narrator = True
    doubts: Doubts = True
    semantics: SemanticsOption = Semantics.H_CATEGORISER
    claim: Annotated[
        str | None,
        Field(
            title="Claim", max_length=2000, description="The id, IRI or page of a claim; by default the most contested."
        ),
    ] = None

    def answer(self, G: "nx.MultiDiGraph[str]") -> Table:
        """Return the contributions to each position on the claim, the largest first.

        Raises:
            networkx.NodeNotFound: if the claim is not in the graph.
            networkx.NetworkXError: if too many positions bear on it.
        """
        if self.claim:
            claim: str | None = find_node(G, self.claim)
        else:
            claim = next(iter(contested(G, narrator=self.narrator, doubts=self.doubts)), None)
        supports = self.semantics is Semantics.DF_QUAD
        A = positions(G, narrator=self.narrator, doubts=self.doubts, supports=supports)
        semantics = df_quad if supports else h_categoriser
        strengths = semantics(A)
        rows: list[tuple[Cell, ...]] = []
        for one in sorted(node for node, data in A.nodes(data=True) if data["claim"] == claim):
            here = A.nodes[one]
            about = (named(G, here["party"]), here["stance"], named(G, here["claim"]), round(strengths[one], 4))
            for other, change in influences(A, one, strength=semantics).items():
                there = A.nodes[other]
                words = Name(there["quote"], there["utterance"])
                matching = least_sure(
                    here.get(MATCHING), there.get(MATCHING), A.edges.get((other, one), {}).get(MATCHING)
                )
                rows.append((*about, named(G, there["party"]), there["stance"], words, round(change, 4), matching))
        return Table(_COLUMNS, tuple(rows), self.caution)
