"""Which accusations wait for an answer."""

from typing import Annotated, ClassVar

import networkx as nx
from pydantic import Field

from counterclaim.analysis.accusation import accusations
from counterclaim.analysis.match import MATCHING, least_sure
from counterclaim.analysis.question import Day, Question, all_named, named
from counterclaim.analysis.silence import waits
from counterclaim.analysis.table import Column, Name, Table

_COLUMNS = (
    Column("accused", linked=True),
    Column("claim", linked=True),
    Column("accused_by", linked=True),
    Column("since"),
    Column("days"),
    Column("answer", linked=True),
    Column(MATCHING),
)


class Silence(Question):
    """List accusations, those that have waited longest for an answer first."""

    name: ClassVar[str] = "silence"
    projection: ClassVar[str] = "disputes"
    caution: ClassVar[str] = (
        "Silence is as far as these articles report it: who was not asked, or not quoted, is silent too."
    )

    last: Annotated[
        Day | None,
        Field(title="Up to", description="The last day to count; by default the latest known."),
    ] = None

    def answer(self, G: "nx.MultiDiGraph[str]") -> Table:
        """Return the accusations, those without an answer first, the longest first."""
        D = accusations(G)
        words: dict[tuple[str, str], str | None] = {}
        matching: dict[tuple[str, str], float | None] = {}
        for _, accused, claim, data in D.edges(keys=True, data=True):
            words[accused, claim] = data.get("answer_quote")
            matching[accused, claim] = least_sure(matching.get((accused, claim)), data.get(MATCHING))
        rows = [
            (
                named(D, wait.accused),
                named(G, wait.claim),
                all_named(D, wait.accusers),
                wait.since.isoformat() if wait.since else None,
                wait.days,
                Name(words[wait.accused, wait.claim] or "", wait.answer) if wait.answer is not None else None,
                matching[wait.accused, wait.claim],
            )
            for wait in waits(D, until=self.last)
        ]
        return Table(_COLUMNS, tuple(rows), self.caution)
