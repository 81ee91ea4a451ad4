import json
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, parse

from counterclaim.rdf.iris import Iris
from counterclaim.rdf.quads import reading_quads
from counterclaim.rdf.terms import TYPE
from counterclaim_ontology import context_text, ontology_text, shapes_text
from counterclaim_ontology.terms import update
from counterclaim_ontology.vocabulary import (
    CCG,
    OWL,
    PREFIXES,
    RDF,
    RDFS,
    XSD,
    Ccg,
    Dcterms,
    Oa,
    Owl,
    Prov,
    Schema,
    Skos,
)
from rdf.readings import GENERATED, first_reading

DOCS = Path(__file__).resolve().parents[2] / "docs"
CONTEXT: dict[str, object] = json.loads(context_text())["@context"]
WORDS = {
    definition if isinstance(definition, str) else definition["@id"]
    for definition in CONTEXT.values()
    if isinstance(definition, str | dict)
}


@pytest.mark.parametrize("name", ["ontology.md", "competency-questions.md"])
def test_the_tables_of_the_documentation_are_those_of_the_files(name: str) -> None:
    document = (DOCS / name).read_text(encoding="utf-8")
    assert update(document) == document, f"run: python -m counterclaim_ontology.terms docs/{name}"


def test_the_documentation_names_every_term() -> None:
    document = (DOCS / "ontology.md").read_text(encoding="utf-8")
    assert all(f"`ccg:{term.removeprefix(CCG)}`" in document for term in Ccg)


BORROWED = [term for borrowed in (Schema, Prov, Oa, Skos, Dcterms, Owl) for term in borrowed]


@pytest.mark.parametrize("term", BORROWED)
def test_the_documentation_and_the_context_name_every_borrowed_term(term: str) -> None:
    prefix, namespace = next((prefix, iri) for prefix, iri in PREFIXES.items() if term.startswith(iri))
    short = f"{prefix}:{term.removeprefix(namespace)}"
    assert f"`{short}`" in (DOCS / "ontology.md").read_text(encoding="utf-8")
    assert short in WORDS


def test_what_is_written_is_written_in_known_terms() -> None:
    quads = reading_quads(first_reading(), Iris(), generated=GENERATED)
    used = {quad.predicate.value for quad in quads}
    used |= {term.value for quad in quads if isinstance(term := quad.object, NamedNode) and quad.predicate == TYPE}
    assert used - {TYPE.value} <= {str(term) for term in (*Ccg, *BORROWED)}


@pytest.mark.parametrize("text", [ontology_text(), shapes_text()], ids=["ontology", "shapes"])
def test_turtle_files_parse(text: str) -> None:
    assert len(list(parse(text, format=RdfFormat.TURTLE))) > 100


def test_every_class_and_property_that_the_ontology_builds_on_is_declared() -> None:
    triples = [quad.triple for quad in parse(ontology_text(), format=RdfFormat.TURTLE)]
    built_on = {RDFS + name for name in ("subClassOf", "subPropertyOf", "domain", "range")}
    built_on |= {OWL + name for name in ("disjointWith", "inverseOf")}
    used = {triple.object.value for triple in triples if triple.predicate.value in built_on}
    declared = {triple.subject.value for triple in triples if triple.predicate.value == RDF + "type"}
    assert {term for term in used - declared if not term.startswith(XSD)} == set()


def test_shapes_use_only_terms_of_the_vocabulary() -> None:
    used = {
        term.value
        for quad in parse(shapes_text(), format=RdfFormat.TURTLE)
        for term in (quad.predicate, quad.object)
        if getattr(term, "value", "").startswith(CCG) and hasattr(term, "value")
    }
    assert used - {CCG} <= {str(term) for term in Ccg}


def test_the_context_has_a_word_for_every_stored_term() -> None:
    unstored = {Ccg.EXPRESSES, Ccg.ASSERTED_IN, Ccg.DENIED_IN, Ccg.MODES, Ccg.CERTAINTIES, Ccg.REBUTTAL_KINDS}
    assert {f"ccg:{term.removeprefix(CCG)}" for term in set(Ccg) - unstored} <= WORDS


def test_the_context_shares_the_prefixes() -> None:
    prefixes = {word: iri for word, iri in CONTEXT.items() if isinstance(iri, str) and iri.endswith(("#", "/"))}
    assert prefixes.items() <= PREFIXES.items()
