"""The project's own figures, with annotated utterances. They are floors under what docs/matching.md reports."""

from collections.abc import Callable
from pathlib import Path

import pytest

from counterclaim.matching.matcher import ClaimMatcher
from counterclaim.matching.training.measuring import export_rows, match_readings, read_part, score

pytestmark = pytest.mark.shared
FLOORS = {"same claim": 0.3, "across": 0.18, "contradiction": 0.3}


@pytest.fixture(scope="module")
def figures(shared: Path, make_matcher: Callable[[], ClaimMatcher]) -> dict[str, float]:
    named = read_part(shared, "dev")
    matches = match_readings(make_matcher(), (reading for _, reading in named))
    return score(shared, "dev", export_rows(named, matches))


@pytest.mark.parametrize("name", FLOORS)
def test_claims_are_matched_across_articles_as_well_as_reported(figures: dict[str, float], name: str) -> None:
    assert figures[name] >= FLOORS[name]


def test_every_annotated_utterance_is_there(figures: dict[str, float]) -> None:
    assert figures["found"] >= 0.99 * figures["gold"]
