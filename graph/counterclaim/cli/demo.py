"""``counterclaim demo``: the shipped sample articles, read and asked, with the commands that do it."""

from collections.abc import Callable
from pathlib import Path
from shlex import join
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

_QUERY = """SELECT ?claim ?claimant ?denier {
  ?said ccg:asserts ?it ; ccg:mode ?mode ; ccg:speaker/schema:name ?claimant FILTER(?mode != ccg:Implied)
  ?denied ccg:denies ?it ; ccg:speaker/schema:name ?denier .
  ?it schema:text ?claim
} ORDER BY ?claim ?claimant"""


def demo(
    store: Annotated[
        Path | None, typer.Option("--store", help="Keep the graph in this folder; else it is temporary.")
    ] = None,
) -> None:
    """Read the sample articles (all invented) and show who says what and who denies it.

    Example: counterclaim demo --store demo-store
    """
    if store is not None:
        _show(store)
        typer.echo(f"The graph is in {store}. Next: counterclaim serve --store {store}")
        return
    with TemporaryDirectory(prefix="counterclaim-demo-") as folder:
        _show(Path(folder) / "store")
    typer.echo("Next: counterclaim ingest YOUR-ARTICLES, or keep this graph with: counterclaim demo --store demo-store")


def _show(store: Path) -> None:
    from counterclaim.cli.analyse import show
    from counterclaim.cli.ingest import ingest
    from counterclaim.cli.query import query
    from counterclaim.cli.who import who
    from counterclaim_data.samples import sample_paths

    samples = [str(path) for path in sample_paths()]
    _step(["ingest", *(Path(sample).name for sample in samples)], lambda: ingest(samples, store))
    _step(["who", "clinic"], lambda: who(["clinic"], store=store))
    _step(["analyse", "contested", "--limit", "5"], lambda: show("contested", store=store, limit=5))
    _step(["query", _QUERY], lambda: query(_QUERY, store=store))


def _step(command: list[str], run: Callable[[], None]) -> None:
    typer.echo(f"$ counterclaim {join(command)}")
    run()
    typer.echo()
