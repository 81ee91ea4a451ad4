import random
from collections.abc import Callable, Iterable, Mapping
from itertools import product

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pygarg.dung import solver

from analysis.frameworks import framework, frameworks, random_framework
from counterclaim.analysis.argumentation import (
    complete_labellings,
    grounded_labelling,
    preferred_labellings,
    stable_labellings,
)
from counterclaim.analysis.label import Label

Labellings = Callable[["nx.DiGraph[str]"], Iterable[Mapping[str, Label]]]
SEMANTICS: list[tuple[Labellings, str]] = [
    (complete_labellings, "CO"),
    (preferred_labellings, "PR"),
    (stable_labellings, "ST"),
]
BATCHES = range(10)


def inside(labelling: Mapping[str, Label]) -> str:
    return "".join(sorted(argument for argument, label in labelling.items() if label is Label.IN))


def accounts(labellings: Iterable[Mapping[str, Label]]) -> list[str]:
    return sorted(map(inside, labellings))


@pytest.mark.parametrize("batch", BATCHES)
def test_labellings_equal_those_of_an_independent_solver_on_random_frameworks(batch: int) -> None:
    for seed in range(batch * 100, batch * 100 + 100):
        A = random_framework(seed)
        arguments, attacks = list(A), [list(pair) for pair in A.edges]
        assert inside(grounded_labelling(A)) == "".join(sorted(solver.compute_grounded_extension(arguments, attacks)))
        for labellings, name in SEMANTICS:
            theirs = sorted("".join(sorted(one)) for one in solver.extension_enumeration(arguments, attacks, name))
            assert accounts(labellings(A)) == theirs, (seed, name)


@pytest.mark.parametrize("labellings", [complete_labellings, preferred_labellings, stable_labellings])
def test_every_label_has_a_reason(labellings: Labellings) -> None:
    for seed in range(100):
        A = random_framework(seed)
        for labelling in labellings(A):
            for argument, label in labelling.items():
                attackers = {labelling[attacker] for attacker in A.predecessors(argument)}
                assert (label is Label.IN) == (attackers <= {Label.OUT})
                assert (label is Label.OUT) == (Label.IN in attackers)


@pytest.mark.parametrize(
    ("attacks", "grounded", "complete", "preferred", "stable"),
    [
        pytest.param("ab", "a", ["a"], ["a"], ["a"], id="one attack"),
        pytest.param("ab bc", "ac", ["ac"], ["ac"], ["ac"], id="reinstatement"),
        pytest.param("ab ba", "", ["", "a", "b"], ["a", "b"], ["a", "b"], id="even cycle (Nixon diamond)"),
        pytest.param("ab bc ca", "", [""], [""], [], id="odd cycle"),
        pytest.param("ab bc cd da", "", ["", "ac", "bd"], ["ac", "bd"], ["ac", "bd"], id="cycle of four"),
        pytest.param("aa", "", [""], [""], [], id="self-attack"),
        pytest.param("aa ab", "", [""], [""], [], id="attacked by who contradicts himself"),
        pytest.param("ab ba ac bc cd", "", ["", "ad", "bd"], ["ad", "bd"], ["ad", "bd"], id="floating reinstatement"),
        pytest.param("ab ba bc cd de ec", "", ["", "a", "bd"], ["a", "bd"], ["bd"], id="Dung's even and odd cycles"),
    ],
)
def test_instances_of_the_literature(
    attacks: str, grounded: str, complete: list[str], preferred: list[str], stable: list[str]
) -> None:
    A = framework(attacks)
    assert inside(grounded_labelling(A)) == grounded
    assert accounts(complete_labellings(A)) == complete
    assert accounts(preferred_labellings(A)) == preferred
    assert accounts(stable_labellings(A)) == stable


def test_people_read_words_that_do_not_judge() -> None:
    assert {label.wording for label in Label} == {"unanswered", "defeated on the record", "contested"}


def test_an_empty_framework_has_one_labelling_of_nothing() -> None:
    A: nx.DiGraph[str] = nx.DiGraph()
    assert grounded_labelling(A) == {}
    assert [list(labellings(A)) for labellings, _ in SEMANTICS] == [[{}], [{}], [{}]]


def test_what_nobody_attacks_is_unanswered() -> None:
    assert grounded_labelling(framework("", "a")) == {"a": Label.IN}


def test_supports_are_no_attacks() -> None:
    A = framework("ab")
    A.edges["a", "b"]["sign"] = 1
    assert inside(grounded_labelling(A)) == "ab"
    assert inside(grounded_labelling(A, sign=None)) == "a"


def test_a_hundred_thousand_denials_of_one_claim_are_one_class() -> None:
    A: nx.DiGraph[str] = nx.DiGraph()
    for number in range(100_000):
        A.add_edges_from([(f"denial {number}", "claim"), ("claim", f"denial {number}")])
    assert set(grounded_labelling(A).values()) == {Label.UNDECIDED}
    assert [labelling["claim"] for labelling in preferred_labellings(A)] == [Label.OUT, Label.IN]


def test_separate_disputes_multiply_one_labelling_at_a_time() -> None:
    pairs = [(f"{number} yes", f"{number} no") for number in range(1_000)]
    A = nx.DiGraph([*pairs, *((no, yes) for yes, no in pairs)])
    assert len(next(iter(preferred_labellings(A)))) == 2_000


def test_a_dispute_too_large_to_search_is_an_error_with_its_size() -> None:
    A = nx.relabel_nodes(nx.cycle_graph(30, create_using=nx.DiGraph), str)
    with pytest.raises(nx.NetworkXError, match=r"30 classes.*limit 24"):
        preferred_labellings(A)
    assert len(list(preferred_labellings(A, limit=30))) == 2


def test_a_negative_limit_is_an_error() -> None:
    with pytest.raises(nx.NetworkXError, match="-1"):
        stable_labellings(framework("ab"), limit=-1)


@pytest.mark.parametrize("kind", [nx.Graph, nx.MultiDiGraph])
def test_attacks_have_a_direction_and_are_no_multigraph(kind: type["nx.DiGraph[str]"]) -> None:
    with pytest.raises(nx.NetworkXNotImplemented, match="DiGraph"):
        grounded_labelling(kind())


@given(frameworks, st.randoms(use_true_random=False))
def test_names_and_order_of_arguments_change_nothing(A: "nx.DiGraph[str]", chance: random.Random) -> None:
    names = list(A)
    renamed = dict(zip(names, chance.sample(names, len(names)), strict=True))
    B = nx.relabel_nodes(A, renamed)
    assert grounded_labelling(B) == {renamed[argument]: label for argument, label in grounded_labelling(A).items()}
    theirs = sorted("".join(sorted(renamed[one] for one in account)) for account in accounts(preferred_labellings(A)))
    assert accounts(preferred_labellings(B)) == theirs


@given(frameworks)
def test_what_the_attacks_decide_holds_in_every_account(A: "nx.DiGraph[str]") -> None:
    decided = {argument: label for argument, label in grounded_labelling(A).items() if label is not Label.UNDECIDED}
    for labelling in preferred_labellings(A):
        assert decided.items() <= labelling.items()


@given(frameworks)
def test_one_more_attack_on_what_is_defeated_changes_nothing(A: "nx.DiGraph[str]") -> None:
    before = grounded_labelling(A)
    defeated = [argument for argument, label in before.items() if label is Label.OUT]
    standing = [argument for argument, label in before.items() if label is Label.IN]
    A.add_edges_from(product(standing, defeated))
    assert grounded_labelling(A) == before
