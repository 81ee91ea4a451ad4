"""What is expected or to come, and what is promised, as a clause. All sentences are invented."""

import pytest

from counterclaim.agent import Agent, AgentId, AgentKind
from counterclaim.extraction.wording.canonical import canonical_wording
from counterclaim.extraction.wording.said import Said
from counterclaim.stance import Mode

ILO = Agent(id=AgentId("a-ilo"), name="Mara Ilo", kind=AgentKind.PERSON)


def wording(cue: str, content: str) -> str:
    return canonical_wording(Said(content, cue, ILO, Mode.INDIRECT))


@pytest.mark.parametrize(
    ("cue", "content", "expected"),
    [
        ("expects", "profits to fall this year", "Profits will fall this year."),
        ("expect", "the mill not to close and to hire again", "The mill will not close and will hire again."),
        ("expects", "him to play", "He will play."),
        ("had predicted", "prices to double", "Prices would double."),
        ("says", "inflation to ease", "Inflation will ease."),
        ("", "Vell mill to cut 40 jobs", "Vell mill will cut 40 jobs."),
        ("expects", "to sell the mill", "Mara Ilo will sell the mill."),
    ],
)
def test_what_is_to_come_will_come(cue: str, content: str, expected: str) -> None:
    assert wording(cue, content) == expected


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("says", "party to blame for the loss"),
        ("says", "ready to talk"),
        ("says", "how to mend the mill"),
        ("said", "the mill to close"),
        ("expects", "a decision on the mill"),
        ("says", "the decision to leave was hers"),
    ],
)
def test_what_need_not_come_stays_as_it_is(cue: str, content: str) -> None:
    assert wording(cue, content) == f"{content[:1].upper()}{content[1:]}."


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("to cut rents and to mend the mill", "Mara Ilo will cut rents and mend the mill."),
        (
            "to cut rents, to mend the mill and not to sell it",
            "Mara Ilo will cut rents, mend the mill and not sell it.",
        ),
        ("not to sell the mill", "Mara Ilo will not sell the mill."),
        ("never to run again and to leave in May", "Mara Ilo will not run again and will leave in May."),
        ("to walk to the mill", "Mara Ilo will walk to the mill."),
    ],
)
def test_all_that_is_promised_is_of_one_promise(content: str, expected: str) -> None:
    assert wording("promised", content) == expected
