import pytest

from counterclaim.errors import BadInput
from counterclaim.lookup import Wording


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("poison gas", "The army used poison gas."),
        ("GAS poisoned", "They poison people with gases"),
        ("bombing", "The planes bombed the town"),
        ("bombs", "indiscriminate bombing"),
        ("deny", "The fleet denied it"),
        ("denies", "They deny it"),
        ("army's", "the army attacked"),
        ("army", "the army's attack"),
        ("used", "Nobody uses it"),
        ("cease-fire", "a unilateral cease-fire"),
        ("Göttingen", "in göttingen"),
    ],
)
def test_words_are_found_in_any_form_and_order(words: str, sentence: str) -> None:
    assert Wording.of(words).occurs_in(sentence)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("gas", "He gasped for air"),
        ("poison gas", "The well was poisoned"),
        ("art", "the party"),
        ("bombing", "a bombastic speech"),
    ],
)
def test_parts_of_other_words_are_not_found(words: str, sentence: str) -> None:
    assert not Wording.of(words).occurs_in(sentence)


@pytest.mark.parametrize("words", ["", "  ", "?!", "“…”"])
def test_no_word_at_all_is_told(words: str) -> None:
    with pytest.raises(BadInput, match="no word to look for"):
        Wording.of(words)


@pytest.mark.parametrize(("words", "stem"), [("of poisoned gas", "poison"), ("deny it", "den"), ("the uses", "use")])
def test_the_stem_of_the_longest_word_is_asked_for_first(words: str, stem: str) -> None:
    assert Wording.of(words).rarest == stem
