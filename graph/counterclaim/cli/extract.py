"""``counterclaim extract``: what articles say, on standard output, without a store."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from counterclaim.cli.extractor import load_extractor

if TYPE_CHECKING:
    from counterclaim.article import Article
    from counterclaim.articles import Skipped
    from counterclaim.reading import Extractor, Reading

SOME_FAILED = 1


class DocumentFormat(StrEnum):
    """How readings can be written."""

    JSON = "json"
    JSON_LINES = "jsonl"
    TURTLE = "turtle"
    TRIG = "trig"
    NQUADS = "nquads"
    JSONLD = "jsonld"


def extract(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, or - for standard input.")],
    document_format: Annotated[
        DocumentFormat, typer.Option("--format", "-f", help="json is one document, or a list of several.")
    ] = DocumentFormat.JSON,
    field: Annotated[
        list[str] | None, typer.Option(help="Name of a record's field, e.g. text=body. May be repeated.")
    ] = None,
    encoding: Annotated[str | None, typer.Option(help="The inputs' encoding; detected unless given.")] = None,
    *,
    all_attributions: Annotated[
        bool, typer.Option("--all-attributions", help="Leave the claim filter out: attitudes and acts as well.")
    ] = False,
) -> None:
    """Read articles and print who says what and who disputes it, with exact words and offsets.

    Example: counterclaim extract article.txt --format jsonl
    """
    from counterclaim.articles import Fields, read_articles

    items = read_articles(paths, fields=Fields.named(field or []), encoding=encoding)
    extractor = load_extractor(all_attributions=all_attributions)
    failures: list[str] = []
    _write(_readings(items, extractor, failures), document_format)
    if failures:
        raise typer.Exit(SOME_FAILED)


def _readings(items: "Iterable[Article | Skipped]", extractor: "Extractor", failures: list[str]) -> "Iterator[Reading]":
    """Yield the readings; what cannot be read goes to standard error and to ``failures``."""
    from counterclaim.articles import Skipped
    from counterclaim.cli.output import one_line
    from counterclaim.ingest import read_or_skip

    for item in items:
        read = item if isinstance(item, Skipped) else read_or_skip(extractor, item)
        if isinstance(read, Skipped):
            failures.append(read.name)
            typer.echo(one_line(f"skipped {read}"), err=True)
        else:
            yield read


def _write(readings: "Iterator[Reading]", document_format: DocumentFormat) -> None:
    from counterclaim.cli.output import print_json
    from counterclaim.extraction.documents import reading_document

    if document_format is DocumentFormat.JSON_LINES:
        for reading in readings:
            print_json(reading_document(reading), indent=None)
    elif document_format is DocumentFormat.JSON:
        documents = [reading_document(reading) for reading in readings]
        print_json(documents[0] if len(documents) == 1 else documents, indent=1)
    else:
        _write_graph(readings, document_format)


def _write_graph(readings: "Iterator[Reading]", document_format: DocumentFormat) -> None:
    from counterclaim.cli.output import print_bytes
    from counterclaim.rdf.formats import Format, serialise
    from counterclaim.rdf.iris import DEFAULT_BASE, Iris
    from counterclaim.rdf.quads import reading_quads
    from counterclaim.settings import Settings

    iris, now = Iris(Settings.read().base or DEFAULT_BASE), datetime.now(UTC)
    quads = frozenset(quad for reading in readings for quad in reading_quads(reading, iris, generated=now))
    print_bytes(serialise(quads, Format(document_format.value)))
