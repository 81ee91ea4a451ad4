"""Checks quads against the SHACL shapes and, in ``integrity``, against what shapes cannot see; and what is derived.

pySHACL is slow on large graphs, so each article is checked on its own, with the descriptions that it uses.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import pyshacl
import rdflib
from pyoxigraph import BlankNode, NamedNode, Quad, Triple
from rdflib.namespace import SH

from counterclaim.rdf.aggregates import restored_aggregates
from counterclaim.rdf.inference import restored_inferred
from counterclaim.rdf.integrity import (
    Fault,
    faults_of_corrections,
    faults_of_graphs,
    faults_of_matches,
    faults_of_retractions,
    faults_of_terms,
    faults_within,
)
from counterclaim.rdf.interop import rdflib_graph
from counterclaim.rdf.iris import Iris, Resource
from counterclaim.rdf.terms import STANCES
from counterclaim.store.protocol import Change, Store
from counterclaim_ontology import shapes_text

Node = NamedNode | BlankNode | Triple
_LEFT_OVER = "graph/texts holds its text, but no graph says what it is: remove the text, or ingest the article again"
_STANCES = frozenset(STANCES.values())


@dataclass(frozen=True, slots=True)
class Report:
    """What a validation found.

    Attributes:
        articles: how many articles were checked.
        faults: what is wrong, in the order found.
    """

    articles: int
    faults: tuple[Fault, ...]

    @property
    def conforms(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults


def validate(quads: Iterable[Quad], iris: Iris) -> Report:
    """Check quads: those of one reading, or of a whole store."""
    graphs: dict[NamedNode, list[Quad]] = defaultdict(list)
    for quad in quads:
        if isinstance(quad.graph_name, NamedNode):
            graphs[quad.graph_name].append(quad)
    descriptions = _by_subject(graphs, (iris.agents, iris.claims, iris.runs))
    bodies = {quad.subject: quad.object for quad in graphs.get(iris.texts, ())}
    used: set[Node] = set()
    every = [quad for group in graphs.values() for quad in group]
    faults = [*faults_of_graphs(every), *faults_of_terms(every), *faults_of_matches(every, iris)]
    faults += [*faults_of_corrections(every, iris), *faults_of_retractions(every)]
    articles = [graph for graph in graphs if _is_article(graph, iris)]
    for graph in articles:
        described = _reachable(graphs[graph], descriptions)
        used |= described.keys()
        whole = graphs[graph] + [quad for about in described.values() for quad in about]
        faults += shape_faults(whole)
        faults += faults_within(whole, bodies, iris)
    read = {quad.subject for graph in articles for quad in graphs[graph]}
    faults += [Fault(_name(subject), _LEFT_OVER) for subject in bodies if subject not in read]
    faults += shape_faults(_unattached(graphs, descriptions, used, articles, iris))
    return Report(articles=len(articles), faults=tuple(dict.fromkeys(faults)))


def shape_faults(quads: Iterable[Quad]) -> Iterator[Fault]:
    """Yield what the SHACL shapes object to."""
    data = rdflib_graph(quads)
    if not data:
        return
    _, results, _ = pyshacl.validate(data, shacl_graph=_shapes(), inplace=True)
    for result in results.objects(predicate=SH.result):
        message = results.value(result, SH.resultMessage)
        value = results.value(result, SH.value)
        focus = results.value(result, SH.focusNode)
        found = f" (found: {value})" if value is not None and value != focus else ""
        yield Fault(str(focus), f"{message}{found}")


def derived_faults(store: Store, iris: Iris) -> Iterator[Fault]:
    """Yield which graphs of what is derived hold something else than what follows from the rest of the store."""
    for graph, change in (
        (iris.inferred, restored_inferred(store, iris)),
        (iris.aggregates, restored_aggregates(store, iris)),
    ):
        if change != Change():
            message = (
                f"lacks {len(change.additions)} of the statements that follow from the other graphs, and holds"
                f" {len(change.removals)} that do not: counterclaim match --rebuild derives it anew"
            )
            yield Fault(graph.value, message)


@cache
def _shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(data=shapes_text(), format="turtle")


def _name(node: Node) -> str:
    return node.value if isinstance(node, NamedNode) else str(node)


def _is_article(graph: NamedNode, iris: Iris) -> bool:
    parsed = iris.parse(graph)
    return parsed is not None and parsed[0] is Resource.GRAPH and len(parsed[1]) == 16  # noqa: PLR2004


def _by_subject(graphs: Mapping[NamedNode, list[Quad]], names: Iterable[NamedNode]) -> Mapping[Node, list[Quad]]:
    descriptions: dict[Node, list[Quad]] = defaultdict(list)
    for quad in (quad for name in names for quad in graphs.get(name, ())):
        descriptions[quad.subject].append(quad)
    return dict(descriptions)


def _reachable(quads: Iterable[Quad], descriptions: Mapping[Node, list[Quad]]) -> dict[Node, list[Quad]]:
    """Return the descriptions that quads point to, and those that these point to."""
    found: dict[Node, list[Quad]] = {}
    waiting = list(quads)
    while waiting:
        target = waiting.pop().object
        if isinstance(target, NamedNode) and target in descriptions and target not in found:
            found[target] = descriptions[target]
            waiting += descriptions[target]
    return found


def _unattached(
    graphs: Mapping[NamedNode, list[Quad]],
    descriptions: Mapping[Node, list[Quad]],
    used: set[Node],
    articles: Iterable[NamedNode],
    iris: Iris,
) -> list[Quad]:
    """Return what belongs to no article: matches, vetoes, corrections and the like; descriptions that nothing needs.

    Claims that these are about come with their descriptions, and with the stances that keep them from being orphans.
    """
    apart = {*articles, *iris.shared_graphs()} - {iris.matches, iris.vetoes, iris.corrections, iris.reviews}
    quads = [quad for graph, group in graphs.items() if graph not in apart for quad in group]
    quads += [quad for subject, about in descriptions.items() if subject not in used for quad in about]
    subjects = {quad.subject for quad in quads}
    about = _reachable(quads, descriptions) | {node: descriptions[node] for node in subjects & descriptions.keys()}
    quads += [quad for description in about.values() for quad in description]
    stated = (quad for graph in articles for quad in graphs[graph])
    return quads + [quad for quad in stated if quad.predicate in _STANCES and quad.object in about]
