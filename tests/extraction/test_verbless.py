"""Phrases without a verb. All words are invented; what is in doubt is taken to have a verb."""

import pytest

from counterclaim.extraction.grammar.verbless import is_verbless


@pytest.mark.parametrize(
    "phrase",
    [
        "heavy clashes in the bay",
        "the sound of shelling near the old mill",
        "a lack of close ties with the guilds",
        "the fall of the besieged town",
        "44 raids in July alone on hospitals in the valley",
        "only a small gap between at least 30 boats",
        "government forces on the coast",
    ],
)
def test_a_noun_phrase_has_no_verb(phrase: str) -> None:
    assert is_verbless(phrase)


@pytest.mark.parametrize(
    "phrase",
    [
        "the clashes were heavy",
        "raids on the port kill 32",
        "raids on the port killed ten",
        "the army controls the town",
        "a blast in Teral leaves ten dead",
        "fishermen who own boats",
        "he slept",
        "the ferry sank and they're lost, which hurts",
        "Varnia won't pay",
    ],
)
def test_a_clause_has_a_verb(phrase: str) -> None:
    assert not is_verbless(phrase)
