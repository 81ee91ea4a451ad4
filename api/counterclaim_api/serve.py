"""``counterclaim serve``: the command. Only its signature is needed for --help, so all else is imported inside."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from counterclaim.store.embedded import EmbeddedStore
    from counterclaim_api.settings import Settings

_MIB = 1 << 20


def serve(
    store: Annotated[
        Path | None,
        typer.Option(help="The store's folder.", envvar="COUNTERCLAIM_STORE", show_default="counterclaim-store"),
    ] = None,
    host: Annotated[str, typer.Option(help="The address to listen on; 0.0.0.0 is all of them.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65_535, help="The port; 0 takes a free one.")] = 8000,
    read_only: Annotated[
        bool, typer.Option("--read-only", help="Refuse all writing; another process may go on writing.")
    ] = False,
    workers: Annotated[
        int | None, typer.Option(min=1, help="How many SPARQL queries are evaluated at a time.", show_default="8")
    ] = None,
    timeout: Annotated[
        float | None, typer.Option(min=0.01, help="How many seconds a SPARQL query may take.", show_default="30")
    ] = None,
    memory: Annotated[
        int | None,
        typer.Option(min=16, help="How many MiB a SPARQL query may take beside the data.", show_default="1024"),
    ] = None,
    access_log: Annotated[
        Path | None, typer.Option(help="The file that gets a line of JSON for each request; - is standard output.")
    ] = None,
) -> None:
    """Answer SPARQL, REST and pages over HTTP.

    Handing in articles (POST /articles) needs the bearer token that COUNTERCLAIM_TOKEN is set to.

    Example: counterclaim serve --port 8000
    """
    from functools import partial

    from counterclaim.cli.opening import tell_upkeep
    from counterclaim_api.app import create_app, server
    from counterclaim_api.echoes import Echoes, EchoingConnection
    from counterclaim_api.journal import Journal, open_log
    from counterclaim_api.listening import bind, listen
    from counterclaim_api.settings import Settings

    settings = Settings.read()
    options = {
        "read_only": read_only or None,
        "query_workers": workers,
        "query_seconds": timeout,
        "query_memory_bytes": memory and memory * _MIB,
        "access_log": access_log,
    }
    settings = settings.model_copy(update={name: value for name, value in options.items() if value is not None})
    sockets = bind(host, port)
    with (
        _opened(store or settings.store, settings) as opened,
        open_log(settings.access_log) as log,
    ):
        app = create_app(settings, opened, is_eager=True)
        journal = Journal(app.state.metrics.count, log)
        echoing = partial(EchoingConnection, Echoes(opened, app.state.echoes, journal))
        what = f"{store or settings.store}{'' if any(opened.quads()) else ', an empty store,'}"
        address = f"http://{f'[{host}]' if ':' in host else host}:{sockets[0].getsockname()[1]}/"
        typer.echo(f"counterclaim: serving {what} at {address} (Ctrl-C ends it)", err=True)
        tell_upkeep(opened)
        listen(server(app, opened, journal), sockets=sockets, connection=echoing)


def _opened(path: Path, settings: "Settings") -> "EmbeddedStore":
    from counterclaim.errors import StoreInUse
    from counterclaim.store.embedded import EmbeddedStore

    try:
        return EmbeddedStore.open(path, read_only=settings.read_only, base=settings.base)
    except StoreInUse as error:
        raise StoreInUse(f"{error} Or answer beside it, with the data as they are now: --read-only.") from error
