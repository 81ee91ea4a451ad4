from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.parliament import slovene_parliament
from analysis.test_balance import signed
from counterclaim.analysis.controversy import Controversy, controversy, random_walk_controversy
from counterclaim.analysis.rewiring import rewired

SIDES = [[str(number) for number in range(6)], [str(number) for number in range(6, 12)]]


def connected(seed: int) -> "nx.Graph[str]":
    G: nx.Graph[str] = nx.relabel_nodes(nx.connected_watts_strogatz_graph(12, 4, 0.4, seed=seed), str)
    return G


def exact(G: "nx.Graph[str]", hubs: int) -> float:
    """Solve the linear equations of absorption, and count as the definition says."""
    order = {node: at for at, node in enumerate(G)}
    absorbing = [sorted(side, key=lambda node: (-G.degree(node), order[node]))[:hubs] for side in SIDES]
    ends = [node for side in absorbing for node in side]
    free = [node for node in G if node not in ends]
    step = np.array([[float(G.has_edge(u, v)) / G.degree(u) for v in free] for u in free])
    leave = np.array([[float(G.has_edge(u, v)) / G.degree(u) for v in ends] for u in free])
    there = np.linalg.solve(np.eye(len(free)) - step, leave) if free else np.zeros((0, len(ends)))
    reach = {u: there[at] for at, u in enumerate(free)} | {u: np.eye(len(ends))[at] for at, u in enumerate(ends)}
    began = [np.mean([reach[u] for u in side], axis=0) for side in SIDES]
    p = [[one[:hubs].sum(), one[hubs:].sum()] for one in began]
    total = [p[0][0] + p[1][0], p[0][1] + p[1][1]]
    return float(p[0][0] / total[0] * p[1][1] / total[1] - p[1][0] / total[0] * p[0][1] / total[1])


@pytest.mark.parametrize("hubs", [1, 2])
def test_the_score_equals_that_of_the_linear_equations(hubs: int) -> None:
    for seed in range(30):
        G = connected(seed)
        assert random_walk_controversy(G, SIDES, hubs=hubs) == pytest.approx(exact(G, hubs), abs=1e-6)


def test_long_ways_to_the_next_hub_are_no_obstacle() -> None:
    """Followed step by step, such walks take millions of steps."""
    for size in (400, 5000):
        G = nx.cycle_graph(size)
        hub, other = 0, size // 2
        sides = [[hub, *range(1, size // 4)], [other, *range(size // 4, size // 2)]]
        G.add_edges_from([(hub, "x"), (other, "y")])  # who has most edges is the hub
        steps = [1 - at / (size // 2) for at in range(size // 2)]
        near, far = np.mean(steps[: size // 4]), np.mean([*steps[size // 4 :], 0])
        xx, yx = float(near), float(far)
        expected = xx / (xx + yx) * (1 - yx) / (2 - xx - yx) - yx / (xx + yx) * (1 - xx) / (2 - xx - yx)
        assert random_walk_controversy(G, sides, hubs=1) == pytest.approx(expected, abs=1e-6)


def test_sides_without_a_way_between_them_score_one() -> None:
    G = nx.relabel_nodes(nx.disjoint_union(nx.cycle_graph(6), nx.cycle_graph(6)), str)
    assert random_walk_controversy(G, SIDES) == pytest.approx(1)


def test_who_reaches_no_hub_is_left_out() -> None:
    G = connected(1)
    before = random_walk_controversy(G, SIDES)
    G.add_edge("x", "y")
    assert random_walk_controversy(G, [[*SIDES[0], "x", "y"], SIDES[1]]) == pytest.approx(before)


@given(st.integers(0, 10**4))
def test_exchanging_the_sides_keeps_the_score(seed: int) -> None:
    G = connected(seed)
    assert random_walk_controversy(G, SIDES) == pytest.approx(random_walk_controversy(G, SIDES[::-1]))


@given(st.integers(0, 10**6), st.sampled_from([0.2, 0.5, 0.9]))
def test_rewiring_keeps_every_party_s_number_of_friends_and_enemies(seed: int, density: float) -> None:
    S = signed(seed, nodes=12, density=density)
    pairs = np.array([(int(u), int(v)) for u, v in S.edges], dtype=np.int64).reshape(-1, 2)
    signs = np.array([data["sign"] for _, _, data in S.edges(data=True)], dtype=np.int64)
    found = rewired(pairs, signs, 12, np.random.default_rng(seed), rounds=5)
    for sign in (1, -1):
        assert (
            np.bincount(found[signs == sign].ravel(), minlength=12)
            == np.bincount(pairs[signs == sign].ravel(), minlength=12)
        ).all()
    assert len({frozenset(pair) for pair in found.tolist()}) == S.size()
    assert (found[:, 0] != found[:, 1]).all()


def test_rewiring_changes_most_of_a_sparse_graph() -> None:
    G = nx.gnm_random_graph(200, 400, seed=1)
    pairs = np.array(G.edges, dtype=np.int64)
    found = rewired(pairs, np.ones(400, dtype=np.int64), 200, np.random.default_rng(1), rounds=10)
    assert len({frozenset(pair) for pair in found.tolist()} & {frozenset(pair) for pair in pairs.tolist()}) < 40


def test_a_random_signed_graph_is_no_more_controversial_than_chance() -> None:
    inside = 0
    for seed in range(10):
        found = controversy(signed(seed, nodes=40, density=0.1), samples=40, seed=seed)
        inside += 2.5 <= found.percentile <= 97.5
    assert inside >= 8


def planted(seed: int) -> "nx.Graph[str]":
    """Return two camps of twenty: friends within, enemies across."""
    S = signed(seed, nodes=40, density=0.15)
    for u, v in S.edges:
        S.edges[u, v]["sign"] = 1 if int(u) // 20 == int(v) // 20 else -1
    return S


def test_two_camps_are_more_controversial_than_chance() -> None:
    found = controversy(planted(1), samples=60, seed=1)
    assert found.score == pytest.approx(1)
    assert {len(side) for side in found.sides} == {20}
    assert found.percentile > 95
    assert found.z is not None
    assert found.z > 2


def test_where_everybody_has_to_do_with_everybody_chance_has_no_choice() -> None:
    assert controversy(slovene_parliament(), samples=5, seed=1).z is None


def test_the_same_seed_gives_the_same() -> None:
    S = signed(3, nodes=20, density=0.3)
    assert controversy(S, samples=5, seed=7) == controversy(S, samples=5, seed=7)


def test_where_all_are_on_one_side_nothing_is_controversial() -> None:
    S: nx.Graph[str] = nx.Graph()
    S.add_edges_from(combinations("pqrs", 2), sign=1)
    found = controversy(S, samples=3, seed=1)
    assert (found.score, found.z, found.percentile) == (0, None, 50)


@pytest.mark.parametrize("S", [nx.Graph(), nx.empty_graph(["alone"])], ids=["empty", "one party"])
def test_without_relations_nothing_is_controversial(S: "nx.Graph[str]") -> None:
    assert controversy(S, samples=2, seed=1).score == 0


def test_a_score_is_placed_among_those_of_chance() -> None:
    found = Controversy(score=0.5, sides=(frozenset(), frozenset()), random=(0.1, 0.3, 0.5, 0.7))
    assert (found.percentile, round(found.excess, 2)) == (62.5, 0.1)


def test_too_many_parties_are_an_error_that_asks_for_a_subgraph() -> None:
    with pytest.raises(nx.NetworkXError, match=r"20 parties.*limit 10.*Take a subgraph"):
        controversy(signed(1, nodes=20, density=0.2), limit=10)


@pytest.mark.parametrize("sides", [[], [["0"]], [["0"], []], [["0"], ["0", "1"]], [["0"], ["1"], ["2"]]])
def test_there_are_two_sides(sides: list[list[str]]) -> None:
    with pytest.raises(nx.NetworkXError, match="two sides"):
        random_walk_controversy(connected(1), sides)


def test_a_side_of_unknown_parties_is_an_error() -> None:
    with pytest.raises(nx.NodeNotFound, match="'x'"):
        random_walk_controversy(connected(1), [["x"], ["1"]])


@pytest.mark.parametrize("options", [{"hubs": 0}, {"max_iter": 0}])
def test_impossible_options_are_errors(options: dict[str, int]) -> None:
    with pytest.raises(nx.NetworkXError, match="positive"):
        random_walk_controversy(connected(1), SIDES, **options)
    with pytest.raises(nx.NetworkXError, match="at least 1"):
        controversy(connected(1), samples=0)


@pytest.mark.parametrize("kind", [nx.DiGraph, nx.MultiGraph])
def test_controversy_needs_a_simple_graph(kind: type["nx.Graph[str]"]) -> None:
    with pytest.raises(nx.NetworkXNotImplemented):
        controversy(kind())
    with pytest.raises(nx.NetworkXNotImplemented):
        random_walk_controversy(kind(), SIDES)


def test_too_few_steps_are_an_error() -> None:
    with pytest.raises(nx.PowerIterationFailedConvergence):
        random_walk_controversy(connected(1), SIDES, max_iter=1)
