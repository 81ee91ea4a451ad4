"""How commands open the store: the option, then the environment, then the default folder."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from counterclaim.linking import Linker
    from counterclaim.reading import Run
    from counterclaim.store.embedded import EmbeddedStore

StoreOption = Annotated[
    Path | None,
    typer.Option("--store", help="The store's folder.", envvar="COUNTERCLAIM_STORE", show_default="counterclaim-store"),
]


def open_to_read(path: Path | None) -> "EmbeddedStore":
    """Open the store as it is now; a running server or ingest may have it open too.

    Raises:
        StoreUnavailable: if there is none, or it cannot be read.
    """
    return _open(path, read_only=True)


def open_to_write(
    path: Path | None, *, makes: bool = False, base: str | None = None, otherwise: str = ""
) -> "EmbeddedStore":
    """Open the store for writing.

    Args:
        path: the store's folder, or None for the one that is set.
        makes: whether a store is made if there is none; else a mistyped name would become an empty one.
        base: the base IRI of a store that is made, unless one is set.
        otherwise: what one can do instead while another process, a server perhaps, has it open; it follows "Or".

    Raises:
        StoreInUse: if another process has it open for writing.
        StoreUnavailable: if it is not writable or not ours, or absent and not to be made.
    """
    from counterclaim.errors import StoreInUse

    try:
        return _open(path, read_only=False, makes=makes, base=base)
    except StoreInUse as error:
        if not otherwise:
            raise
        raise StoreInUse(f"{error} Or {otherwise}.") from error


def _open(path: Path | None, *, read_only: bool, makes: bool = False, base: str | None = None) -> "EmbeddedStore":
    from counterclaim.settings import Settings
    from counterclaim.store.directory import MARKER, Directory
    from counterclaim.store.embedded import EmbeddedStore

    settings = Settings.read()
    path = path or settings.store
    if not makes:
        Directory(path).inspect(base=settings.base)
    is_new = not (path / MARKER).exists()
    return EmbeddedStore.open(path, read_only=read_only, base=settings.base or (base if is_new else None))


@contextmanager
def linking(store: "EmbeddedStore", *, wanted: bool = True) -> Iterator["Linker | None"]:
    """Give the linker of a store, and keep what it has learnt, however the work ends; None if none is wanted."""
    if not wanted:
        yield None
        return
    from counterclaim.linking import Linker
    from counterclaim.linking.index import FOLDER

    linker = Linker.open(store, store.beside(FOLDER))
    try:
        yield linker
    finally:
        linker.save()


def tell_upkeep(store: "EmbeddedStore", *, reader: "Run | None" = None, matcher: "Run | None" = None) -> int:
    """Say what to run if other versions have read or matched articles; return how many.

    Args:
        store: is read.
        reader: what reads articles now; the shipped extractor unless given.
        matcher: what matches them now; the shipped matcher unless given.
    """
    from counterclaim.extraction.pipeline import shipped_run
    from counterclaim.linking.upkeep import upkeep
    from counterclaim.linking.version import shipped_linking_run

    needed = upkeep(store, reader=reader or shipped_run(), matcher=matcher or shipped_linking_run())
    if needed.outdated:
        typer.echo(f"counterclaim: {needed}", err=True)
    return needed.outdated
