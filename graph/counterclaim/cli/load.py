"""``counterclaim load``: RDF files into the store as they are."""

import re
from itertools import islice
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Annotated

import typer

from counterclaim.cli.opening import StoreOption, open_to_write

if TYPE_CHECKING:
    from pyoxigraph import RdfFormat

_LOOKED_AT = 10_000
"""So many statements of a file tell whether it is the export of a store."""


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
    bases = {file: _base_in(file, file_format(file)) for file in files}  # before a store is made for them
    started = monotonic()
    otherwise = "send the RDF to the server: POST /sparql/graphs?graph=…"
    exported = next(filter(None, bases.values()), None)
    with open_to_write(store, makes=True, base=exported, otherwise=otherwise) as opened:
        for file, base in bases.items():
            opened.load_file(file, graph=target)
            if base not in (None, opened.base):
                typer.echo(
                    f"counterclaim: {file} is the export of a store whose resources begin with {base}, those of this "
                    f"one with {opened.base}: only queries see it here. To restore it, load it into a new store.",
                    err=True,
                )
    typer.echo(f"Files: {len(files)} loaded ({monotonic() - started:.1f} s).")


def _base_in(file: Path, rdf_format: "RdfFormat") -> str | None:
    """Return the base below which a file has the graphs of a store, whose export it then is; None if it has none."""
    from pyoxigraph import NamedNode, parse

    from counterclaim.rdf.iris import Iris

    shared = "|".join(graph.value.rpartition("/")[2] for graph in Iris().shared_graphs())
    ours = re.compile(rf"(.+/)graph/(?:{shared}|[\da-f]{{16}})")
    try:
        for quad in islice(parse(path=file, format=rdf_format, base_iri=file.resolve().as_uri()), _LOOKED_AT):
            graph = quad.graph_name
            if isinstance(graph, NamedNode) and (found := ours.fullmatch(graph.value)):
                return found[1]
    except SyntaxError:  # loading it will say where
        return None
    return None
