"""What the machine may have misread or matched wrongly, in the numbers of any other analysis."""

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, ClassVar

import networkx as nx
from pydantic import Field, ValidationError

from counterclaim.analysis.question import Question, Seed
from counterclaim.analysis.reading import margins
from counterclaim.analysis.table import Cell, Column, Name, Table

ROWS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "parties": ("party", "other"),
        "standing": ("party", "stance", "claim"),
        "strength": ("party", "stance", "claim"),
        "accounts": ("party", "stance", "claim"),
        "reasons": ("party", "stance", "claim", "other", "other_stance"),
        "camps": ("party",),
        "claimants": ("party",),
        "controversy": ("dispute",),
        "silence": ("accused", "claim"),
        "fragile": ("words",),
        "timeline": ("since",),
        "bursts": ("name", "since"),
        "reversals": ("before_words", "after_words"),
    }
)
"""Which cells say what a row is about; in analyses that are not listed, the claim."""

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
        str, Field(title="Analysis", max_length=100, description="The other analysis, with its defaults.")
    ] = "contested"
    number: Annotated[str, Field(title="Column", max_length=100, description="The column with the number.")] = (
        "strength"
    )
    samples: Annotated[int, Field(title="Graphs", ge=1, le=10_000, description="How many graphs are drawn.")] = 100
    alpha: Annotated[
        float, Field(title="Chance of error", gt=0, lt=1, description="One less the level of the interval.")
    ] = 0.05
    seed: Seed = 0

    def answer(self, G: "nx.MultiDiGraph[str]") -> Table:
        """Return the rows of the other analysis with the number and its interval, in its order.

        Raises:
            NotFound: if there is no such analysis.
            networkx.NetworkXError: if it has no such number, or wants parameters, or the graph is too large.
        """
        question = self._question()
        told = ROWS.get(self.of, ("claim",))
        whole = question.answer(G)
        columns = {column.name: at for at, column in enumerate(whole.columns)}
        numeric = [name for name, at in columns.items() if any(isinstance(row[at], int | float) for row in whole.rows)]
        if whole.rows and self.number not in numeric:
            there = ", ".join(numeric)
            raise nx.NetworkXError(f"{self.of} has no numbers in a column {self.number!r}; it has {there}.")
        if not whole.rows:
            return Table((*(Column(name) for name in told), *_FIGURES), (), self.caution)

        def numbers(H: "nx.MultiDiGraph[str]") -> dict[_Key, float]:
            table = whole if H is G else question.answer(H)
            return _numbers(table, [columns[name] for name in told], columns[self.number])

        found = margins(G, numbers, samples=self.samples, alpha=self.alpha, seed=self.seed)
        labels = {_told(row, [columns[name] for name in told]): row for row in reversed(whole.rows)}
        rows = [
            (
                *(labels[key][columns[name]] for name in told),
                one.value,
                round(one.low, 4),
                round(one.high, 4),
                one.present,
            )
            for key, one in found.items()
        ]
        heads = tuple(whole.columns[columns[name]] for name in told)
        return Table((*heads, *_FIGURES), tuple(rows), self.caution)

    def _question(self) -> Question:
        from counterclaim.analysis.registry import find_analysis  # which has this one, too

        if self.of == self.name:
            raise nx.NetworkXError("margins of margins would be about nothing; name another analysis.")
        try:
            return find_analysis(self.of)(since=self.since, until=self.until, publishers=self.publishers)
        except ValidationError as error:
            raise nx.NetworkXError(f"{self.of} wants to be asked with parameters of its own, so not here.") from error


_FIGURES = (Column("number"), Column("low"), Column("high"), Column("present"))


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
