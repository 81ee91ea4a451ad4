"""Claims found by words in the two articles that were read by hand."""

from datetime import UTC, date, datetime

import pytest

from counterclaim.lookup import FoundClaim, Taken, find_claims
from counterclaim.rdf.changes import article_change
from counterclaim.rdf.iris import Iris
from counterclaim.stance import Stance
from counterclaim.store.embedded import EmbeddedStore
from counterclaim.store.protocol import Change
from linking.scenes import Said, filled, read
from rdf.readings import FIRST, LEAK, SHELLED, first_reading, retracting_reading, second_reading


@pytest.fixture(scope="module")
def store() -> EmbeddedStore:
    store = EmbeddedStore.open(None)
    for reading in (first_reading(), second_reading()):
        generated = datetime(2031, 3, 10, tzinfo=UTC)
        store.write(article_change(store, reading, Iris(), generated=generated))
    return store


def who(claim: FoundClaim, taken: Taken) -> set[str]:
    return {stance.speaker_name for stance in claim.stances if stance.taken is taken}


def test_a_claim_is_found_by_its_wording_with_everybody_who_takes_a_stance(store: EmbeddedStore) -> None:
    shelled = find_claims(store, "shelled harbour")[0]
    assert shelled.id == SHELLED.id
    assert shelled.text == SHELLED.text
    assert shelled.disputed
    assert who(shelled, Taken.ASSERTS) == {"an aide to the governor of Sel", "Ivo Renn"}
    assert who(shelled, Taken.DENIES) == {"Northern Fleet"}
    assert who(shelled, Taken.COUNTERCLAIM) == {"Ivo Renn"}
    assert who(shelled, Taken.DECLINES_TO_COMMENT) == {"Ministry of Trade of Sel"}


def test_who_takes_words_back_is_told_from_who_only_doubts_them() -> None:
    store = EmbeddedStore.open(None)
    store.write(article_change(store, retracting_reading(), Iris(), generated=datetime(2031, 3, 10, tzinfo=UTC)))
    shelled = find_claims(store, "shelled harbour")[0]
    assert [stance.taken for stance in shelled.stances if stance.takes_back] == [Taken.QUESTIONS]
    assert sum(stance.speaker_name.startswith("an aide") for stance in shelled.stances) == 2


def test_a_stance_carries_words_place_article_and_party(store: EmbeddedStore) -> None:
    shelled = find_claims(store, "shelled harbour")[0]
    aide = next(stance for stance in shelled.stances if stance.speaker_name.startswith("an aide"))
    assert aide.quote == "The Northern Fleet shelled the grain harbour at Port Sel"
    assert " … ".join(span.within(FIRST.text) for span in aide.spans) == aide.quote
    assert (aide.article, aide.headline, aide.published) == (FIRST.id, FIRST.title, date(2031, 3, 4))
    assert aide.party_name == "Governor of Sel"
    assert (aide.mode, aide.certainty, aide.confidence) == ("Indirect", "Certain", 0.75)
    assert aide.cue == "said on Tuesday"
    assert aide.identifier == "harbour-1"


def test_a_claim_is_found_by_a_quote_about_it(store: EmbeddedStore) -> None:
    assert SHELLED.id in {claim.id for claim in find_claims(store, "our ships hit")}


def test_words_of_several_sentences_find_nothing(store: EmbeddedStore) -> None:
    assert find_claims(store, "guns flour") == ()


def test_own_wordings_and_disputed_claims_come_first(store: EmbeddedStore) -> None:
    found = find_claims(store, "silos burned")
    assert [claim.disputed for claim in found] == [True, False]
    assert found[1].id == LEAK.id


def test_an_undated_article_gives_no_day() -> None:
    undated = EmbeddedStore.open(None)
    quads = article_change(undated, second_reading(), Iris(), generated=datetime(2031, 3, 10, tzinfo=UTC)).additions
    undated.write(Change(additions=frozenset(quad for quad in quads if "datePublished" not in quad.predicate.value)))
    assert find_claims(undated, "leak")[0].stances[0].published is None


def test_claims_and_claimants_of_several_articles_are_found_once() -> None:
    """What two papers carry in other words is one claim, and a person whom both quote is one claimant."""
    one = read(1, Said("Ivo Renn", "The fleet shelled the harbour of Sel."))
    other = read(2, Said("Captain Ivo Renn", "The harbour of Sel the fleet shelled."))
    denial = read(3, Said("Dana Orlo", "Of Sel the harbour the fleet shelled.", Stance.DENIES))
    (found,) = find_claims(filled(one, other, denial), "shelled harbour")
    assert len({stance.article for stance in found.stances}) == 3
    assert len({stance.speaker for stance in found.stances}) == 2
    assert found.disputed
