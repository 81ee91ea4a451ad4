import re

import networkx as nx
import pytest

from analysis.asked import BOUNDED, SELDOM, asked
from analysis.statements import Said, accused, graph
from conftest import CHECKOUT
from counterclaim.analysis import PROJECTIONS, to_networkx
from counterclaim.analysis.registry import ANALYSES, find_analysis, own_parameters, update
from counterclaim.errors import NotFound
from counterclaim.store.embedded import EmbeddedStore

NAMES = sorted(ANALYSES)
VERDICTS = {"true", "false", "accepted", "rejected", "liar", "lie", "lies", "lying"}
CROWD = 100_000


@pytest.mark.parametrize("name", NAMES)
def test_an_analysis_says_what_it_answers_on_which_graph_and_what_to_beware_of(name: str) -> None:
    analysis = ANALYSES[name]
    assert re.fullmatch(r"[a-z][a-z0-9-]*", name)
    assert analysis.name == name
    assert analysis.projection in PROJECTIONS
    assert analysis.summary().endswith((".", "first"))
    assert analysis.caution.endswith(".")
    assert all(own_parameters(analysis).values())


@pytest.mark.parametrize("name", NAMES)
def test_the_same_graph_gives_the_same_table(name: str, disputes: "nx.MultiDiGraph[str]") -> None:
    table = asked(name).answer(disputes)
    assert len(table) > 0 or name in SELDOM
    assert table == asked(name).answer(disputes)
    assert table.caution == ANALYSES[name].caution


@pytest.mark.parametrize("name", NAMES)
def test_every_row_leads_to_a_thing_of_the_store(name: str, disputes: "nx.MultiDiGraph[str]") -> None:
    table = asked(name).answer(disputes)
    for record in table.records():
        iris = [value for key, value in record.items() if key.endswith("_iri") and value]
        assert iris
        assert all(str(iri).lstrip("['").startswith("https://claims.example/") for iri in iris)


@pytest.mark.parametrize("name", NAMES)
def test_no_row_and_no_heading_is_a_verdict(name: str, disputes: "nx.MultiDiGraph[str]") -> None:
    table = asked(name).answer(disputes)
    shown = " ".join([*table.names, *(cell for row in table.text() for cell in row)])
    assert not VERDICTS & set(re.findall(r"\w+", shown.casefold()))


@pytest.mark.parametrize("name", NAMES)
def test_the_empty_store_makes_an_empty_table(name: str) -> None:
    with EmbeddedStore.open(None) as empty:
        assert asked(name).answer(to_networkx(empty)).rows == ()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "said",
    [
        (Said("army", "asserts", "c"),),
        (Said("army", "asserts", "c"), Said("army", "denies", "c", "a2")),
        tuple(
            Said(f"{party}{claim}", stance, claim)
            for claim in "cd"
            for party, stance in (("p", "asserts"), ("q", "denies"))
        ),
    ],
    ids=["one claim", "self-contradiction", "disconnected parts"],
)
def test_small_graphs_have_an_answer(name: str, said: tuple[Said, ...]) -> None:
    table = asked(name).answer(accused(graph(*said), ("c", "army")))
    assert all(len(row) == len(table.columns) for row in table.rows)


@pytest.fixture(scope="module")
def crowd() -> "nx.MultiDiGraph[str]":
    denials = (Said(f"p{number}", "denies", "c") for number in range(CROWD))
    return accused(graph(Said("rebels", "asserts", "c"), *denials), ("c", "p7"))


@pytest.mark.parametrize("name", NAMES)
def test_a_hundred_thousand_denials_of_one_claim_have_an_answer_or_a_limit(
    name: str, crowd: "nx.MultiDiGraph[str]"
) -> None:
    if name in BOUNDED:
        with pytest.raises(nx.NetworkXError, match=r"limit .*Take a subgraph\."):
            asked(name).answer(crowd)
    else:
        assert len(asked(name).answer(crowd)) > 0 or name in SELDOM


def test_an_unknown_analysis_is_an_error_that_names_the_nearest() -> None:
    with pytest.raises(NotFound, match=r"Did you mean contested\?"):
        find_analysis("contestet")


@pytest.mark.parametrize("name", ["analysis.md", "analyses.md", "cli.md", "http.md"])
def test_the_tables_of_the_documentation_are_those_of_the_registry(name: str) -> None:
    document = (CHECKOUT / "docs" / name).read_text(encoding="utf-8")
    assert "<!-- begin:" in document
    assert update(document) == document, f"run: python -m counterclaim.analysis.registry docs/{name}"
