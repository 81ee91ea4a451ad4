from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from counterclaim.exports import FORMATS, write_graph
from counterclaim.exports.triples import triples_graph
from counterclaim.rdf import Iris
from counterclaim.store.embedded import EmbeddedStore
from rdf.readings import FLEET, SHELLED

WHO_DENIES_WHAT = """
PREFIX ccg: <https://w3id.org/contested-claims/ns#>
PREFIX schema: <https://schema.org/>
CONSTRUCT { ?who ccg:deniedBy ?claim . ?who schema:name ?name . ?claim schema:text ?text ; a ccg:Claim }
WHERE { ?u ccg:denies ?claim ; ccg:speaker ?who . ?who schema:name ?name . ?claim schema:text ?text }
"""


def test_what_a_query_constructs_is_a_graph_with_names(store: EmbeddedStore) -> None:
    G = triples_graph(store.construct(WHO_DENIES_WHAT))
    fleet, shelled = Iris().agent(FLEET.id).value, Iris().claim(SHELLED.id).value
    assert G[fleet][shelled]["https://w3id.org/contested-claims/ns#deniedBy"]["kind"] == "deniedBy"
    assert G.nodes[fleet] == {"iri": fleet, "name": "Northern Fleet", "label": "Northern Fleet"}
    assert (G.nodes[shelled]["kind"], G.nodes[shelled]["label"]) == ("Claim", SHELLED.text)


def test_it_can_be_written_in_every_format_of_graphs(store: EmbeddedStore) -> None:
    G = triples_graph(store.construct(WHO_DENIES_WHAT))
    G.add_node("c", kind="claim", label="for xAIF")
    assert all(write_graph(G, name) for name in FORMATS)


def test_several_values_stand_in_one_attribute() -> None:
    who, name = NamedNode("https://x.example/a"), NamedNode("https://schema.org/name")
    G = triples_graph(Triple(who, name, Literal(value)) for value in ("B", "A"))
    assert G.nodes[who.value]["name"] == "A; B"


def test_blank_nodes_are_nodes() -> None:
    G = triples_graph([Triple(BlankNode("x"), NamedNode("https://x.example/knows"), NamedNode("https://x.example/b"))])
    assert set(G) == {"_:x", "https://x.example/b"}


def test_no_triples_make_the_empty_graph() -> None:
    assert len(triples_graph([])) == 0
