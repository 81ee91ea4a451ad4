import random
from itertools import combinations, product

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.parliament import slovene_parliament
from analysis.tribes import highland_tribes
from counterclaim.analysis import parties
from counterclaim.analysis.balance import frustration, is_balanced


def signed(seed: int, *, nodes: int, density: float, most: int = 1) -> "nx.Graph[str]":
    chance = random.Random(seed)  # noqa: S311 - no secret
    S: nx.Graph[str] = nx.Graph()
    S.add_nodes_from(map(str, range(nodes)))
    for u, v in combinations(list(S), 2):
        if chance.random() < density:
            S.add_edge(u, v, sign=chance.choice([-1, 1]), weight=chance.randint(1, most))
    return S


def enemies(G: "nx.Graph[int]") -> "nx.Graph[str]":
    S: nx.Graph[str] = nx.Graph()
    S.add_nodes_from(map(str, G))
    S.add_edges_from(((str(u), str(v)) for u, v in G.edges), sign=-1)
    return S


def brute_force(S: "nx.Graph[str]") -> float:
    number = {node: at for at, node in enumerate(S)}
    edges = [(number[u], number[v], data["sign"], data["weight"]) for u, v, data in S.edges(data=True)]
    divisions = range(2 ** max(0, len(S) - 1))
    return float(min(sum(w for u, v, s, w in edges if ((d >> u ^ d >> v) & 1) == (s > 0)) for d in divisions))


signed_graphs = st.builds(
    signed, st.integers(0, 10**6), nodes=st.integers(0, 9), density=st.sampled_from([0.3, 0.6, 1.0]), most=st.just(3)
)


@pytest.mark.parametrize(("nodes", "cases"), [(5, 100), (9, 40), (12, 6), (16, 1)])
def test_the_index_equals_brute_force_over_all_divisions(nodes: int, cases: int) -> None:
    for seed, density in product(range(cases), [0.3, 0.9]):
        S = signed(seed, nodes=nodes, density=density, most=3)
        found = frustration(S, weight="weight")
        assert found.index == brute_force(S)
        assert found.is_exact


def test_the_highland_tribes_have_the_published_index() -> None:
    S = highland_tribes()
    assert (len(S), S.size()) == (16, 58)
    assert [data["sign"] for _, _, data in S.edges(data=True)].count(-1) == 29
    assert frustration(S).index == 7


def test_the_parties_of_the_slovene_parliament_fall_into_the_published_camps() -> None:
    S = slovene_parliament()
    found = frustration(S, weight="weight")
    assert frozenset({"SKD", "SDSS", "ZS", "SLS", "SPS-SNS"}) in found.camps
    assert {frozenset(edge) for edge in found.edges} == {frozenset({"SNS", "ZS-ESS"}), frozenset({"SNS", "DS"})}
    assert (found.index, frustration(S).index, brute_force(S)) == (15, 2, 15)
    assert found.is_exact


def test_the_distances_of_the_slovene_parliament_were_copied_right() -> None:
    S = slovene_parliament()
    for _, _, data in S.edges(data=True):
        data["distance"] = data["sign"] * data["weight"]
    known = 51.733  # the condition number that the SuiteSparse Matrix Collection gives for Pajek/Stranke94
    assert np.linalg.cond(nx.to_numpy_array(S, weight="distance")) == pytest.approx(known, abs=5e-4)


@pytest.mark.parametrize(
    ("G", "index"),
    [
        pytest.param(nx.petersen_graph(), 3, id="Petersen, all negative (Zaslavsky 2012)"),
        pytest.param(nx.icosahedral_graph(), 10, id="icosahedron"),
        pytest.param(nx.octahedral_graph(), 4, id="octahedron"),
        pytest.param(nx.heawood_graph(), 0, id="Heawood (bipartite)"),
        pytest.param(nx.cycle_graph(7), 1, id="odd cycle"),
        *(pytest.param(nx.complete_graph(n), n * (n - 1) // 2 - n * n // 4, id=f"complete {n}") for n in range(2, 12)),
    ],
)
def test_graphs_of_enemies_have_the_index_that_their_largest_cut_leaves(G: "nx.Graph[int]", index: int) -> None:
    assert frustration(enemies(G)).index == index


def test_camps_and_frustrated_edges_account_for_the_index() -> None:
    for seed in range(20):
        S = signed(seed, nodes=12, density=0.4)
        found = frustration(S)
        first, second = found.camps
        assert first | second == set(S)
        assert not first & second
        across = {frozenset(edge) for edge in S.edges if len(first & set(edge)) == 1}
        wrong = {edge for edge in map(frozenset, S.edges) if (S.edges[tuple(edge)]["sign"] > 0) == (edge in across)}
        assert {frozenset(edge) for edge in found.edges} == wrong
        assert len(wrong) == found.index


def test_beyond_the_limit_the_index_lies_between_bound_and_find() -> None:
    for seed in range(30):
        S = signed(seed, nodes=11, density=0.5, most=3)
        found = frustration(S, weight="weight", limit=0, seed=1)
        assert found.bound <= brute_force(S) <= found.index
    assert found == frustration(S, weight="weight", limit=0, seed=1)


def test_a_large_graph_is_solved_by_search_with_a_bound() -> None:
    S = signed(7, nodes=150, density=0.1)
    found = frustration(S, seed=3)
    assert 0 < found.bound < found.index < found.total / 2
    assert not found.is_exact


def test_thirty_parties_all_at_odds_get_the_best_known_camps_without_proof() -> None:
    found = frustration(enemies(nx.complete_graph(30)), seed=1)
    assert (found.index, found.is_exact) == (210, False)


def test_blocks_that_meet_in_one_party_are_solved_apart() -> None:
    S = enemies(nx.complete_graph(4))
    for number in range(40):
        ring = [str(number), *(f"{number} {at}" for at in range(3))]
        nx.add_cycle(S, ring, sign=-1)
        S.add_edge(ring[0], ring[2], sign=1)
    assert frustration(S, limit=4).is_exact


def test_parties_of_one_dispute_fall_into_two_camps(disputes: "nx.MultiDiGraph[str]") -> None:
    found = frustration(parties(disputes))
    assert found.is_exact
    assert found.balance == 1 - 2 * found.index / found.total


@pytest.mark.parametrize("S", [nx.Graph(), nx.empty_graph(["alone"])], ids=["empty", "one node"])
def test_without_edges_everything_is_balanced(S: "nx.Graph[str]") -> None:
    found = frustration(S)
    assert (found.index, found.balance, is_balanced(S)) == (0, 1, True)
    assert set().union(*found.camps) == set(S)


def test_who_is_at_odds_with_himself_is_always_frustrated() -> None:
    S: nx.Graph[str] = nx.Graph()
    S.add_edge("p", "p", sign=-1)
    S.add_edge("p", "q", sign=1)
    assert frustration(S).edges == (("p", "p"),)
    assert not is_balanced(S)


def test_edges_without_a_sign_take_no_part() -> None:
    S = enemies(nx.complete_graph(3))
    S.add_edge("0", "x", sign=0)
    S.add_edge("x", "y")
    assert frustration(S).total == 3


@pytest.mark.parametrize(("limit", "restarts"), [(-1, 8), (24, 0)])
def test_impossible_options_are_errors(limit: int, restarts: int) -> None:
    with pytest.raises(nx.NetworkXError, match="at least"):
        frustration(nx.Graph(), limit=limit, restarts=restarts)


@pytest.mark.parametrize("kind", [nx.DiGraph, nx.MultiGraph])
def test_only_a_simple_undirected_graph_has_balance(kind: type["nx.Graph[str]"]) -> None:
    with pytest.raises(nx.NetworkXNotImplemented, match="Graph"):
        is_balanced(kind())


@given(signed_graphs)
def test_balanced_is_when_nothing_is_frustrated(S: "nx.Graph[str]") -> None:
    assert is_balanced(S) == (frustration(S).index == 0)


@given(signed_graphs, st.data())
def test_changing_sides_of_one_party_keeps_the_index(S: "nx.Graph[str]", data: st.DataObject) -> None:
    before = frustration(S, weight="weight").index
    switched = data.draw(st.sets(st.sampled_from(sorted(S)))) if len(S) else set()
    for u, v in S.edges:
        if (u in switched) != (v in switched):
            S.edges[u, v]["sign"] *= -1
    assert frustration(S, weight="weight").index == before


@given(signed_graphs, st.randoms(use_true_random=False))
def test_names_and_order_of_parties_change_nothing(S: "nx.Graph[str]", chance: random.Random) -> None:
    names = list(S)
    renamed = nx.relabel_nodes(S, dict(zip(names, chance.sample(names, len(names)), strict=True)))
    assert frustration(renamed, weight="weight").index == frustration(S, weight="weight").index


@given(signed_graphs)
def test_one_edge_less_never_frustrates_more(S: "nx.Graph[str]") -> None:
    before = frustration(S).index
    S.remove_edges_from(list(S.edges)[:1])
    assert before - 1 <= frustration(S).index <= before


def test_a_limit_that_calls_cannot_nest_to_is_no_error() -> None:
    S: nx.Graph[str] = nx.Graph()
    S.add_edges_from(((str(at), str((at + 1) % 2000)) for at in range(2000)), sign=-1)
    S.add_edge("0", "2", sign=-1)
    found = frustration(S, limit=5000, seed=1)
    assert 1 == found.bound <= found.index < 5
