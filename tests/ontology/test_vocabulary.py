import pytest
import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SKOS

from counterclaim import __version__
from counterclaim.agent import AgentKind
from counterclaim.rdf.quads import AGENT_TYPES
from counterclaim.rdf.terms import CERTAINTIES, MODES, REBUTTAL_KINDS, STANCES
from counterclaim_ontology import ontology_text, vocabulary
from counterclaim_ontology.vocabulary import CCG, ONTOLOGY, Ccg

GRAPH = rdflib.Graph().parse(data=ontology_text(), format="turtle")
TERMS = sorted({term for term in GRAPH.subjects() if isinstance(term, rdflib.URIRef) and term.startswith(CCG)})
RL_AXIOMS = {
    OWL.inverseOf,
    OWL.disjointWith,
    OWL.propertyDisjointWith,
    OWL.propertyChainAxiom,
    RDFS.subClassOf,
    RDFS.subPropertyOf,
    RDFS.domain,
    RDFS.range,
}
"""Axioms between named classes and properties, all of which OWL 2 RL allows."""


def test_the_constants_are_the_terms_of_the_file() -> None:
    assert {str(term) for term in Ccg} == {str(term) for term in TERMS}


def test_a_constant_is_called_as_its_term() -> None:
    for term in Ccg:
        assert term.name.replace("_", "").lower() == term.removeprefix(CCG).lower()


def test_no_two_constants_are_one_term() -> None:
    borrowed = [term for name in ("Ccg", "Schema", "Prov", "Oa", "Skos", "Owl") for term in getattr(vocabulary, name)]
    assert len(borrowed) == len(set(borrowed))


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.removeprefix(CCG))
def test_every_term_has_a_label_a_definition_and_a_kind(term: rdflib.URIRef) -> None:
    assert len(list(GRAPH.objects(term, RDFS.label))) == 1
    (definition,) = GRAPH.objects(term, SKOS.definition)
    assert str(definition).endswith((".", ".)", "!", "?"))
    assert set(GRAPH.objects(term, RDF.type)) & {
        OWL.Class,
        OWL.ObjectProperty,
        OWL.DatatypeProperty,
        SKOS.Concept,
        SKOS.ConceptScheme,
    }


def test_the_file_stays_within_owl_rl() -> None:
    axioms = {p for s, p, _ in GRAPH if str(p).startswith((str(OWL), str(RDFS))) and str(s).startswith(CCG)}
    assert axioms <= RL_AXIOMS | {RDFS.label, RDFS.isDefinedBy}
    blank = {p for _, p, o in GRAPH if isinstance(o, rdflib.BNode)}
    assert blank == {OWL.propertyChainAxiom, RDF.rest}, "class expressions would leave the profile"


def test_the_vocabulary_names_itself() -> None:
    assert (rdflib.URIRef(ONTOLOGY), RDF.type, OWL.Ontology) in GRAPH


def test_a_term_leads_to_the_vocabulary_that_defines_it() -> None:
    assert {term for term in TERMS if (term, RDFS.isDefinedBy, rdflib.URIRef(ONTOLOGY)) not in GRAPH} == set()


def test_the_vocabulary_has_the_version_of_the_software() -> None:
    about = rdflib.URIRef(ONTOLOGY)
    assert GRAPH.value(about, OWL.versionInfo) == rdflib.Literal(__version__)
    assert GRAPH.value(about, OWL.versionIRI) == rdflib.URIRef(f"{ONTOLOGY}/{__version__}")


def test_a_value_has_a_preferred_label_and_tops_its_list() -> None:
    values = set(GRAPH.subjects(RDF.type, SKOS.Concept))
    assert {value for value in values if GRAPH.value(value, SKOS.prefLabel) == GRAPH.value(value, RDFS.label)} == values
    assert all(GRAPH.value(value, SKOS.topConceptOf) == GRAPH.value(value, SKOS.inScheme) for value in values)


def test_every_value_of_the_domain_has_a_term() -> None:
    nodes = [*STANCES.values(), *MODES.values(), *CERTAINTIES.values(), *REBUTTAL_KINDS.values()]
    assert {node.value for node in nodes} <= {str(term) for term in Ccg}
    assert set(AGENT_TYPES) == set(AgentKind)


@pytest.mark.parametrize(
    ("scheme", "nodes"),
    [(Ccg.MODES, MODES), (Ccg.CERTAINTIES, CERTAINTIES), (Ccg.REBUTTAL_KINDS, REBUTTAL_KINDS)],
    ids=["modes", "certainties", "rebuttal kinds"],
)
def test_a_list_of_values_is_that_of_the_domain(scheme: Ccg, nodes: dict[object, object]) -> None:
    listed = {str(value) for value in GRAPH.subjects(SKOS.inScheme, rdflib.URIRef(scheme))}
    assert listed == {getattr(node, "value", "") for node in nodes.values()}
