import networkx as nx
import pytest
from hypothesis import given

from analysis.frameworks import framework, frameworks
from counterclaim.analysis.accounts import accounts
from counterclaim.analysis.argumentation import grounded_labelling, preferred_labellings
from counterclaim.analysis.label import Label


@given(frameworks)
def test_shares_are_those_of_the_preferred_labellings(A: "nx.DiGraph[str]") -> None:
    found = accounts(A)
    whole = list(preferred_labellings(A))
    assert found.keys() == {one for one, label in grounded_labelling(A).items() if label is Label.UNDECIDED}
    for argument, share in found.items():
        assert share.stands_in is not None
        assert share.accounts
        stands = sum(labelling[argument] is Label.IN for labelling in whole)
        assert stands * share.accounts == share.stands_in * len(whole)


def test_separate_disputes_do_not_multiply() -> None:
    pairs = [(f"{number} yes", f"{number} no") for number in range(500)]
    A = nx.DiGraph([*pairs, *((no, yes) for yes, no in pairs)])
    assert {(share.stands_in, share.accounts) for share in accounts(A).values()} == {(1, 2)}


def test_the_largest_dispute_comes_first_and_one_too_large_has_no_numbers() -> None:
    A = framework("ab ba cd dc ce ec")
    found = accounts(A, limit=2)
    assert (found["a"].dispute, found["a"].stands_in) == (2, 1)
    assert accounts(A, limit=1)["c"].accounts is None


def test_a_hundred_thousand_denials_leave_two_accounts() -> None:
    A: nx.DiGraph[str] = nx.DiGraph()
    for number in range(100_000):
        A.add_edges_from([(f"denial {number}", "claim"), ("claim", f"denial {number}")])
    assert (accounts(A)["claim"].stands_in, accounts(A)["claim"].accounts) == (1, 2)


def test_who_contradicts_himself_stands_in_none() -> None:
    assert accounts(framework("aa"))["a"].stands_in == 0


def test_nothing_has_no_accounts_and_a_limit_is_not_negative() -> None:
    assert accounts(nx.DiGraph()) == {}
    with pytest.raises(nx.NetworkXError, match="-1"):
        accounts(nx.DiGraph(), limit=-1)
