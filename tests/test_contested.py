"""A claim is contested by one definition, whoever is asked: the question, the analysis, the statistics."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.analysis import contested
from counterclaim.analysis.graph import read_disputes
from counterclaim.stance import Stance
from counterclaim.statistics import contested_query, statistics
from counterclaim.store.embedded import EmbeddedStore
from linking.scenes import Said, filled, read

HIT = "The fleet shelled the harbour."
WORDED = "The harbour the fleet shelled."
NEVER = "The fleet never shelled the harbour."
SAID = st.builds(
    Said,
    who=st.sampled_from(["Ivo Renn", "Dana Orlo", "a docker", "unstated source"]),
    what=st.sampled_from([HIT, WORDED, NEVER]),
    stance=st.sampled_from(Stance),
    for_whom=st.sampled_from([None, "Dockers' League"]),
)


def sides(store: EmbeddedStore) -> dict[str, tuple[int, int]]:
    """Return how many stand on each side of each contested claim, as the question has it."""
    rows = store.select(contested_query())
    return {row.text("claim"): (row.number("asserters"), row.number("disputers")) for row in rows}


@pytest.mark.parametrize(
    ("said", "is_contested"),
    [
        ([Said("Ivo Renn", HIT)], False),
        ([Said("Ivo Renn", HIT, Stance.DENIES)], False),
        ([Said("Ivo Renn", HIT), Said("Dana Orlo", HIT, Stance.DENIES)], True),
        ([Said("Ivo Renn", HIT), Said("Dana Orlo", WORDED, Stance.QUESTIONS)], True),
        ([Said("Ivo Renn", HIT), Said("Dana Orlo", NEVER)], True),
        ([Said("Ivo Renn", HIT), Said("Dana Orlo", HIT, Stance.DECLINES_TO_COMMENT)], False),
        ([Said("Ivo Renn", HIT), Said("Ivo Renn", HIT, Stance.DENIES)], False),
        ([Said("unstated source", HIT), Said("Dana Orlo", HIT, Stance.DENIES)], False),
        ([Said("Ivo Renn", HIT, for_whom="HWL"), Said("Dana Orlo", HIT, Stance.DENIES, for_whom="HWL")], False),
    ],
    ids=["said", "denied", "both", "doubted in other words", "countered", "silence", "reversal", "nobody", "one party"],
)
def test_a_claim_is_contested_if_one_party_asserts_and_another_disputes_it(
    said: list[Said], is_contested: bool
) -> None:
    store = filled(*(read(number, one) for number, one in enumerate(said)))
    assert bool(sides(store)) == is_contested
    assert bool(contested(read_disputes(store))) == is_contested
    assert bool(statistics(store).contested_claims) == is_contested


@settings(max_examples=40, deadline=None)
@given(st.lists(SAID, max_size=6))
def test_question_analysis_and_statistics_name_the_same_claims(said: list[Said]) -> None:
    days = (date(2031, 3, number + 1) for number in range(len(said)))
    store = filled(
        *(read(number, one, published=day) for number, (one, day) in enumerate(zip(said, days, strict=True)))
    )
    found = contested(read_disputes(store))
    assert sides(store).keys() == found.keys()
    assert statistics(store).contested_claims == len(found)
