import networkx as nx
import pytest
from pyoxigraph import Literal, NamedNode, Quad

from counterclaim.analysis import to_networkx
from counterclaim.analysis.timeline import timeline
from counterclaim.rdf import Iris, reading_quads
from counterclaim.rdf.inference import inferred
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_ontology.vocabulary import CCG, Ccg, Prov, Schema, Skos
from rdf.readings import BURNED, FIRST, FLEET, GENERATED, GOVERNOR, RENN, SHELLED, SILENT, STARVED, TRADE, first_reading

IRIS = Iris()
TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


def agent(identifier: str) -> str:
    return IRIS.agent(identifier).value


def claim(identifier: str) -> str:
    return IRIS.claim(identifier).value


def stances(G: "nx.MultiDiGraph[str]", speaker: str, about: str) -> list[str]:
    return sorted(data["kind"] for data in G[speaker][about].values())


def test_claimants_and_claims_are_nodes_with_label_and_type(disputes: "nx.MultiDiGraph[str]") -> None:
    fleet, shelled = disputes.nodes[agent(FLEET.id)], disputes.nodes[claim(SHELLED.id)]
    assert (fleet["kind"], fleet["type"], fleet["label"]) == ("claimant", "organization", "Northern Fleet")
    assert (shelled["kind"], shelled["label"]) == ("claim", SHELLED.text)
    assert (fleet["articles"], fleet["first_seen"]) == (2, "2031-03-04")


def test_an_utterance_is_an_edge_with_its_words_and_party(disputes: "nx.MultiDiGraph[str]") -> None:
    [said] = disputes[agent(RENN.id)][claim(SHELLED.id)].values()
    assert (said["kind"], said["sign"], said["party"]) == ("asserts", 1, agent(FLEET.id))
    assert said["quote"] == '"Our ships hit the grain harbour,"'
    assert (said["mode"], said["first_seen"]) == ("direct", "2031-03-09")


def test_a_denial_has_a_negative_sign(disputes: "nx.MultiDiGraph[str]") -> None:
    [denied] = disputes[agent(FLEET.id)][claim(SHELLED.id)].values()
    assert (denied["kind"], denied["sign"]) == ("denies", -1)


def test_who_declines_to_comment_takes_no_side(disputes: "nx.MultiDiGraph[str]") -> None:
    [declined] = disputes[agent(TRADE.id)][claim(SHELLED.id)].values()
    assert (declined["kind"], declined["sign"]) == ("declinesToComment", 0)


def test_rebuttals_lead_from_claimant_to_claimant(disputes: "nx.MultiDiGraph[str]") -> None:
    rebuttals = {(u, v, data["manner"]) for u, v, data in disputes.edges(data=True) if data["kind"] == "rebuts"}
    aide = agent(f"{FIRST.id}-an-aide-to-the-governor-of-sel")
    docker, insurers = agent(f"{FIRST.id}-dana-orlo"), agent(f"{FIRST.id}-insurers-league")
    unstated = agent(f"{FIRST.id}-unstated-source")
    assert rebuttals == {
        (agent(FLEET.id), aide, "denial"),
        (agent(RENN.id), aide, "counterclaim"),
        (insurers, docker, "doubt"),
        (agent(FLEET.id), unstated, "denial"),
        (agent(FLEET.id), agent(RENN.id), "derived"),
    }


def test_a_spokesman_points_to_his_party(disputes: "nx.MultiDiGraph[str]") -> None:
    spoken = disputes[agent(RENN.id)][agent(FLEET.id)]["speaksFor"]
    assert (spoken["sign"], spoken["weight"]) == (1, 2.0)
    assert disputes[agent(f"{FIRST.id}-an-aide-to-the-governor-of-sel")][agent(GOVERNOR.id)]["speaksFor"]


def test_contradicting_claims_are_joined_once(disputes: "nx.MultiDiGraph[str]") -> None:
    joined = {frozenset((u, v)) for u, v, data in disputes.edges(data=True) if data["kind"] == "contradicts"}
    assert joined == {frozenset((claim(SHELLED.id), claim(SILENT.id)))}


def test_a_relay_is_named_on_the_words_and_says_nothing_itself(disputes: "nx.MultiDiGraph[str]") -> None:
    [told] = disputes[agent(f"{FIRST.id}-dana-orlo")][claim(BURNED.id)].values()
    assert told["via"] == agent("meridian")
    assert disputes.degree(agent("meridian")) == 0
    assert disputes.nodes[agent("meridian")]["label"] == "Meridian"


def test_a_claim_leads_to_whom_it_accuses(disputes: "nx.MultiDiGraph[str]") -> None:
    accused = {(u, v) for u, v, data in disputes.edges(data=True) if data["kind"] == "accuses"}
    assert accused == {(claim(one.id), agent(FLEET.id)) for one in (SHELLED, STARVED)}


def test_unknown_dates_are_absent(store: EmbeddedStore) -> None:
    with EmbeddedStore.open(None) as undated:
        dates = NamedNode(Schema.DATE_PUBLISHED)
        undated.load(quad for quad in store.quads() if quad.predicate != dates)
        G = to_networkx(undated)
    assert not any("first_seen" in data for _, data in G.nodes(data=True))
    assert nx.number_of_nodes(G) > 0


@pytest.mark.parametrize("written", ["2031", "2031-13-45", "next week", ""])
def test_what_is_no_day_is_an_unknown_date(store: EmbeddedStore, written: str) -> None:
    dates = NamedNode(Schema.DATE_PUBLISHED)
    with EmbeddedStore.open(None) as odd:
        odd.load(
            Quad(quad.subject, dates, Literal(written), quad.graph_name) if quad.predicate == dates else quad
            for quad in store.quads()
        )
        G = to_networkx(odd)
    assert [period.start for period in timeline(G)] == [None]


def test_words_without_a_certainty_are_edges_too(store: EmbeddedStore) -> None:
    with EmbeddedStore.open(None) as bare:
        bare.load(quad for quad in store.quads() if quad.predicate != NamedNode(Ccg.CERTAINTY))
        G = to_networkx(bare)
    assert stances(G, agent(FLEET.id), claim(SHELLED.id)) == ["denies"]
    assert not any("certainty" in data for _, _, data in G.edges(data=True))


def test_an_empty_store_gives_an_empty_graph() -> None:
    with EmbeddedStore.open(None) as empty:
        assert len(to_networkx(empty)) == 0


def test_matched_claims_are_the_canonical_one(store: EmbeddedStore) -> None:
    burned, starved = IRIS.claim(BURNED.id), IRIS.claim(STARVED.id)
    with EmbeddedStore.open(None) as matched:
        matched.load(quad for quad in store.quads() if quad.graph_name != IRIS.inferred)
        matched.load([Quad(burned, NamedNode(Skos.EXACT_MATCH), starved, IRIS.matches)])
        matched.load(inferred(matched, IRIS))
        G = to_networkx(matched)
    assert len({burned.value, starved.value} & set(G)) == 1
    one = min(burned.value, starved.value)
    assert stances(G, agent(FLEET.id), one) == ["denies"]
    assert stances(G, agent(f"{FIRST.id}-dana-orlo"), one) == ["asserts"]


@pytest.mark.parametrize(("merge_names", "nodes"), [(True, 1), (False, 2)])
def test_same_named_claimants_of_two_articles_are_one_unless_told_otherwise(merge_names: bool, nodes: int) -> None:
    reading = first_reading()
    quads = reading_quads(reading, IRIS, generated=GENERATED)
    other = IRIS.agent("0000-dana-orlo")
    [asserted] = [u for u in reading.utterances if u.claim == BURNED.id and u.stance == "asserts"]
    speech = Quad(IRIS.utterance("0000"), NamedNode(Ccg.SPEAKER), other, IRIS.graph("0000"))
    copied = [
        Quad(speech.subject, quad.predicate, quad.object, speech.graph_name)
        for quad in quads
        if quad.subject == IRIS.utterance(asserted.id) and quad.predicate != NamedNode(Ccg.SPEAKER)
    ]
    described = [
        Quad(other, TYPE, NamedNode(Prov.AGENT), IRIS.agents),
        Quad(other, TYPE, NamedNode(Schema.PERSON), IRIS.agents),
        Quad(other, NamedNode(Schema.NAME), Literal("dana  Orlo", language="en"), IRIS.agents),
    ]
    with EmbeddedStore.open(None) as two:
        two.load([*quads, speech, *copied, *described])
        G = to_networkx(two, merge_names=merge_names)
    assert sum(data["label"].casefold().split() == ["dana", "orlo"] for _, data in G.nodes(data=True)) == nodes


@pytest.mark.parametrize("merge_names", [True, False])
def test_matched_claimants_are_the_canonical_one_whatever_they_are_called(
    store: EmbeddedStore, merge_names: bool
) -> None:
    docker, fleet = IRIS.agent(f"{FIRST.id}-dana-orlo"), IRIS.agent(FLEET.id)
    with EmbeddedStore.open(None) as matched:
        matched.load(quad for quad in store.quads() if quad.predicate != NamedNode(f"{CCG}canonical"))
        matched.load([Quad(docker, NamedNode(f"{CCG}canonical"), fleet, IRIS.inferred)])
        G = to_networkx(matched, merge_names=merge_names)
    assert docker.value not in G
    assert stances(G, fleet.value, claim(BURNED.id)) == ["asserts"]
    assert G.nodes[fleet.value]["label"] == "Northern Fleet"
