from collections.abc import Callable

import pytest

from counterclaim.matching.encoder import SentenceEncoder
from counterclaim.matching.matcher import ClaimMatcher
from counterclaim.matching.weights import shipped_weights


@pytest.fixture(scope="session")
def encoder() -> SentenceEncoder:
    return SentenceEncoder.load()


@pytest.fixture(scope="session")
def make_matcher(encoder: SentenceEncoder) -> Callable[[], ClaimMatcher]:
    return lambda: ClaimMatcher(encoder, shipped_weights())


@pytest.fixture
def matcher(make_matcher: Callable[[], ClaimMatcher]) -> ClaimMatcher:
    return make_matcher()
