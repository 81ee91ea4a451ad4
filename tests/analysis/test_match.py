"""What rests on a match of claims says how sure that match is."""

from collections.abc import Iterator

import networkx as nx
import pytest
from pyoxigraph import NamedNode

from analysis.statements import Said, accused, graph
from counterclaim.analysis import (
    bipartite,
    claims,
    contest,
    contested,
    exchanges,
    parties,
    positions,
    relays,
    to_networkx,
    utterances,
)
from counterclaim.analysis.bursts import surges
from counterclaim.analysis.findings.standing import Standing
from counterclaim.analysis.link import accusing_claims, claim_links
from counterclaim.analysis.match import MATCHING, Wordings
from counterclaim.analysis.reading import resample
from counterclaim.analysis.registry import ANALYSES
from counterclaim.rdf import Iris, reading_quads
from counterclaim.rdf.inference import inferred
from counterclaim.rdf.matches import (
    BROADER_CLAIM,
    CONTRADICTS,
    NARROWER_CLAIM,
    SAME_CLAIM,
    Found,
    link_quads,
    match_quads,
)
from counterclaim.stance import Stance
from counterclaim.store.embedded import EmbeddedStore
from linking.scenes import Said as SaidThere
from linking.scenes import read
from rdf.readings import BURNED, CLOSED, GENERATED, LEAK, STARVED, first_reading, second_reading

IRIS = Iris()
RUN = NamedNode("https://claims.example/run/hand")
ONE = min(IRIS.claim(BURNED.id), IRIS.claim(STARVED.id), key=lambda iri: iri.value).value
"""What stands for both claims that the store below says are one."""

Edges = list[dict[str, object]]


@pytest.fixture(scope="module")
def matched() -> Iterator["nx.MultiDiGraph[str]"]:
    """Return the graph of two articles of which matching holds two claims for one, and two for contrary."""
    pairs = [(BURNED, STARVED, SAME_CLAIM, 0.44), (LEAK, CLOSED, CONTRADICTS, 0.68)]
    with EmbeddedStore.open(None) as store:
        for reading in (first_reading(), second_reading()):
            store.load(reading_quads(reading, IRIS, generated=GENERATED))
        for one, other, relation, confidence in pairs:
            ends = IRIS.claim(one.id), IRIS.claim(other.id)
            found = Found.between(*ends, relation, method="meaning", confidence=confidence, run=RUN)
            store.load([*match_quads(found, IRIS), *link_quads(found, IRIS)])
        store.load(inferred(store, IRIS))
        yield to_networkx(store)


def kinds(G: "nx.Graph[str]", **wanted: object) -> Edges:
    return [data for _, _, data in G.edges(data=True) if wanted.items() <= data.items()]


def test_words_that_a_match_leads_to_the_claim_say_how_sure_it_is(matched: "nx.MultiDiGraph[str]") -> None:
    about = [data for _, claim, data in matched.edges(data=True) if claim == ONE and "utterance" in data]
    led = [data for data in about if MATCHING in data]
    assert 0 < len(led) < len(about)
    assert {(data[MATCHING], data["matches"], data["wording"]) for data in led} == {
        (0.44, "0.44", STARVED.text if IRIS.claim(BURNED.id).value == ONE else BURNED.text)
    }


def test_a_contradiction_that_matching_found_says_how_sure_it_is(matched: "nx.MultiDiGraph[str]") -> None:
    found = {data.get(MATCHING) for data in kinds(matched, kind="contradicts")}
    assert found == {None, 0.68}


def test_a_rebuttal_across_wordings_rests_on_their_match_and_one_read_in_a_text_on_none(
    matched: "nx.MultiDiGraph[str]",
) -> None:
    assert {data.get(MATCHING) for data in kinds(matched, kind="rebuts", manner="denial")} == {None}
    assert 0.44 in {data.get(MATCHING) for data in kinds(matched, kind="rebuts", manner="derived")}


@pytest.fixture(scope="module")
def general() -> Iterator["nx.MultiDiGraph[str]"]:
    """Return the graph of two articles: one tells of a time, the other has a denial that it was ever done."""
    told = read(1, SaidThere("Ivo Renn", "The fleet shelled a school on Tuesday."))
    denied = read(2, SaidThere("Dana Orlo", "The fleet shells schools.", Stance.DENIES))
    with EmbeddedStore.open(None) as store:
        for reading in (told, denied):
            store.load(reading_quads(reading, IRIS, generated=GENERATED))
        single, every = IRIS.claim(told.claims[0].id), IRIS.claim(denied.claims[0].id)
        relation = BROADER_CLAIM if single.value < every.value else NARROWER_CLAIM
        found = Found.between(single, every, relation, method="meaning", confidence=0.7, run=RUN)
        store.load([*match_quads(found, IRIS), *link_quads(found, IRIS)])
        store.load(inferred(store, IRIS))
        yield to_networkx(store)


def test_a_rebuttal_in_general_is_called_so_and_rests_on_the_match(general: "nx.MultiDiGraph[str]") -> None:
    assert [(data["manner"], data[MATCHING]) for data in kinds(general, kind="rebuts")] == [("general", 0.7)]
    assert [data[MATCHING] for data in kinds(general, kind="broadMatch")] == [0.7]


def test_what_is_denied_in_general_only_is_not_contested(general: "nx.MultiDiGraph[str]") -> None:
    assert not contested(general)


def test_a_rebuttal_in_general_is_drawn_as_often_as_its_match(general: "nx.MultiDiGraph[str]") -> None:
    drawn = [resample(general, seed=seed, confidence="weight") for seed in range(200)]
    assert {bool(kinds(one, kind="rebuts")) == bool(kinds(one, kind="broadMatch")) for one in drawn} == {True}
    assert 110 < sum(bool(kinds(one, kind="rebuts")) for one in drawn) < 170


def test_every_projection_carries_it(matched: "nx.MultiDiGraph[str]") -> None:
    for projection in (bipartite, positions, parties, relays, claims, utterances):
        assert {0.44, 0.68} & {data.get(MATCHING) for data in kinds(projection(matched))}, projection.__name__


def test_a_row_that_rests_on_no_match_has_none() -> None:
    G = graph(Said("rebels", "asserts", "c"), Said("army", "denies", "c"))
    assert [record[MATCHING] for record in Standing().answer(G).records()] == [None, None]


def matched_words(G: "nx.MultiDiGraph[str]", party: str, confidence: float) -> None:
    for _, _, data in G.out_edges(party, data=True):
        data.update({MATCHING: confidence, "wording": "w", "matched": "w", "matches": str(confidence)})


DAYS = ("2031-03-04", "2031-03-05", "2031-03-09")


@pytest.mark.parametrize("name", sorted(set(ANALYSES) - {"margins", "bursts"}))
def test_every_row_of_every_analysis_that_rests_on_a_match_says_so(name: str) -> None:
    """All that is said is in words that matching has joined to the claim."""
    who = (("rebels", "asserts"), ("army", "denies"), ("army", "asserts"))
    said = [Said(party, stance, "c", first_seen=day) for (party, stance), day in zip(who, DAYS, strict=True)]
    G = accused(graph(*said), ("c", "army"))
    G.add_edge("army", "rebels", kind="rebuts", utterance="u1", disputed="u0", **{MATCHING: 0.6})
    for party in ("rebels", "army"):
        matched_words(G, party, 0.6)
    question = ANALYSES[name].model_validate({"acknowledged": True} if name == "agreement" else {})
    assert {record[MATCHING] for record in question.answer(G).records()} == {0.6}


def test_a_surge_of_a_claim_rests_on_the_matches_of_its_words_and_one_of_a_party_on_none() -> None:
    quiet = [Said("press", "asserts", f"{day}{n}", first_seen=day) for day in DAYS for n in range(9)]
    G = graph(*quiet, *(Said("army", "denies", "c", first_seen=DAYS[0]) for _ in range(5)))
    matched_words(G, "army", 0.6)
    found = {surge.node: surge.matching_confidence for surge in surges(G)}
    assert (found["c"], found["army"]) == (0.6, None)


def test_a_position_in_the_claim_s_own_wording_rests_on_no_match() -> None:
    """Whoever says the same elsewhere in words that matching has joined has said so anyhow."""
    said = Said("army", "denies", "c", mode="direct")
    G = graph(said)
    matched_words(G, "army", 0.6)
    assert bipartite(G).edges["army", "c", "denies"][MATCHING] == 0.6
    G.add_edge("army", "c", **graph(said._replace(mode="indirect")).edges["army", "c", 0] | {"utterance": "own"})
    edge = bipartite(G).edges["army", "c", "denies"]
    assert (edge["utterance"], edge.get(MATCHING)) == ("own", None)


def test_a_contest_rests_on_its_least_sure_match_contradictions_included() -> None:
    G = graph(Said("rebels", "asserts", "c"), Said("army", "denies", "c"), Said("navy", "asserts", "d"))
    matched_words(G, "army", 0.6)
    assert contested(G)["c"].matching_confidence == 0.6
    G.add_edge("c", "d", key="contradicts", kind="contradicts", sign=-1, weight=1.0, **{MATCHING: 0.5})
    assert contested(G)["c"].matching_confidence == 0.5
    assert contest(bipartite(G), "d").matching_confidence == 0.5


def test_an_example_without_a_match_is_shown_before_one_with() -> None:
    G = graph(*(Said(party, stance, claim) for claim in "cd" for party, stance in [("r", "asserts"), ("a", "denies")]))
    G.edges["a", "c", 0][MATCHING] = 0.9
    edge = parties(G).edges["a", "r"]
    assert (edge["claim"], edge.get(MATCHING)) == ("d", None)
    assert [one.matching_confidence for one in exchanges(G)] == [0.9, None]


def test_of_several_ways_between_wordings_the_surest_counts() -> None:
    known = Wordings({("a", "b"): 0.9, ("b", "c"): 0.8, ("a", "c"): 0.3}, dict.fromkeys("abc", "a"))
    assert [step.onto for step in known.way("c")] == ["b", "a"]
    assert (known.confidence("c"), known.confidence("a")) == (0.8, None)
    assert known.between("b", "c") == 0.8


def test_what_an_article_says_is_surer_than_what_matching_found() -> None:
    known = Wordings({("c", "w"): 0.5}, {"c": "c", "w": "c"})
    [link] = claim_links({("w", "d", "contradicts"): None, ("c", "d", "contradicts"): 0.7}, known)
    assert (link.confidence, link.attributes()["wordings"]) == (None, "w d")


def test_whom_only_another_wording_accuses_is_accused_as_surely_as_it_matches() -> None:
    known = Wordings({("c", "w"): 0.5}, {"c": "c", "w": "c"})
    [link] = accusing_claims([("w", "army")], known)
    assert (link.source, link.confidence) == ("c", 0.5)
    [link] = accusing_claims([("w", "army"), ("c", "army")], known)
    assert link.confidence is None
