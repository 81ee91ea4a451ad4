"""Who mostly talks about somebody else. All names and sentences are invented."""

import pytest

from counterclaim.agent import Agent, AgentId, AgentKind
from counterclaim.claimants import Speaker
from counterclaim.extraction.proxies import may_mean_another, speaks_in_passing
from counterclaim.extraction.wording.canonical import canonical_wording
from counterclaim.extraction.wording.said import Said
from counterclaim.span import Span
from counterclaim.stance import Mode

LAWYER = Agent(id=AgentId("a-stone"), name="Mark Stone", kind=AgentKind.PERSON)
CLIENT = Agent(id=AgentId("a-pell"), name="Ivan Pell", kind=AgentKind.PERSON)
PORT = Agent(id=AgentId("port"), name="Vell Port", kind=AgentKind.ORGANIZATION)


@pytest.mark.parametrize(
    "source",
    [
        "His lawyer, Mark Stone,",
        "Pell's chief defense lawyer",
        "A lawyer for Pell",
        "a close friend of the victim",
        "A former aide to the senator, Mark Stone,",
        "Her husband",
        "The president\u2019s spokesman",
        "Defense attorney Mark Stone",
        "Police Chief Mark Stone",
        "Prosecutor Mark Stone",
    ],
)
def test_who_speaks_for_or_about_a_person_may_mean_him(source: str) -> None:
    assert may_mean_another(source, (Span(0, len(source)),), (Speaker(LAWYER),))


@pytest.mark.parametrize(
    "source",
    [
        "Mark Stone",
        "Mayor Mark Stone",
        "The ministry's spokesman",
        "A spokesman for the army",
        "Attorney General Mark Stone",
        "Varnia's foreign minister",
        "The manager of a bakery",
        "Vell coach Mark Stone",
    ],
)
def test_who_speaks_for_himself_or_a_body_means_himself(source: str) -> None:
    assert not may_mean_another(source, (Span(0, len(source)),), (Speaker(LAWYER),))


def test_whoever_speaks_for_a_person_may_mean_that_person_and_no_body_is_he() -> None:
    assert may_mean_another("Stone", (Span(0, 5),), (Speaker(LAWYER, CLIENT),))
    assert not may_mean_another("Stone", (Span(0, 5),), (Speaker(LAWYER, PORT),))


def test_a_lawyer_is_not_worded_as_innocent() -> None:
    said = Said("he was innocent", "said", LAWYER, Mode.INDIRECT, of_another=True)
    assert canonical_wording(said) == "He was innocent."


@pytest.mark.parametrize(
    ("text", "in_passing"),
    [
        ("She cited a guard, Dana Finch, who wrote that she left.", True),
        ("Pell met Stone, who later wrote that he left.", True),
        ("Stone, who wrote that he left, is 40.", False),
        ("The town slept. Mayor Mark Stone, who wrote that he left, is 40.", False),
        ("Stone, who is 40, wrote that he left.", False),
        ("Stone wrote that he left.", False),
    ],
)
def test_who_speaks_in_another_s_sentence_may_mean_the_other(text: str, *, in_passing: bool) -> None:
    start = text.index("wrote")
    assert speaks_in_passing(text, (Span(start, start + 5),)) is in_passing
