"""Which accusations wait for an answer."""

from datetime import date
from typing import Annotated, Any, ClassVar

import networkx as nx
from pydantic import Field

from counterclaim.analysis.accusation import accusations
from counterclaim.analysis.question import Question, all_named, named
from counterclaim.analysis.silence import waits
from counterclaim.analysis.table import MATCH_CONFIDENCE, Column, Name, Table
from counterclaim.matching.joins import weakest

_COLUMNS = (
    Column("accused", linked=True),
    Column("claim", linked=True),
    Column("accused_by", linked=True),
    Column("since"),
    Column("days"),
    Column("answer", linked=True, missing="none"),
    MATCH_CONFIDENCE,
)


class Silence(Question):
    """List accusations, those that have waited longest for an answer first."""

    name: ClassVar[str] = "silence"
    projection: ClassVar[str] = "disputes"
    caution: ClassVar[str] = (
        "Silence is as far as these articles report it: who was not asked, or not quoted, is silent too."
    )

    last: Annotated[
        date | None,
        Field(title="Up to", description="The day up to which to count; by default the latest that is known."),
    ] = None

    def answer(self, G: "nx.MultiDiGraph[str]") -> Table:
        """Return the accusations, those without an answer first, the longest first."""
        D = accusations(G)
        edges: dict[tuple[str, str], list[dict[str, Any]]] = {}
        for _, accused, claim, data in D.edges(keys=True, data=True):
            edges.setdefault((accused, claim), []).append(data)
        rows = [
            (
                named(D, wait.accused),
                named(G, wait.claim),
                all_named(D, wait.accusers),
                wait.since.isoformat() if wait.since else None,
                wait.days,
                Name(edges[wait.accused, wait.claim][0]["answer_quote"], wait.answer) if wait.answer else None,
                weakest(*(data.get("match_confidence") for data in edges[wait.accused, wait.claim])),
            )
            for wait in waits(D, until=self.last)
        ]
        return Table(_COLUMNS, tuple(rows), self.caution)
