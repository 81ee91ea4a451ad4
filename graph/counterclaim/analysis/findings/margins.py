"""What the machine may have misread or matched wrongly, in the numbers of any other analysis."""

from collections import Counter
from typing import Annotated, ClassVar

import networkx as nx
from pydantic import Field

from counterclaim.analysis.findings.numbered import TOLD, Numbered
from counterclaim.analysis.question import Question, Seed
from counterclaim.analysis.reading import margins
from counterclaim.analysis.table import Cell, Column, Name, Table

_Key = tuple[Cell, ...]


class Margins(Question):
    """Show how far a number of another analysis depends on what the machine may have misread or matched wrongly."""

    name: ClassVar[str] = "margins"
    projection: ClassVar[str] = "disputes"
    caution: ClassVar[str] = (
        "The interval is the machine's doubt about its own reading and matching of these articles, as far as its "
        "confidences can be relied on. It says nothing about what happened."
    )

    of: Annotated[
        Numbered,
        Field(title="Analysis", description=f"The other analysis, with its defaults: {', '.join(Numbered)}."),
    ] = Numbered.CONTESTED
    number: Annotated[
        str | None,
        Field(
            title="Column",
            max_length=100,
            description="The column with the number; by default the one that says most (of contested: strength).",
        ),
    ] = None
    samples: Annotated[int, Field(title="Graphs", ge=1, le=10_000, description="How many random graphs to draw.")] = 100
    alpha: Annotated[
        float, Field(title="Chance of error", gt=0, lt=1, description="One minus the confidence level.")
    ] = 0.05
    seed: Seed = 0

    def answer(self, G: "nx.MultiDiGraph[str]") -> Table:
        """Return the rows of the other analysis with the number and its interval, in its order.

        Raises:
            networkx.NetworkXError: if it has no such number, or the graph is too large.
        """
        analysis, told, main = TOLD[self.of]
        question = analysis(since=self.since, until=self.until, publishers=self.publishers)
        number = self.number or main
        whole = question.answer(G)
        columns = {column.name: at for at, column in enumerate(whole.columns)}
        numeric = [name for name, at in columns.items() if any(isinstance(row[at], int | float) for row in whole.rows)]
        if whole.rows and number not in numeric:
            there = ", ".join(numeric)
            raise nx.NetworkXError(f"{self.of} has no numbers in a column {number!r}; it has {there}.")
        if not whole.rows:
            return Table((*(Column(name) for name in told), *_FIGURES), (), self.caution)

        def numbers(H: "nx.MultiDiGraph[str]") -> dict[_Key, float]:
            table = whole if H is G else question.answer(H)
            return _numbers(table, [columns[name] for name in told], columns[number])

        found = margins(G, numbers, samples=self.samples, alpha=self.alpha, seed=self.seed)
        labels = {_told(row, [columns[name] for name in told]): row for row in reversed(whole.rows)}
        rows = [
            (
                *(labels[key][columns[name]] for name in told),
                number,
                one.value,
                round(one.low, 4),
                round(one.high, 4),
                one.present,
            )
            for key, one in found.items()
        ]
        heads = tuple(whole.columns[columns[name]] for name in told)
        return Table((*heads, *_FIGURES), tuple(rows), self.caution)


_FIGURES = (Column("measure"), Column("number"), Column("low"), Column("high"), Column("present"))


def _told(row: tuple[Cell, ...], places: list[int]) -> _Key:
    return tuple(cell.iri if isinstance(cell, Name) else cell for cell in (row[at] for at in places))


def _numbers(table: Table, told: list[int], number: int) -> dict[_Key, float]:
    """Return the numbers by what they are about; of rows about the same thing, the first."""
    found: dict[_Key, float] = {}
    seen: Counter[_Key] = Counter()
    for row in table.rows:
        key = _told(row, told)
        seen[key] += 1
        value = row[number]
        if seen[key] == 1 and isinstance(value, int | float):
            found[key] = float(value)
    return found
