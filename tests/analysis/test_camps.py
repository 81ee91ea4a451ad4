from analysis.statements import Said, graph
from counterclaim.analysis import bipartite
from counterclaim.analysis.camps import divide


def camps(*statements: Said) -> tuple[list[str], list[str]]:
    return divide(bipartite(graph(*statements)))


def test_who_disputes_stands_in_the_other_camp() -> None:
    said = [Said("rebels", "asserts", "c"), Said("army", "denies", "c"), Said("monitors", "questions", "c")]
    assert set(map(tuple, camps(*said))) == {("rebels",), ("army", "monitors")}


def test_who_agrees_over_two_claims_stands_together() -> None:
    said = [Said("rebels", "asserts", "c"), Said("army", "denies", "c"), Said("rebels", "denies", "d")]
    assert set(map(tuple, camps(*said, Said("ministry", "asserts", "d")))) == {("rebels",), ("army", "ministry")}


def test_contradicting_claims_divide() -> None:
    G = graph(Said("rebels", "asserts", "shelled"), Said("army", "asserts", "rocket"))
    G.add_edge("rocket", "shelled", key="contradicts", kind="contradicts", sign=-1, weight=1.0)
    assert set(map(tuple, divide(bipartite(G)))) == {("rebels",), ("army",)}


def test_no_parties_make_no_camps() -> None:
    assert camps() == ([], [])
