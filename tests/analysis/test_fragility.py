import random

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.statements import Said, graph
from counterclaim.analysis.argumentation import grounded_labelling
from counterclaim.analysis.corroboration import corroboration
from counterclaim.analysis.fragility import Fragility, fragility
from counterclaim.analysis.label import Label
from counterclaim.analysis.position import positions
from counterclaim.analysis.relay import relays

SAID = st.builds(
    Said,
    party=st.sampled_from("pqrs"),
    stance=st.sampled_from(["asserts", "denies", "questions"]),
    claim=st.sampled_from(["c", "d"]),
    article=st.sampled_from(["a1", "a2"]),
    via=st.sampled_from(["", "", "x", "y", "x y"]),
)


def without(G: "nx.MultiDiGraph[str]", utterance: str) -> "nx.MultiDiGraph[str]":
    H = G.copy()
    H.remove_edges_from(
        [(u, v, key) for u, v, key, data in G.edges(keys=True, data=True) if data["utterance"] == utterance]
    )
    return H


def sources(G: "nx.MultiDiGraph[str]", claim: str) -> int:
    R = relays(G)
    return corroboration(R, claim).independent if claim in R else 0


def test_the_only_denial_holds_up_what_everybody_else_says() -> None:
    found = fragility(
        graph(Said("rebels", "asserts", "c"), Said("medics", "asserts", "c"), Said("army", "denies", "c"))
    )
    assert next(iter(found)) == "u2"
    change = (Label.UNDECIDED, Label.IN)
    assert found["u2"].relabelled == {"rebels asserts c": change, "medics asserts c": change}


def test_words_said_twice_are_not_fragile() -> None:
    assert fragility(graph(Said("rebels", "asserts", "c"), Said("rebels", "asserts", "c", "a2"))) == {}


def test_the_only_source_of_a_claim_takes_it_along() -> None:
    assert fragility(graph(Said("rebels", "asserts", "c")))["u0"].sources == (1, 0)


def test_of_two_heard_through_one_agency_neither_is_a_source_of_its_own() -> None:
    said = [Said("nurse", "asserts", "c"), Said("driver", "asserts", "c")]
    assert fragility(graph(*(one._replace(via="agency") for one in said))) == {}
    assert fragility(graph(*said))["u0"].sources == (2, 1)


def test_own_voices_count_unless_told_otherwise() -> None:
    G = graph(Said("paper", "asserts", "c", mode="narrated"), Said("army", "denies", "c"), paper="narrator")
    assert set(fragility(G)) == {"u0", "u1"}
    assert fragility(G, narrator=False) == {}


def test_twenty_thousand_denials_leave_one_fragile_utterance() -> None:
    G = graph(Said("rebels", "asserts", "c"), *(Said(f"p{number}", "denies", "c") for number in range(20_000)))
    found = fragility(G)
    assert set(found) == {"u0"}
    assert found["u0"].changes == 20_001


def test_the_empty_graph_has_nothing_fragile() -> None:
    assert fragility(nx.MultiDiGraph()) == {}


def test_edges_of_another_graph_are_an_error() -> None:
    G: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    G.add_edge("p", "c", kind="asserts")
    with pytest.raises(nx.NetworkXError, match="to_networkx"):
        fragility(G)


def test_the_hand_made_readings_have_fragile_utterances(disputes: "nx.MultiDiGraph[str]") -> None:
    found = fragility(disputes)
    changes = [one.changes for one in found.values()]
    assert changes
    assert changes == sorted(changes, reverse=True)


def test_what_hangs_on_words_about_two_claims_is_counted_together() -> None:
    G = graph(Said("rebels", "denies", "c"), Said("medics", "denies", "d"), Said("army", "asserts", "c"))
    _say_too(G, "u2", "asserts", "d")
    found = fragility(G)["u2"]
    change = (Label.UNDECIDED, Label.IN)
    assert found.relabelled == {"rebels denies c": change, "medics denies d": change}
    assert (found.claim, found.sources, found.changes) == ("c", (2, 0), 4)


def _say_too(G: "nx.MultiDiGraph[str]", utterance: str, stance: str, claim: str) -> None:
    """Let an utterance take another stance."""
    speaker, said = next((u, data) for u, _, data in G.edges(data=True) if data["utterance"] == utterance)
    G.add_node(claim, kind="claim", label=claim)
    G.add_edge(speaker, claim, **{**said, "kind": stance})


@settings(max_examples=100)
@given(st.lists(SAID, min_size=1, max_size=8), st.sampled_from(["asserts", "denies"]), st.sampled_from(["c", "d", "e"]))
def test_changes_equal_those_of_taking_each_utterance_out(statements: list[Said], stance: str, claim: str) -> None:
    G = graph(*statements)
    _say_too(G, "u0", stance, claim)
    found = fragility(G)
    before = grounded_labelling(positions(G))
    for utterance in {data["utterance"] for _, _, data in G.edges(data=True)}:
        less = without(G, utterance)
        after = grounded_labelling(positions(less))
        changed = {one: (before[one], label) for one, label in after.items() if label != before[one]}
        claims = {about for _, about, data in G.edges(data=True) if data["utterance"] == utterance}
        lost = sum(sources(G, about) - sources(less, about) for about in claims)
        one = found.get(utterance, Fragility(claim="c"))
        assert (one.relabelled, one.sources[0] - one.sources[1]) == (changed, lost)


@given(st.lists(SAID, max_size=8), st.randoms(use_true_random=False))
def test_order_of_the_words_changes_nothing(statements: list[Said], chance: random.Random) -> None:
    numbers = list(range(len(statements)))
    chance.shuffle(numbers)
    one, other = graph(*statements), graph(*(statements[number] for number in numbers))
    renamed = {f"u{at}": f"u{number}" for at, number in enumerate(numbers)}
    again = {renamed[utterance]: found for utterance, found in fragility(other).items()}
    assert again == fragility(one)
