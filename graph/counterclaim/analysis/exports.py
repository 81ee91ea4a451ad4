"""Graphs as files for other programs. GraphML is read by Gephi, Cytoscape, yEd, igraph and NetworkX itself."""

import re
from io import BytesIO

import networkx as nx

# What XML 1.0 cannot hold, escaped or not (https://www.w3.org/TR/xml/#charsets).
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def graphml(G: "nx.Graph[str]") -> str:
    r"""Return a graph as a GraphML document.

    Parameters
    ----------
    G : networkx.Graph
        Any graph of this package: `to_networkx`, `bipartite` or `parties`.

    Returns
    -------
    str
        UTF-8 is declared. Characters that XML cannot hold are U+FFFD, so that offsets into quotes stay.

    Raises
    ------
    networkx.NetworkXError
        If an attribute is no string, number or truth value.

    Examples
    --------
    >>> G = nx.DiGraph()
    >>> G.add_node("c", label="quoted\x00words")
    >>> nx.parse_graphml(graphml(G)).nodes["c"]["label"]
    'quoted\ufffdwords'
    """
    buffer = BytesIO()
    try:
        nx.write_graphml(_clean(G), buffer, named_key_ids=True)
    except TypeError as error:  # what NetworkX's writer raises for a value without a GraphML type
        raise nx.NetworkXError(str(error)) from error
    return buffer.getvalue().decode("utf-8")


def _clean(G: "nx.Graph[str]") -> "nx.Graph[str]":
    copy = G.copy()
    for _, data in copy.nodes(data=True):
        data.update({name: _xml_safe(value) for name, value in data.items()})
    for _, _, data in copy.edges(data=True):
        data.update({name: _xml_safe(value) for name, value in data.items()})
    return copy


def _xml_safe(value: object) -> object:
    return _NOT_XML.sub("\ufffd", value) if isinstance(value, str) else value
