"""What somebody finds something to be. All sentences are invented."""

import pytest

from counterclaim.agent import Agent, AgentId, AgentKind
from counterclaim.extraction.wording.judged import judged
from counterclaim.extraction.wording.said import Said
from counterclaim.stance import Mode

ILO = Agent(id=AgentId("a-ilo"), name="Mara Ilo", kind=AgentKind.PERSON)


def clause(cue: str, words: str) -> str | None:
    return judged(words, Said(words, cue, ILO, Mode.INDIRECT))


@pytest.mark.parametrize(
    ("cue", "words", "expected"),
    [
        ("found", "the miller guilty of theft", "the miller is guilty of theft"),
        ("found", "the two guards not guilty", "the two guards are not guilty"),
        ("found", "him liable for the loss", "he is liable for the loss"),
        ("ruled", "the ban on mills unlawful", "the ban on mills is unlawful"),
        ("declared", "the vote null and void", "the vote is null and void"),
        ("likened", "the plan to a flood", "the plan is like a flood"),
        ("compared", "herself to a miller", "Mara Ilo is like a miller"),
        ("puts", "its debt at $4 million", "its debt is $4 million"),
        ("found", "support for the mayor at 41 percent", "support for the mayor is at 41 percent"),
        ("estimated", "the damage at more than 30 million euros", "the damage is more than 30 million euros"),
    ],
)
def test_what_is_judged_so_is_so(cue: str, words: str, expected: str) -> None:
    assert clause(cue, words) == expected


@pytest.mark.parametrize(
    ("cue", "words"),
    [
        ("said", "the miller guilty of theft"),
        ("found", "the miller was guilty of theft"),
        ("found", "a boat near the mill"),
        ("ruled", "the guild must pay"),
        ("compared", "millers who took salt to those who did not"),
        ("put", "the mill at risk"),
        ("estimated", "the mill would open at 5"),
    ],
)
def test_what_is_no_judgement_stays(cue: str, words: str) -> None:
    assert clause(cue, words) is None
