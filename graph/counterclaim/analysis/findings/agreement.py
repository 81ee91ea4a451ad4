"""What models of agreement say, to those who asked for it knowing what they assume."""

from typing import Annotated, ClassVar

import networkx as nx
from pydantic import Field, field_validator

from counterclaim.analysis.agreement import CAUTION, Model, agreement_scores
from counterclaim.analysis.bipartite import bipartite
from counterclaim.analysis.contests import contest
from counterclaim.analysis.match import MATCHING
from counterclaim.analysis.question import Narrator, Question, all_named, named
from counterclaim.analysis.table import Cell, Column, Table

_COLUMNS = (
    Column("claim", linked=True),
    Column("agreement_score"),
    Column("asserted_by", linked=True),
    Column("denied_by", linked=True),
    Column(MATCHING),
    Column("caution"),
)


class AgreementScores(Question):
    """Give agreement scores of claims by a model that rewards repetition; has to be acknowledged, and is no finding."""

    name: ClassVar[str] = "agreement"
    projection: ClassVar[str] = "bipartite"
    caution: ClassVar[str] = CAUTION

    acknowledged: Annotated[
        bool,
        Field(
            title="Caution read",
            validate_default=True,
            description="Confirms that you have read the caution; without it there is no answer.",
        ),
    ] = False
    model: Annotated[Model, Field(title="Model", description="sums or truthfinder.")] = Model.SUMS
    narrator: Narrator = True

    @field_validator("acknowledged")
    @classmethod
    def _knows(cls, acknowledged: bool) -> bool:
        if not acknowledged:
            raise ValueError(f"{CAUTION} Set this to go on.")
        return acknowledged

    def answer(self, G: "nx.MultiDiGraph[str]") -> Table:
        """Return the claims that somebody asserts or denies, the most divided first, those without a score last."""
        P = bipartite(G, narrator=self.narrator)
        scores = agreement_scores(P, acknowledged=self.acknowledged, model=self.model).scores
        rows: list[tuple[Cell, ...]] = []
        for claim in sorted(scores, key=lambda one: (_decided(scores[one]), named(G, one))):
            sides = contest(P, claim)
            score = _rounded(scores[claim])
            who = all_named(G, sides.asserting), all_named(G, sides.denying)
            rows.append((named(G, claim), score, *who, sides.matching_confidence, CAUTION))
        return Table(_COLUMNS, tuple(rows), self.caution)


def _decided(score: float | None) -> float:
    return 1.0 if score is None else abs(score - 0.5)


def _rounded(score: float | None) -> float | None:
    return None if score is None else round(score, 4)
