"""Thanks and good wishes claim nothing. All sentences are invented."""

import pytest

from counterclaim.attribution import Attribution
from counterclaim.extraction.unclaimed.wishes import is_wish
from counterclaim.span import Span


def wish(words: str) -> bool:
    text = f'"{words}" Ilo wrote.'
    return is_wish(text, Attribution((Span(len(text) - 6, len(text) - 1),), (Span(1, 1 + len(words)),), (), 0.9))


@pytest.mark.parametrize(
    "words", ["Thank you, Vell!", "Congratulations to the champions", "My deepest condolences to the families"]
)
def test_a_wish_claims_nothing(words: str) -> None:
    assert wish(words)


@pytest.mark.parametrize("words", ["Thank you. The mill is safe", "Thanks to Hale the mill was saved", "We thank Vell"])
def test_who_also_says_something_claims_it(words: str) -> None:
    assert not wish(words)
