"""What a client asks of the SPARQL service, whichever of the protocol's forms it came in."""

from dataclasses import dataclass

from pyoxigraph import NamedNode

from counterclaim.store.protocol import Graph


@dataclass(frozen=True, slots=True)
class QueryRequest:
    """A query, the dataset that it is asked of, and how the answer is to be written.

    Attributes:
        query: SELECT, ASK, CONSTRUCT or DESCRIBE, as it was sent; may use the usual prefixes without declaring them.
        media_type: what the engine writes the answer as: one of ``store.queries.media_types(query)``.
        default_graphs: the graphs to read as the default graph, in place of the query's FROM.
        named_graphs: the graphs that GRAPH may name, in place of FROM NAMED. Where the request names any graph of
            either kind it names the whole dataset: the other kind is then empty. Where it names none, the query's
            FROM and FROM NAMED count, else the whole store.
        default_is_union: whether the default graph of the whole store is the union of all graphs, or the unnamed one.
        base: the IRI that relative ones are resolved against: the service's address.
        timeout: the seconds that the client will wait, or None; it may only lower the server's own limit.
    """

    query: str
    media_type: str
    default_graphs: tuple[Graph, ...] = ()
    named_graphs: tuple[NamedNode, ...] = ()
    default_is_union: bool = True
    base: str | None = None
    timeout: float | None = None

    @property
    def names_graphs(self) -> bool:
        """Whether the request says which graphs to read, in place of the query."""
        return bool(self.default_graphs or self.named_graphs)


@dataclass(frozen=True, slots=True)
class UpdateRequest:
    """A SPARQL update: one or several operations, done all or not at all.

    Attributes:
        update: the operations; graphs named by the request (using-graph-uri) are written into them as USING already.
        base: the IRI that relative ones are resolved against.
        timeout: the seconds that the client will wait, or None.
    """

    update: str
    base: str | None = None
    timeout: float | None = None


@dataclass(frozen=True, slots=True)
class GraphWrite:
    """RDF to put into one graph, by the Graph Store Protocol.

    Attributes:
        graph: where it goes.
        document: the RDF, in a syntax for triples.
        media_type: which syntax that is; ``RdfFormat.from_media_type`` knows it.
        base: the IRI that relative ones are resolved against.
        replaces: whether it takes the place of what the graph holds (PUT), or is merged with that (POST).
        must_be_there: whether to write only if the graph is there (True), or only if it is not; None writes anyway.
    """

    graph: Graph
    document: bytes
    media_type: str
    base: str
    replaces: bool
    must_be_there: bool | None = None
