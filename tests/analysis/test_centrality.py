import random
from collections.abc import Iterator, Mapping
from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.statements import Said, accused, graph
from analysis.test_balance import signed
from counterclaim.agent import UNSTATED_SOURCE
from counterclaim.analysis.accusation import accusations
from counterclaim.analysis.centrality import accused_centrality, brokerage_centrality, rebutting_centrality

signed_graphs = st.builds(signed, st.integers(0, 10**6), nodes=st.integers(0, 9), density=st.sampled_from([0.3, 0.8]))


def brokered(S: "nx.Graph[str]", camps: list[set[str]]) -> Mapping[str, int]:
    """Look at every pair for every broker."""

    def friends(u: str, v: str) -> bool:
        return S.has_edge(u, v) and S.edges[u, v]["sign"] > 0

    def pairs(broker: str) -> Iterator[tuple[str, str]]:
        for u, v in combinations(set(S) - {broker}, 2):
            apart = any(u in camp for camp in camps) and any(v in camp for camp in camps)
            strangers = apart and not any({u, v} <= camp for camp in camps) and not friends(u, v)
            if strangers and friends(u, broker) and friends(v, broker):
                yield u, v

    return {broker: len(list(pairs(broker))) for broker in S}


def test_ten_accusations_by_one_are_one_accuser() -> None:
    said = [Said("rebels", "asserts", f"c{number}") for number in range(10)]
    G = accused(graph(*said, Said("medics", "asserts", "c1")), *((f"c{number}", "army") for number in range(10)))
    assert accused_centrality(accusations(G)) == {"army": 2, "rebels": 0, "medics": 0}


def test_rebuttals_count_by_whose_claim_they_rebut(disputes: "nx.MultiDiGraph[str]") -> None:
    found = {disputes.nodes[party]["label"]: count for party, count in rebutting_centrality(disputes).items()}
    assert found == {"Northern Fleet": 1, "insurers' league": 1}, "that the fleet starves Sel is only implied"


def test_forty_reprints_of_a_rebuttal_are_one() -> None:
    G = graph(Said("rebels", "asserts", "c"), *(Said("army", "denies", "c", f"a{number}") for number in range(40)))
    for number in range(1, 41):
        G.add_edge("army", "rebels", kind="rebuts", utterance=f"u{number}", disputed="u0")
    assert rebutting_centrality(G) == {"army": 1}


def test_who_denies_what_nobody_says_rebuts_nobody() -> None:
    implied = [Said(f"unstated {number}", "asserts", "c", mode="implied") for number in range(3)]
    G = graph(*implied, Said("nobody", "asserts", "c"), Said("army", "denies", "c"))
    G.nodes["nobody"]["label"] = UNSTATED_SOURCE
    for number, one in enumerate([*implied, Said("nobody", "asserts", "c")]):
        G.add_edge("army", one.party, kind="rebuts", utterance="u4", disputed=f"u{number}")
    assert rebutting_centrality(G) == {}


def test_who_rebuts_himself_rebuts_nobody() -> None:
    G = graph(Said("army", "asserts", "c"), Said("army", "denies", "c"))
    G.add_edge("army", "army", kind="rebuts", utterance="u1", disputed="u0")
    assert rebutting_centrality(G) == {}


@given(signed_graphs, st.randoms(use_true_random=False))
def test_brokerage_equals_looking_at_every_pair(S: "nx.Graph[str]", chance: random.Random) -> None:
    camps: list[set[str]] = [set(), set(), set()]
    for node in S:
        chance.choice(camps).add(node)
    assert brokerage_centrality(S, camps[:2]) == brokered(S, camps[:2])


@given(signed_graphs, st.randoms(use_true_random=False))
def test_names_change_no_brokerage(S: "nx.Graph[str]", chance: random.Random) -> None:
    new = dict(zip(S, chance.sample(list(S), len(S)), strict=True))
    half = set(list(S)[: len(S) // 2])
    before = brokerage_centrality(S, [half, set(S) - half])
    camps = [{new[node] for node in half}, {new[node] for node in set(S) - half}]
    assert brokerage_centrality(nx.relabel_nodes(S, new), camps) == {new[node]: count for node, count in before.items()}


def test_empty_graphs_have_no_middle() -> None:
    assert accused_centrality(nx.MultiDiGraph()) == rebutting_centrality(nx.MultiDiGraph()) == {}
    assert brokerage_centrality(nx.Graph()) == {}


def test_camps_have_nobody_in_common() -> None:
    with pytest.raises(nx.NetworkXError, match="in common"):
        brokerage_centrality(nx.Graph([("p", "q")]), [{"p"}, {"p", "q"}])


@pytest.mark.parametrize("kind", [nx.DiGraph, nx.MultiGraph])
def test_brokerage_needs_a_simple_graph(kind: type["nx.Graph[str]"]) -> None:
    with pytest.raises(nx.NetworkXNotImplemented):
        brokerage_centrality(kind())
