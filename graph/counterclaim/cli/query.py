"""``counterclaim query``: SPARQL to a table or to any standard format."""

import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from counterclaim.cli.opening import StoreOption, open_to_read

_BEYOND_NAMES = re.compile(r"[\s{<]")
"""What every query has, and a file's name hardly ever."""


class AnswerFormat(StrEnum):
    """How an answer can be written."""

    TABLE = "table"
    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    XML = "xml"
    TURTLE = "turtle"
    NTRIPLES = "ntriples"
    JSONLD = "jsonld"
    RDFXML = "rdfxml"


_MEDIA_TYPES = {
    AnswerFormat.CSV: "text/csv",
    AnswerFormat.TSV: "text/tab-separated-values",
    AnswerFormat.JSON: "application/sparql-results+json",
    AnswerFormat.XML: "application/sparql-results+xml",
    AnswerFormat.TURTLE: "text/turtle",
    AnswerFormat.NTRIPLES: "application/n-triples",
    AnswerFormat.JSONLD: "application/ld+json",
    AnswerFormat.RDFXML: "application/rdf+xml",
}


def query(
    sparql: Annotated[str, typer.Argument(help="A query, the path of a file with one, or - for standard input.")],
    answer_format: Annotated[
        AnswerFormat | None,
        typer.Option("--format", "-f", help="Default: table for SELECT and ASK, turtle for CONSTRUCT and DESCRIBE."),
    ] = None,
    store: StoreOption = None,
) -> None:
    """Ask the graph in SPARQL. The usual prefixes (ccg, schema, prov, oa, skos, …) need no declaration.

    Example: counterclaim query "SELECT ?text { ?claim a ccg:Claim ; schema:text ?text } LIMIT 5"
    """
    from counterclaim.cli.output import print_bytes, print_solutions
    from counterclaim.errors import BadInput
    from counterclaim.store.queries import SOLUTION_TYPES, media_types
    from counterclaim_ontology.vocabulary import PREFIXES

    text = _query_text(sparql)
    possible = media_types(text)
    tabular = possible[0] == SOLUTION_TYPES[0]
    if answer_format is AnswerFormat.TABLE and not tabular:
        raise BadInput("A graph does not fit a table. Ask for --format turtle, or write a SELECT.")
    chosen = _MEDIA_TYPES.get(answer_format) if answer_format else None
    if answer_format and chosen and chosen not in possible:
        names = ", ".join(name for name, media_type in _MEDIA_TYPES.items() if media_type in possible)
        raise BadInput(f"The answer to this query cannot be {answer_format}. Ask for one of --format {names}.")
    with open_to_read(store) as opened:
        answer = opened.results(text, chosen or possible[0], prefixes=PREFIXES)
    if chosen is None and tabular:
        print_solutions(answer, {**PREFIXES, "": opened.base})
    else:
        print_bytes(answer)


def read_query(path: Path) -> str:
    """Return the query that a file holds.

    Raises:
        BadInput: if it cannot be read.
    """
    from counterclaim.errors import BadInput

    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise BadInput(f"The query file {path} cannot be read: {reason}. Check the path.") from error


def _query_text(sparql: str) -> str:
    if sparql == "-":
        try:
            return typer.get_text_stream("stdin", encoding="utf-8-sig").read()
        except UnicodeError as error:
            from counterclaim.errors import BadInput

            raise BadInput(f"The query on standard input is not UTF-8: {error}. Convert it.") from error
    is_name = sparql.lower().endswith((".rq", ".sparql")) or not _BEYOND_NAMES.search(sparql)
    return read_query(Path(sparql)) if is_name else sparql
