import networkx as nx

from analysis.statements import Said, graph
from counterclaim.analysis.tables import contested_rows, parties_rows


def test_contested_rows_name_the_parties_of_each_side(disputes: "nx.MultiDiGraph[str]") -> None:
    [first, *_] = contested_rows(disputes)
    assert first.claim == "The Northern Fleet shelled the grain harbour at Port Sel."
    assert (first.asserting, first.disputing) == (2, 1)
    assert first.asserted_by == ("Governor of Sel", "Northern Fleet")
    assert (first.denied_by, first.no_comment_by) == (("Northern Fleet",), ("Ministry of Trade of Sel",))


def test_parties_rows_quote_both_sides(disputes: "nx.MultiDiGraph[str]") -> None:
    [first, *_] = parties_rows(disputes)
    assert {first.party, first.other} == {"Governor of Sel", "Northern Fleet"}
    assert (first.asserts, first.disputes) == ("Governor of Sel", "Northern Fleet")
    assert first.disputing_words == "The fleet denied the accusation"


def test_a_plain_denial_is_shown_before_a_surer_doubt() -> None:
    said = Said("rebels", "asserts", "c")
    G = graph(said, Said("army", "questions", "c"), said._replace(claim="d"), Said("army", "denies", "d"))
    [row] = parties_rows(G)
    assert (row.disputed_claims, row.claim) == (2, "d")


def test_parties_that_only_agree_have_no_row() -> None:
    assert list(parties_rows(graph(Said("army", "denies", "c"), Said("ministry", "denies", "c")))) == []
