"""``counterclaim validate``: conforms, or says what is wrong."""

from pathlib import Path

from pyoxigraph import Literal, Quad

from cli.conftest import Program
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.terms import node
from counterclaim.store.embedded import EmbeddedStore
from counterclaim.store.protocol import Change
from counterclaim_ontology.vocabulary import Schema
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
