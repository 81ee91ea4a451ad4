import doctest
import importlib

import networkx as nx
import pytest

MODULES = ["camps", "contests", "exports", "graph", "party", "picture", "position", "rows", "tables"]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_in_the_docstrings_run(name: str) -> None:
    module = importlib.import_module(f"counterclaim.analysis.{name}")
    assert doctest.testmod(module, extraglobs={"nx": nx}).failed == 0
