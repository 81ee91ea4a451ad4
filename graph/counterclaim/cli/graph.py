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

_N_TRIPLES = "application/n-triples"


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
        str | None,
        typer.Argument(
            help="disputes, positions, parties, bipartite, relays, claims or utterances.", show_default="disputes"
        ),
    ] = None,
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

    if query is not None and (projection or since or until or publisher):
        raise BadInput(
            "A query makes the whole graph. Give --query alone, or a projection, --from, --to and --publisher."
        )
    with open_to_read(store) as opened:
        try:
            if query is not None:
                made = _constructed(opened, query)
            else:
                made = _projected(opened, projection or "disputes", since, until, publisher or [])
            written = write_graph(made, graph_format.value)
        except nx.NetworkXException as error:
            raise BadInput(str(error)) from error
    print_bytes(written.encode("utf-8"))


def _projected(
    store: "Store", projection: str, since: datetime | None, until: datetime | None, publishers: list[str]
) -> "nx.Graph[str]":
    from counterclaim.analysis import to_networkx
    from counterclaim.cli.selection import check_selection

    first, last = since and since.date(), until and until.date()
    check_selection(store, since=first, until=last, publishers=publishers)
    return to_networkx(store, projection=projection, since=first, until=last, publishers=publishers or None)


def _constructed(store: "Store", query: Path) -> "nx.Graph[str]":
    from counterclaim.cli.query import read_query
    from counterclaim.errors import BadInput
    from counterclaim.exports.triples import triples_graph
    from counterclaim.store.graphs import parse_triples
    from counterclaim.store.queries import check_query
    from counterclaim_ontology.vocabulary import PREFIXES

    text = read_query(query)
    if not check_query(text).gives_triples:
        raise BadInput(f"The query in {query} gives no graph. Write a CONSTRUCT or DESCRIBE.")
    answer = store.results(text, _N_TRIPLES, prefixes=PREFIXES)
    return triples_graph(parse_triples(answer, _N_TRIPLES, base=store.base))
