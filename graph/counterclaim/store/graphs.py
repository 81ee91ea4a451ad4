"""Quads as the text of updates, and documents as triples. The engine writes the terms, so nothing needs escaping."""

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

import pyoxigraph as ox
from pyoxigraph import BlankNode, DefaultGraph, Quad, Triple

from counterclaim.errors import BadDocument, BadInput
from counterclaim.store.protocol import Graph

_REMOTE_CONTEXT = "No LoadDocumentCallback"
"""How the engine says that it fetches no JSON-LD context."""


def parse_triples(document: bytes, media_type: str, *, base: str, renames_blanks: bool = False) -> list[Triple]:
    """Return the triples of a document; one that names graphs of its own gives the triples of all of them.

    Args:
        document: the RDF.
        media_type: its syntax.
        base: the IRI that relative ones are resolved against.
        renames_blanks: whether blank nodes get new labels, so that several documents can be put together.

    Raises:
        BadDocument: if it cannot be parsed as ``media_type``, with line and column where the engine knows them.
    """
    written = ox.RdfFormat.from_media_type(media_type)
    if written is None:
        raise BadDocument(f"No RDF syntax is called {media_type}.")
    parser = ox.parse(document, format=written, base_iri=base, rename_blank_nodes=renames_blanks)
    try:
        return [quad.triple for quad in parser]
    except SyntaxError as error:
        raise unparsed("The document", written, error) from error


def unparsed(name: str, written: ox.RdfFormat, error: SyntaxError) -> BadDocument:
    """Return the error to raise for a document that the engine cannot parse, with line and column if it knows them."""
    if _REMOTE_CONTEXT in error.msg:
        return BadDocument(f"{name} names a context that lies elsewhere. None is fetched: put the context into it.")
    return BadDocument(f"{name} is no {written.name}: {error.msg}.", line=error.lineno, column=error.offset)


def file_format(path: Path) -> ox.RdfFormat:
    """Return the syntax that a file's ending tells.

    Raises:
        BadInput: if it tells none, or the file cannot be read.
    """
    found = ox.RdfFormat.from_extension(path.suffix.removeprefix("."))
    if found is None:
        raise BadInput(
            f"{path} has no ending of RDF. Call it .nq, .trig, .nt, .ttl, .jsonld or .rdf, as its syntax is."
        )
    try:
        with path.open("rb"):
            return found
    except OSError as error:
        raise BadInput(f"{path} cannot be read: {error.strerror}.") from error


def name_of(graph: Graph) -> str:
    """Return a graph as an update names it."""
    return "DEFAULT" if isinstance(graph, DefaultGraph) else f"GRAPH {graph}"


def addition(graph: Graph, triples: Iterable[Triple], *, replaces: bool) -> str:
    """Return the update that adds triples to a graph, makes it if need be, and empties it first if it ``replaces``."""
    text = _n_triples(triples)
    is_unnamed = isinstance(graph, DefaultGraph)
    data = text if is_unnamed else f"{name_of(graph)} {{\n{text}}}"
    steps = [f"CLEAR SILENT {name_of(graph)}"] if replaces else []
    steps += [] if is_unnamed else [f"CREATE SILENT {name_of(graph)}"]
    return ";\n".join([*steps, f"INSERT DATA {{\n{data}}}"])


def data_block(quads: Iterable[Quad]) -> str:
    """Return ground quads as the data of an update.

    Raises:
        ValueError: if a quad has a blank node.
    """
    by_graph = sorted(quads, key=lambda quad: str(quad.graph_name))
    blocks: list[str] = []
    for graph, members in groupby(by_graph, key=lambda quad: quad.graph_name):
        triples = [quad.triple for quad in members]
        if isinstance(graph, BlankNode) or any(map(_is_blank, triples)):
            raise ValueError("A quad has a blank node, which nobody could name again to remove. Give it an IRI.")
        text = _n_triples(triples)
        blocks.append(text if isinstance(graph, DefaultGraph) else f"GRAPH {graph} {{\n{text}}}\n")
    return "".join(blocks)


def _n_triples(triples: Iterable[Triple]) -> str:
    return (ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b"").decode("utf-8")


def _is_blank(triple: Triple) -> bool:
    return isinstance(triple.subject, BlankNode) or isinstance(triple.object, BlankNode)
