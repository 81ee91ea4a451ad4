"""``counterclaim ingest``: articles into the store."""

import logging
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from itertools import chain
from time import monotonic
from typing import TYPE_CHECKING, Annotated

import typer

from counterclaim.cli.extractor import load_extractor
from counterclaim.cli.opening import StoreOption, linking, open_to_write, tell_upkeep
from counterclaim.cli.stopping import stoppable

if TYPE_CHECKING:
    from counterclaim.article import Article
    from counterclaim.articles import Skipped
    from counterclaim.ingest import Outcome
    from counterclaim.store.protocol import Store

logger = logging.getLogger(__name__)

_SHOWN = 3
"""So many articles of which something is remarked are named."""


@stoppable()
def ingest(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, or - for standard input.")],
    store: StoreOption = None,
    field: Annotated[
        list[str] | None, typer.Option(help="Name of a record's field, e.g. text=body. May be repeated.")
    ] = None,
    encoding: Annotated[str | None, typer.Option(help="The inputs' encoding; detected unless given.")] = None,
    *,
    match: Annotated[
        bool, typer.Option(help="Whether to match articles with those of the store; else counterclaim match does.")
    ] = True,
    as_json: Annotated[bool, typer.Option("--json", help="Print a JSON line for each article.")] = False,
) -> None:
    """Read articles (.txt, .html, .json, .jsonl, .csv) and write what they say to the store.

    An article that is there already changes nothing; one whose text has changed is another one. Stop with Ctrl-C at any
    time: every article is written whole.

    Example: counterclaim ingest news/ --store my-store
    """
    from counterclaim.articles import Fields, read_articles
    from counterclaim.errors import NotFound
    from counterclaim.ingest import Outcome, Status
    from counterclaim.ingest import ingest as ingest_articles
    from counterclaim.store.embedded import EmbeddedStore

    articles = read_articles(paths, fields=Fields.named(field or []), encoding=encoding)
    started, counts, remarked = monotonic(), Counter[str](), list[Outcome]()
    try:
        otherwise = "send the articles to the server: POST /articles"
        items, found = _first_found(articles)
        with (
            open_to_write(store, makes=True, otherwise=otherwise) if found else EmbeddedStore.open(None) as opened,
            linking(opened, wanted=match and found) as linker,
        ):
            extractor = load_extractor()
            for outcome in _shown(ingest_articles(opened, items, extractor, linker=linker), as_json=as_json):
                counts.update({outcome.status: 1, "utterances": outcome.utterances, "rebuttals": outcome.rebuttals})
                remarked += [outcome] if outcome.namesakes or outcome.stays else []
            tell_upkeep(opened, reader=extractor.run, matcher=linker.run if linker else None)
            _tell_waiting(opened, wanted=match)
    except KeyboardInterrupt:
        typer.echo("counterclaim: stopped; the articles below are in the store.", err=True)
        raise
    finally:
        if counts:
            typer.echo(_summary(counts, monotonic() - started), err=as_json)
            _tell_homonyms([outcome for outcome in remarked if outcome.namesakes])
            _tell_stated([outcome for outcome in remarked if outcome.stays])
    if not counts:
        raise NotFound("No article found. Give files or folders of .txt, .html, .json, .jsonl or .csv.")
    if counts[Status.SKIPPED]:
        raise typer.Exit(1)


def _first_found(
    articles: "Iterator[Article | Skipped]",
) -> "tuple[Iterator[Article | Skipped], bool]":
    """Return the same items, and whether one is an article: for skipped ones alone no store is made."""
    from counterclaim.articles import Skipped

    read: list[Article | Skipped] = []
    for item in articles:
        read.append(item)
        if not isinstance(item, Skipped):
            return chain(read, articles), True
    return iter(read), False


def _shown(outcomes: "Iterable[Outcome]", *, as_json: bool) -> "Iterator[Outcome]":
    """Pass outcomes on, telling of each that was skipped, under a progress line where a person watches."""
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    from counterclaim.cli.output import one_line, print_json

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    watched = sys.stderr.isatty() and not logger.isEnabledFor(logging.INFO)
    with Progress(*columns, console=Console(stderr=True), transient=True) if watched else nullcontext() as progress:
        task = progress.add_task("reading", total=None) if progress else None
        for outcome in outcomes:
            if progress and task is not None:
                progress.update(task, advance=1, description=one_line(outcome.name)[-40:])
            logger.info("%s: %s", one_line(outcome.origin or outcome.name), outcome.status)
            if outcome.reason:
                typer.echo(one_line(f"skipped {outcome.name}: {outcome.reason}"), err=True)
            if as_json:
                print_json(outcome, indent=None)
            yield outcome


def _tell_homonyms(homonyms: "list[Outcome]") -> None:
    """Say which articles have the name of another text: who ingests a changed article may mean to replace it."""
    if homonyms:
        named = _some(f"{each.name} ({', '.join(each.namesakes[:_SHOWN])})" for each in homonyms[:_SHOWN])
        typer.echo(
            f"counterclaim: under the same name the store has another text: {named}{_rest(homonyms)}. "
            "If that is an older version, remove it: counterclaim remove ID",
            err=True,
        )


def _tell_stated(stated: "list[Outcome]") -> None:
    """Say which articles are there with another title or day: the text makes the article, and the first word stays."""
    if stated:
        named = _some(f"{each.name} ({'; '.join(each.stays)})" for each in stated[:_SHOWN])
        typer.echo(
            f"counterclaim: the store has the same text with other particulars, which stay: {named}{_rest(stated)}. "
            "To change them, remove the article (counterclaim remove ID) and ingest it again.",
            err=True,
        )


def _tell_waiting(store: "Store", *, wanted: bool) -> None:
    """Say how many articles an earlier ``--no-match`` has left: here again, they are unchanged and wait still."""
    from counterclaim.linking import unmatched_articles

    waiting = len(unmatched_articles(store))
    if wanted and waiting:
        typer.echo(f"counterclaim: {waiting:,} articles wait to be matched. Run: counterclaim match", err=True)


def _some(told: "Iterable[str]") -> str:
    from counterclaim.cli.output import one_line

    return ", ".join(map(one_line, told))


def _rest(outcomes: "list[Outcome]") -> str:
    return f" and {len(outcomes) - _SHOWN:,} more" if len(outcomes) > _SHOWN else ""


def _summary(counts: Counter[str], seconds: float) -> str:
    parts = [f"{counts[status]} {status}" for status in ("added", "replaced", "unchanged", "skipped") if counts[status]]
    said = f"; {counts['utterances']} utterances, {counts['rebuttals']} rebuttals" if counts["utterances"] else ""
    return f"Articles: {', '.join(parts)}{said} ({seconds:.1f} s)."
