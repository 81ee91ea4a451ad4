import networkx as nx

from analysis.statements import Said, graph
from counterclaim.analysis import to_networkx
from counterclaim.analysis.corroboration import corroboration
from counterclaim.analysis.relay import relays
from counterclaim.rdf import Iris
from counterclaim.store.embedded import EmbeddedStore
from rdf.readings import BURNED, CLOSED, FIRST, FLEET, MERIDIAN, SECOND, SHELLED, STARVED

IRIS = Iris()
DOCKER = IRIS.agent(f"{FIRST.id}-dana-orlo").value
AGENCY = IRIS.agent(MERIDIAN.id).value


def steps(R: "nx.MultiDiGraph[str]", key: str) -> set[tuple[str, str]]:
    return {(u, v) for u, v, at in R.edges(keys=True) if at == key}


def test_words_told_to_an_agency_reach_the_article_through_it(disputes: "nx.MultiDiGraph[str]") -> None:
    R = relays(disputes)
    claim, article = IRIS.claim(BURNED.id).value, IRIS.article(FIRST.id).value
    assert steps(R, f"asserts {claim}") == {(claim, DOCKER), (DOCKER, AGENCY), (AGENCY, article)}
    assert R.nodes[AGENCY] == {"kind": "claimant", "type": "media", "label": "Meridian", "iri": AGENCY}
    assert (R.nodes[article]["kind"], R.nodes[article]["first_seen"]) == ("article", "2031-03-04")


def test_the_party_of_a_spokesman_is_the_source(disputes: "nx.MultiDiGraph[str]") -> None:
    claim = IRIS.claim(SHELLED.id).value
    found = corroboration(relays(disputes), claim)
    assert (IRIS.agent(FLEET.id).value,) in found.sources
    assert found.articles == tuple(sorted(IRIS.article(one.id).value for one in (FIRST, SECOND)))


def test_an_implied_claim_reaches_nobody(disputes: "nx.MultiDiGraph[str]") -> None:
    claim = IRIS.claim(STARVED.id).value
    assert corroboration(relays(disputes), claim).independent == 0


def test_the_article_s_own_voice_is_a_source_if_asked(disputes: "nx.MultiDiGraph[str]") -> None:
    R, claim = relays(disputes), IRIS.claim(CLOSED.id).value
    assert (corroboration(R, claim).independent, corroboration(R, claim, narrator=False).independent) == (1, 0)


def test_a_chain_of_relays_is_followed_to_its_end() -> None:
    R = relays(graph(Said("nurse", "asserts", "c", via="radio agency")))
    assert steps(R, "asserts c") == {("c", "nurse"), ("nurse", "radio"), ("radio", "agency"), ("agency", "a1")}


def test_relays_that_go_round_in_a_circle_end() -> None:
    assert nx.is_directed_acyclic_graph(relays(graph(Said("nurse", "asserts", "c", via="radio nurse radio"))))


def test_repeated_steps_add_up() -> None:
    R = relays(graph(Said("nurse", "asserts", "c", confidence=0.4), Said("nurse", "asserts", "c")))
    assert R.edges["nurse", "a1", "asserts c"] == {
        "kind": "publishes",
        "claim": "c",
        "stance": "asserts",
        "sign": 1,
        "weight": 2.0,
        "confidence": 0.9,
    }


def test_the_empty_graph_has_no_ways() -> None:
    with EmbeddedStore.open(None) as empty:
        assert len(relays(to_networkx(empty))) == 0
