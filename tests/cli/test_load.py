"""``counterclaim load``: RDF files, whole or not at all."""

from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, NamedNode, Quad

from cli.conftest import Program
from counterclaim.store.embedded import EmbeddedStore

TRIPLE = "<urn:s> <urn:p> <urn:o> .\n"


def quads(path: Path) -> set[Quad]:
    with EmbeddedStore.open(path, read_only=True) as store:
        return set(store.quads())


def test_an_export_loaded_elsewhere_is_the_same_store(counterclaim: Program, filled: Path, tmp_path: Path) -> None:
    exported = tmp_path / "graph.nq"
    exported.write_text(counterclaim("export", "--store", filled).out, encoding="utf-8")
    assert counterclaim("load", exported, "--store", tmp_path / "copy").out.startswith("Files: 1 loaded (")
    assert quads(tmp_path / "copy") == quads(filled) != set()


@pytest.mark.parametrize("ending", ["nq", "trig", "jsonld"])
def test_a_store_with_a_base_of_its_own_is_restored_with_it(
    counterclaim: Program, news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    monkeypatch.setenv("COUNTERCLAIM_BASE", "https://news.example/")
    counterclaim("ingest", news, "--store", tmp_path / "first")
    name = {"nq": "nquads"}.get(ending, ending)
    (tmp_path / f"graph.{ending}").write_text(
        counterclaim("export", "-f", name, "--store", tmp_path / "first").out, encoding="utf-8"
    )
    monkeypatch.delenv("COUNTERCLAIM_BASE")
    result = counterclaim("load", tmp_path / f"graph.{ending}", "--store", tmp_path / "copy")
    assert (result.status, result.err) == (0, "")
    stats = [counterclaim("stats", "--store", tmp_path / each).out for each in ("first", "copy")]
    assert stats[0] == stats[1]
    assert counterclaim("ingest", news, "--store", tmp_path / "copy").out.startswith("Articles: 2 unchanged")


def test_an_export_in_a_store_of_another_base_is_told_to_be_no_restoring(
    counterclaim: Program, news: Path, filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "graph.nq").write_text(counterclaim("export", "--store", filled).out, encoding="utf-8")
    monkeypatch.setenv("COUNTERCLAIM_BASE", "https://news.example/")
    counterclaim("ingest", news, "--store", tmp_path / "other")
    result = counterclaim("load", tmp_path / "graph.nq", "--store", tmp_path / "other")
    assert result.status == 0
    assert "begin with https://claims.example/, those of this one with https://news.example/" in result.err


@pytest.mark.parametrize("graph", [None, "urn:graph"])
def test_triples_go_to_the_graph_that_is_named(counterclaim: Program, tmp_path: Path, graph: str | None) -> None:
    (tmp_path / "one.ttl").write_text(TRIPLE, encoding="utf-8")
    options = ["--graph", graph] if graph else []
    assert counterclaim("load", tmp_path / "one.ttl", *options, "--store", tmp_path / "store").status == 0
    (quad,) = quads(tmp_path / "store")
    assert quad.graph_name == (NamedNode(graph) if graph else DefaultGraph())


def test_a_file_with_a_fault_is_not_loaded_at_all(counterclaim: Program, tmp_path: Path) -> None:
    (tmp_path / "bad.nt").write_text(TRIPLE * 500 + "<urn:s> oops .\n", encoding="utf-8")
    result = counterclaim("load", tmp_path / "bad.nt", "--store", tmp_path / "store")
    assert (result.status, "line 501" in result.err) == (2, True)
    assert quads(tmp_path / "store") == set()


@pytest.mark.parametrize(
    ("name", "graph", "says"),
    [("absent.nt", "urn:g", "cannot be read"), ("one.doc", "urn:g", "no ending"), ("one.nt", "no iri", "absolute IRI")],
)
def test_what_cannot_be_loaded_is_named(
    counterclaim: Program, tmp_path: Path, name: str, graph: str, says: str
) -> None:
    for there in ("one.doc", "one.nt"):
        (tmp_path / there).write_text(TRIPLE, encoding="utf-8")
    result = counterclaim("load", tmp_path / name, "--graph", graph, "--store", tmp_path / "store")
    assert (result.status, says in result.err) == (2, True)
