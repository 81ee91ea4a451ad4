"""Results on standard output: bytes as they are, solutions as a table."""

import json
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, is_dataclass
from datetime import date

import pyoxigraph as ox
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

_UNLIMITED = 100_000
"""Columns, where nobody's screen sets the width: lines then stay whole for grep and cut."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def print_bytes(content: bytes) -> None:
    """Write a finished document."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def one_line(text: str) -> str:
    """Return ``text`` on one line, without control characters: an article must not command the terminal."""
    return _CONTROL.sub("\ufffd", " ".join(text.split()))


def print_line(text: str) -> None:
    """Print one line of text."""
    sys.stdout.write(one_line(text) + "\n")


def print_note(text: str) -> None:
    """Print what one has to know beside a result: on standard error, so that it gets into no file or pipe."""
    sys.stdout.flush()
    sys.stderr.write(f"\n{one_line(text)}\n" if text else "")


def print_json(document: object, *, indent: int | None = 2) -> None:
    """Print a JSON document, on one line if ``indent`` is None; dataclasses are objects, days are ISO 8601.

    It is UTF-8 whatever the terminal's encoding, as JSON has to be.
    """
    written = json.dumps(document, default=plain, ensure_ascii=False, indent=indent)
    print_bytes(f"{written}\n".encode())


def plain(value: object) -> object:
    """Return what JSON has for a dataclass or a day.

    Raises:
        TypeError: for anything else.
    """
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def print_table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print rows under a header: wrapped to the screen on a terminal, else one line a row."""
    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for name in header:
        table.add_column(name, overflow="fold")
    for row in rows:
        # Text, so that square brackets in an article are not read as markup.
        table.add_row(*(Text(one_line(cell)) for cell in row))
    console = Console(file=sys.stdout, width=None if sys.stdout.isatty() else _UNLIMITED, highlight=False)
    console.print(table)


def print_solutions(results: bytes, prefixes: Mapping[str, str]) -> None:
    """Print the answer to a SELECT as a table, or to an ASK as yes or no.

    Args:
        results: the answer in SPARQL's JSON format.
        prefixes: the namespaces by which IRIs are shortened.
    """
    answer = ox.parse_query_results(results, ox.QueryResultsFormat.JSON)
    if isinstance(answer, ox.QueryBoolean):
        sys.stdout.write("yes\n" if answer else "no\n")
        return
    names = [variable.value for variable in answer.variables]
    print_table(names, [[_words(solution[name], prefixes) for name in names] for solution in answer])


def _words(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None, prefixes: Mapping[str, str]) -> str:
    if term is None:
        return ""
    if isinstance(term, ox.Literal):
        return term.value
    if isinstance(term, ox.NamedNode):
        return _short(term.value, prefixes)
    return str(term)


def _short(iri: str, prefixes: Mapping[str, str]) -> str:
    for prefix, namespace in prefixes.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri
