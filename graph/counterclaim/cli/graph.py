"""``counterclaim graph``: a projection, or the answer to a CONSTRUCT query, as a file for other programs."""

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from counterclaim.cli.opening import StoreOption, open_to_read

if TYPE_CHECKING:
    import networkx as nx

    from counterclaim.store.protocol import Store


class GraphFormat(StrEnum):
    """What can be written (the names of `counterclaim.exports.FORMATS`)."""

    NODE_LINK = "node-link"
    GRAPHML = "graphml"
    GEXF = "gexf"
    CYTOSCAPE = "cytoscape"
    CSV = "csv"
    XAIF = "xaif"


def graph(
    projection: Annotated[
        str,
        typer.Argument(help="disputes, positions, parties, bipartite, relays, claims or utterances."),
    ] = "disputes",
    *,
    graph_format: Annotated[
        GraphFormat,
        typer.Option("--format", "-f", help="gexf is for Gephi, xaif for argument tools, csv has an edge a row."),
    ] = GraphFormat.GRAPHML,
    query: Annotated[
        Path | None, typer.Option("--query", "-q", help="A file with a CONSTRUCT query, whose answer is the graph.")
    ] = None,
    since: Annotated[
        datetime | None, typer.Option("--from", formats=["%Y-%m-%d"], help="Only articles of that day or later.")
    ] = None,
    until: Annotated[
        datetime | None, typer.Option("--to", formats=["%Y-%m-%d"], help="Only articles of that day or before.")
    ] = None,
    publisher: Annotated[list[str] | None, typer.Option(help="Only articles of that publisher (or these).")] = None,
    store: StoreOption = None,
) -> None:
    """Write a graph of who says what and who disputes whom to standard output.

    Example: counterclaim graph parties --format gexf > parties.gexf
    """
    import networkx as nx

    from counterclaim.cli.output import print_bytes
    from counterclaim.errors import BadInput
    from counterclaim.exports import write_graph

    with open_to_read(store) as opened:
        try:
            if query is not None:
                made = _constructed(opened, query)
            else:
                made = _projected(opened, projection, since, until, publisher)
            written = write_graph(made, graph_format.value)
        except nx.NetworkXException as error:
            raise BadInput(str(error)) from error
    print_bytes(written.encode("utf-8"))


def _projected(
    store: "Store", projection: str, since: datetime | None, until: datetime | None, publishers: list[str] | None
) -> "nx.Graph[str]":
    from counterclaim.analysis import to_networkx

    return to_networkx(
        store,
        projection=projection,
        since=since.date() if since else None,
        until=until.date() if until else None,
        publishers=publishers or None,
    )


def _constructed(store: "Store", query: Path) -> "nx.Graph[str]":
    from counterclaim.errors import BadInput
    from counterclaim.exports.triples import triples_graph

    try:
        text = query.read_text("utf-8")
    except (OSError, UnicodeError) as error:
        raise BadInput(f"The query file {query} cannot be read: {error}. Check the path.") from error
    return triples_graph(store.construct(text))
