"""Questions that take long, take much or break off: a worker finds them here by their names."""
# ruff: noqa: ARG002, N803

import os
import time
from typing import ClassVar

import networkx as nx

from counterclaim.analysis.question import Question
from counterclaim.analysis.table import Column, Table


class Slow(Question):
    """Wait."""

    name: ClassVar[str] = "slow"
    projection: ClassVar[str] = "disputes"
    caution: ClassVar[str] = "It only waits."

    wait: float = 60.0

    def answer(self, G: "nx.MultiDiGraph[str]") -> Table:
        time.sleep(self.wait)
        return Table((Column("nodes"),), ((len(G),),))


class Hungry(Slow):
    """Take all the memory there is."""

    def answer(self, G: "nx.MultiDiGraph[str]") -> Table:
        return Table((Column("bytes"),), ((len(bytearray(1 << 50)),),))


class Dying(Slow):
    """End without an answer."""

    def answer(self, G: "nx.MultiDiGraph[str]") -> Table:
        os._exit(3)


class Large(Slow):
    """Answer much."""

    def answer(self, G: "nx.MultiDiGraph[str]") -> Table:
        return Table((Column("words"),), (("x" * int(self.wait),),))


class Puzzled(Slow):
    """Find the graph unfit."""

    def answer(self, G: "nx.MultiDiGraph[str]") -> Table:
        raise nx.NetworkXError("This graph is unfit.")
