"""Denials that name whose words they dispute. The sentences are invented."""

import pytest

from counterclaim.rebuttals.owners import named_owner
from rebuttals.marked import disputes_in

SAID = (
    "[Mill minister Lena Frost] <said> {the rebels had burned the mill}.|\n"
    "[Ada Renn] <retorted> that {soldiers had burned the mill}.|\n"
)


@pytest.mark.parametrize(
    ("content", "whom"),
    [
        ("the minister's version", "the minister"),
        ("Ms Renn\u2019s sworn testimony as revenge", "Ms Renn"),
        ("claims by the millers that it burned", "the millers"),
        ("criticism from Frost, Renn and Ada Moll", "Frost, Renn and Ada Moll"),
        ("the official account of the fire", "official"),
        ("Contrary to what Frost says, nothing burned", "Frost"),
        ("the claim that Frost's mill burned", ""),
        ("the report", ""),
    ],
)
def test_a_denial_may_name_whose_words_it_disputes(content: str, whom: str) -> None:
    assert named_owner(content) == whom


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("[The guards] <disputed> {the minister's version}.", 0),
        ("[The guards] <disputed> {Renn's account of the fire}.", 1),
        ("[The guards] <dismissed> {Frost's testimony as revenge}.", 0),
    ],
)
def test_it_is_aimed_at_what_they_said(words: str, target: int) -> None:
    dispute = disputes_in(f"{SAID}{words}|\n")[2]
    assert dispute.targets == (target,)
    assert not dispute.unattributed


def test_who_names_nobodys_words_may_dispute_anything() -> None:
    assert 0 in disputes_in(f"{SAID}[The rebels] <denied> {{the report}}.|\n")[2].targets


def test_the_official_account_is_that_of_the_authorities_though_it_comes_later() -> None:
    found = disputes_in(
        "[His family] <disputes> {the official account of his death}.|\n"
        "[Police] <said> {Omar Ilo had fired first}.|\n[Lena Frost] <said> {he had no gun}.|\n"
    )
    assert found[0].targets == (1,)
