"""``counterclaim validate``: conforms, or says what is wrong."""

from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from cli.conftest import Program
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.terms import node
from counterclaim.store.embedded import EmbeddedStore
from counterclaim.store.protocol import Change
from counterclaim_ontology.vocabulary import PREFIXES, Schema
from rdf.readings import SHELLED


def test_what_ingest_wrote_conforms(counterclaim: Program, filled: Path) -> None:
    result = counterclaim("validate", "--store", filled)
    assert (result.status, result.out) == (0, "2 articles: conform.\n")


def test_a_claim_with_a_foreign_wording_is_a_fault(counterclaim: Program, filled: Path) -> None:
    iris = Iris()
    wrong = Quad(iris.claim(SHELLED.id), node(Schema.TEXT), Literal("Something else.", language="en"), iris.claims)
    with EmbeddedStore.open(filled) as store:
        store.write(Change(additions=frozenset({wrong})))
    result = counterclaim("validate", "--store", filled)
    assert result.status == 1
    assert SHELLED.id in result.out
    assert "faults." in result.out.splitlines()[-1]


def test_what_is_derived_but_not_from_what_is_there_is_a_fault_until_it_is_derived_anew(
    counterclaim: Program, filled: Path
) -> None:
    with EmbeddedStore.open(filled) as store:
        store.update(
            "DELETE WHERE { GRAPH ?inferred { ?claim ccg:deniedBy ?agent } } ;"
            "DELETE WHERE { GRAPH ?counted { ?claim ccg:denierCount ?parties } }",
            prefixes=PREFIXES,
        )
    result = counterclaim("validate", "--store", filled)
    assert (result.status, result.out.splitlines()[-1]) == (1, "2 articles: 2 faults.")
    assert result.out.count("counterclaim match --rebuild derives it anew") == 2
    assert counterclaim("match", "--rebuild", "--store", filled).status == 0
    assert counterclaim("validate", "--store", filled).out == "2 articles: conform.\n"


def test_other_rdf_in_the_store_is_not_looked_at(counterclaim: Program, filled: Path) -> None:
    document = b"[] a <https://schema.org/NewsArticle> , <https://w3id.org/contested-claims/ns#Claim> ."
    with EmbeddedStore.open(filled) as store:
        for graph in (NamedNode("https://other.example/g"), DefaultGraph()):
            store.put_graph(graph, document, "text/turtle", base="https://other.example/", replaces=True)
    assert counterclaim("validate", "--store", filled).out == "2 articles: conform.\n"


def test_an_update_that_takes_a_speaker_away_is_a_fault(counterclaim: Program, filled: Path) -> None:
    with EmbeddedStore.open(filled) as store:
        store.update(
            "DELETE { GRAPH ?g { ?u ccg:speaker ?a } } WHERE { GRAPH ?g { ?u ccg:speaker ?a } }", prefixes=PREFIXES
        )
    result = counterclaim("validate", "--store", filled)
    assert result.status == 1
    assert "exactly one speaker" in result.out


def test_a_date_that_is_none_is_a_fault_and_no_traceback(
    counterclaim: Program, filled: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with EmbeddedStore.open(filled) as store:
        store.update(
            "DELETE { GRAPH ?g { ?a schema:datePublished ?day } } "
            'INSERT { GRAPH ?g { ?a schema:datePublished "2031-13-45"^^xsd:date } } '
            "WHERE { GRAPH ?g { ?a schema:datePublished ?day } }",
            prefixes=PREFIXES,
        )
    result = counterclaim("validate", "--store", filled)
    assert "(found: 2031-13-45)" in result.out
    assert not caplog.records
