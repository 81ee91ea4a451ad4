"""When how much was said."""

from typing import Annotated, ClassVar

import networkx as nx
from pydantic import Field

from counterclaim.analysis.match import MATCHING
from counterclaim.analysis.question import Question, find_node, named
from counterclaim.analysis.table import Cell, Column, Table
from counterclaim.analysis.timeline import Step, timeline

StepOption = Annotated[Step, Field(title="Period", description="How long a period is: day, week, month or year.")]

_COLUMNS = (
    Column("since"),
    Column("articles"),
    Column("utterances"),
    Column("parties"),
    Column("asserting"),
    Column("disputing"),
    Column("most_spoken_of", linked=True),
    Column(MATCHING),
)


class Timeline(Question):
    """Count what was said in each period, and name the claim most spoken of."""

    name: ClassVar[str] = "timeline"
    projection: ClassVar[str] = "utterances"
    caution: ClassVar[str] = "Days are of publication; what is not in these articles was said too."

    step: StepOption = Step.DAY
    about: Annotated[
        str | None,
        Field(
            title="Claim or party",
            max_length=2000,
            description="The id, IRI or page of a claim or party: count only what is about it or by it.",
        ),
    ] = None

    def answer(self, G: "nx.MultiDiGraph[str]") -> Table:
        """Return the periods in the order of time; what has no date is last."""
        rows: list[tuple[Cell, ...]] = [
            (
                period.start.isoformat() if period.start else None,
                period.articles,
                period.utterances,
                period.parties,
                period.asserting,
                period.disputing,
                named(G, next(iter(period.claims))),
                period.matching_confidence,
            )
            for period in timeline(G, find_node(G, self.about) if self.about else None, step=self.step)
        ]
        return Table(_COLUMNS, tuple(rows), self.caution)
