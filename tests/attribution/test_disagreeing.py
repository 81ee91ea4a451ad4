"""Who only disagrees denies what was said right before.

All sentences are invented.
"""

import pytest

from attribution.parts import Parts, read_parts
from counterclaim.attribution.rules.disagreeing import with_disagreement

SAID = ("Mark Olson", "says", "the dam is safe")


def read(text: str, *given: Parts) -> list[Parts]:
    return read_parts(with_disagreement, text, *given)


@pytest.mark.parametrize(
    ("behind", "who", "what"),
    [
        (". Ida Falk disagrees.", "Ida Falk", "disagrees"),
        (". But Ida Falk begs to differ.", "Ida Falk", "begs to differ"),
        (". The engineer who built it saw things differently.", "The engineer", "saw things differently"),
        (". Fund manager Ida Falk begs to differ.", "Fund manager Ida Falk", "begs to differ"),
        (". Engineers, however, disagree.", "Engineers", "disagree"),
        (", but Ida Falk disagrees.", "Ida Falk", "disagrees"),
    ],
)
def test_who_disagrees_right_behind_a_statement_denies_it(behind: str, who: str, what: str) -> None:
    text = f"Mark Olson says the dam is safe{behind}"
    assert read(text, SAID) == [SAID, (who, what, what)]


@pytest.mark.parametrize(
    "behind",
    [
        ". Mark Olson disagrees.",
        ". His deputy disagrees.",
        ". Kern's men disagree.",
        ".\nIda Falk disagrees.",
        ". The dam was built in May by a firm from Sel. Ida Falk disagrees.",
        ". Ida Falk disagrees with him on taxes.",
        ". The two disagree on taxes.",
    ],
)
def test_with_what_anybody_else_disagrees_is_not_told(behind: str) -> None:
    assert read(f"Mark Olson says the dam is safe{behind}", SAID) == [SAID]
