"""Stems and how alike two bags of them are."""

import pytest

from counterclaim.rebuttals.words import content_stems, likeness, overlap, rarity, stem


@pytest.mark.parametrize("word", ["bomb", "bombs", "bombed", "bombing", "bomb's"])
def test_forms_of_a_word_have_one_stem(word: str) -> None:
    assert stem(word) == "bomb"


def test_function_words_carry_no_content() -> None:
    assert content_stems("It is not the one that they said") == frozenset()


def test_shared_rare_word_weighs_more_than_a_common_one() -> None:
    bags = [content_stems(text) for text in ("river acid", "river fish", "river boat")]
    weights = rarity(bags)
    assert overlap(bags[0], frozenset({"acid", "x"}), weights) > overlap(bags[0], frozenset({"river", "x"}), weights)


def test_nothing_is_like_nothing() -> None:
    assert overlap(frozenset(), frozenset({"a"}), {}) == 0
    assert likeness(frozenset(), frozenset(), {}) == 0
