"""The embedded store: pyoxigraph (RocksDB) in a directory of ours, or in memory.

The directory holds a marker (``counterclaim-store.json``: format and base IRI), the number of the last change, and
the engine's files in ``quads/``. One process writes; others may open it read-only and see the data as of opening.
"""

import functools
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import IO, Self

import pyoxigraph as ox
from pyoxigraph import DefaultGraph, NamedNode, Quad, QueryBoolean, QuerySolutions, QueryTriples, Triple, Variable

from counterclaim.errors import QueryRejected, StoreUnavailable
from counterclaim.rdf.iris import DEFAULT_BASE, Iris
from counterclaim.store.answers import write_answer
from counterclaim.store.columns import ask
from counterclaim.store.commits import Commit, Follower, Followers, repeatable
from counterclaim.store.directory import Directory, flush, next_version
from counterclaim.store.graphs import addition, data_block, file_format, name_of, parse_triples, unparsed
from counterclaim.store.protocol import Change, Graph, Row, Term
from counterclaim.store.queries import check_query, check_update, media_types
from counterclaim.store.snapshots import take_snapshot
from counterclaim.store.syntax import rejection


class EmbeddedStore:
    """A quad store in this process; implements ``store.protocol.Store``. Safe to use from several threads.

    Use ``open``; a context manager closes it.
    """

    def __init__(self, engine: ox.Store, *, base: str, directory: Directory | None, read_only: bool) -> None:
        self._engine: ox.Store | None = engine
        self._base = base
        self._directory = directory
        self._read_only = read_only
        self._version = directory.version() if directory else next_version(0)
        self._writing = threading.Lock()
        self._followers = Followers()

    @classmethod
    def open(cls, path: Path | None, *, read_only: bool = False, base: str | None = None) -> Self:
        """Open the store in directory ``path``, made if absent unless ``read_only``; None means in memory.

        A read-only store can be opened while another process writes. It shows what was committed before, and never
        anything later; open it again to see more.

        Args:
            path: the store's directory.
            read_only: whether to refuse writes.
            base: the base IRI of a new store; an existing one must have been made with it. None takes what is there.

        Raises:
            StoreUnavailable: if the directory is in use, not writable, not a store of ours, of a newer format, made
                with another base, or damaged.
        """
        if path is None:
            return cls(ox.Store(), base=Iris(base or DEFAULT_BASE).base, directory=None, read_only=read_only)
        directory = Directory(path)
        found = directory.inspect(base=base) if read_only else directory.prepare(base=base)
        return cls(directory.open_engine(read_only=read_only), base=found, directory=directory, read_only=read_only)

    @property
    def base(self) -> str:
        """The IRI under which the store's resources are named."""
        return self._base

    @property
    def version(self) -> int:
        """A number that grows with every change, also from one process to the next."""
        return self._version

    @property
    def folder(self) -> Path | None:
        """The store's directory, or None if it is in memory."""
        return self._directory.path if self._directory else None

    @property
    def size_on_disk(self) -> int:
        """How many bytes the engine's files take."""
        return self._directory.size() if self._directory else 0

    def beside(self, name: str) -> Path | None:
        """Return where files that belong to the store, but are none of the engine's, may lie; None if in memory."""
        return self._directory.path / name if self._directory is not None else None

    def select(self, query: str, bindings: Mapping[str, Term] | None = None) -> Iterator[Row]:
        """Yield the solutions of a SELECT query."""
        answer = self._answer(query, bindings=bindings)
        if not isinstance(answer, QuerySolutions):
            raise QueryRejected("A SELECT query is needed here.")
        names = [variable.value for variable in answer.variables]
        return (Row({name: term for name in names if (term := solution[name]) is not None}) for solution in answer)

    def ask(self, query: str, bindings: Mapping[str, Term] | None = None) -> bool:
        """Answer an ASK query."""
        answer = self._answer(query, bindings=bindings)
        if not isinstance(answer, QueryBoolean):
            raise QueryRejected("An ASK query is needed here.")
        return bool(answer)

    def construct(self, query: str, bindings: Mapping[str, Term] | None = None) -> Iterator[Triple]:
        """Yield the triples of a CONSTRUCT or DESCRIBE query."""
        answer = self._answer(query, bindings=bindings)
        if not isinstance(answer, QueryTriples):
            raise QueryRejected("A CONSTRUCT or DESCRIBE query is needed here.")
        return iter(answer)

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
        """Return a query's answer, whatever its form, written by the engine as ``media_type``."""
        if media_type not in (allowed := media_types(query)):
            raise QueryRejected(f"The answer cannot be written as {media_type}. Ask for one of {', '.join(allowed)}.")
        answer = self._answer(
            query,
            prefixes=prefixes,
            default_graphs=default_graphs,
            named_graphs=named_graphs,
            default_is_union=default_is_union,
            base=base,
        )
        return write_answer(answer, media_type, prefixes=prefixes or {})

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """Yield all quads, or those of one named graph."""
        return self._open_engine().quads_for_pattern(None, None, None, graph)

    def has_graph(self, graph: NamedNode) -> bool:
        """Tell whether a named graph holds at least one triple."""
        return next(self.quads(graph), None) is not None

    def write(self, change: Change) -> None:
        """Apply ``change`` in one transaction of the engine."""
        removals = change.removals - change.additions
        if not removals and not change.additions:
            return
        text = "\n;\n".join(
            f"{verb} DATA {{\n{data_block(quads)}}}"
            for verb, quads in (("DELETE", removals), ("INSERT", change.additions))
            if quads
        )
        with self._change(text) as engine:
            engine.update(text)

    def load(self, quads: Iterable[Quad]) -> None:
        """Add many quads at once, in files of their own: faster than ``write`` from some ten thousand on."""
        with self._change() as engine:
            engine.bulk_extend(quads)

    def load_file(self, path: Path, *, graph: Graph = DefaultGraph()) -> None:  # noqa: B008 - immutable
        """Add what an RDF file says, all of it or nothing; its ending tells its syntax.

        Args:
            path: the file; relative IRIs in it are resolved against its own.
            graph: where triples go that name no graph.

        Raises:
            BadInput: if it cannot be read or its ending is unknown.
            BadDocument: if it cannot be parsed.
            StoreUnavailable: if the store cannot be written.
        """
        rdf_format = file_format(path)
        with self._change() as engine:
            try:
                engine.bulk_load(path=path, format=rdf_format, base_iri=path.resolve().as_uri(), to_graph=graph)
            except SyntaxError as error:
                raise unparsed(str(path), rdf_format, error) from error

    def update(self, update: str, *, prefixes: Mapping[str, str] | None = None, base: str | None = None) -> None:
        """Do a SPARQL update in one transaction of the engine."""
        check_update(update)
        with self._change(repeatable(f"BASE <{base}>\n{update}" if base else update)) as engine:
            try:
                engine.update(update, base_iri=base, prefixes=dict(prefixes or {}))
            except (SyntaxError, RuntimeError) as error:
                raise rejection(update, error) from error

    def knows_graph(self, graph: Graph) -> bool:
        """Tell whether a graph is there, be it empty."""
        return isinstance(graph, DefaultGraph) or self._open_engine().contains_named_graph(graph)

    def put_graph(self, graph: Graph, document: bytes, media_type: str, *, base: str, replaces: bool) -> bool:
        """Put RDF into a graph in one transaction; tell whether that made the graph."""
        triples = parse_triples(document, media_type, base=base)
        text = addition(graph, triples, replaces=replaces)
        with self._change(text) as engine:
            is_new = not self.knows_graph(graph)
            engine.update(text)
        return is_new

    def drop_graph(self, graph: Graph) -> bool:
        """Take a graph away; the unnamed one is emptied."""
        text = f"DROP SILENT {name_of(graph)}"
        with self._change(text) as engine:
            was_there = self.knows_graph(graph)
            engine.update(text)
        return was_there

    def follow(self, follower: Follower) -> Callable[[], None]:
        """Tell ``follower`` of every commit, in order, before anyone sees it; returns what ends that."""
        return self._followers.add(follower)

    def dump(self, output: IO[bytes]) -> int:
        """Write all as N-Quads; returns the version that this is. Nobody writes to the store meanwhile."""
        with self._writing:
            self._open_engine().dump(output, format=ox.RdfFormat.N_QUADS)
            return self._version

    def snapshot(self, directory: Path) -> int:
        """Make a copy of the engine's files that can be opened read-only; returns the version that this is."""
        with self._writing:
            is_ours = self._directory is not None and not self._read_only
            take_snapshot(self._open_engine(), directory, is_ours=is_ours)
            return self._version

    def close(self) -> None:
        """Flush and release the store, or raise StoreUnavailable: what was written before is kept all the same."""
        engine, self._engine = self._engine, None
        if engine is not None and self._directory is not None and not self._read_only:
            flush(engine)

    def __enter__(self) -> Self:
        """Return the store itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the store."""
        self.close()

    def _open_engine(self) -> ox.Store:
        if self._engine is None:
            raise StoreUnavailable("The store is closed. Open it again.")
        return self._engine

    @contextmanager
    def _change(self, update: str | None = None) -> Iterator[ox.Store]:
        """One writer at a time; the version is recorded first and seen after. ``update`` is what followers are told."""
        if self._read_only:
            raise StoreUnavailable("The store is open for reading only. Open it for writing.")
        with self._writing:
            engine = self._open_engine()
            version = next_version(self._version)
            try:
                if self._directory is not None:
                    self._directory.record(version)
                yield engine
            except OSError as error:
                raise StoreUnavailable(
                    f"The store could not be written, and is as before: {error}. If it goes on saying so though there "
                    "is space on the disk, start again what has it open."
                ) from error
            self._followers.tell(Commit(version, update))
            self._version = version

    def _answer(
        self,
        query: str,
        *,
        bindings: Mapping[str, Term] | None = None,
        prefixes: Mapping[str, str] | None = None,
        default_graphs: Sequence[Graph] = (),
        named_graphs: Sequence[NamedNode] = (),
        default_is_union: bool = True,
        base: str | None = None,
    ) -> QuerySolutions | QueryBoolean | QueryTriples:
        named_here = bool(default_graphs or named_graphs)
        chosen = named_here or check_query(query).chooses_graphs
        engine = functools.partial(
            self._open_engine().query,
            use_default_graph_as_union=default_is_union and not chosen,  # the engine would ignore FROM beside it
            default_graph=list(default_graphs) if named_here else None,
            named_graphs=list(named_graphs) if named_here else None,
            substitutions={Variable(name): term for name, term in (bindings or {}).items()},
        )
        try:
            return ask(engine, query, prefixes=prefixes or {}, base=base)
        except (SyntaxError, RuntimeError) as error:
            if bindings and "in its SELECT projection" in str(error):
                raise ValueError(
                    f"{error}. Project it, or in an ASK or CONSTRUCT add VALUES ?it {{ UNDEF }}."
                ) from error
            raise rejection(query, error) from error
