"""What the rest of the project needs of a quad store. The RDF terms are pyoxigraph's, whatever the engine."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Triple

Graph = NamedNode | DefaultGraph
"""A named graph, or the unnamed one beside them."""
Term = NamedNode | BlankNode | Literal | Triple


class Row(dict[str, Term]):
    """One solution: variable name (without ``?``) to term; unbound variables are absent."""

    def maybe(self, name: str) -> str | None:
        """Return the value (of a literal) or the IRI, or None where the variable is unbound."""
        term = self.get(name)
        return term.value if isinstance(term, Literal | NamedNode) else None

    def text(self, name: str) -> str:
        """Return the value or IRI of a variable that is always bound.

        Raises:
            KeyError: if it is unbound, or bound to what has neither.
        """
        value = self.maybe(name)
        if value is None:
            raise KeyError(name)
        return value

    def local(self, name: str) -> str:
        """Return what stands after the last ``/`` or ``#`` of an IRI: the local id, or the term of a vocabulary.

        Raises:
            KeyError: if the variable is unbound.
        """
        return _local(self.text(name))

    def maybe_local(self, name: str) -> str | None:
        """Return the local id, or None where the variable is unbound."""
        value = self.maybe(name)
        return _local(value) if value is not None else None

    def number(self, name: str) -> int:
        """Return a whole number.

        Raises:
            KeyError: if the variable is unbound.
        """
        return int(self.text(name))

    def day(self, name: str) -> date | None:
        """Return the day, or None where the variable is unbound."""
        value = self.maybe(name)
        return date.fromisoformat(value[:10]) if value else None

    def iri(self, name: str) -> NamedNode:
        """Return the term of a variable that is always bound to an IRI.

        Raises:
            TypeError: if it is bound to anything else.
            KeyError: if it is unbound.
        """
        term = self[name]
        if not isinstance(term, NamedNode):
            raise TypeError(f"?{name} is bound to {term}, which is no IRI.")
        return term


def _local(iri: str) -> str:
    return iri.replace("#", "/").rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Change:
    """Quads to take out and quads to put in, in one transaction; a quad in both stays."""

    removals: frozenset[Quad] = frozenset()
    additions: frozenset[Quad] = frozenset()

    def __or__(self, other: "Change") -> "Change":
        """Return both as one; what either puts in stays."""
        additions = self.additions | other.additions
        return Change((self.removals | other.removals) - additions, additions)


class Store(Protocol):
    """A store of named graphs whose default graph, for queries without FROM, is the union of all.

    ``query`` texts come from ``.rq`` files or from the user; values are bound as ``bindings``, never formatted in.
    A variable to bind has to be projected by the SELECT, or be in scope of the ASK or CONSTRUCT
    (``VALUES ?it { UNDEF }`` puts it there), and projected by every subquery that uses it; else ValueError. Every
    query raises QueryRejected if it is malformed (with line and column), of another form than the method answers, or
    asks for SERVICE.
    """

    @property
    def base(self) -> str:
        """The IRI under which the store's resources are named, ending in ``/``."""

    @property
    def version(self) -> int:
        """A number that grows with every change (for ETags and caches)."""

    def select(self, query: str, bindings: Mapping[str, Term] | None = None) -> Iterator[Row]:
        """Yield the solutions of a SELECT query."""

    def ask(self, query: str, bindings: Mapping[str, Term] | None = None) -> bool:
        """Answer an ASK query."""

    def construct(self, query: str, bindings: Mapping[str, Term] | None = None) -> Iterator[Triple]:
        """Yield the triples of a CONSTRUCT or DESCRIBE query."""

    def results(
        self,
        query: str,
        media_type: str,
        *,
        prefixes: Mapping[str, str] | None = None,
        default_graphs: Sequence[Graph] = (),
        named_graphs: Sequence[NamedNode] = (),
        default_is_union: bool = True,
        base: str | None = None,
    ) -> bytes:
        """Return a query's answer, whatever its form, as a document of ``media_type``.

        Args:
            query: SELECT, ASK, CONSTRUCT or DESCRIBE.
            media_type: one of ``queries.media_types(query)``.
            prefixes: prefixes that the query may use without declaring them, and a graph is written with.
            default_graphs: the graphs to read as the default graph, in place of the query's FROM.
            named_graphs: the graphs that GRAPH may name, in place of FROM NAMED. As in SPARQL, who chooses graphs
                reads only these: the default graph is empty if only named ones are chosen, and the other way round.
            default_is_union: whether the default graph is the union of all if no graphs are chosen; else it is the
                unnamed one.
            base: the IRI that relative ones are resolved against; without one they are errors.

        Raises:
            QueryRejected: also if that media type cannot carry the answer.
        """

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """Yield all quads, or those of one named graph."""

    def has_graph(self, graph: NamedNode) -> bool:
        """Tell whether a named graph holds at least one triple."""

    def write(self, change: Change) -> None:
        """Apply ``change``: all of it or, whatever happens, nothing.

        Raises:
            ValueError: if a quad has a blank node (nobody could name it again to remove it).
            StoreUnavailable: if the store is open for reading only.
        """

    def load(self, quads: Iterable[Quad]) -> None:
        """Add many quads at once."""

    def update(self, update: str, *, prefixes: Mapping[str, str] | None = None, base: str | None = None) -> None:
        """Do a SPARQL update, in one transaction; its default graph is the unnamed one.

        Raises:
            QueryRejected: if it is malformed, cannot be done, or reads from elsewhere (SERVICE, LOAD).
            StoreUnavailable: if the store is open for reading only.
        """

    def knows_graph(self, graph: Graph) -> bool:
        """Tell whether a graph is there, be it empty; the unnamed one always is."""

    def put_graph(self, graph: Graph, document: bytes, media_type: str, *, base: str, replaces: bool) -> bool:
        """Put RDF into a graph, in one transaction; tell whether that made the graph.

        Args:
            graph: where it goes.
            document: the RDF.
            media_type: its syntax; the graphs that quads name are not looked at.
            base: the IRI that relative ones are resolved against.
            replaces: whether to take out first what the graph holds.

        Raises:
            BadDocument: if it cannot be parsed.
            StoreUnavailable: if the store is open for reading only.
        """

    def drop_graph(self, graph: Graph) -> bool:
        """Take a graph away with all that it holds; tell whether it was there.

        Raises:
            StoreUnavailable: if the store is open for reading only.
        """

    def close(self) -> None:
        """Flush and release the store. Closing twice does nothing."""
