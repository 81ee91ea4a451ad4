import inspect
from datetime import date
from functools import cache

import networkx as nx
import pytest
from pyoxigraph import NamedNode, Quad

from analysis.statements import Said, graph
from counterclaim.analysis import PROJECTIONS, parties, positions, to_networkx, utterances
from counterclaim.rdf import Iris
from counterclaim.rdf.changes import article_change
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_ontology.vocabulary import Ccg
from rdf.readings import BURNED, FIRST, FLEET, GENERATED, LEAK, SECOND, SHELLED, retracting_reading

IRIS = Iris()
NAMES = sorted(PROJECTIONS)
CROWD = 100_000


def articles(G: "nx.Graph[str]") -> set[str]:
    return {data["article"] for _, _, data in G.edges(data=True) if "article" in data}


@pytest.mark.parametrize("name", NAMES)
def test_every_node_is_named_and_every_edge_is_of_a_kind_with_sign_and_weight(name: str, store: EmbeddedStore) -> None:
    G = to_networkx(store, projection=name)
    assert G.size() > 0
    assert all({"iri", "kind", "label"} <= data.keys() for _, data in G.nodes(data=True))
    assert all({"kind", "sign", "weight"} <= data.keys() for _, _, data in G.edges(data=True))


@pytest.mark.parametrize("name", NAMES)
def test_attributes_are_words_and_numbers_only(name: str, store: EmbeddedStore) -> None:
    G = to_networkx(store, projection=name)
    kept = [*(data for _, data in G.nodes(data=True)), *(data for _, _, data in G.edges(data=True))]
    assert {type(value).__name__ for data in kept for value in data.values()} <= {"str", "int", "float", "Stance"}


@pytest.mark.parametrize("name", NAMES)
def test_the_empty_store_gives_the_empty_graph(name: str) -> None:
    with EmbeddedStore.open(None) as empty:
        assert len(to_networkx(empty, projection=name)) == 0


@pytest.mark.parametrize("name", NAMES)
def test_one_claim_alone_is_a_graph_without_disputes(name: str) -> None:
    G = PROJECTIONS[name].make(graph(Said("army", "asserts", "c")))
    assert all(data["sign"] >= 0 for _, _, data in G.edges(data=True) if "sign" in data)


@pytest.mark.parametrize("name", NAMES)
def test_two_runs_give_the_same_graph(name: str, store: EmbeddedStore) -> None:
    one, other = (to_networkx(store, projection=name) for _ in range(2))
    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(data=True)) == list(other.edges(data=True))


def test_only_articles_of_the_days_asked_for_count(store: EmbeddedStore) -> None:
    first, second = IRIS.article(FIRST.id).value, IRIS.article(SECOND.id).value
    assert articles(to_networkx(store, until=date(2031, 3, 4))) == {first}
    assert articles(to_networkx(store, since=date(2031, 3, 5))) == {second}
    assert articles(to_networkx(store, since=date(2031, 3, 4), until=date(2031, 3, 9))) == {first, second}
    assert len(to_networkx(store, since=date(2032, 1, 1))) == 0


def test_only_articles_of_the_publishers_asked_for_count(store: EmbeddedStore) -> None:
    G = to_networkx(store, projection="relays", publishers=["the sel  COURIER"])
    assert {data["publisher"] for _, data in G.nodes(data=True) if data["kind"] == "article"} == {"The Sel Courier"}
    assert len(to_networkx(store, publishers=["Nobody's"])) == 0


def test_an_article_without_a_date_is_in_no_range_of_days(store: EmbeddedStore) -> None:
    with EmbeddedStore.open(None) as undated:
        undated.load(quad for quad in store.quads() if "datePublished" not in quad.predicate.value)
        assert len(to_networkx(undated, since=date(1, 1, 1))) == 0
        assert len(to_networkx(undated)) > 0


def test_an_unknown_projection_is_an_error_that_names_the_nearest(store: EmbeddedStore) -> None:
    with pytest.raises(nx.NetworkXError, match=r"Did you mean parties\?"):
        to_networkx(store, projection="partys")


@pytest.mark.parametrize("publishers", [[], [""], ["The Sel Courier", "  "]])
def test_publishers_without_a_name_are_an_error(store: EmbeddedStore, publishers: list[str]) -> None:
    with pytest.raises(nx.NetworkXError, match="publishers"):
        to_networkx(store, publishers=publishers)


def test_days_that_cannot_be_are_an_error(store: EmbeddedStore) -> None:
    with pytest.raises(nx.NetworkXError, match="since 2031-03-05"):
        to_networkx(store, since=date(2031, 3, 5), until=date(2031, 3, 4))


@pytest.mark.parametrize("name", NAMES)
def test_each_projection_but_the_graph_itself_is_a_function_of_its_name(name: str) -> None:
    made = PROJECTIONS[name].make
    assert name == "disputes" or getattr(made, "func", made).__name__ == name


def test_links_between_claims_are_edges_of_the_claims(store: EmbeddedStore) -> None:
    burned, leak, shelled = (IRIS.claim(claim.id) for claim in (BURNED, LEAK, SHELLED))
    with EmbeddedStore.open(None) as linked:
        linked.load(store.quads())
        linked.load(
            [
                Quad(leak, NamedNode("http://www.w3.org/2004/02/skos/core#broadMatch"), burned, IRIS.matches),
                Quad(leak, NamedNode(Ccg.SUPPORTS), shelled, IRIS.matches),
            ]
        )
        C = to_networkx(linked, projection="claims")
    assert C.edges[leak.value, burned.value, "broadMatch"]["sign"] == 0
    assert C.edges[leak.value, shelled.value, "supports"]["sign"] == 1


def test_claims_of_one_article_are_together(store: EmbeddedStore) -> None:
    C = to_networkx(store, projection="claims")
    [edge] = [
        C.edges[one, other, "together"] for one, other in [sorted(IRIS.claim(c.id).value for c in (BURNED, SHELLED))]
    ]
    assert (edge["weight"], edge["first_seen"]) == (1.0, "2031-03-04")


def test_an_utterance_follows_the_one_before_it_on_the_same_claim(store: EmbeddedStore) -> None:
    U = to_networkx(store, projection="utterances")
    fleets = {u for u, data in U.nodes(data=True) if data["party"] == IRIS.agent(FLEET.id).value}
    followed = [(u, v, data) for u, v, data in U.edges(data=True) if data["kind"] == "follows" and data["days"]]
    assert {data["days"] for *_, data in followed} == {5}
    assert {u for u, _, _ in followed} <= fleets


def test_a_rebuttal_leads_from_the_later_words_to_those_it_answers(store: EmbeddedStore) -> None:
    U = to_networkx(store, projection="utterances")
    manners = {data["manner"] for _, _, data in U.edges(data=True) if data["kind"] == "rebuts"}
    assert manners == {"denial", "counterclaim", "doubt", "derived"}


def test_words_taken_back_are_joined_by_the_retraction(store: EmbeddedStore) -> None:
    [denied] = [u for u, data in to_networkx(store, projection="utterances").nodes(data=True) if denies(data)]
    [admitted] = [quad.subject for quad in store.quads(IRIS.graph(SECOND.id)) if quad.object == IRIS.claim(SHELLED.id)]
    with EmbeddedStore.open(None) as retracted:
        retracted.load(store.quads())
        retracted.load([Quad(admitted, NamedNode(Ccg.RETRACTS), NamedNode(denied), IRIS.graph(SECOND.id))])
        U = to_networkx(retracted, projection="utterances")
    assert [data["sign"] for _, target, data in U.edges(data=True) if data["kind"] == "retracts"] == [-1]


def test_who_takes_words_back_does_not_also_rebut_them() -> None:
    with EmbeddedStore.open(None) as store:
        store.write(article_change(store, retracting_reading(), IRIS, generated=GENERATED))
        G = to_networkx(store)
    said = IRIS.utterance(retracting_reading().utterances[0].id).value
    [aide] = [speaker for speaker, _, data in G.edges(data=True) if data.get("kind") == "retracts"]
    assert [data["kind"] for data in G.get_edge_data(aide, aide).values() if data["disputed"] == said] == ["retracts"]


def denies(data: dict[str, str]) -> bool:
    return data["stance"] == "denies" and data["claim"] == IRIS.claim(SHELLED.id).value


def test_who_contradicts_himself_attacks_himself_and_has_no_quarrel() -> None:
    G = graph(Said("army", "asserts", "c"), Said("army", "denies", "c", "a2"))
    assert positions(G).size() == 2
    assert parties(G).size() == 0


def test_parts_that_nothing_joins_stay_apart() -> None:
    pairs = [
        (f"{party} {claim}", stance, claim) for claim in "cd" for party, stance in (("p", "asserts"), ("q", "denies"))
    ]
    G = graph(*(Said(party.replace(" ", ""), stance, claim, f"in {claim}") for party, stance, claim in pairs))
    for name in NAMES:
        parts = nx.number_connected_components(nx.Graph(PROJECTIONS[name].make(G).to_undirected()))
        assert parts == (4 if name == "utterances" else 2)


@cache
def of_a_crowd(name: str) -> "nx.Graph[str]":
    """Return a projection of one claim, who says so, and a hundred thousand who deny it."""
    denials = (Said(f"p{number}", "denies", "c") for number in range(CROWD))
    return PROJECTIONS[name].make(graph(Said("rebels", "asserts", "c"), *denials))


@pytest.mark.parametrize("name", NAMES)
def test_a_hundred_thousand_denials_of_one_claim_have_every_projection(name: str) -> None:
    assert len(of_a_crowd(name)) >= CROWD or name == "claims"
    assert of_a_crowd(name).size() <= 4 * CROWD + 4


def test_the_crowd_is_one_camp() -> None:
    S = of_a_crowd("parties")
    assert S.degree("rebels") == CROWD
    assert S.edges["p0", "p1"]["sign"] == 1
    friends = nx.Graph((u, v) for u, v, data in S.edges(data=True) if data["sign"] > 0)
    assert nx.number_connected_components(friends) == 1


def test_two_crowds_keep_their_camps() -> None:
    sides = [("p", "asserts"), ("q", "denies")]
    G = graph(*(Said(f"{name}{number}", stance, "c") for name, stance in sides for number in range(7)))
    whole, thin = parties(G, limit=None), parties(G, limit=3)
    assert (whole.size(), thin.size()) == (7 * 7 + 2 * 21, 13 + 2 * 7)
    assert all(thin.edges[edge]["sign"] == whole.edges[edge]["sign"] for edge in thin.edges)
    assert nx.is_connected(thin)


def test_a_limit_that_cannot_be_is_an_error() -> None:
    with pytest.raises(nx.NetworkXError, match="limit is 0"):
        parties(graph(Said("army", "denies", "c")), limit=0)


def test_to_networkx_has_keywords_only() -> None:
    kinds = {parameter.kind.name for parameter in list(inspect.signature(to_networkx).parameters.values())[1:]}
    assert kinds == {"KEYWORD_ONLY"}


def test_an_utterance_with_two_stances_is_one_node() -> None:
    G = graph(Said("army", "denies", "c"))
    G.add_edge("army", "d", **{**next(iter(G["army"]["c"].values())), "kind": "asserts"})
    G.add_node("d", kind="claim", label="d")
    assert dict(utterances(G).nodes["u0"])["stance"] == "asserts denies"
    assert dict(utterances(G).nodes["u0"])["claim"] == "d c"
