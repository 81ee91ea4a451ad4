"""Who rejects another's claim, and whose it is. All sentences are invented."""

import pytest

from attribution.parts import Parts, read_parts
from counterclaim.attribution import Attribution
from counterclaim.attribution.rules.rejected import with_rejected_claims
from counterclaim.span import Span


def span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def read(text: str, *given: Parts) -> list[Parts]:
    return read_parts(with_rejected_claims, text, *given)


@pytest.mark.parametrize(
    ("noun", "owner", "cue"),
    [
        ("the Sel Union's claim", "the Sel Union", "claim"),
        ("the union's repeated accusations", "the union", "accusations"),
        ("opposition allegations", "opposition", "allegations"),
        ("Lestrian reports", "Lestrian", "reports"),
        ("charges by the Sel Union", "the Sel Union", "charges"),
        ("allegations made by residents of Sel", "residents of Sel", "allegations"),
    ],
)
def test_who_denies_anothers_claim_denies_it_and_the_other_claims_it(noun: str, owner: str, cue: str) -> None:
    text = f"The mill rejected {noun} that its boats had sunk."
    denial = ("The mill", "rejected", f"{noun} that its boats had sunk")
    assert read(text, denial) == [denial, (owner, cue, "its boats had sunk")]


def test_who_makes_the_claim_does_not_deny_it() -> None:
    text = "The mill denied charges by the Sel Union that its boats had sunk."
    taken_for_the_denier = ("the Sel Union", "denied", "charges by the Sel Union that its boats had sunk")
    assert read(text, taken_for_the_denier)[0][0] == "The mill"


def test_the_claim_ends_where_the_network_ends_it_or_the_next_clause_begins() -> None:
    text = "The mill denied the union's claim that its boats had sunk, saying that they were in port."
    assert read(text)[1][2] == "its boats had sunk"
    longer = "The mill denied the union's claim that its boats and its nets had sunk on Monday."
    assert (
        read(longer, ("The mill", "denied", "its boats and its nets had sunk"))[1][2]
        == "its boats and its nets had sunk"
    )


@pytest.mark.parametrize(
    "text",
    [
        "The mill rejected the union's claim.",
        "He said that it denied the reports that its boats had sunk.",
        "The union's claim that its boats had sunk was repeated by the mill.",
        "The mill called the union's claim that its boats had sunk important.",
        "The mill questioned whether the union's boats had sunk.",
        "The mill rejected a claim that was made in May.",
        "The mill rejected the report by the board that examined its boats.",
        "The mill repeated the union's claim that its boats had sunk.",
        "The mill rejected the union's offer that the boats be sold.",
    ],
)
def test_what_is_nobodys_claim_or_not_denied_stays(text: str) -> None:
    assert read(text) == []


def test_a_denial_that_is_read_stays_as_it_is() -> None:
    text = "The mill denied the reports that its boats had sunk."
    given = Attribution(
        (span(text, "denied"),), (span(text, "its boats had sunk"),), (span(text, "The mill"),), 0.8, 1.0
    )
    assert with_rejected_claims(text, [given]) == (given,)


@pytest.mark.parametrize(
    ("text", "denial"),
    [
        (
            "The mill rubbished claims that its boats had sunk.",
            ("The mill", "rubbished", "claims that its boats had sunk"),
        ),
        (
            'The mill dismissed as "pure fantasy" a report that its boats had sunk.',
            ("The mill", "dismissed", "a report that its boats had sunk"),
        ),
        (
            "Mayor Orla Finch questioned the claim that boats had sunk.",
            ("Mayor Orla Finch", "questioned", "the claim that boats had sunk"),
        ),
        (
            "Divers cast doubt on reports that boats had sunk.",
            ("Divers", "cast doubt on", "reports that boats had sunk"),
        ),
        (
            "The mill called reports that its boats had sunk baseless.",
            ("The mill", "called", "reports that its boats had sunk baseless"),
        ),
    ],
)
def test_a_rejection_of_nobodys_claim_is_not_taken_for_the_claim(text: str, denial: Parts) -> None:
    claim = ("The mill" if text.startswith("The") else "", denial[2].split(" that")[0].split()[-1], "boats had sunk")
    assert read(text, claim) == [denial]


def test_who_doubts_a_claim_does_not_make_it() -> None:
    text = "Mayor Finch questioned the union's claim that boats had sunk."
    found = with_rejected_claims(text, [])
    assert [one.rebuttal.index(max(one.rebuttal)) for one in found] == [3, 0]
    assert read(text) == [
        ("Mayor Finch", "questioned", "the union's claim that boats had sunk"),
        ("the union", "claim", "boats had sunk"),
    ]


def test_whose_claim_was_denied_by_another_makes_it_and_the_other_denies_it() -> None:
    text = "The union's claim that its boats had sunk was quickly denied by the owner of the mill."
    taken_for_the_claimant = ("the owner of the mill", "claim", "its boats had sunk")
    assert read(text, taken_for_the_claimant) == [
        ("the owner of the mill", "denied", "The union's claim that its boats had sunk"),
        ("The union", "claim", "its boats had sunk"),
    ]


def test_what_is_called_absurd_is_no_part_of_the_claim() -> None:
    text = "The mill called the union's charge that it sank the boats absurd."
    assert read(text, ("The mill", "charge", "it sank the boats absurd")) == [
        ("The mill", "called", "the union's charge that it sank the boats absurd"),
        ("the union", "charge", "it sank the boats"),
    ]


def test_who_finds_no_evidence_for_a_claim_does_not_make_it() -> None:
    text = "Divers found no evidence to support the union's claim that boats had sunk."
    assert read(text, ("Divers", "found", "the union")) == [
        ("Divers", "found", "no evidence to support the union's claim that boats had sunk"),
        ("the union", "claim", "boats had sunk"),
    ]


def test_what_is_said_to_be_false_is_its_owners_claim_without_those_words() -> None:
    text = "Divers said the union's claim that boats had sunk was entirely false."
    whole = ("Divers", "said", "the union's claim that boats had sunk was entirely false")
    assert read(text, whole, ("Divers", "claim", "boats had sunk was entirely false")) == [
        whole,
        ("the union", "claim", "boats had sunk"),
    ]


def test_who_is_rejected_rejects_nothing_with_the_same_verb() -> None:
    text = "Divers dismissed the reports by Vell as a lie."
    found = read(text, ("Divers", "dismissed", "the reports"), ("Vell", "dismissed", "reports by Vell as a lie"))
    assert found == [("Divers", "dismissed", "the reports")]
    halves = (("Divers", "dismissed", "the reports"), ("Divers", "dismissed", "the reports by Vell"))
    assert read(text, *halves) == [halves[1]]


def test_of_one_denial_found_twice_alike_one_is_left() -> None:
    text = "Divers dismissed the reports."
    twice = ("Divers", "dismissed", "reports")
    assert read(text, twice, twice) == [twice]


def test_what_two_deny_together_stays() -> None:
    text = "Divers and sailors denied the theft and the fire."
    both = [("Divers", "denied", "the theft"), ("sailors", "said", "the fire")]
    assert read(text.replace("and the fire", "and said the fire"), *both) == both


def test_reports_that_were_denied_by_somebody_are_his_denial() -> None:
    text = "Reports that the king was ill were denied by the palace."
    taken_for_a_source = ("Reports", "Reports", "the king was ill")
    assert read(text, taken_for_a_source) == [("the palace", "denied", "Reports that the king was ill")]


@pytest.mark.parametrize(
    ("text", "given", "content"),
    [
        (
            "The claim by fishers that the boats had sunk was untrue, the mill said.",
            ("the mill", "said", "The claim by fishers that the boats had sunk was untrue"),
            "The claim by fishers that the boats had sunk was untrue",
        ),
        (
            "It rained. The mill said the claim by fishers that the boats had sunk was a lie.",
            ("fishers", "claim", "the boats had sunk was a lie"),
            "the claim by fishers that the boats had sunk was a lie",
        ),
    ],
)
def test_what_somebody_calls_false_he_denies_and_its_owner_claims(text: str, given: Parts, content: str) -> None:
    found = read(text, given)
    assert sorted(found) == sorted(
        [(given[0] if given[1] == "said" else "The mill", "said", content), ("fishers", "claim", "the boats had sunk")]
    )


def test_an_article_owns_no_claim() -> None:
    text = "The claim that the boats had sunk is a lie, the mill said."
    given = ("the mill", "said", "The claim that the boats had sunk is a lie")
    assert read(text, given) == [given]


def test_who_contradicts_a_claim_does_not_make_it() -> None:
    text = "The mill's assertion that no boats had sunk was contradicted by fishers."
    assert read(text, ("fishers", "assertion", "no boats had sunk")) == [
        ("fishers", "contradicted", "The mill's assertion that no boats had sunk"),
        ("The mill", "assertion", "no boats had sunk"),
    ]


def test_who_finds_no_evidence_of_something_does_not_say_that_it_is_so() -> None:
    text = "It rained. The board found no evidence that the boats had sunk."
    assert read(text, ("The board", "found", "the boats had sunk")) == [
        ("The board", "found", "no evidence that the boats had sunk")
    ]
    assert read(text) == [("The board", "found", "no evidence that the boats had sunk")]


def test_who_hits_back_at_claims_denies_them() -> None:
    text = "Ada Brook hit back at claims that she had sold the ferry."
    assert read(text, ("", "claims", "she had sold the ferry")) == [
        ("Ada Brook", "hit back at", "claims that she had sold the ferry")
    ]


def test_who_hits_back_at_a_rival_denies_nothing() -> None:
    text = "Ada Brook hit back at her rival and said that the ferry was hers."
    said = ("Ada Brook", "said", "the ferry was hers")
    assert read(text, said) == [said]


@pytest.mark.parametrize(
    ("said", "cue", "content"),
    [
        ("shot down reports that boats had sunk", "shot down", "reports that boats had sunk"),
        ("contested the finding that boats had sunk", "contested", "the finding that boats had sunk"),
        (
            "voiced doubts about reports that boats had sunk",
            "voiced doubts about",
            "reports that boats had sunk",
        ),
    ],
)
def test_who_contests_a_claim_is_not_taken_for_its_claimant(said: str, cue: str, content: str) -> None:
    noun = content.split(" that", maxsplit=1)[0].rsplit(maxsplit=1)[-1]
    assert read(f"The mill {said}.", ("The mill", noun, "boats had sunk")) == [("The mill", cue, content)]


@pytest.mark.parametrize(
    ("said", "read_cue", "cue"),
    [
        ("have no evidence to suggest that boats had sunk", "suggest", "have"),
        ("have found no evidence that boats had sunk", "have found no evidence", "found"),
    ],
)
def test_who_has_no_evidence_of_something_does_not_say_it(said: str, read_cue: str, cue: str) -> None:
    content = said[said.index("no evidence") :]
    assert read(f"Divers {said}.", ("Divers", read_cue, "boats had sunk")) == [("Divers", cue, content)]


@pytest.mark.parametrize(
    "said", ["The mill said", "The mill said Thursday that", "The mill told reporters that", "The mill, of Sel, said"]
)
def test_a_claim_that_is_called_untrue_in_quotation_marks_is_read_whole(said: str) -> None:
    text = f'{said} the union\'s claim that boats had sunk is "simply not true."'
    found = read(text, ("the union", "claim", 'boats had sunk is "simply not true'))
    assert [parts[2] for parts in found] == [
        "the union's claim that boats had sunk is \"simply not true",
        "boats had sunk",
    ]


def test_the_first_words_of_a_claim_that_is_called_false_are_not_all_that_is_said() -> None:
    text = "Moor said the union's claim that boats had sunk was false."
    found = read(text, ("Moor", "said", "the union"), ("the union", "claim", "boats had sunk"))
    assert found == [
        ("Moor", "said", "the union's claim that boats had sunk was false"),
        ("the union", "claim", "boats had sunk"),
    ]
