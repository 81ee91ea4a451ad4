"""CSV with a header: one article a row, read row by row; line ends inside a cell stay as they are."""

import csv
import io
from collections.abc import Iterator

from counterclaim.article import Article
from counterclaim.articles.fields import likely_text
from counterclaim.articles.formats import DELIMITERS, header_delimiter
from counterclaim.articles.identifiers import Identifiers
from counterclaim.articles.records import article_from
from counterclaim.articles.skipped import Skipped, Unusable
from counterclaim.articles.source import Source, undecodable_line
from counterclaim.articles.text import has_surrogates, too_long

_ROW_TEXTS = 4
"""A row may be as long as so many longest texts; beyond that a quotation mark was probably left open."""
_LONGEST_CELL = 2**31 - 1


class _Lines:
    """The lines of a reader, counted and bounded for each row, since csv itself would buffer without end."""

    def __init__(self, reader: io.TextIOWrapper, limit: int) -> None:
        self._reader = reader
        self._limit = limit
        self._most = _ROW_TEXTS * limit
        self._held = 0
        self._first = 1
        self.number = 0

    def __iter__(self) -> Iterator[str]:
        while line := self._reader.readline(self._most):
            self.number += 1
            self._held += len(line)
            if self._held >= self._most:
                raise too_long(
                    f"line {self._first} begins a row of {self._held:,} characters or more (is a quotation mark left "
                    "open?)",
                    self._limit,
                )
            yield line

    def next_row(self) -> int:
        """Forget the row before, and return the number of the line that the next one begins on."""
        self._held = 0
        self._first = self.number + 1
        return self._first


def read_rows(source: Source) -> Iterator[Article | Skipped]:
    """Yield one article for each row that is not blank.

    Raises:
        Unusable: if the header has no column for the text, or a row has no end.
    """
    csv.field_size_limit(_LONGEST_CELL)  # the process's; _Lines bounds a row instead
    with source.lines(newline="") as reader:
        lines = _Lines(reader, source.intake.limit)
        header, delimiter = _header(lines, source)
        identifiers = Identifiers()
        empty, is_broken = True, False
        for first, row in _rows(lines, delimiter):
            empty = False
            place = f"line {first}"
            notice = source.notices.at(place)
            origin = f"{source.name}, {place}"
            try:
                if isinstance(row, Unusable):
                    is_broken = True
                    raise row
                record = _record(row, header, is_exact=is_broken)
                yield identifiers.checked(article_from(record, source.intake, notice, origin=origin), place, notice)
            except Unusable as error:
                yield error.named(origin)
    if empty:
        raise Unusable("no row follows the header", "Write one article a row")


def _header(lines: _Lines, source: Source) -> tuple[list[str], str]:
    line = next(iter(lines), "")
    fields = source.intake.fields
    delimiter = header_delimiter(line, fields)
    if delimiter is None:
        cells = [cell.strip().strip('"') for cell in line.split(max(DELIMITERS, key=line.count))]
        names = ", ".join(cells)[:200] or "none"
        likely = likely_text(cells)
        advice = (
            f"State which column holds the text (--field text={likely}), and give the column names in the first line"
        )
        raise Unusable(f"no column is called {fields.text!r} (there: {names})", advice)
    return [cell.strip() for cell in next(csv.reader([line], delimiter=delimiter))], delimiter


def _rows(lines: _Lines, delimiter: str) -> Iterator[tuple[int, list[str] | Unusable]]:
    """Yield each row that is not blank, or what is wrong with it, and the number of its first line."""
    # Strict: else a quotation mark that is left open makes one article of many without a word.
    rows = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        first = lines.next_row()
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield first, _broken(error, first, lines.number)
            continue
        if row is None:
            return
        if row:
            yield first, row


def _broken(error: csv.Error, first: int, last: int) -> Unusable:
    extent = f"lines {first} to {last} are" if last > first else "it is"
    reason = f"{extent} no row of CSV: a quotation mark is left open, or stands alone inside a cell ({error})"
    return Unusable(reason, "End the cell with a quotation mark, and write each one inside it twice")


def _record(row: list[str], header: list[str], *, is_exact: bool) -> dict[str, str]:
    """Return the row's cells by column; ``is_exact`` if it may be the rest of a broken cell, hence no row at all."""
    if len(row) > len(header) or (is_exact and len(row) < len(header)):
        reason = f"the row has {len(row)} cells, the header {len(header)}"
        raise Unusable(reason, "Put a cell that holds the delimiter between quotation marks")
    if any(has_surrogates(cell) for cell in row):
        raise undecodable_line()
    return dict(zip(header, row, strict=False))
