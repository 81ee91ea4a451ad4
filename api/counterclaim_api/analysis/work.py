"""What a worker does: reads the store into a graph, and answers tasks from it until its pipe ends.

It is a process of its own, so that it can be ended when it takes too long and does not hold up the server.
"""

import os
import pickle
import resource
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeAlias

import networkx as nx
from pyoxigraph import RdfFormat, parse

from counterclaim.analysis.projection import read_selection
from counterclaim.analysis.question import Question, Selection
from counterclaim.analysis.table import Table
from counterclaim.errors import BadInput, CounterclaimError
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_api.analysis.drawing import Drawing

Task: TypeAlias = Question | Drawing
Result: TypeAlias = Table | str
Source: TypeAlias = Path | bytes
"""Where the data are: the store's folder or, of a store in memory, its N-Quads."""

COMPUTING = b"computing"
"""What a worker tells when the graph is read."""

_NICENESS = 10


@dataclass(frozen=True, slots=True)
class Order:
    """What a worker is asked to do.

    Attributes:
        task: the question.
        version: of the data.
        base: the store's base IRI.
        source: where to read the data, or None if the worker has this version.
    """

    task: Task
    version: int
    base: str
    source: Source | None


def work(pipe: Connection, memory: int) -> None:
    """Answer orders with pickled results or errors, each announced by ``COMPUTING``, until nobody is left to ask.

    Args:
        pipe: where orders come from and answers go.
        memory: how many bytes this process may take.
    """
    os.nice(_NICENESS)
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    desk = _Reader()
    while True:
        try:
            order: Order = pipe.recv()
        except (EOFError, KeyboardInterrupt):
            return
        pipe.send_bytes(pickle.dumps(_answered(desk, order, pipe)))


class _Reader:
    """Keeps the last graph that was read: several questions about the same articles read them once."""

    def __init__(self) -> None:
        self._source: Source = b""
        self._read: tuple[int, Selection] | None = None
        self._graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()

    def graph(self, order: Order) -> "nx.MultiDiGraph[str]":
        """Return the graph of the articles that a task is about."""
        if order.source is not None:
            self._source, self._read = order.source, None
        selection = Selection(**{name: getattr(order.task, name) for name in Selection.model_fields})
        if self._read != (order.version, selection):
            with _opened(self._source, order.base) as store:
                self._graph = read_selection(store, selection)
            self._read = (order.version, selection)
        return self._graph


def _opened(source: Source, base: str) -> EmbeddedStore:
    if isinstance(source, Path):
        return EmbeddedStore.open(source, read_only=True, base=base)
    store = EmbeddedStore.open(None, base=base)
    store.load(parse(source, format=RdfFormat.N_QUADS))
    return store


def _answered(desk: _Reader, order: Order, pipe: Connection) -> Result | CounterclaimError:
    try:
        graph = desk.graph(order)
        pipe.send_bytes(COMPUTING)
        return order.task.answer(graph)
    except nx.NetworkXException as error:
        return BadInput(f"{error}")
    except CounterclaimError as error:
        return error
    except MemoryError:
        return TooLarge("These articles are too many for the memory that an analysis may take. Ask for fewer of them.")


class TooLarge(CounterclaimError):
    """An analysis needs more memory or time than it may take."""

    status = 503
    title = "Too large"
