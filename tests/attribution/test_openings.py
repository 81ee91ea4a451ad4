"""Who speaks behind an opening participle.

All sentences are invented.
"""

import pytest

from attribution.parts import Parts, read_parts
from counterclaim.attribution.rules.openings import with_openings_apart


def read(text: str, *given: Parts) -> list[Parts]:
    return read_parts(with_openings_apart, text, *given)


@pytest.mark.parametrize("who", ["Ida Falk", "the mayor", "she"])
def test_those_spoken_to_do_not_speak(who: str) -> None:
    text = f"Addressing reporters in Selmet, {who} said the mill was safe."
    assert read(text, ("reporters", "said", "the mill was safe")) == [(who, "said", "the mill was safe")]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Citing residents, the agency said the mill was safe.", "residents"),
        ("Leaving the hall, Ida Falk said the mill was safe.", "Ida Falk"),
    ],
)
def test_who_is_cited_or_stands_behind_it_stays(text: str, source: str) -> None:
    given = (source, "said", "the mill was safe")
    assert read(text, given) == [given]
