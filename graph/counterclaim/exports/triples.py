"""Any RDF as a graph of NetworkX: what a CONSTRUCT query answers, for programs that draw."""

from collections.abc import Iterable

import networkx as nx
from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from counterclaim_ontology.vocabulary import RDF, RDFS, SKOS, Schema

_TYPE = f"{RDF}type"
_LABELS = (Schema.NAME, Schema.TEXT, Schema.HEADLINE, f"{RDFS}label", f"{SKOS}prefLabel")


def triples_graph(triples: Iterable[Triple]) -> "nx.MultiDiGraph[str]":
    """Return triples as a graph.

    Parameters
    ----------
    triples : iterable of pyoxigraph.Triple
        For example what `Store.construct` yields.

    Returns
    -------
    networkx.MultiDiGraph
        Subjects, and objects that are no literals, are nodes: ``iri``, ``kind`` (the local name of its type, several
        parted by spaces), ``label`` (name, text or headline, else its local name), and each literal under the local
        name of its property (several are parted by "; "). Edges have the local name of the property as ``kind``, its
        IRI as ``iri`` and key, ``sign=0`` and ``weight=1.0``.

    Examples
    --------
    >>> says = NamedNode("https://x.example/says")
    >>> G = triples_graph([Triple(NamedNode("https://x.example/a"), says, NamedNode("https://x.example/b"))])
    >>> list(G.edges(data="kind"))
    [('https://x.example/a', 'https://x.example/b', 'says')]
    """
    G: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for triple in sorted(triples, key=str):
        _add(G, triple)
    for node, data in G.nodes(data=True):
        labels = [data[_local(name)] for name in _LABELS if _local(name) in data]
        data["label"] = labels[0] if labels else _local(node)
    return G


def _add(G: "nx.MultiDiGraph[str]", triple: Triple) -> None:
    subject, predicate = _node(triple.subject), triple.predicate.value
    G.add_node(subject, iri=subject)
    if isinstance(triple.object, Literal):
        _append(G, subject, _local(predicate), triple.object.value, "; ")
    elif predicate == _TYPE:
        _append(G, subject, "kind", _local(_node(triple.object)), " ")
    else:
        target = _node(triple.object)
        G.add_node(target, iri=target)
        G.add_edge(subject, target, key=predicate, kind=_local(predicate), iri=predicate, sign=0, weight=1.0)


def _append(G: "nx.MultiDiGraph[str]", node: str, name: str, value: str, separator: str) -> None:
    known = G.nodes[node].get(name)
    G.nodes[node][name] = value if known is None else f"{known}{separator}{value}"


def _node(term: NamedNode | BlankNode | Literal | Triple) -> str:
    return term.value if isinstance(term, NamedNode) else str(term)


def _local(iri: str) -> str:
    return iri.replace("#", "/").rstrip("/").rpartition("/")[2] or iri
