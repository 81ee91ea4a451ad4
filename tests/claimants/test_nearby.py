"""Descriptions that mean one person by where it stands. All sentences are invented."""

import pytest

from claimants.reading import claimants, names

HEADLINE = "Minister denies taking money"


@pytest.mark.parametrize(
    "body",
    [
        "Transport Minister Mara Ilo said on Monday that it was false.",
        "It rained.\n\nTransport Minister Mara Ilo said on Monday that it was false.",
    ],
)
def test_the_bare_post_of_a_headline_is_who_holds_it_in_the_lead(body: str) -> None:
    text = f"{HEADLINE}\n\n{body}"
    found = claimants(
        text, ("Minister", "denies", "taking money"), ("Transport Minister Mara Ilo", "said", "it was false")
    )
    assert [names(one) for one in found] == [["Mara Ilo"], ["Mara Ilo"]]


@pytest.mark.parametrize(
    "body",
    [
        "Transport Minister Mara Ilo met Justice Minister Jon Hale on Monday.",
        "The mill of Mara Ilo burned on Monday.",
        "The mill of Mara Ilo burned.\n\nTransport Minister Jon Hale said it was a pity.",
    ],
)
def test_it_stays_a_post_where_the_lead_names_none_or_several(body: str) -> None:
    text = f"{HEADLINE}\n\n{body}"
    assert names(claimants(text, ("Minister", "denies", "taking money"))[0]) == ["Minister"]


def test_the_bare_post_of_a_sentence_is_not_looked_up_below() -> None:
    text = "Mill burns\n\nMinister denies taking money.\n\nTransport Minister Mara Ilo met the union."
    assert names(claimants(text, ("Minister", "denies", "taking money"))[0]) != ["Mara Ilo"]
