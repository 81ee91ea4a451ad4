"""What the rest of the project needs of a quad store. The RDF terms are pyoxigraph's, whatever the engine."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

Term = NamedNode | BlankNode | Literal | Triple
Row = Mapping[str, Term]
"""One solution: variable name (without ``?``) to term; unbound variables are absent."""


@dataclass(frozen=True, slots=True)
class Change:
    """Quads to take out and quads to put in, in one transaction; a quad in both stays."""

    removals: frozenset[Quad] = frozenset()
    additions: frozenset[Quad] = frozenset()


class Store(Protocol):
    """A store of named graphs whose default graph, for queries, is the union of all.

    ``query`` texts come from ``.rq`` files or from the user; values are bound as ``bindings``, never formatted in.
    """

    @property
    def version(self) -> int:
        """A number that grows with every change (for ETags and caches)."""

    def select(self, query: str, bindings: Mapping[str, Term] | None = None) -> Iterator[Row]:
        """Yield the solutions of a SELECT query.

        Raises:
            QueryRejected: if the query is malformed (with line and column) or is no SELECT.
        """

    def ask(self, query: str, bindings: Mapping[str, Term] | None = None) -> bool:
        """Answer an ASK query."""

    def construct(self, query: str, bindings: Mapping[str, Term] | None = None) -> Iterator[Triple]:
        """Yield the triples of a CONSTRUCT or DESCRIBE query."""

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """Yield all quads, or those of one named graph."""

    def has_graph(self, graph: NamedNode) -> bool:
        """Tell whether a named graph holds at least one triple."""

    def write(self, change: Change) -> None:
        """Apply ``change``: all of it or, whatever happens, nothing."""

    def load(self, quads: Iterable[Quad]) -> None:
        """Add many quads at once."""

    def close(self) -> None:
        """Flush and release the store."""
