"""Rows that rest on a match of claims say how sure the least sure one is; those that rest on none say so."""

from collections.abc import Iterator
from datetime import date

import networkx as nx
import pytest

from counterclaim.analysis import to_networkx
from counterclaim.analysis.findings.timeline import Timeline
from counterclaim.analysis.question import find_node
from counterclaim.analysis.registry import ANALYSES
from counterclaim.stance import Stance
from linking.scenes import Said, filled, read

SHELLED = "The fleet shelled the harbour of Sel."
AGAIN = "The harbour of Sel the fleet shelled."
NEVER = "The fleet never shelled the harbour of Sel."
RAINED = "It rained in Sel."
DENIED = Stance.DENIES


@pytest.fixture(scope="module")
def matched() -> "Iterator[nx.MultiDiGraph[str]]":
    readings = (
        read(1, Said("Ivo Renn", SHELLED), Said("Osk Lamwick", RAINED), published=date(2031, 3, 1)),
        read(2, Said("Ivo Renn", AGAIN, DENIED), Said("Osk Lamwick", RAINED, DENIED), published=date(2031, 3, 5)),
        read(3, Said("Dana Orlo", NEVER), Said("Mirel Tavos", RAINED), published=date(2031, 3, 6)),
    )
    with filled(*readings) as opened:
        yield to_networkx(opened)


def found(matched: "nx.MultiDiGraph[str]", analysis: str) -> set[tuple[object, object]]:
    """Return claim and match of each row."""
    records = ANALYSES[analysis]().answer(matched).records()
    return {(record["claim"], record["match_confidence"]) for record in records}


def of_the_shelling(rows: set[tuple[object, object]]) -> set[object]:
    return {match for claim, match in rows if claim != RAINED}


@pytest.mark.parametrize("analysis", ["contested", "reversals", "parties"])
def test_a_row_that_rests_on_a_match_says_how_sure_it_is(matched: "nx.MultiDiGraph[str]", analysis: str) -> None:
    assert of_the_shelling(found(matched, analysis)) == {0.9}


@pytest.mark.parametrize("analysis", ["contested", "reversals", "parties", "standing", "strength"])
def test_a_row_that_rests_on_no_match_has_no_confidence(matched: "nx.MultiDiGraph[str]", analysis: str) -> None:
    assert {match for claim, match in found(matched, analysis) if claim == RAINED} == {None}


@pytest.mark.parametrize("analysis", ["standing", "strength", "accounts"])
def test_a_position_in_another_wording_says_how_sure_it_is(matched: "nx.MultiDiGraph[str]", analysis: str) -> None:
    assert of_the_shelling(found(matched, analysis)) == {0.9, None}


def test_every_analysis_with_words_and_a_claim_tells_of_matches(matched: "nx.MultiDiGraph[str]") -> None:
    tables = {name: analysis().answer(matched) for name, analysis in ANALYSES.items() if name != "agreement"}
    telling = {name for name, table in tables.items() if "match_confidence" in table.names}
    with_words = {name for name, table in tables.items() if any("words" in column for column in table.names)}
    assert with_words <= telling
    assert {"contested", "silence"} <= telling


def test_what_an_article_sets_against_each_other_rests_on_no_match(disputes: "nx.MultiDiGraph[str]") -> None:
    contradictions = [data for _, _, data in disputes.edges(data=True) if data["kind"] == "contradicts"]
    assert contradictions
    assert not [data for data in contradictions if "match_confidence" in data]


def test_any_wording_leads_to_the_claim_that_stands_for_it(matched: "nx.MultiDiGraph[str]") -> None:
    standing = [node for node, data in matched.nodes(data=True) if data.get("also") and data["kind"] == "claim"]
    (claim,) = standing
    other = matched.nodes[claim]["also"]
    assert other not in matched
    assert find_node(matched, other) == find_node(matched, other.rpartition("/")[2]) == claim
    assert Timeline(about=other).answer(matched) == Timeline(about=claim).answer(matched)
