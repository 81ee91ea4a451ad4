"""``counterclaim extract``: what articles say, on standard output, without a store."""

import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from counterclaim.article import Article
    from counterclaim.reading import Reading

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
    all_attributions: Annotated[
        bool, typer.Option("--all-attributions", help="Leave the claim filter out: attitudes and acts as well.")
    ] = False,
) -> None:
    """Read articles and print who says what and who disputes it, with exact words and offsets.

    Example: counterclaim extract article.txt --format jsonl
    """
    from counterclaim.attribution import Scheme
    from counterclaim.extraction.pipeline import ArticleExtractor

    extractor = ArticleExtractor.load(scheme=Scheme.ATTRIBUTION if all_attributions else Scheme.CLAIM)
    failures: list[str] = []
    readings = (extractor.read(article) for article in _articles(paths, field or [], failures))
    _write(readings, document_format)
    if failures:
        raise typer.Exit(SOME_FAILED)


def _articles(paths: list[str], field: list[str], failures: list[str]) -> "Iterator[Article]":
    """Yield the articles; what cannot be read goes to the log and to ``failures``."""
    from counterclaim.articles import Fields, Skipped, read_articles

    for item in read_articles([Path(path) if path != "-" else path for path in paths], fields=Fields.named(field)):
        if isinstance(item, Skipped):
            failures.append(item.name)
            typer.echo(f"skipped {item.name}: {item.reason}. {item.advice}.", err=True)
        else:
            yield item


def _write(readings: "Iterator[Reading]", document_format: DocumentFormat) -> None:
    from counterclaim.extraction.documents import reading_document

    if document_format is DocumentFormat.JSON_LINES:
        for reading in readings:
            sys.stdout.write(json.dumps(reading_document(reading), ensure_ascii=False) + "\n")
    elif document_format is DocumentFormat.JSON:
        documents = [reading_document(reading) for reading in readings]
        written = documents[0] if len(documents) == 1 else documents
        sys.stdout.write(json.dumps(written, ensure_ascii=False, indent=1) + "\n")
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
