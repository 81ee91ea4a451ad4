import math
import random
from functools import partial

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.frameworks import framework, frameworks, random_framework
from counterclaim.analysis.strength import Strength, df_quad, h_categoriser, influences

SEMANTICS = [h_categoriser, df_quad]


def bipolar(seed: int, *, most: int = 8) -> "nx.DiGraph[str]":
    """Return a graph of attacks and supports without cycles, with weights."""
    A = random_framework(seed, most=most)
    chance = random.Random(seed)  # noqa: S311 - no secret
    A.remove_edges_from([(u, v) for u, v in A.edges if u >= v])
    for edge in A.edges:
        A.edges[edge]["sign"] = chance.choice([-1, 1])
    for node in A:
        A.nodes[node]["trust"] = chance.random()
    return A


def slow_df_quad(A: "nx.DiGraph[str]", argument: str) -> float:
    weight: float = A.nodes[argument]["trust"]
    sides = {-1: 1.0, 1: 1.0}
    for other, _, data in A.in_edges(argument, data=True):
        sides[data["sign"]] *= 1 - slow_df_quad(A, other)
    against, backing = 1 - sides[-1], 1 - sides[1]
    return weight - weight * (against - backing) if against >= backing else weight + (1 - weight) * (backing - against)


bipolars = st.integers(0, 10**6).map(bipolar)


@pytest.mark.parametrize(
    ("attacks", "strengths"),
    [
        ("ab", {"a": 1, "b": 0.5}),
        ("ac bc", {"a": 1, "b": 1, "c": 1 / 3}),
        ("ab bc", {"a": 1, "b": 0.5, "c": 2 / 3}),
        ("ab ba", {"a": (math.sqrt(5) - 1) / 2, "b": (math.sqrt(5) - 1) / 2}),
        ("aa", {"a": (math.sqrt(5) - 1) / 2}),
        ("ac bc ca cb", {"a": 1 / math.sqrt(2), "b": 1 / math.sqrt(2), "c": math.sqrt(2) - 1}),
    ],
)
def test_h_categoriser_is_as_computed_by_hand(attacks: str, strengths: dict[str, float]) -> None:
    assert h_categoriser(framework(attacks)) == pytest.approx(strengths)


def test_df_quad_is_as_computed_by_hand() -> None:
    A = framework("ad bd cd")
    A.edges["c", "d"]["sign"] = 1
    assert df_quad(A) == pytest.approx({"a": 0.5, "b": 0.5, "c": 0.5, "d": 0.5 - 0.5 * (0.75 - 0.5)})


def test_df_quad_equals_its_definition_on_graphs_without_cycles() -> None:
    for seed in range(200):
        A = bipolar(seed)
        assert df_quad(A, initial="trust") == pytest.approx({one: slow_df_quad(A, one) for one in A})


@given(frameworks)
def test_h_categoriser_solves_its_equation(A: "nx.DiGraph[str]") -> None:
    found = h_categoriser(A)
    for argument in A:
        assert found[argument] == pytest.approx(1 / (1 + sum(found[other] for other in A.predecessors(argument))))


def test_supports_are_left_out_of_h_categoriser() -> None:
    A = framework("ab")
    A.edges["a", "b"]["sign"] = 1
    assert h_categoriser(A) == {"a": 1, "b": 1}
    assert df_quad(A) == {"a": 0.5, "b": 0.75}
    assert df_quad(A, sign=None) == {"a": 0.5, "b": 0.25}


def test_df_quad_that_swings_for_ever_is_an_error() -> None:
    A = framework("ab ba")
    A.add_nodes_from("ab", trust=1.0)
    with pytest.raises(nx.PowerIterationFailedConvergence):
        df_quad(A, initial="trust")


@pytest.mark.parametrize("strength", [partial(h_categoriser, max_iter=1), partial(df_quad, max_iter=1)])
def test_too_few_rounds_are_an_error(strength: Strength) -> None:
    with pytest.raises(nx.PowerIterationFailedConvergence):
        strength(framework("ab ba"))


@pytest.mark.parametrize("strength", SEMANTICS)
def test_the_empty_graph_has_no_strengths(strength: Strength) -> None:
    assert strength(nx.DiGraph()) == {}


def test_a_hundred_thousand_denials_leave_little_of_a_claim() -> None:
    A: nx.DiGraph[str] = nx.DiGraph()
    for number in range(100_000):
        A.add_edges_from([(f"denial {number}", "claim"), ("claim", f"denial {number}")])
    found = h_categoriser(A)
    assert found["claim"] == pytest.approx(1 / (1 + 100_000 * found["denial 7"]))
    assert found["claim"] < 1.1e-5


@pytest.mark.parametrize("weight", [-0.1, 1.5, "much", math.nan])
def test_a_weight_is_a_number_from_0_to_1(weight: object) -> None:
    A = framework("", "a")
    A.nodes["a"]["trust"] = weight
    with pytest.raises(nx.NetworkXError, match="'a'"):
        h_categoriser(A, initial="trust")


@pytest.mark.parametrize(("max_iter", "tol"), [(0, 1e-9), (10, 0)])
def test_impossible_options_are_errors(max_iter: int, tol: float) -> None:
    with pytest.raises(nx.NetworkXError, match="positive"):
        df_quad(framework("ab"), max_iter=max_iter, tol=tol)


@pytest.mark.parametrize("kind", [nx.Graph, nx.MultiDiGraph])
def test_strengths_need_direction_and_no_multigraph(kind: type["nx.DiGraph[str]"]) -> None:
    with pytest.raises(nx.NetworkXNotImplemented, match="DiGraph"):
        h_categoriser(kind())


def test_influences_name_only_what_has_a_path_to_the_argument() -> None:
    assert influences(framework("ab bc cd xy"), "c") == pytest.approx({"b": -1 / 3, "a": 1 / 6})


def test_influences_of_supports_are_positive() -> None:
    A = framework("ac bc")
    A.edges["b", "c"]["sign"] = 1
    assert influences(A, "c", strength=df_quad) == pytest.approx({"a": -0.25, "b": 0.25})


def test_what_too_many_arguments_bear_on_is_an_error_that_asks_for_a_subgraph() -> None:
    with pytest.raises(nx.NetworkXError, match=r"3 arguments.*limit 2.*Take a subgraph"):
        influences(framework("ab bc cd"), "d", limit=2)


def test_an_unknown_argument_is_an_error() -> None:
    with pytest.raises(nx.NodeNotFound, match="'x'"):
        influences(framework("ab"), "x")


@given(frameworks, st.randoms(use_true_random=False))
def test_names_and_order_of_arguments_change_nothing(A: "nx.DiGraph[str]", chance: random.Random) -> None:
    names = list(A)
    renamed = dict(zip(names, chance.sample(names, len(names)), strict=True))
    found = h_categoriser(nx.relabel_nodes(A, renamed))
    assert found == pytest.approx({renamed[one]: strength for one, strength in h_categoriser(A).items()})


@given(frameworks)
def test_one_more_unattacked_attacker_weakens(A: "nx.DiGraph[str]") -> None:
    before = h_categoriser(A)
    for argument in list(A)[:1]:
        A.add_edge("new", argument)
        assert h_categoriser(A)[argument] < before[argument]


@given(bipolars)
def test_df_quad_one_more_support_never_weakens(A: "nx.DiGraph[str]") -> None:
    before = df_quad(A, initial="trust")
    for argument in list(A)[:1]:
        A.add_edge("new", argument, sign=1)
        assert df_quad(A, initial="trust")[argument] >= before[argument] - 1e-12


@given(frameworks)
def test_unattacked_arguments_are_strongest(A: "nx.DiGraph[str]") -> None:
    for argument, strength in h_categoriser(A).items():
        assert (strength == 1) == (A.in_degree(argument) == 0)
