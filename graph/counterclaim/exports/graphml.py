"""GraphML, which Gephi, Cytoscape, yEd, igraph and NetworkX itself read."""

from io import BytesIO

import networkx as nx

from counterclaim.exports.xml import xml_safe


def graphml(G: "nx.Graph[str]") -> str:
    r"""Return a graph as a GraphML document.

    Parameters
    ----------
    G : networkx.Graph
        Any whose attributes are strings, numbers or truth values.

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
        data.update({name: xml_safe(value) for name, value in data.items()})
    for _, _, data in copy.edges(data=True):
        data.update({name: xml_safe(value) for name, value in data.items()})
    return copy
