import doctest
import importlib

import networkx as nx
import pytest

MODULES = [
    "argumentation",
    "balance",
    "bipartite",
    "camps",
    "claim",
    "contests",
    "corroboration",
    "crowd",
    "fragility",
    "party",
    "position",
    "projection",
    "relay",
    "silence",
    "strength",
    "survival",
    "utterance",
]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_in_the_docstrings_run(name: str) -> None:
    module = importlib.import_module(f"counterclaim.analysis.{name}")
    results = doctest.testmod(module, extraglobs={"nx": nx})
    assert results.attempted
    assert not results.failed
