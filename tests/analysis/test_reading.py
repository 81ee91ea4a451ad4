import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.statements import Said, graph
from analysis.test_contests import SAID
from counterclaim.analysis import contested
from counterclaim.analysis.match import MATCHING
from counterclaim.analysis.reading import margins, resample


def strengths(G: "nx.MultiDiGraph[str]") -> dict[str, float]:
    return {claim: found.strength for claim, found in contested(G).items()}


def dispute(confidence: float) -> "nx.MultiDiGraph[str]":
    return graph(Said("rebels", "asserts", "c", confidence=1.0), Said("army", "denies", "c", confidence=confidence))


@given(st.lists(SAID, max_size=10), st.integers(0, 100))
def test_what_was_read_for_sure_stays_and_what_cannot_be_goes(words: list[Said], seed: int) -> None:
    sure = graph(*(one._replace(confidence=1.0) for one in words))
    assert nx.utils.graphs_equal(resample(sure, seed=seed), sure)
    assert resample(graph(*(one._replace(confidence=0.0) for one in words)), seed=seed).size() == 0


def test_each_utterance_stays_as_often_as_the_machine_is_sure_of_it() -> None:
    G = graph(*(Said(f"p{number}", "denies", "c", confidence=0.7) for number in range(4000)))
    assert resample(G, seed=1).size() / 4000 == pytest.approx(0.7, abs=0.03)


def test_what_one_utterance_says_of_two_claims_goes_together() -> None:
    G = graph(Said("army", "denies", "c", confidence=0.5), Said("army", "asserts", "d", confidence=0.5))
    for _, _, data in G.edges(data=True):
        data["utterance"] = "u"
    assert {resample(G, seed=seed).size() for seed in range(20)} == {0, 2}


def test_rebuttals_go_with_either_utterance() -> None:
    G = dispute(0.0)
    G.add_edge("army", "rebels", kind="rebuts", utterance="u1", disputed="u0")
    G.add_edge("c", "army", kind="accuses")
    assert [data["kind"] for _, _, data in resample(G, seed=1).edges(data=True)] == ["asserts", "accuses"]


def test_the_interval_is_the_machine_s_doubt() -> None:
    found = margins(dispute(0.8), strengths, samples=400, seed=1)["c"]
    assert (found.value, found.low, found.high) == (1, 0, 1)
    assert found.present == pytest.approx(0.8, abs=0.06)


def test_what_was_read_for_sure_has_no_margin() -> None:
    found = margins(dispute(1.0), strengths, samples=10, seed=1)["c"]
    assert (found.low, found.high, found.present) == (1, 1, 1)


def test_one_seed_gives_one_result() -> None:
    G = dispute(0.5)
    assert margins(G, strengths, samples=9, seed=4) == margins(G, strengths, samples=9, seed=4)


@given(st.lists(SAID, max_size=8), st.integers(0, 50))
def test_counts_of_what_was_said_never_exceed_the_whole(words: list[Said], seed: int) -> None:
    G = graph(*(one._replace(confidence=0.6) for one in words))
    found = margins(G, lambda H: {"size": H.size()}, samples=5, seed=seed)["size"]
    assert 0 <= found.low <= found.high <= found.value == G.size()


def test_nothing_has_no_margins() -> None:
    assert margins(nx.MultiDiGraph(), strengths, samples=3) == {}


@pytest.mark.parametrize("confidence", [-0.1, 1.5, "high"])
def test_a_confidence_is_from_0_to_1(confidence: float) -> None:
    with pytest.raises(nx.NetworkXError, match="from 0 to 1"):
        resample(dispute(confidence))


@pytest.mark.parametrize(("samples", "alpha"), [(0, 0.05), (10, 0.0), (10, 1.0)])
def test_impossible_options_are_errors(samples: int, alpha: float) -> None:
    with pytest.raises(nx.NetworkXError, match="has to be"):
        margins(dispute(0.5), strengths, samples=samples, alpha=alpha)


def test_too_many_utterances_are_an_error_that_asks_for_a_subgraph() -> None:
    with pytest.raises(nx.NetworkXError, match=r"2 utterances.*limit 1.*Take a subgraph"):
        margins(dispute(0.5), strengths, limit=1)


def joined(matching: float) -> "nx.MultiDiGraph[str]":
    """Return a dispute of which the denial is of another wording, joined to the claim by way of a third."""
    G = dispute(1.0)
    way = {"wording": "W.", "matched": "w x", "matches": f"{matching} 1.0", MATCHING: matching}
    G.edges["army", "c", 0].update(way)
    G.add_edge("army", "rebels", kind="rebuts", manner="derived", utterance="u1", disputed="u0", **{MATCHING: matching})
    return G


def test_matches_are_drawn_too() -> None:
    found = margins(joined(0.4), strengths, samples=400, seed=1)["c"]
    assert (found.low, found.high) == (0, 1)
    assert found.present == pytest.approx(0.4, abs=0.06)


def test_what_a_match_does_not_join_is_said_of_its_own_wording() -> None:
    H = resample(joined(0.0), seed=1)
    assert ("army", "w") in H.edges()
    assert ("army", "c") not in H.edges()
    assert (H.nodes["w"]["kind"], H.nodes["w"]["label"]) == ("claim", "W.")
    assert MATCHING not in H.edges["army", "w", 0]
    assert ("army", "rebels") not in H.edges()


def test_wordings_that_are_joined_with_each_other_stay_together() -> None:
    G = dispute(1.0)
    G.edges["rebels", "c", 0].update({"wording": "X.", "matched": "x", "matches": "0.0", MATCHING: 0.0})
    G.edges["army", "c", 0].update({"wording": "W.", "matched": "w x", "matches": "1.0 0.0", MATCHING: 0.0})
    assert set(resample(G, seed=1).edges()) == {("rebels", "x"), ("army", "x")}


def test_a_match_that_is_sure_changes_nothing() -> None:
    assert nx.utils.graphs_equal(resample(joined(1.0), seed=1), joined(1.0))


def test_a_contradiction_that_matching_found_comes_and_goes_and_follows_its_wordings() -> None:
    G = joined(0.0)
    G.add_node("d", kind="claim", label="d")
    G.add_edge("c", "d", key="contradicts", kind="contradicts", sign=-1, wordings="w d")
    assert resample(G, seed=1).has_edge("w", "d", "contradicts")
    G.edges["c", "d", "contradicts"][MATCHING] = 0.0
    assert "contradicts" not in {data["kind"] for _, _, data in resample(G, seed=1).edges(data=True)}


def test_an_accusation_follows_the_wording_that_accuses() -> None:
    G = joined(0.0)
    G.add_edge("c", "army", kind="accuses", wordings="w")
    accusing = [source for source, _, data in resample(G, seed=1).edges(data=True) if data["kind"] == "accuses"]
    assert accusing == ["w"]


def test_the_confidence_of_a_match_is_from_0_to_1() -> None:
    with pytest.raises(nx.NetworkXError, match="matched"):
        resample(joined(1.5))
