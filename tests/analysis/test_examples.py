import doctest
import importlib

import networkx as nx
import pytest

MODULES = [
    "accounts",
    "agreement",
    "argumentation",
    "balance",
    "bipartite",
    "bursts",
    "camps",
    "centrality",
    "claim",
    "contests",
    "controversy",
    "corroboration",
    "crowd",
    "fragility",
    "interval",
    "party",
    "position",
    "projection",
    "reading",
    "relay",
    "reversals",
    "silence",
    "strength",
    "survival",
    "timeline",
    "utterance",
]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_in_the_docstrings_run(name: str) -> None:
    module = importlib.import_module(f"counterclaim.analysis.{name}")
    results = doctest.testmod(module, extraglobs={"nx": nx})
    assert results.attempted
    assert not results.failed
