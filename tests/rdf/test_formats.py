import json
from collections.abc import Iterable

import pytest
import rdflib
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Triple, parse
from rdflib.compare import isomorphic

from counterclaim.rdf.formats import Format, serialise
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.quads import reading_quads
from counterclaim.rdf.terms import node
from counterclaim_ontology.vocabulary import Ccg, Skos
from rdf.readings import FLEET, GENERATED, first_reading, second_reading

# rdflib 7.6 uses its own deprecated classes to read JSON-LD.
pytestmark = [
    pytest.mark.filterwarnings(f"ignore:{name}:DeprecationWarning") for name in ("ConjunctiveGraph", "Dataset")
]

IRIS = Iris()
QUADS = reading_quads(first_reading(), IRIS, generated=GENERATED) | reading_quads(
    second_reading(), IRIS, generated=GENERATED
)
A, B, P = (NamedNode(f"https://other.example/{name}") for name in "abp")
STRANGE = frozenset(
    {
        Quad(A, P, B),
        Quad(A, P, Literal("plain")),
        Quad(A, P, Literal("deutsch", language="de")),
        Quad(A, P, Literal("1.5", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#double"))),
        Quad(A, NamedNode("https://schema.org/name"), Literal("a name without a language")),
        Quad(A, NamedNode("https://w3id.org/contested-claims/ns#confidence"), Literal("high")),
        Quad(A, NamedNode("https://w3id.org/contested-claims/ns#mode"), Literal("Direct")),
        Quad(A, NamedNode("https://w3id.org/contested-claims/ns#span"), A),
        Quad(BlankNode("x"), P, BlankNode("y")),
    }
)


def _read_from_turtle(quads: Iterable[Quad]) -> rdflib.Graph:
    """Return what rdflib reads from another format: it rewrites dates as it reads."""
    return rdflib.Graph().parse(data=serialise(quads, Format.TURTLE), format="turtle")


@pytest.mark.parametrize(
    ("target", "engine"), [(Format.NQUADS, RdfFormat.N_QUADS), (Format.TRIG, RdfFormat.TRIG)], ids=["nquads", "trig"]
)
def test_quads_come_back_as_they_were_written(target: Format, engine: RdfFormat) -> None:
    assert set(parse(serialise(QUADS, target), format=engine)) == QUADS


def test_turtle_holds_the_triples_of_all_graphs() -> None:
    read = {quad.triple for quad in parse(serialise(QUADS, Format.TURTLE), format=RdfFormat.TURTLE)}
    assert read == {quad.triple for quad in QUADS}


def test_rdflib_reads_back_the_same_json_ld() -> None:
    dataset = rdflib.Dataset()
    dataset.parse(data=serialise(QUADS, Format.JSONLD), format="json-ld")
    names = {str(graph.identifier) for graph in dataset.graphs() if len(graph)}
    assert names == {quad.graph_name.value for quad in QUADS if isinstance(quad.graph_name, NamedNode)}
    for name in names:
        mine = _read_from_turtle(quad for quad in QUADS if quad.graph_name == NamedNode(name))
        assert isomorphic(dataset.graph(rdflib.URIRef(name)), mine)


@pytest.mark.parametrize("quads", [QUADS, STRANGE], ids=["readings", "strange"])
def test_rdflib_reads_back_the_same_triples(quads: frozenset[Quad]) -> None:
    triples = {quad.triple for quad in quads}
    read = rdflib.Graph().parse(data=serialise(triples, Format.JSONLD), format="json-ld")
    assert isomorphic(read, _read_from_turtle(quads))


def test_json_ld_reads_as_plain_json() -> None:
    document = json.loads(serialise(QUADS, Format.JSONLD))
    graphs = {member["id"]: member["graph"] for member in document["graph"]}
    fleet = next(item for item in graphs[IRIS.agents.value] if item["id"] == IRIS.agent(FLEET.id).value)
    assert fleet["name"] == {"en": "Northern Fleet"}
    assert fleet["type"] == ["Agent", "Organization"]
    said = next(item for item in graphs[IRIS.graph(first_reading().article.id).value] if "denies" in item)
    assert said["mode"] == "Indirect"
    assert isinstance(said["span"][0]["selector"]["start"], int)


def test_json_ld_is_written_as_a_processor_compacts_it() -> None:
    other = Quad(A, node(Skos.ALT_LABEL), Literal("B", language="en"))
    found = Quad(A, node(Ccg.RELATION), node(Skos.CLOSE_MATCH))
    document = json.loads(serialise([other, found], Format.JSONLD))
    (written,) = document["graph"]
    assert written["altLabel"] == {"en": ["B"]}, "a word that always holds a list"
    assert written["relation"] == "similarClaim"
    assert document["@context"]["type"] == {"@id": "@type", "@container": "@set"}


def test_json_ld_refuses_a_triple_term() -> None:
    with pytest.raises(ValueError, match="use N-Quads"):
        serialise([Quad(A, P, Triple(A, P, B))], Format.JSONLD)


@pytest.mark.parametrize("target", list(Format))
def test_the_same_graph_gives_the_same_document(target: Format) -> None:
    assert serialise(sorted(QUADS, key=str), target) == serialise(sorted(QUADS, key=str, reverse=True), target)
