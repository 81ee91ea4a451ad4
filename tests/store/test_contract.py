"""What every Store must do. A new kind of store adds its maker to MAKERS."""

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from counterclaim.errors import QueryRejected
from counterclaim.store.embedded import EmbeddedStore
from counterclaim.store.protocol import Change, Store

MAKERS: dict[str, Callable[[Path], Store]] = {
    "memory": lambda _: EmbeddedStore.open(None),
    "disk": lambda folder: EmbeddedStore.open(folder / "store"),
}

ONE = NamedNode("http://example.org/graph/1")
TWO = NamedNode("http://example.org/graph/2")
SAYS = NamedNode("http://example.org/says")


def quad(who: str, words: str, graph: NamedNode = ONE) -> Quad:
    return Quad(NamedNode(f"http://example.org/{who}"), SAYS, Literal(words), graph)


@pytest.fixture(params=list(MAKERS))
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    made = MAKERS[request.param](tmp_path)
    yield made
    made.close()


def add(store: Store, *quads: Quad) -> None:
    store.write(Change(additions=frozenset(quads)))


def test_a_change_takes_out_and_puts_in(store: Store) -> None:
    add(store, quad("army", "no"), quad("rebels", "yes"))
    store.write(Change(removals=frozenset({quad("army", "no")}), additions=frozenset({quad("army", "never")})))
    assert set(store.quads()) == {quad("army", "never"), quad("rebels", "yes")}


def test_a_quad_both_removed_and_added_stays(store: Store) -> None:
    add(store, quad("army", "no"))
    both = frozenset({quad("army", "no")})
    store.write(Change(removals=both, additions=both))
    assert set(store.quads()) == both


def test_removing_what_is_absent_is_no_error(store: Store) -> None:
    store.write(Change(removals=frozenset({quad("army", "no")})))
    assert list(store.quads()) == []


def test_a_blank_node_is_refused_and_nothing_written(store: Store) -> None:
    blank = Quad(BlankNode("b"), SAYS, Literal("x"), ONE)
    with pytest.raises(ValueError, match="blank node"):
        add(store, blank, quad("army", "no"))
    assert list(store.quads()) == []


def test_a_change_grows_the_version(store: Store) -> None:
    versions = [store.version]
    for number in range(3):
        add(store, quad("army", str(number)))
        versions.append(store.version)
    assert versions == sorted(set(versions))


def test_an_empty_change_keeps_the_version(store: Store) -> None:
    before = store.version
    store.write(Change())
    assert store.version == before


def test_load_adds_and_grows_the_version(store: Store) -> None:
    before = store.version
    store.load(quad("army", str(number)) for number in range(10))
    assert len(list(store.quads())) == 10
    assert store.version > before


def test_quads_of_one_graph_leave_out_the_others(store: Store) -> None:
    add(store, quad("army", "no"), quad("rebels", "yes", TWO))
    assert list(store.quads(TWO)) == [quad("rebels", "yes", TWO)]


def test_a_graph_without_triples_is_absent(store: Store) -> None:
    add(store, quad("army", "no"))
    assert store.has_graph(ONE)
    store.write(Change(removals=frozenset({quad("army", "no")})))
    assert not store.has_graph(ONE)


def test_the_default_graph_of_a_query_is_all_graphs(store: Store) -> None:
    add(store, quad("army", "no"), quad("rebels", "yes", TWO))
    rows = store.select("SELECT ?words { ?who <http://example.org/says> ?words } ORDER BY ?words")
    assert [row["words"] for row in rows] == [Literal("no"), Literal("yes")]


def test_an_unbound_variable_is_absent_from_the_row(store: Store) -> None:
    add(store, quad("army", "no"))
    row = next(store.select("SELECT ?who ?where { ?who <http://example.org/says> ?words OPTIONAL { ?who a ?where } }"))
    assert dict(row) == {"who": NamedNode("http://example.org/army")}


def test_bindings_reach_filters_and_patterns(store: Store) -> None:
    add(store, quad("army", "no"), quad("rebels", "yes"))
    query = "SELECT ?who ?words { ?who <http://example.org/says> ?said FILTER(?said = ?words) }"
    rows = list(store.select(query, {"words": Literal("yes")}))
    assert [row["who"] for row in rows] == [NamedNode("http://example.org/rebels")]


def test_an_undefined_value_makes_a_filter_of_an_ask_bindable(store: Store) -> None:
    add(store, quad("army", "no"))
    query = "ASK { VALUES ?words { UNDEF } ?who <http://example.org/says> ?said FILTER(?said != ?words) }"
    assert store.ask(query, {"words": Literal("yes")})
    assert not store.ask(query, {"words": Literal("no")})


def test_a_variable_that_cannot_be_bound_is_told(store: Store) -> None:
    with pytest.raises(ValueError, match=r"\?words.*Project it"):
        store.ask("ASK { ?who <http://example.org/says> ?said FILTER(?said != ?words) }", {"words": Literal("yes")})


def test_a_binding_is_never_read_as_sparql(store: Store) -> None:
    add(store, quad("army", "no"))
    attack = Literal('" ) } ; DROP ALL #')
    assert list(store.select("SELECT ?words { ?who <http://example.org/says> ?words }", {"words": attack})) == []
    assert len(list(store.quads())) == 1


def test_ask_and_construct(store: Store) -> None:
    add(store, quad("army", "no"))
    assert store.ask("ASK { ?s ?p ?words }", {"words": Literal("no")})
    assert not store.ask("ASK { ?s ?p ?words }", {"words": Literal("maybe")})
    assert list(store.construct("CONSTRUCT WHERE { ?s ?p ?o }")) == [quad("army", "no").triple]
    assert list(store.construct("DESCRIBE <http://example.org/army>")) == [quad("army", "no").triple]


@pytest.mark.parametrize(
    ("query", "media_type", "start"),
    [
        ("SELECT ?o { ?s ?p ?o }", "application/sparql-results+json", b'{"head"'),
        ("SELECT ?o { ?s ?p ?o }", "application/sparql-results+xml", b"<?xml"),
        ("SELECT ?o { ?s ?p ?o }", "text/csv", b"o\r\nno"),
        ("SELECT ?o { ?s ?p ?o }", "text/tab-separated-values", b'?o\n"no"'),
        ("ASK { ?s ?p ?o }", "application/sparql-results+json", b'{"head":{},"boolean":true}'),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "text/turtle", b"<http://example.org/army>"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "application/n-triples", b"<http://example.org/army>"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "application/ld+json", b"[{"),
        ("DESCRIBE <http://example.org/army>", "application/rdf+xml", b"<?xml"),
    ],
)
def test_results_are_written_in_the_media_type(store: Store, query: str, media_type: str, start: bytes) -> None:
    add(store, quad("army", "no"))
    assert store.results(query, media_type).startswith(start)


def test_results_refuse_a_media_type_that_cannot_carry_them(store: Store) -> None:
    with pytest.raises(QueryRejected, match=r"text/csv.*text/turtle"):
        store.results("CONSTRUCT WHERE { ?s ?p ?o }", "text/csv")


def test_results_of_chosen_graphs(store: Store) -> None:
    add(store, quad("army", "no"), quad("rebels", "yes", TWO))
    all_words = "SELECT ?o { ?s ?p ?o }"
    assert store.results(all_words, "text/csv", default_graphs=[TWO]) == b"o\r\nyes\r\n"
    named = "SELECT ?o { GRAPH ?g { ?s ?p ?o } }"
    assert store.results(named, "text/csv", named_graphs=[ONE]) == b"o\r\nno\r\n"


def test_results_know_the_prefixes_given(store: Store) -> None:
    add(store, quad("army", "no"))
    prefixes = {"ex": "http://example.org/"}
    assert store.results("SELECT ?o { ex:army ex:says ?o }", "text/csv", prefixes=prefixes) == b"o\r\nno\r\n"
    graph = store.results("CONSTRUCT WHERE { ?s ?p ?o }", "text/turtle", prefixes=prefixes)
    assert b'ex:army ex:says "no"' in graph


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("SELECT * {\n  ?s ?p\n}", r"line 3, column 2, near '.* \?s \?p }'"),
        ("SELECT ?x {\n ?x a nobody:knows }", r"line 2, column 19, .*PREFIX nobody: <"),
        ("SELECT * { ?s ?p ?o", "line 1, column 20, near"),
    ],
    ids=["no object", "no prefix", "no end"],
)
def test_a_malformed_query_is_told_line_and_column(store: Store, query: str, place: str) -> None:
    with pytest.raises(QueryRejected, match=place):
        store.select(query)


def test_the_wrong_form_is_refused(store: Store) -> None:
    with pytest.raises(QueryRejected, match="SELECT"):
        store.select("ASK {}")
    with pytest.raises(QueryRejected, match="ASK"):
        store.ask("SELECT * {}")
    with pytest.raises(QueryRejected, match="CONSTRUCT"):
        store.construct("SELECT * {}")


def test_service_and_updates_are_refused(store: Store) -> None:
    with pytest.raises(QueryRejected, match="SERVICE"):
        store.select("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")
    with pytest.raises(QueryRejected, match="DROP"):
        store.results("DROP ALL", "text/csv")


def test_from_chooses_graphs_of_the_store_and_asks_nobody(store: Store) -> None:
    words = "SELECT ?words FROM <%s> { ?who ?says ?words }"
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}/graph"
        add(store, quad("army", "no", NamedNode(address)), quad("rebels", "yes"))
        assert list(store.select(words % address)) == [{"words": Literal("no")}]
        assert list(store.select(words % f"{address}/other")) == []
        server.settimeout(0.1)
        with pytest.raises(TimeoutError):
            server.accept()


def test_from_named_alone_leaves_the_default_graph_empty(store: Store) -> None:
    add(store, quad("army", "no"), quad("rebels", "yes", TWO))
    dataset = f"FROM NAMED <{TWO.value}>"
    assert not store.ask(f"ASK {dataset} {{ ?s ?p ?o }}")
    assert list(store.select(f"SELECT ?o {dataset} {{ GRAPH ?g {{ ?s ?p ?o }} }}")) == [{"o": Literal("yes")}]


def test_closing_twice_does_nothing(store: Store) -> None:
    store.close()
    store.close()


ANY_TEXT = st.text(st.one_of(st.sampled_from("\\uU0022\"'\n\r{}<>;#"), st.characters(exclude_categories=["Cs"])))


@given(words=ANY_TEXT)
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_survives_writing_and_removing(store: Store, words: str) -> None:
    change = frozenset({quad("army", words), quad("army", words, TWO)})
    store.write(Change(additions=change, removals=frozenset({quad("army", "nothing")})))
    assert set(store.quads()) == change
    store.write(Change(removals=change))
    assert list(store.quads()) == []
