"""Nobody denies what he has just accused another of. All sentences are invented."""

import pytest

from claimants.reading import claimants, names

Parts = tuple[str | None, str | None, str]


@pytest.mark.parametrize(
    ("accusation", "first", "denial", "second", "denier"),
    [
        (
            "Mark Olson accused Peter Renn of lying.",
            ("Mark Olson", "accused", "Peter Renn of lying"),
            "He denied it.",
            ("He", "denied", "it"),
            "Peter Renn",
        ),
        (
            "Mark Olson claimed that Peter Renn had hit a guard.",
            ("Mark Olson", "claimed", "Peter Renn had hit a guard"),
            "He denies having hit anyone.",
            ("He", "denies", "having hit anyone"),
            "Peter Renn",
        ),
        (
            "Mark Olson blamed the delay on Peter Renn.",
            ("Mark Olson", "blamed", "the delay on Peter Renn"),
            "He rejected the claim.",
            ("He", "rejected", "the claim"),
            "Peter Renn",
        ),
        (
            "Mark Olson said Peter Renn took the money.",
            ("Mark Olson", "said", "Peter Renn took the money"),
            "He said that was not true.",
            ("He", "said", "that was not true"),
            "Peter Renn",
        ),
        (
            "Mark Olson said the minister had lied.",
            ("Mark Olson", "said", "the minister had lied"),
            "He denied this.",
            ("He", "denied", "this"),
            "minister",
        ),
        (
            "The union accused the mill of dumping waste.",
            ("The union", "accused", "the mill of dumping waste"),
            "It denied the charge.",
            ("It", "denied", "the charge"),
            "mill",
        ),
        (
            "Mark Olson accused the officers of beating him.",
            ("Mark Olson", "accused", "the officers of beating him"),
            "They denied it.",
            ("They", "denied", "it"),
            "officers",
        ),
    ],
)
def test_a_pronoun_that_denies_an_accusation_is_the_accused(
    accusation: str, first: Parts, denial: str, second: Parts, denier: str
) -> None:
    found = claimants(f"{accusation}\n{denial}", first, second)
    assert names(found[1]) == [denier]


@pytest.mark.parametrize(
    ("before", "first", "denial", "second"),
    [
        (
            "Mark Olson said Peter Renn was a friend.",
            ("Mark Olson", "said", "Peter Renn was a friend"),
            "He denied the charges.",
            ("He", "denied", "the charges"),
        ),
        (
            "Mark Olson denied that Peter Renn had paid him.",
            ("Mark Olson", "denied", "Peter Renn had paid him"),
            "He denied any wrongdoing.",
            ("He", "denied", "any wrongdoing"),
        ),
        (
            "Mark Olson said he was innocent.",
            ("Mark Olson", "said", "he was innocent"),
            "He denied it.",
            ("He", "denied", "it"),
        ),
        (
            "Mark Olson accused Anna Renn of lying.",
            ("Mark Olson", "accused", "Anna Renn of lying"),
            "He said that she had lied twice.",
            ("He", "said", "she had lied twice"),
        ),
        (
            "Mark Olson accused Anna Renn of lying.",
            ("Mark Olson", "accused", "Anna Renn of lying"),
            "He denied it.",
            ("He", "denied", "it"),
        ),
    ],
)
def test_who_accuses_nobody_else_or_denies_something_else_or_alone_can_be_he_is_meant_himself(
    before: str, first: Parts, denial: str, second: Parts
) -> None:
    found = claimants(f"{before}\n{denial}", first, second, people=["Anna"])
    assert names(found[1]) == ["Mark Olson"]


def test_one_pronoun_is_one_speaker_whatever_it_says_besides() -> None:
    text = "The union accused the mill of dumping waste.\nIt said the river was clean and denied the charge."
    found = claimants(
        text,
        ("The union", "accused", "the mill of dumping waste"),
        ("It", "said", "the river was clean"),
        ("It", "denied", "the charge"),
    )
    assert [names(one) for one in found] == [["union"], ["mill"], ["mill"]]


@pytest.mark.parametrize(
    ("accusation", "first", "lawyer", "name"),
    [
        (
            "The prosecutor said Brand stole the van.",
            ("The prosecutor", "said", "Brand stole the van"),
            "Her barrister",
            "Brand's barrister",
        ),
        (
            "The chancellor lied, Jan Moor said.",
            ("Jan Moor", "said", "The chancellor lied"),
            "Her spokesman",
            "chancellor's spokesman",
        ),
        (
            "The chancellor lied, the magazine wrote.",
            ("the magazine", "wrote", "The chancellor lied"),
            "Her spokesman",
            "chancellor's spokesman",
        ),
        (
            "Ida Falk accused Peter Renn of theft.",
            ("Ida Falk", "accused", "Peter Renn of theft"),
            "His lawyer",
            "Peter Renn's lawyer",
        ),
    ],
)
def test_the_lawyer_who_answers_next_is_that_of_the_accused(
    accusation: str, first: Parts, lawyer: str, name: str
) -> None:
    text = f"In court\n{accusation}\n{lawyer} said it was absurd."
    answers = claimants(text, first, (lawyer, "said", "it was absurd"), people=("Brand",))
    assert names(answers[1]) == [name]
    party = answers[1].speakers[0].party
    assert party is None or party.name == name.removesuffix("'s spokesman").removesuffix("'s lawyer").removesuffix(
        "'s barrister"
    )


def test_the_spokesman_of_who_only_told_of_another_is_his_own() -> None:
    text = "In brief\nJan Moor said the chancellor had arrived.\nHer spokesman said talks had begun."
    answers = claimants(
        text, ("Jan Moor", "said", "the chancellor had arrived"), ("Her spokesman", "said", "talks had begun")
    )
    assert names(answers[1]) == ["Jan Moor's spokesman"]
