"""Graphs of relays made by hand or at random, as ``relays`` would make them."""

import random

import networkx as nx


def relay_graph(*ways: str) -> "nx.MultiDiGraph[str]":
    """Return the graph of ways to articles; in "nurse agency paper", the paper prints what the agency has from her."""
    R: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    add_ways(R, "c", *ways)
    return R


def add_ways(R: "nx.MultiDiGraph[str]", claim: str, *ways: str) -> None:
    """Add ways of a claim to a graph."""
    R.add_node(claim, kind="claim")
    for way in ways:
        *people, article = way.split()
        R.add_nodes_from(people, kind="claimant")
        R.add_node(article, kind="article")
        for step in zip([claim, *people], [*people, article], strict=True):
            R.add_edge(*step, key=f"asserts {claim}", claim=claim, stance="asserts")


def random_relay_graph(seed: int) -> "nx.MultiDiGraph[str]":
    """Return a graph of up to six ways among few parties and relays."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    ways = [
        " ".join(
            [*chance.sample("pqrs", 1), *chance.sample("wxyz", chance.randint(0, 3)), chance.choice(["one", "two"])]
        )
        for _ in range(chance.randint(1, 6))
    ]
    return relay_graph(*ways)
