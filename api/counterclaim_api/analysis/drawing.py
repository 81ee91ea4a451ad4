"""A graph as a file: what ``/projections/{projection}`` is asked for."""

from typing import Annotated

import networkx as nx
from pydantic import Field

from counterclaim.analysis.projection import PROJECTIONS
from counterclaim.analysis.question import Selection
from counterclaim.exports import write_graph


class Drawing(Selection):
    """One projection of the articles chosen, in one format."""

    projection: Annotated[str, Field(description="What is a node and what is an edge.")]
    format: Annotated[str, Field(description="Which kind of file.")] = "node-link"

    def answer(self, disputes: "nx.MultiDiGraph[str]") -> str:
        """Return the file's text.

        Raises:
            networkx.NetworkXError: if that format cannot hold that projection.
        """
        return write_graph(PROJECTIONS[self.projection].make(disputes), self.format)
