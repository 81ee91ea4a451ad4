"""The fact-checker's questions over several articles: one claim in all wordings, one claimant under all names."""

import pytest

from counterclaim.stance import Stance
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_ontology import competency_questions
from linking.scenes import Said, filled, read

FIRST = read(1, Said("Ivo Renn", "The fleet shelled the harbour of Sel.", accusing="Russian army"))
SECOND = read(2, Said("Captain Ivo Renn", "The harbour of Sel the fleet shelled."))
DENIED = read(3, Said("Russian military", "Of Sel the harbour the fleet shelled.", Stance.DENIES))
OPPOSED = read(4, Said("Dana Orlo", "The fleet never shelled the harbour of Sel."))


@pytest.fixture(scope="module")
def store() -> EmbeddedStore:
    return filled(FIRST, SECOND, DENIED, OPPOSED)


def rows(store: EmbeddedStore, question: str) -> list[dict[str, str]]:
    answer = store.select(competency_questions()[question])
    return [{name: getattr(term, "value", "") for name, term in row.items()} for row in answer]


def test_a_claim_denied_in_other_words_is_contested(store: EmbeddedStore) -> None:
    denied = [row for row in rows(store, "02-contested-claims") if "Russian army" in row["disputing"]]
    assert [(row["asserters"], row["disputers"]) for row in denied] == [("1", "2")]


def test_an_accused_that_answers_under_another_name_and_elsewhere_is_not_silent(store: EmbeddedStore) -> None:
    assert rows(store, "08-unanswered-accusations") == []
    assert len(rows(filled(FIRST, SECOND, OPPOSED), "08-unanswered-accusations")) == 1


def test_one_speaker_in_two_papers_does_not_corroborate_himself(store: EmbeddedStore) -> None:
    assert rows(store, "12-corroboration") == []


def test_contradictions_are_shown_once_for_each_side(store: EmbeddedStore) -> None:
    found = rows(store, "15-contradictions")
    assert len(found) == len({row["claim"] for row in found}) == 2


def test_claimants_and_deniers_meet_across_articles(store: EmbeddedStore) -> None:
    ((claimant, denier),) = {(row["claimant"], row["denier"]) for row in rows(store, "30-claimants-and-deniers")}
    assert claimant.endswith("Ivo Renn")
    assert denier == "Russian army"
