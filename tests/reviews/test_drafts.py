"""Drafts of fact-checks: all that is known of a contested claim, and no verdict."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import Program, counterclaim, filled, news  # noqa: F401 - fixtures
from counterclaim.ingest import ingest
from counterclaim.rdf.iris import Iris
from counterclaim.reviews.drafts import drafts
from counterclaim.statistics import contested_query
from counterclaim.store.embedded import EmbeddedStore
from ingest.reader import HandReader
from rdf.readings import BURNED, FIRST, SECOND, SHELLED


@pytest.fixture(scope="module")
def made() -> Mapping[str, Any]:
    """Return the draft of each contested claim, by its words."""
    with EmbeddedStore.open(None) as store:
        list(ingest(store, [FIRST, SECOND], HandReader()))
        found: list[Any] = list(drafts(store))
        assert [one["itemReviewed"]["@id"] for one in found] == [
            row.text("claim") for row in store.select(contested_query())
        ]
    return {one["claimReviewed"]: one for one in found}


def test_a_draft_has_the_claim_with_who_says_it_and_where(made: Mapping[str, Any]) -> None:
    item = made[SHELLED.text]["itemReviewed"]
    assert (item["@type"], item["@id"]) == ("Claim", Iris().claim(SHELLED.id).value)
    assert {"@type": "GovernmentOrganization", "name": "Governor of Sel"} in item["author"]
    assert item["datePublished"] == "2031-03-04"
    assert item["firstAppearance"] == {
        "@type": "NewsArticle",
        "headline": FIRST.title,
        "url": FIRST.url,
        "datePublished": "2031-03-04",
        "publisher": {"@type": "Organization", "name": "The Sel Courier"},
    }
    assert [one["headline"] for one in item["appearance"]] == [FIRST.title, *(["Fleet admits shelling"])]


def test_a_draft_tells_who_stands_against_the_claim(made: Mapping[str, Any]) -> None:
    assert "Denied by Northern Fleet." in made[SHELLED.text]["itemReviewed"]["description"]
    assert "Questioned by" in made[BURNED.text]["itemReviewed"]["description"]


def test_a_draft_has_no_verdict_and_nobody_whose_that_would_be(made: Mapping[str, Any]) -> None:
    assert made
    assert all(set(one) == {"@type", "claimReviewed", "itemReviewed"} for one in made.values())


def test_a_draft_that_is_filled_in_goes_back_to_its_claim(
    counterclaim: Program,  # noqa: F811
    filled: Path,  # noqa: F811
    tmp_path: Path,
) -> None:
    document = json.loads(counterclaim("export", "--format", "claimreview", "--store", filled).out)
    assert document["@context"] == "https://schema.org"
    path = tmp_path / "drafts.jsonld"
    path.write_text(json.dumps(document), encoding="utf-8")
    unfilled = counterclaim("review", path, "--store", filled)
    assert (unfilled.status, unfilled.err.count("It was left out.")) == (1, len(document["@graph"]))
    verdict = {"author": {"name": "Sel Checkers"}, "reviewRating": {"alternateName": "Unproven"}}
    document["@graph"] = [one | verdict | {"claimReviewed": "In other words"} for one in document["@graph"][:1]]
    path.write_text(json.dumps(document), encoding="utf-8")
    assert counterclaim("review", path, "--store", filled).status == 0
