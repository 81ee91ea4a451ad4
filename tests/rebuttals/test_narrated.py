"""What the article says in its own voice though a party denies it. The sentences are invented."""

from counterclaim.attribution import Attribution
from counterclaim.claimants import Claimants
from counterclaim.rebuttal import RebuttalKind
from counterclaim.rebuttals import Dispute, Disputed, Statement
from counterclaim.rebuttals.narrated import with_narrated
from counterclaim.span import Span
from counterclaim.stance import Mode

DENIAL = "The army denied that its troops had abandoned the bridge."


def narrated(narration: str) -> list[str]:
    """Return the clauses of ``narration`` that the denial is found to be aimed at."""
    text = f"{narration} {DENIAL}"
    denied = text.index("its troops")
    content = Span(denied, len(text) - 1)
    attribution = Attribution(cue=(), content=(content,), source=(), confidence=1.0)
    dispute = Dispute(0, (), (Disputed((content,), Mode.IMPLIED),), RebuttalKind.DENIAL, 0.9)
    [aimed] = with_narrated(text, [Statement(attribution, Claimants())], [dispute])
    return [one.content[0].within(text) for one in aimed.unattributed if one.mode is Mode.NARRATED]


def test_a_clause_that_holds_all_that_is_denied_is_a_target() -> None:
    assert narrated("Fires burned after the troops abandoned the old bridge.") == [
        "the troops abandoned the old bridge"
    ]


def test_a_clause_about_part_of_it_is_none() -> None:
    assert narrated("Troops crossed the bridge at dawn.") == []


def test_a_negated_clause_is_none() -> None:
    assert narrated("The troops had not abandoned the bridge.") == []
