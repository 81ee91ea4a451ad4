"""Past participles of verbs in -ing."""

import pytest

from counterclaim.extraction.grammar.participle import is_participle, past_participle


@pytest.mark.parametrize(
    ("gerund", "participle"),
    [
        ("using", "used"),
        ("dropping", "dropped"),
        ("carrying", "carried"),
        ("paying", "paid"),
        ("playing", "played"),
        ("agreeing", "agreed"),
        ("queueing", "queued"),
        ("panicking", "panicked"),
        ("lying", "lied"),
        ("dying", "died"),
        ("relying", "relied"),
        ("taking", "taken"),
        ("mistaking", "mistaken"),
        ("misleading", "misled"),
        ("rebuilding", "rebuilt"),
        ("undermining", "undermined"),
        ("reading", "read"),
        ("relaying", "relayed"),
        ("responding", "responded"),
        ("Hiding", "Hidden"),
    ],
)
def test_a_verb_in_ing_has_its_participle(gerund: str, participle: str) -> None:
    assert past_participle(gerund) == participle
    assert is_participle(participle.lower())


@pytest.mark.parametrize("word", ["links", "a", "using", "money"])
def test_other_words_are_no_participles(word: str) -> None:
    assert not is_participle(word)
