"""``counterclaim export``: the graph in standard formats, stances as lines and rows, disputes as GraphML."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

import networkx as nx
import pyoxigraph as ox
import pytest

from cli.conftest import Program
from counterclaim.rdf.formats import Format, serialise, write_graphs
from counterclaim.store.embedded import EmbeddedStore


@pytest.mark.parametrize(
    ("name", "rdf_format"),
    [("nquads", ox.RdfFormat.N_QUADS), ("trig", ox.RdfFormat.TRIG), ("jsonld", ox.RdfFormat.JSON_LD)],
)
def test_dataset_formats_give_back_every_quad(
    counterclaim: Program, filled: Path, name: str, rdf_format: ox.RdfFormat
) -> None:
    result = counterclaim("export", "--format", name, "--store", filled)
    assert result.status == 0
    with EmbeddedStore.open(filled, read_only=True) as store:
        quads = set(store.quads())
    assert set(ox.parse(result.out, format=rdf_format)) == quads


@pytest.mark.parametrize("target", [Format.NQUADS, Format.TRIG, Format.JSONLD])
def test_dataset_formats_are_written_one_graph_at_a_time(
    counterclaim: Program, filled: Path, monkeypatch: pytest.MonkeyPatch, target: Format
) -> None:
    with EmbeddedStore.open(filled) as store:
        store.update("INSERT DATA { <urn:s> <urn:p> <urn:o> GRAPH <urn:a> { <urn:s> <urn:p> 'b', 'a' } }")
        store.load([ox.Quad(ox.NamedNode("urn:s"), ox.NamedNode("urn:p"), ox.NamedNode("urn:o"), ox.BlankNode("b"))])
        whole = serialise(store.quads(), target)
    sizes: list[int] = []

    def measured(graphs: Iterable[Iterable[ox.Quad]], written: Format, output: IO[bytes]) -> None:
        def counted() -> Iterator[list[ox.Quad]]:
            for graph in graphs:
                held = list(graph)
                sizes.append(len({quad.graph_name for quad in held}))
                yield held

        write_graphs(counted(), written, output)

    monkeypatch.setattr("counterclaim.rdf.formats.write_graphs", measured)
    assert counterclaim("export", "--format", target.value, "--store", filled).out.encode() == whole
    assert set(sizes) == {1}


def test_turtle_joins_the_graphs(counterclaim: Program, filled: Path) -> None:
    result = counterclaim("export", "-f", "turtle", "--store", filled)
    with EmbeddedStore.open(filled, read_only=True) as store:
        triples = {quad.triple for quad in store.quads()}
    assert {quad.triple for quad in ox.parse(result.out, format=ox.RdfFormat.TURTLE)} == triples


def test_json_lines_have_a_stance_each_and_then_the_contradictions(counterclaim: Program, filled: Path) -> None:
    rows = [json.loads(line) for line in counterclaim("export", "-f", "jsonl", "--store", filled).out.splitlines()]
    kinds = [row["type"] for row in rows]
    assert kinds == sorted(kinds, reverse=True)
    denial = next(row for row in rows if row["type"] == "utterance" and row["stance"] == "denies")
    assert denial["article"] == "harbour-1"
    assert denial["published"] == "2031-03-04"
    assert (denial["publisher"], denial["url"]) == ("The Sel Courier", "https://news.example/harbour fire")
    assert denial["speaker"] == {"id": "https://claims.example/agent/northern-fleet", "name": "Northern Fleet"}
    (contradiction,) = (row for row in rows if row["type"] == "contradiction")
    assert set(contradiction["claims"]) <= {row["claim"] for row in rows if row["type"] == "utterance"}


def test_csv_has_a_stance_each(counterclaim: Program, filled: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(counterclaim("export", "-f", "csv", "--store", filled).out)))
    denial = next(row for row in rows if row["stance"] == "denies" and "shelled" in row["claim_text"])
    assert denial["speaker_name"] == "Northern Fleet"
    start, end = map(int, denial["content"].split("-"))
    assert end - start == len(denial["quote"])


def test_csv_names_things_as_json_lines_do(counterclaim: Program, filled: Path) -> None:
    cells = list(csv.DictReader(io.StringIO(counterclaim("export", "-f", "csv", "--store", filled).out)))
    lines = [json.loads(line) for line in counterclaim("export", "-f", "jsonl", "--store", filled).out.splitlines()]
    said = [line for line in lines if line["type"] == "utterance"]
    assert len(cells) == len(said)
    for row, line in zip(cells, said, strict=True):
        assert row.keys() == line.keys() - {"type"} | {"speaker_name", "party_name"}
        assert (row["claim"], row["speaker"]) == (line["claim"], line["speaker"]["id"])
        assert (row["rebuts"].split(), row["cue_text"]) == (line["rebuts"], line["cue_text"] or "")


def test_graphml_is_read_by_networkx(counterclaim: Program, filled: Path) -> None:
    graph = nx.parse_graphml(counterclaim("export", "-f", "graphml", "--store", filled).out)
    assert any("shelled" in str(data) for _, data in graph.nodes(data=True))


def test_the_same_store_is_written_the_same_way_twice(counterclaim: Program, filled: Path) -> None:
    for name in ("nquads", "trig", "turtle", "jsonld", "jsonl", "csv", "graphml"):
        once, again = (counterclaim("export", "-f", name, "--store", filled).out for _ in range(2))
        assert once == again, name
