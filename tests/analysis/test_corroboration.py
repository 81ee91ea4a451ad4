from collections.abc import Iterable
from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.ways import add_ways, random_relay_graph, relay_graph
from counterclaim.analysis.corroboration import Corroboration, corroboration, corroborations

ARTICLES = ["one", "two"]
relay_graphs = st.integers(0, 10**6).map(random_relay_graph)


def people(R: "nx.MultiDiGraph[str]") -> list[str]:
    return sorted(node for node, data in R.nodes(data=True) if data["kind"] == "claimant")


def reaches(R: "nx.MultiDiGraph[str]", start: str, without: Iterable[str] = ()) -> bool:
    """Tell whether words from ``start`` get into print without the help of some."""
    left = R.subgraph(set(R) - set(without))
    return start in left and any(article in left and nx.has_path(left, start, article) for article in ARTICLES)


def needed(R: "nx.MultiDiGraph[str]", start: str) -> set[str]:
    return {one for one in people(R) if one != start and not reaches(R, start, [one])}


def test_forty_papers_with_one_agency_s_line_have_one_source() -> None:
    found = corroboration(relay_graph(*(f"witness agency paper{number}" for number in range(40))), "c")
    assert (found.independent, len(found.articles)) == (1, 40)
    assert found.bottlenecks == ("witness", "agency")
    assert len(found.cut) == 1


def test_parties_that_papers_heard_themselves_are_independent() -> None:
    found = corroboration(relay_graph("nurse one", "mayor one"), "c")
    assert found.sources == (("mayor",), ("nurse",))
    assert found.cut == {"nurse", "mayor"}
    assert found.bottlenecks == ()


def test_two_agencies_make_two_parties_independent() -> None:
    assert corroboration(relay_graph("nurse x one", "nurse y two", "mayor x one", "mayor y two"), "c").independent == 2


def test_parties_behind_one_relay_chain_are_one_source() -> None:
    found = corroboration(relay_graph("nurse x television one", "mayor y television two"), "c")
    assert found.sources == (("mayor", "nurse"),)
    assert found.bottlenecks == ("television",)
    assert found.cut == {"television"}


def test_bottlenecks_cuts_and_sources_equal_brute_force() -> None:
    for seed in range(300):
        R = random_relay_graph(seed)
        found = corroboration(R, "c")
        assert set(found.bottlenecks) == needed(R, "c")
        assert not reaches(R, "c", found.cut)
        assert all(reaches(R, "c", few) for few in combinations(people(R), len(found.cut) - 1))
        last = {party: [one for one in needed(R, party) if not needed(R, one)] or [party] for party in R.adj["c"]}
        expected = {tuple(sorted(one for one in last if last[one] == behind)) for behind in last.values()}
        assert set(found.sources) == expected, seed


def test_unnamed_sources_described_alike_are_one() -> None:
    R = relay_graph("official1 one", "official2 two")
    R.add_nodes_from(["official1", "official2"], type="unnamed", label="Two officials")
    assert corroboration(R, "c").independent == 1


def test_own_voices_are_one_source_or_none() -> None:
    R = relay_graph("voice1 one", "voice2 two")
    R.add_nodes_from(["voice1", "voice2"], type="narrator")
    assert corroboration(R, "c").independent == 1
    assert corroboration(R, "c", narrator=False) == Corroboration()


def test_an_own_voice_passed_on_by_an_agency_is_left_out_with_it() -> None:
    R = relay_graph("voice agency one")
    R.add_node("voice", type="narrator")
    assert corroboration(R, "c", narrator=False) == Corroboration()


def test_words_about_another_claim_make_no_way() -> None:
    R = relay_graph("nurse agency one")
    add_ways(R, "d", "nurse two")
    assert corroboration(R, "c").bottlenecks == ("nurse", "agency")


def test_claims_carried_far_on_one_source_come_first() -> None:
    R = relay_graph("nurse one", "mayor one")
    add_ways(R, "d", "witness agency one", "witness agency two")
    add_ways(R, "e", "witness two")
    assert list(corroborations(R)) == ["d", "e", "c"]
    assert all(found == corroboration(R, claim) for claim, found in corroborations(R).items())
    assert corroborations(R, stance="denies") == {}


def test_who_denies_is_asked_for_by_stance() -> None:
    R = relay_graph("nurse one")
    R.add_edge("c", "army", key="denies c")
    R.add_edge("army", "one", key="denies c")
    assert corroboration(R, "c", stance="denies").sources == (("army",),)


def test_a_claim_that_nobody_asserts_has_no_source() -> None:
    assert corroboration(relay_graph(), "c") == Corroboration()


def test_a_hundred_thousand_witnesses_are_counted() -> None:
    R = relay_graph(*(f"witness{number} paper" for number in range(100_000)))
    found = corroboration(R, "c")
    assert (found.independent, len(found.cut)) == (100_000, 100_000)


def test_an_unknown_claim_is_an_error() -> None:
    with pytest.raises(nx.NodeNotFound, match="'x'"):
        corroboration(relay_graph(), "x")


def test_an_unknown_stance_is_an_error() -> None:
    with pytest.raises(nx.NetworkXError, match="'believes'"):
        corroboration(relay_graph(), "c", stance="believes")
    with pytest.raises(nx.NetworkXError, match="'believes'"):
        corroborations(relay_graph(), stance="believes")


@given(relay_graphs)
def test_one_claim_and_all_claims_agree(R: "nx.MultiDiGraph[str]") -> None:
    assert corroborations(R) == {"c": corroboration(R, "c")}


@given(relay_graphs)
def test_there_are_never_more_witnesses_to_cut_than_sources(R: "nx.MultiDiGraph[str]") -> None:
    found = corroboration(R, "c")
    assert 1 <= len(found.cut) <= found.independent <= R.degree("c")


@given(relay_graphs)
def test_one_more_paper_that_repeats_a_relay_adds_no_source(R: "nx.MultiDiGraph[str]") -> None:
    before = corroboration(R, "c")
    R.add_node("reprint", kind="article")
    for party in sorted(R.adj["c"]):
        for relay in sorted(R.adj[party]):
            if R.nodes[relay]["kind"] == "claimant" and reaches(R, relay) and "one" in R.adj[relay]:
                R.add_edge(relay, "reprint", key="asserts c", claim="c", stance="asserts")
    assert corroboration(R, "c").sources == before.sources
