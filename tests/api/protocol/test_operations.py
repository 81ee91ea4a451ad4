"""Graphs that a request names are written into its update, and nothing else is changed."""

import pyoxigraph as ox
import pytest
from pyoxigraph import NamedNode

from counterclaim.errors import BadInput
from counterclaim_api.protocol.operations import with_using, without_silent_loads

ONE, TWO = NamedNode("urn:one"), NamedNode("urn:two")
COPY = "INSERT { <urn:s> <urn:found> ?o } WHERE { ?s <urn:p> ?o }"


def found(update: str, *graphs: NamedNode, named: tuple[NamedNode, ...] = ()) -> set[str]:
    """Return what the update found in a store with a triple in each graph."""
    store = ox.Store()
    for graph in (ONE, TWO, NamedNode("urn:three"), ox.DefaultGraph()):
        name = graph.value if isinstance(graph, NamedNode) else "unnamed"
        store.add(ox.Quad(NamedNode("urn:s"), NamedNode("urn:p"), ox.Literal(name), graph))
    store.update(with_using(update, graphs, named))
    return {quad.object.value for quad in store.quads_for_pattern(None, NamedNode("urn:found"), None, None)}  # type: ignore[union-attr]


def test_where_reads_the_graphs_that_the_request_names() -> None:
    assert found(COPY, ONE) == {"urn:one"}
    assert found(COPY, ONE, TWO) == {"urn:one", "urn:two"}


def test_named_graphs_alone_leave_the_default_graph_empty() -> None:
    assert found(COPY, named=(ONE,)) == set()
    in_graphs = "INSERT { <urn:s> <urn:found> ?o } WHERE { GRAPH ?g { ?s <urn:p> ?o } }"
    assert found(in_graphs, named=(ONE,)) == {"urn:one"}
    assert found(in_graphs, ONE, named=(TWO,)) == {"urn:two"}


@pytest.mark.parametrize(
    "update",
    [
        COPY.replace("} WHERE", "}WHERE"),
        COPY.replace("WHERE {", "where{"),
        f"PREFIX where: <urn:where>\n# WHERE {{\n{COPY}",
        f"INSERT DATA {{ <urn:a> <urn:where> 'WHERE {{' }} ; {COPY}",
        COPY.replace(
            "?s <urn:p> ?o", "?s <urn:p> ?o FILTER(?o < 'x' && 1 > 0 || EXISTS { SELECT * WHERE { ?s ?p ?o } })"
        ),
        f"DELETE {{ ?s <urn:q> ?o }} {COPY}",
        f"{COPY} ; {COPY} ;",
    ],
)
def test_only_the_where_of_an_operation_is_meant(update: str) -> None:
    assert found(update, ONE) == {"urn:one"}


def test_delete_where_deletes_in_the_graphs_that_the_request_names() -> None:
    store = ox.Store()
    for graph in (ONE, ox.DefaultGraph()):
        store.add(ox.Quad(NamedNode("urn:s"), NamedNode("urn:p"), ox.Literal("x"), graph))
    store.update(with_using("DELETE WHERE { ?s <urn:p> ?o } ;", [TWO], []))
    assert len(store) == 2  # nothing is found in TWO
    store.update(with_using("DELETE WHERE { ?s <urn:p> ?o }", [ONE], []))
    assert [quad.graph_name for quad in store] == [ONE]  # found in ONE, deleted where the template says: unnamed


@pytest.mark.parametrize("update", [f"WITH <urn:g> {COPY}", COPY.replace("WHERE", "USING <urn:g> WHERE")])
def test_graphs_are_named_by_the_request_or_the_update_not_by_both(update: str) -> None:
    with pytest.raises(BadInput, match="using-graph-uri"):
        with_using(update, [ONE], [])


def test_words_that_run_together_are_refused_rather_than_misread() -> None:
    with pytest.raises(BadInput, match="DELETEWHERE"):
        with_using("DELETEWHERE { ?s ?p ?o }", [ONE], [])


@pytest.mark.parametrize(
    "update", ["", "CLEAR ALL", "INSERT DATA { <urn:a> <urn:b> 'WHERE' }", "WHERE", "DELETE WHERE"]
)
def test_what_reads_nothing_stays_as_it_is_or_as_wrong_as_it_is(update: str) -> None:
    assert with_using(update, [ONE], []).replace(" USING <urn:one> ", "") == update


@pytest.mark.parametrize(
    ("update", "rest"),
    [
        ("LOAD SILENT <http://a/>", "INSERT DATA {}"),
        ("load silent <http://a/> into graph <urn:g> ; CLEAR ALL", "INSERT DATA {}; CLEAR ALL"),
        ("CLEAR ALL;LOAD SILENT<http://a/>;LOAD SILENT <http://b/>", "CLEAR ALL;INSERT DATA {};INSERT DATA {}"),
        ("LOAD <http://a/>", "LOAD <http://a/>"),
        ("INSERT DATA { <urn:a> <urn:b> 'load silent' }", "INSERT DATA { <urn:a> <urn:b> 'load silent' }"),
    ],
)
def test_a_silent_load_does_nothing(update: str, rest: str) -> None:
    assert without_silent_loads(update) == rest
