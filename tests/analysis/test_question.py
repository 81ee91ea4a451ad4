"""What may name a claim or party in a question, and what an empty cell means."""

from collections.abc import Iterator

import networkx as nx
import pytest

from counterclaim.analysis import to_networkx
from counterclaim.analysis.findings.timeline import Timeline
from counterclaim.analysis.question import find_node
from counterclaim.analysis.table import Column
from linking.scenes import Said, filled, read

ONE = read(1, Said("Ivo Renn", "The fleet shelled the harbour of Sel."))
OTHER = read(2, Said("Captain Ivo Renn", "The harbour of Sel the fleet shelled."))


@pytest.fixture(scope="module")
def matched() -> "Iterator[nx.MultiDiGraph[str]]":
    with filled(ONE, OTHER) as store:
        yield to_networkx(store)


@pytest.mark.parametrize("form", ["{id}", "/claims/{id}", "http://somewhere/claims/{id}?x=1#top"])
def test_any_wording_leads_to_the_claim_that_stands_for_it(matched: "nx.MultiDiGraph[str]", form: str) -> None:
    (claim,) = (node for node, data in matched.nodes(data=True) if data["kind"] == "claim")
    ids = {reading.claims[0].id for reading in (ONE, OTHER)}
    assert {find_node(matched, form.format(id=one)) for one in ids} == {claim}
    assert Timeline(about=form.format(id=ONE.claims[0].id)).answer(matched) == Timeline(about=claim).answer(matched)


def test_any_name_leads_to_the_claimant_that_stands_for_it(matched: "nx.MultiDiGraph[str]") -> None:
    found = {find_node(matched, reading.agents[0].id) for reading in (ONE, OTHER)}
    assert len(found) == 1


def test_who_is_not_there_is_told(matched: "nx.MultiDiGraph[str]") -> None:
    with pytest.raises(nx.NodeNotFound, match="'nobody' is no claim or party in this selection"):
        find_node(matched, "nobody")


@pytest.mark.parametrize(
    ("name", "told"), [("answer", "none"), ("matching_confidence", "no match"), ("since", "unknown")]
)
def test_an_empty_cell_says_what_it_means(name: str, told: str) -> None:
    assert Column(name).missing == told
