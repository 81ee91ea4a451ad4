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
import pyoxigraph as ox

from counterclaim.analysis.projection import read_selection
from counterclaim.analysis.question import Question, Selection
from counterclaim.analysis.table import Table
from counterclaim.errors import BadInput, CounterclaimError
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_api.analysis.drawing import Drawing

Task: TypeAlias = Question | Drawing
Result: TypeAlias = Table | str

COMPUTING = b"computing"
"""What a worker tells when the graph is read."""

_NICENESS = 10


@dataclass(frozen=True, slots=True)
class Order:
    """What a worker is asked to do.

    Attributes:
        task: the question.
        base: the store's base IRI.
        snapshot: where to read the data; each version has a folder of its own.
    """

    task: Task
    base: str
    snapshot: Path


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
        self._read: tuple[Path, Selection] | None = None
        self._graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()

    def graph(self, order: Order) -> "nx.MultiDiGraph[str]":
        """Return the graph of the articles that a task is about."""
        selection = Selection(**{name: getattr(order.task, name) for name in Selection.model_fields})
        if self._read != (order.snapshot, selection):
            engine = ox.Store.read_only(str(order.snapshot))
            with EmbeddedStore(engine, base=order.base, directory=None, read_only=True) as store:
                self._graph = read_selection(store, selection)
            self._read = (order.snapshot, selection)
        return self._graph


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
