"""``counterclaim load``: RDF files into the store as they are."""

from pathlib import Path
from time import monotonic
from typing import Annotated

import typer

from counterclaim.cli.opening import StoreOption, open_to_write


def load(
    files: Annotated[
        list[Path],
        typer.Argument(
            help="N-Quads, TriG, N-Triples, Turtle, JSON-LD or RDF/XML, told by the ending.", metavar="FILE…"
        ),
    ],
    *,
    graph: Annotated[
        str | None, typer.Option("--graph", help="The graph (an absolute IRI) for triples that name none.")
    ] = None,
    store: StoreOption = None,
) -> None:
    """Load RDF files, large ones too: each whole, or not at all. An export of another store may be one.

    Example: counterclaim load graph.nq --store copy
    """
    from pyoxigraph import DefaultGraph, NamedNode

    from counterclaim.errors import BadInput
    from counterclaim.store.graphs import file_format

    try:
        target = NamedNode(graph) if graph is not None else DefaultGraph()
    except ValueError as error:
        raise BadInput(f"{graph!r} is no absolute IRI; give one like https://example.org/graph.") from error
    for file in files:
        file_format(file)  # before a store is made for it
    started = monotonic()
    otherwise = "send the RDF to the server: POST /sparql/graphs?graph=…"
    with open_to_write(store, makes=True, otherwise=otherwise) as opened:
        for file in files:
            opened.load_file(file, graph=target)
    typer.echo(f"Files: {len(files)} loaded ({monotonic() - started:.1f} s).")
