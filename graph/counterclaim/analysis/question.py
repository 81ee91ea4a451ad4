"""What every analysis is: a question with parameters, to which a graph of disputes gives a table."""

import re
from abc import abstractmethod
from collections.abc import Iterable
from datetime import date
from typing import Annotated, ClassVar, Self

import networkx as nx
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from counterclaim.analysis.table import Name, Table

Narrator = Annotated[
    bool, Field(title="Articles' own voice", description="Whether what articles state in their own voice counts.")
]
Doubts = Annotated[bool, Field(title="Doubts dispute", description="Whether questioning a claim is disputing it.")]
Seed = Annotated[
    int,
    Field(
        title="Random seed",
        ge=0,
        lt=2**32,
        description="Seed of the random numbers; the same seed gives the same table.",
    ),
]


def _written_day(value: object) -> object:
    """Refuse numbers, which pydantic would take for seconds since 1970."""
    if isinstance(value, date) or (isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value)):
        return value
    raise ValueError(f"{value!r} is no day; write it as 2031-03-04")


Day = Annotated[date, BeforeValidator(_written_day)]
"""A day as YYYY-MM-DD and nothing else."""


class Selection(BaseModel):
    """Which articles count."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    since: Annotated[Day | None, Field(title="From", alias="from", description="Published on that day or later.")] = (
        None
    )
    until: Annotated[Day | None, Field(title="To", alias="to", description="Published on that day or before.")] = None
    publishers: Annotated[
        tuple[Annotated[str, Field(min_length=1, max_length=300)], ...],
        Field(
            title="Publisher",
            alias="publisher",
            max_length=100,
            description="The publisher's name, in upper or lower case; several may be given.",
        ),
    ] = ()

    @model_validator(mode="after")
    def _has_a_day(self) -> Self:
        if self.since is not None and self.until is not None and self.since > self.until:
            raise ValueError(f"No day is both since {self.since} and until {self.until}")
        return self


class Question(Selection):
    """An analysis: its fields are the parameters, the first line of its docstring says what it answers.

    A subclass that stands in `registry.ANALYSES` is a command, an address of the server, a page and a row of the
    documentation.
    """

    name: ClassVar[str]
    """In the command line and in addresses: small letters, digits and hyphens."""
    projection: ClassVar[str]
    """The name of the graph that it runs on."""
    caution: ClassVar[str]
    """What one has to know before one quotes it, in one or two sentences."""

    @abstractmethod
    def answer(self, G: "nx.MultiDiGraph[str]") -> Table:
        """Return what a graph of disputes, as made by `to_networkx`, answers.

        Raises:
            networkx.NetworkXException: if the graph is not one of those, or too large for this.
        """

    @classmethod
    def summary(cls) -> str:
        """Return in one line what it answers."""
        return (cls.__doc__ or "").partition("\n")[0]


def find_node(G: "nx.Graph[str]", wanted: str) -> str:
    """Return the node that an IRI, an id or the address of a page names, or the one that stands for what it names.

    Raises:
        networkx.NodeNotFound: if there is none.
    """
    if wanted in G:
        return wanted
    last = _last(wanted.partition("?")[0].partition("#")[0])
    for node, data in G.nodes(data=True):
        if last in map(_last, (node, *data.get("also", "").split())):
            return node
    raise nx.NodeNotFound(
        f"{wanted!r} is no claim or party in this selection. Give the id, the IRI or the page of one that is."
    )


def _last(path: str) -> str:
    return path.rstrip("/").rpartition("/")[2]


def named(G: "nx.Graph[str]", node: str) -> Name:
    """Return what a node is called."""
    return Name(str(G.nodes[node].get("label", node)) if node in G else node, node)


def all_named(G: "nx.Graph[str]", nodes: Iterable[str]) -> tuple[Name, ...]:
    """Return what nodes are called, by name."""
    return tuple(sorted(named(G, node) for node in nodes))
