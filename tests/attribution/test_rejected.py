"""Who rejects another's claim, and whose it is. All sentences are invented."""

import pytest

from counterclaim.attribution import Attribution
from counterclaim.attribution.rejected import with_rejected_claims
from counterclaim.span import Span

Parts = tuple[str, str, str]
"""Source, cue and content, as words."""


def read(text: str, *given: Parts) -> list[Parts]:
    def place(words: str) -> tuple[Span, ...]:
        start = text.index(words)
        return (Span(start, start + len(words)),) if words else ()

    found = with_rejected_claims(text, [Attribution(place(c), place(w), place(s), 0.8) for s, c, w in given])
    joined = [
        [" ".join(span.within(text) for span in part) for part in (one.source, one.cue, one.content)] for one in found
    ]
    return [(source, cue, content) for source, cue, content in joined]


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
    assert read(text, taken_for_the_denier)[0][0] == ""


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
        "The mill denied the reports that its boats had sunk.",
        "The mill rejected the union's claim.",
        "The mill rejected a claim that was made in May.",
        "The mill repeated the union's claim that its boats had sunk.",
        "The mill rejected the union's offer that the boats be sold.",
    ],
)
def test_what_is_nobodys_claim_or_not_denied_stays(text: str) -> None:
    assert read(text) == []
