"""How commands open the store: the option, then the environment, then the default folder."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from counterclaim.store.embedded import EmbeddedStore

StoreOption = Annotated[
    Path | None,
    typer.Option(
        "--store", help="The store's folder. [env: COUNTERCLAIM_STORE; default: counterclaim-store]", show_default=False
    ),
]


def open_to_read(path: Path | None) -> "EmbeddedStore":
    """Open the store as it is now; a running server or ingest may have it open too.

    Raises:
        StoreUnavailable: if there is none, or it cannot be read.
    """
    return _open(path, read_only=True)


def open_to_write(path: Path | None) -> "EmbeddedStore":
    """Open the store for writing, made if absent.

    Raises:
        StoreUnavailable: if it is in use, not writable or not ours.
    """
    return _open(path, read_only=False)


def _open(path: Path | None, *, read_only: bool) -> "EmbeddedStore":
    from counterclaim.settings import Settings
    from counterclaim.store.embedded import EmbeddedStore

    settings = Settings.read()
    return EmbeddedStore.open(path or settings.store, read_only=read_only, base=settings.base)
