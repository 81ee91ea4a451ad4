"""``counterclaim export``: the whole graph, or all stances, for other programs."""

import csv
import io
import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from importlib.resources import files
from typing import TYPE_CHECKING, Annotated

import typer

from counterclaim.cli.opening import StoreOption, open_to_read

if TYPE_CHECKING:
    from pyoxigraph import Quad

    from counterclaim.lookup import UtteranceRow
    from counterclaim.store.protocol import Store


class ExportFormat(StrEnum):
    """What can be written."""

    NQUADS = "nquads"
    TRIG = "trig"
    TURTLE = "turtle"
    JSONLD = "jsonld"
    JSON_LINES = "jsonl"
    CSV = "csv"
    GRAPHML = "graphml"
    CLAIM_REVIEW = "claimreview"


def export(
    export_format: Annotated[
        ExportFormat,
        typer.Option(
            "--format",
            "-f",
            help="nquads, trig and jsonld keep the named graphs, turtle joins them; csv and jsonl have a stance a "
            "line, by the claims and claimants that stand for all that match, and jsonl then contradictions; graphml "
            "is the graph of disputes; claimreview has a draft of a fact-check for each contested claim.",
        ),
    ] = ExportFormat.NQUADS,
    store: StoreOption = None,
) -> None:
    """Write all that the store holds to standard output.

    Example: counterclaim export --format csv > stances.csv
    """
    with open_to_read(store) as opened:
        if export_format is ExportFormat.JSON_LINES:
            _write_rows(opened)
        elif export_format is ExportFormat.CSV:
            _write_stances(opened)
        elif export_format is ExportFormat.GRAPHML:
            _write_disputes(opened)
        elif export_format is ExportFormat.CLAIM_REVIEW:
            _write_drafts(opened)
        else:
            _write_graph(opened, export_format)


def _write_graph(store: "Store", export_format: ExportFormat) -> None:
    from counterclaim.cli.output import print_bytes
    from counterclaim.rdf.formats import Format, serialise, write_graphs

    target = Format(export_format.value)
    if target is Format.TURTLE:  # which joins the graphs
        print_bytes(serialise(store.quads(), target))
    else:
        sys.stdout.flush()
        write_graphs(_by_graph(store, unnamed_first=target is Format.JSONLD), target, sys.stdout.buffer)
        sys.stdout.buffer.flush()


def _by_graph(store: "Store", *, unnamed_first: bool) -> "Iterator[Iterable[Quad]]":
    """Yield the quads of each graph, in the order in which all together would be written."""
    from pyoxigraph import BlankNode, DefaultGraph, NamedNode

    query = (files("counterclaim") / "queries" / "named-graphs.rq").read_text("utf-8")
    graphs = [row["graph"] for row in store.select(query)]
    unnamed = (quad for quad in store.quads() if isinstance(quad.graph_name, DefaultGraph))
    if unnamed_first:
        yield unnamed
    for graph in sorted((graph for graph in graphs if isinstance(graph, NamedNode)), key=str):
        yield store.quads(graph)
    if not unnamed_first:
        yield unnamed
    yield (quad for quad in store.quads() if isinstance(quad.graph_name, BlankNode))


def _write_disputes(store: "Store") -> None:
    from counterclaim.analysis import to_networkx
    from counterclaim.cli.output import print_bytes
    from counterclaim.exports.graphml import graphml

    print_bytes(graphml(to_networkx(store)).encode("utf-8"))


def _write_drafts(store: "Store") -> None:
    from counterclaim.cli.output import print_json
    from counterclaim.reviews.drafts import drafts

    print_json({"@context": "https://schema.org", "@graph": list(drafts(store))})


def _write_rows(store: "Store") -> None:
    from counterclaim.cli.output import print_json
    from counterclaim.lookup import contradiction_rows, utterance_rows

    for row in (*utterance_rows(store), *contradiction_rows(store)):
        print_json(row, indent=None)


def _write_stances(store: "Store") -> None:
    from counterclaim.cli.output import print_bytes
    from counterclaim.lookup import UtteranceRow, utterance_rows

    names = [key for key in UtteranceRow.__annotations__ if key != "type"]
    columns = [name for key in names for name in ((key, f"{key}_name") if key in _NAMED else (key,))]
    table = io.StringIO(newline="")
    writer = csv.DictWriter(table, columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    for row in utterance_rows(store):
        writer.writerow(_flat(row))
    print_bytes(table.getvalue().encode())


_NAMED = ("speaker", "party")


def _flat(row: "UtteranceRow") -> dict[str, object]:
    """Return a row whose cells are words and numbers: spans as ``start-end``, several things parted by spaces."""
    speaker, party = row["speaker"], row["party"]
    return {
        **row,
        "content": _spans(row["content"]),
        "cue": _spans(row["cue"] or []),
        "rebuts": " ".join(row["rebuts"]),
        "retracts": " ".join(row["retracts"]),
        "speaker": speaker["id"],
        "speaker_name": speaker["name"],
        "party": party["id"] if party else None,
        "party_name": party["name"] if party else None,
    }


def _spans(pairs: list[list[int]]) -> str:
    return " ".join(f"{start}-{end}" for start, end in pairs)
