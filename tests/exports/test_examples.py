import doctest
import importlib

import networkx as nx
import pytest


@pytest.mark.parametrize("name", ["documents", "edges", "gexf", "graphml", "triples"])
def test_the_examples_in_the_docstrings_run(name: str) -> None:
    module = importlib.import_module(f"counterclaim.exports.{name}")
    results = doctest.testmod(module, extraglobs={"nx": nx})
    assert results.attempted
    assert not results.failed
