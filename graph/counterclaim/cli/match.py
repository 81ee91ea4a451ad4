"""``counterclaim match``: articles matched with one another, those that wait for it or all anew."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, Annotated

import typer

from counterclaim.cli.extractor import load_extractor
from counterclaim.cli.opening import StoreOption, linking, open_to_write
from counterclaim.cli.stopping import stoppable

if TYPE_CHECKING:
    from counterclaim.store.embedded import EmbeddedStore


@stoppable()
def match(
    store: StoreOption = None,
    *,
    rebuild: Annotated[
        bool,
        typer.Option(
            "--rebuild",
            help="Match all articles anew, after reading those again that another version has read. Vetoes stay.",
        ),
    ] = False,
) -> None:
    """Match articles that were ingested with --no-match, or all: who is the same claimant, what the same claim.

    Example: counterclaim match --rebuild
    """
    started = monotonic()
    with open_to_write(store) as opened:
        if rebuild:
            with _resumed_by("counterclaim match --rebuild"):
                _read_again(opened)
        with _resumed_by("counterclaim match"):
            count = _match(opened, rebuild=rebuild)
    typer.echo(f"Articles: {count} matched ({monotonic() - started:.1f} s).")


@contextmanager
def _resumed_by(command: str) -> Iterator[None]:
    """Say what to run if somebody stops what is done inside."""
    try:
        yield
    except KeyboardInterrupt:
        typer.echo(f"counterclaim: stopped; matching is not finished. Run: {command}", err=True)
        raise


def _match(store: "EmbeddedStore", *, rebuild: bool) -> int:
    from counterclaim.linking import unmatched_articles
    from counterclaim.rdf.stored import StoredReadings

    readings, count = StoredReadings(store), 0
    with linking(store) as linker:
        assert linker is not None  # noqa: S101 - it is wanted
        if rebuild:
            store.write(linker.forget())
        for article in unmatched_articles(store):
            reading = readings.read(article)
            if reading is not None:
                store.write(linker.link(reading))
                count += 1
        if rebuild:
            linker.derive_anew()
    return count


def _read_again(store: "EmbeddedStore") -> None:
    """Read the articles again that another version of the software, the model or the registry has read."""
    from counterclaim.ingest import ingest
    from counterclaim.linking import all_articles
    from counterclaim.rdf.stored import StoredReadings

    extractor, readings = load_extractor(), StoredReadings(store)
    found = (readings.read(article) for article in all_articles(store))
    outdated = [reading.article for reading in found if reading is not None and reading.run.id != extractor.run.id]
    for _ in ingest(store, outdated, extractor):
        pass
