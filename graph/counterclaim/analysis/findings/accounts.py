"""In how many coherent accounts positions stand."""

from typing import Annotated, ClassVar

import networkx as nx
from pydantic import Field

from counterclaim.analysis.accounts import accounts
from counterclaim.analysis.match import MATCHING
from counterclaim.analysis.position import positions, rests_on
from counterclaim.analysis.question import Doubts, Narrator, Question, named
from counterclaim.analysis.table import Column, Name, Table

_COLUMNS = (
    Column("dispute"),
    Column("party", linked=True),
    Column("stance"),
    Column("claim", linked=True),
    Column("stands_in"),
    Column("accounts"),
    Column("words", linked=True),
    Column(MATCHING),
)


class Accounts(Question):
    """Say in how many of the coherent ways to tell a dispute each contested position stands."""

    name: ClassVar[str] = "accounts"
    projection: ClassVar[str] = "positions"
    caution: ClassVar[str] = (
        "There are as many accounts as ways to take sides; to stand in more of them is no merit. Disputes too large to "
        "search have no numbers."
    )

    narrator: Narrator = True
    doubts: Doubts = True
    classes: Annotated[
        int,
        Field(
            title="Largest dispute", ge=0, le=40, description="The largest dispute to search, in classes of positions."
        ),
    ] = 24

    def answer(self, G: "nx.MultiDiGraph[str]") -> Table:
        """Return the contested positions, those of the largest dispute first."""
        A = positions(G, narrator=self.narrator, doubts=self.doubts)
        found = accounts(A, limit=self.classes)
        rows = []
        for one in sorted(found, key=lambda one: (found[one].dispute, A.nodes[one]["label"], one)):
            data, share = A.nodes[one], found[one]
            rows.append(
                (
                    share.dispute,
                    named(G, data["party"]),
                    data["stance"],
                    named(G, data["claim"]),
                    share.stands_in,
                    share.accounts,
                    Name(data["quote"], data["utterance"]),
                    rests_on(A, one),
                )
            )
        return Table(_COLUMNS, tuple(rows), self.caution)
