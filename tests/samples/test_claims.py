"""Claims of the samples: their wordings, and that two papers' accusation is one claim with parties on both sides."""

import re

import pytest

from counterclaim.analysis import contested, to_networkx
from counterclaim.articles import read_articles
from counterclaim.extraction.grammar.participle import past_participle
from counterclaim.extraction.pipeline import ArticleExtractor
from counterclaim.ingest import ingest
from counterclaim.reading import Reading
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_data.samples import sample_path, sample_paths
from samples.conftest import Expect

ACCUSATION = "The army shelled the clinic in Ostrel."
AUXILIARIES = {"am", "are", "be", "been", "had", "has", "have", "is", "should", "was", "were", "will", "would"}
ADDED = AUXILIARIES | {"responsible", "for", "something", "somebody"}
"""What a wording may add to the article's words."""


def words(text: str) -> set[str]:
    return {re.sub(r"'s?$|s$", "", word) for word in re.findall(r"[\w']+", text.casefold())}


@pytest.mark.parametrize("name", [path.stem for path in sample_paths()])
def test_claims_are_worded_in_the_article_s_own_words(readings: dict[str, Reading], expect: Expect, name: str) -> None:
    reading = readings[name]
    own = words(reading.article.text)
    # "starving the valley" is worded as "has starved the valley".
    done = words(" ".join(past_participle(word) for word in own if word.endswith("ing")))
    known = own | done | {re.sub("s$", "", word) for word in ADDED}
    strange = [claim.text for claim in reading.claims if words(claim.text) - known]
    expect(f"{name}: claims are worded in the article's own words", "; ".join(strange) or None)


def test_the_accusation_of_both_papers_is_one_claim(readings: dict[str, Reading]) -> None:
    papers = [readings["ostrel-clinic-observer"], readings["ostrel-clinic-gazette"]]
    assert all(ACCUSATION in {claim.text for claim in reading.claims} for reading in papers)


@pytest.fixture(scope="module")
def sides() -> tuple[set[str], set[str]]:
    """Return who asserts and who disputes the accusation, in both papers together."""
    papers = read_articles([sample_path("ostrel-clinic-observer"), sample_path("ostrel-clinic-gazette")])
    with EmbeddedStore.open(None) as store:
        list(ingest(store, papers, ArticleExtractor.load()))
        G = to_networkx(store)
    for claim, found in contested(G).items():
        if G.nodes[claim]["label"] == ACCUSATION:
            asserting, opposing = ({G.nodes[p]["label"] for p in side} for side in (found.asserting, found.opposing))
            return asserting, opposing
    return set(), set()


def test_the_orlo_front_and_its_commander_accuse(sides: tuple[set[str], set[str]], expect: Expect) -> None:
    mistake = None if sides[0] == {"Orlo Front", "Jorun Saltas"} else f"asserted by {sides[0] or 'nobody'}"
    expect("both papers: the Orlo Front and its commander accuse the army", mistake)


def test_the_army_stands_against_the_accusation(sides: tuple[set[str], set[str]], expect: Expect) -> None:
    mistake = None if "Kardanian army" in sides[1] else f"disputed by {sides[1] or 'nobody'}"
    expect("both papers: the army stands against the accusation", mistake)
