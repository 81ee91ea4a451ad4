import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.statements import Said, graph
from counterclaim.analysis import exchanges, parties

SAID = st.builds(
    Said,
    party=st.sampled_from("pqr"),
    stance=st.sampled_from(["asserts", "denies", "questions"]),
    claim=st.sampled_from(["c", "d", "e"]),
)
DISPUTE = (Said("rebels", "asserts", "c"), Said("army", "denies", "c"))


def test_parties_on_opposite_sides_dispute() -> None:
    edge = parties(graph(*DISPUTE)).edges["army", "rebels"]
    assert (edge["disputes"], edge["agreements"], edge["weight"], edge["sign"]) == (1, 0, -1, -1)


def test_parties_that_share_a_denial_agree() -> None:
    edge = parties(graph(Said("army", "denies", "c"), Said("ministry", "denies", "c"))).edges["army", "ministry"]
    assert (edge["agreements"], edge["sign"]) == (1, 1)


def test_agreements_can_be_left_out() -> None:
    G = graph(Said("army", "denies", "c"), Said("ministry", "denies", "c"))
    assert parties(G, agreements=False).number_of_edges() == 0


def test_a_claim_disputed_in_ten_articles_is_one_dispute() -> None:
    again = [said._replace(article=f"a{number}") for number in range(10) for said in DISPUTE]
    assert parties(graph(*again)).edges["army", "rebels"]["disputes"] == 1


def test_a_party_that_reversed_itself_does_not_dispute_with_itself() -> None:
    assert parties(graph(Said("army", "asserts", "c"), Said("army", "denies", "c"))).number_of_edges() == 0


def test_contradicting_claims_are_a_dispute() -> None:
    G = graph(Said("rebels", "asserts", "shelled"), Said("army", "asserts", "rocket"))
    G.add_edge("rocket", "shelled", key="contradicts", kind="contradicts", sign=-1, weight=1.0)
    assert parties(G).edges["army", "rebels"]["disputes"] == 1


def test_confidence_is_that_of_the_less_sure_side() -> None:
    G = graph(DISPUTE[0], DISPUTE[1]._replace(confidence=0.4))
    assert parties(G).edges["army", "rebels"]["confidence"] == 0.4


def test_exchanges_give_the_words_of_both_sides() -> None:
    [exchange] = exchanges(graph(*DISPUTE), "army", "rebels")
    assert (exchange.claim, exchange.asserts.quote, exchange.disputes.quote) == ("c", "words 0", "words 1")
    assert (exchange.asserts.party, exchange.disputes.stance) == ("rebels", "denies")


def test_an_unknown_party_is_an_error() -> None:
    with pytest.raises(nx.NodeNotFound, match="'nobody'"):
        list(exchanges(graph(*DISPUTE), "army", "nobody"))


@given(st.lists(SAID, max_size=10))
def test_every_dispute_counted_can_be_read_as_an_exchange(statements: list[Said]) -> None:
    G = graph(*statements)
    for party, other, edge in parties(G).edges(data=True):
        assert len({exchange.claim for exchange in exchanges(G, party, other)}) == edge["disputes"]


@given(st.lists(SAID, max_size=10))
def test_counts_equal_those_of_a_slow_reading_of_the_definition(statements: list[Said]) -> None:
    held = {(said.party, said.claim, said.stance) for said in statements}
    S = parties(graph(*statements))
    for p, q in (("p", "q"), ("p", "r"), ("q", "r")):
        disputes = {
            c
            for x, y in ((p, q), (q, p))
            for c in "cde"
            if (x, c, "asserts") in held and {(y, c, "denies"), (y, c, "questions")} & held
        }
        agreed = {c for c in "cde" for stance in ("asserts", "denies") if {(p, c, stance), (q, c, stance)} <= held}
        edge = S.get_edge_data(p, q, default={"disputes": 0, "agreements": 0})
        assert (edge["disputes"], edge["agreements"]) == (len(disputes), len(agreed))
