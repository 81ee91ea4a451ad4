"""Statements that put a deed on whoever denies it. The sentences are invented."""

import pytest

from rebuttals.marked import disputes_in

BETWEEN = "[Ilo] <said> {the road was closed}.|\n[The governor] <said> {the toll would rise}.|\n"


def targets_of(
    denial: str, blame: str, before: str = "[The mayor] <said> {a bomb had struck the market}.|\n"
) -> tuple[int, ...]:
    found = disputes_in(f"{before}{denial}|\n{BETWEEN}[Japan] <said> {{{blame}}}.|\n")
    return found[1].targets


@pytest.mark.parametrize(
    "blame",
    [
        "it believed that Chinese jets were behind the strike",
        "the government in Beijing was probably responsible for the strike",
        "the strike had been carried out by Chinese jets",
    ],
)
def test_whoever_denies_a_deed_answers_all_who_put_it_on_him(blame: str) -> None:
    assert 4 in targets_of("[China] <denied> {involvement}.", blame)


@pytest.mark.parametrize(
    "blame",
    [
        "Lestrian jets were behind the strike",
        "Chinese jets were not behind the strike",
        "the council would find who was responsible for the strike",
    ],
)
def test_he_answers_nobody_who_puts_it_on_another_or_on_none(blame: str) -> None:
    assert 4 not in targets_of("[China] <denied> {involvement}.", blame)


def test_who_denies_one_deed_does_not_answer_for_another() -> None:
    found = targets_of("[China] <denied> {that it had bombed the hospital}.", "China was behind the theft of the files")
    assert 4 not in found


def test_who_denies_after_an_accusation_means_that_deed() -> None:
    accusation = "[Lestria] <accused> {China of bombing the market}.|\n"
    found = targets_of("[China] <denied> {responsibility}.", "China was behind the theft of the files", accusation)
    assert found == (0,)


def test_who_clears_another_answers_those_who_blame_him() -> None:
    found = disputes_in(
        "[Varna] <said> {Chinese jets were behind the strike}.|\n"
        "[The governor] <said> {the toll would rise}.|\n"
        "[Ilo] <said> {there was no evidence that China was behind the strike}.|\n"
    )
    assert 0 in found[2].targets
