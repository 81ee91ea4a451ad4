"""What was spoken of more than usual."""

from typing import Annotated, ClassVar

import networkx as nx
from pydantic import Field

from counterclaim.analysis.bursts import surges
from counterclaim.analysis.findings.timeline import StepOption
from counterclaim.analysis.match import MATCHING
from counterclaim.analysis.question import Question, named
from counterclaim.analysis.table import Cell, Column, Table
from counterclaim.analysis.timeline import Step

_COLUMNS = (
    Column("kind"),
    Column("name", linked=True),
    Column("since"),
    Column("until"),
    Column("utterances"),
    Column("weight"),
    Column(MATCHING),
)


class Bursts(Question):
    """Find when a claim, or a party, was in the articles for a larger share than usual."""

    name: ClassVar[str] = "bursts"
    projection: ClassVar[str] = "utterances"
    caution: ClassVar[str] = (
        "A burst is one of publishing. Weights compare bursts of one table; in few articles chance makes bursts too."
    )

    step: StepOption = Step.DAY
    least: Annotated[int, Field(title="Fewest utterances", ge=1, description="The fewest utterances of a burst.")] = 3
    scaling: Annotated[
        float,
        Field(
            title="Times the usual",
            gt=1,
            le=1000,
            description="How many times its usual share something has in a burst.",
        ),
    ] = 2.0
    gamma: Annotated[
        float, Field(title="Reluctance", ge=0, le=1000, description="The higher, the fewer bursts begin.")
    ] = 1.0

    def answer(self, G: "nx.MultiDiGraph[str]") -> Table:
        """Return the bursts, the strongest first."""
        found = surges(G, step=self.step, least=self.least, scaling=self.scaling, gamma=self.gamma)
        rows: list[tuple[Cell, ...]] = [
            (
                str(G.nodes[one.node].get("kind", "claimant")),
                named(G, one.node),
                one.first.isoformat(),
                one.last.isoformat(),
                one.utterances,
                round(one.weight, 3),
                one.matching_confidence,
            )
            for one in found
        ]
        return Table(_COLUMNS, tuple(rows), self.caution)
