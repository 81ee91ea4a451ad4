"""The graphs of the samples, read and checked by a person, against what the program makes of them today.

``pytest tests/samples --update-golden`` writes them anew. Read the difference before you commit it.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pyoxigraph import CanonicalizationAlgorithm, Dataset, Quad, RdfFormat, parse, serialize

from counterclaim.extraction.documents import reading_document
from counterclaim.ingest import ingest
from counterclaim.rdf import Iris
from counterclaim.reading import Reading
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_data.samples import sample_paths
from counterclaim_ontology.vocabulary import PREFIXES, Ccg
from samples.conftest import MISSED

GOLDEN = Path(__file__).parent / "golden"
NAMES = [path.stem for path in sample_paths()]
GENERATED = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
NUMBERS = {Ccg.CONFIDENCE, Ccg.REBUTTAL_CONFIDENCE}
"""How sure the model is differs in the last digits from one processor to the next."""


def graph(reading: Reading) -> list[Quad]:
    """Return the quads of a store that holds this reading and nothing else, without the article's text."""

    class Given:
        run = reading.run

        @staticmethod
        def read(_article: object) -> Reading:
            return reading

    with EmbeddedStore.open(None) as store:
        list(ingest(store, [reading.article], Given(), clock=lambda: GENERATED))
        texts = Iris(store.base).texts
        return sorted((quad for quad in store.quads() if quad.graph_name != texts), key=str)


def canonical(quads: list[Quad]) -> Dataset:
    """Return quads such that equal ones are isomorphic graphs; confidences are left out."""
    dataset = Dataset(quad for quad in quads if quad.predicate.value not in NUMBERS)
    dataset.canonicalize(CanonicalizationAlgorithm.UNSTABLE)
    return dataset


def rounded(value: object) -> object:
    """Return a document with its confidences as something that compares with tolerance."""
    if isinstance(value, dict):
        return {
            key: pytest.approx(item, abs=0.05) if key == "confidence" else rounded(item) for key, item in value.items()
        }
    return [rounded(item) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("name", NAMES)
def test_the_document_is_as_it_was_checked(readings: dict[str, Reading], name: str, update_golden: bool) -> None:
    path = GOLDEN / f"{name}.json"
    found = json.loads(json.dumps(reading_document(readings[name])))
    if update_golden:
        path.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert found == rounded(json.loads(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", NAMES)
def test_the_graph_is_as_it_was_checked(readings: dict[str, Reading], name: str, update_golden: bool) -> None:
    path = GOLDEN / f"{name}.trig"
    found = graph(readings[name])
    if update_golden:
        serialize(found, path, format=RdfFormat.TRIG, prefixes=PREFIXES)
    checked = list(parse(path=path, format=RdfFormat.TRIG))
    assert canonical(found) == canonical(checked)


def test_no_triple_is_in_two_graphs() -> None:
    for path in sorted(GOLDEN.glob("*.trig")):
        triples = [quad.triple for quad in parse(path=path, format=RdfFormat.TRIG)]
        assert triples
        assert len(triples) == len(set(triples))


def _stray() -> Iterator[str]:
    for path in GOLDEN.iterdir():
        if path.stem not in NAMES and path != MISSED:
            yield path.name


def test_every_golden_file_belongs_to_a_sample() -> None:
    assert not list(_stray())
