"""Frameworks to test argumentation on: random ones, and small ones that the literature argues about."""

import random
from itertools import product

import networkx as nx
from hypothesis import strategies as st


def framework(attacks: str, *alone: str) -> "nx.DiGraph[str]":
    """Return the framework of attacks written as pairs of letters ("ab bc"), and of arguments without any."""
    A: nx.DiGraph[str] = nx.DiGraph()
    A.add_nodes_from(alone)
    A.add_edges_from((pair[0], pair[1]) for pair in attacks.split())
    return A


def random_framework(seed: int, *, most: int = 14) -> "nx.DiGraph[str]":
    """Return a framework of up to ``most`` arguments; self-attacks occur, density varies."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    names = [chr(ord("a") + number) for number in range(chance.randint(0, most))]
    density = chance.choice([0.05, 0.1, 0.2, 0.35])
    A: nx.DiGraph[str] = nx.DiGraph()
    A.add_nodes_from(names)
    A.add_edges_from(pair for pair in product(names, names) if chance.random() < density)
    return A


frameworks = st.integers(0, 10**6).map(lambda seed: random_framework(seed, most=8))
