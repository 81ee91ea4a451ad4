"""``counterclaim serve``: the command. Only its signature is needed for --help, so all else is imported inside."""

from pathlib import Path
from typing import Annotated

import typer


def serve(
    store: Annotated[
        Path | None,
        typer.Option(
            help="The store's folder. [env: COUNTERCLAIM_STORE; default: counterclaim-store]", show_default=False
        ),
    ] = None,
    host: Annotated[str, typer.Option(help="The address to listen on; 0.0.0.0 is all of them.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65_535, help="The port; 0 takes a free one.")] = 8000,
    read_only: Annotated[
        bool, typer.Option("--read-only", help="Refuse all writing; another process may go on writing.")
    ] = False,
) -> None:
    """Answer SPARQL, REST and pages over HTTP.

    Handing in articles (POST /articles) needs the bearer token that COUNTERCLAIM_TOKEN is set to.

    Example: counterclaim serve --port 8000
    """
    import uvicorn

    from counterclaim.store.embedded import EmbeddedStore
    from counterclaim_api.app import create_app
    from counterclaim_api.settings import Settings

    settings = Settings.read()
    read_only = read_only or settings.read_only
    settings = settings.model_copy(update={"read_only": read_only})
    with EmbeddedStore.open(store or settings.store, read_only=read_only, base=settings.base) as opened:
        typer.echo(
            f"counterclaim: serving {store or settings.store} at http://{host}:{port}/ (Ctrl-C ends it)", err=True
        )
        uvicorn.run(
            create_app(settings, opened), host=host, port=port, log_level="warning", timeout_graceful_shutdown=5
        )
