"""Findings as tables: rows of words, numbers and names, for people, files, programs and notebooks."""

import csv
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from io import StringIO
from itertools import compress

from counterclaim.analysis.match import MATCHING


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """What something is called (or its words), and the IRI that leads to it."""

    label: str
    iri: str

    def __str__(self) -> str:
        return self.label


Cell = str | int | float | None | Name | tuple[Name, ...]
"""What is unknown is None."""
Value = str | int | float | None | list[str]


_MISSING = {
    "answer": "none",
    "camp": "neither",
    **dict.fromkeys(("stands_in", "accounts"), "not searched"),
    **dict.fromkeys(("score", "by_chance", "z", "percentile", "agreement_score"), "none"),
    MATCHING: "no match",
}
"""What it means, in some columns, that there is nothing: not that it is unknown."""


@dataclass(frozen=True, slots=True)
class Column:
    """A heading in small letters with underscores.

    Attributes:
        name: how programs call it.
        linked: whether its cells are names; then programs get the IRIs in a column beside it, called ``…_iri``.
        detail: whether it is left out where there is little room, as on a terminal.
        summary: whether it says in one column what details beside it say; people are shown either.
    """

    name: str
    linked: bool = False
    detail: bool = False
    summary: bool = False

    @property
    def heading(self) -> str:
        """How people are shown it."""
        return self.name.replace("_", " ")

    @property
    def missing(self) -> str:
        """What people are told where a cell is None."""
        return _MISSING.get(self.name, "unknown")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under columns, and what one has to know before one quotes them."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caution: str = ""

    def __len__(self) -> int:
        return len(self.rows)

    def part(self, limit: int, offset: int = 0) -> "Table":
        """Return the table with at most so many rows."""
        return replace(self, rows=self.rows[offset : offset + limit])

    def brief(self) -> "Table":
        """Return the table without details."""
        return self._with([not column.detail for column in self.columns])

    def detailed(self) -> "Table":
        """Return the table without what only sums details up."""
        return self._with([not column.summary for column in self.columns])

    def _with(self, kept: Sequence[bool]) -> "Table":
        return replace(
            self,
            columns=tuple(compress(self.columns, kept)),
            rows=tuple(tuple(compress(row, kept)) for row in self.rows),
        )

    @property
    def names(self) -> tuple[str, ...]:
        """The columns as programs see them."""
        return tuple(
            name for column in self.columns for name in (column.name, f"{column.name}_iri")[: 1 + column.linked]
        )

    def records(self) -> Iterator[dict[str, Value]]:
        """Yield each row by the names of the columns, with IRIs in columns of their own: what pandas takes."""
        for row in self.rows:
            record: dict[str, Value] = {}
            for column, cell in zip(self.columns, row, strict=True):
                record[column.name] = _label(cell)
                if column.linked:
                    record[f"{column.name}_iri"] = _iri(cell)
            yield record

    def text(self) -> list[tuple[str, ...]]:
        """Return the rows as text; several names are parted by "; "."""
        return [tuple(_text(_label(cell), "; ") for cell in row) for row in self.rows]

    def csv(self) -> str:
        """Return RFC 4180 CSV with a header; several names are parted by "; ", their IRIs by spaces."""
        written = StringIO(newline="")
        writer = csv.writer(written)
        writer.writerow(self.names)
        for record in self.records():
            writer.writerow(_text(value, " " if name.endswith("_iri") else "; ") for name, value in record.items())
        return written.getvalue()

    def json(self) -> str:
        """Return a JSON array of objects."""
        return json.dumps(list(self.records()), ensure_ascii=False, indent=2) + "\n"

    def _repr_html_(self) -> str:
        """Return what a notebook shows; names lead to what they name."""
        head = "".join(f'<th scope="col">{escape(column.heading)}</th>' for column in self.columns)
        body = "".join(f"<tr>{''.join(f'<td>{_html(cell)}</td>' for cell in row)}</tr>" for row in self.rows)
        caption = f"<caption>{escape(self.caution)}</caption>" if self.caution else ""
        return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _label(cell: Cell) -> Value:
    if isinstance(cell, tuple):
        return [name.label for name in cell]
    return cell.label if isinstance(cell, Name) else cell


def _iri(cell: Cell) -> Value:
    if isinstance(cell, tuple):
        return [name.iri for name in cell]
    return cell.iri if isinstance(cell, Name) else None


def _text(value: Value, separator: str) -> str:
    return "" if value is None else separator.join(value) if isinstance(value, list) else str(value)


def _html(cell: Cell) -> str:
    names: Sequence[Name] = cell if isinstance(cell, tuple) else [cell] if isinstance(cell, Name) else []
    if not names:
        return escape(_text(_label(cell), "; "))
    return "; ".join(_link(name) for name in names)


def _link(name: Name) -> str:
    if not name.iri.startswith(("https://", "http://")):
        return escape(name.label)
    return f'<a href="{escape(name.iri)}">{escape(name.label)}</a>'
